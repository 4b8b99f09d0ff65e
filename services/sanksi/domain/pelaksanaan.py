"""Whether what a case decided took effect in registrasi, licence by licence (PB8-21-2b)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.perizinan import Berakhir, Lisensi
from services.sanksi.domain.riwayat.umum import Langkah

NIB = "NIB"
SUDAH_TERVERIFIKASI, SUDAH_BERAKHIR = "SUDAH_TERVERIFIKASI", "SUDAH_BERAKHIR"


class HasilPelaksanaan(StrEnum):
    TERLAKSANA = "TERLAKSANA"
    TIDAK_DIUBAH = "TIDAK_DIUBAH"


@dataclass(frozen=True)
class Pelaksanaan:
    kasus: UUID
    sasaran: str
    """Id of the licence, or of its kegiatan usaha; NIB for the NIB itself."""
    hasil: HasilPelaksanaan
    tanggal: date
    alasan: str | None = None


def sasaran(perizinan: UUID | None, kegiatan_usaha: UUID | None) -> str:
    return str(perizinan or kegiatan_usaha or NIB)


def akhiri(lisensi: Lisensi, akhir: Berakhir) -> Lisensi:
    """The first end stands: the same act may be told twice, by sanksi and registrasi."""
    return lisensi if lisensi.berakhir else replace(lisensi, berakhir=akhir)


def pulihkan(lisensi: Lisensi, alasan: str, nomor: frozenset[str]) -> Lisensi:
    """What registrasi left as it was did not end by our own act, whose numbers these are."""
    verifikasi = lisensi.terverifikasi or alasan == SUDAH_TERVERIFIKASI
    milik_kami = lisensi.berakhir is not None and lisensi.berakhir.nomor in nomor
    hidup = milik_kami and alasan != SUDAH_BERAKHIR
    berakhir = None if hidup else lisensi.berakhir
    return replace(lisensi, terverifikasi=verifikasi, berakhir=berakhir)


def langkah(pelaksanaan: Pelaksanaan) -> Langkah:
    """PB8-21-2b: the result is told per item."""
    apa = pelaksanaan.sasaran
    apa = apa if apa == NIB else f"Perizinan {apa}"
    akhir = f"tidak diubah: {pelaksanaan.alasan}" if pelaksanaan.alasan else "terlaksana"
    dasar = f"{PERBUP} Pasal 21 ayat (2) huruf b"
    return Langkah(pelaksanaan.hasil.value, f"{apa} {akhir}", dasar)
