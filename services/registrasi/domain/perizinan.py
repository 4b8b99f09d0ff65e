"""Perizinan Berusaha by risk level, its verification, and what may be done with it (PB8-1-9)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha, StatusKegiatan, Tahap
from services.registrasi.domain.sop import JenisPerizinan, TingkatRisiko
from shared.identity import NIB
from shared.refusal import Refusal


class StatusPerizinan(StrEnum):
    TERBIT_BELUM_TERVERIFIKASI = "TERBIT_BELUM_TERVERIFIKASI"
    TERVERIFIKASI = "TERVERIFIKASI"
    DIBATALKAN = "DIBATALKAN"
    DICABUT = "DICABUT"


HIDUP = frozenset({StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI, StatusPerizinan.TERVERIFIKASI})

PRODUK: Mapping[TingkatRisiko, JenisPerizinan] = {
    TingkatRisiko.RENDAH: JenisPerizinan.NIB,
    TingkatRisiko.MENENGAH_RENDAH: JenisPerizinan.SERTIFIKAT_STANDAR,
    TingkatRisiko.MENENGAH_TINGGI: JenisPerizinan.SERTIFIKAT_STANDAR,
    TingkatRisiko.TINGGI: JenisPerizinan.IZIN,
}
"""What a kegiatan usaha needs beside or as its NIB."""

TANPA_VERIFIKASI = frozenset({TingkatRisiko.RENDAH, TingkatRisiko.MENENGAH_RENDAH})
"""The NIB, and a certificate by own statement: nothing is left to verify (AMB-25)."""


@dataclass(frozen=True)
class Pencabutan:
    """What sanksi decided: the case, its path, its date (PB8-23-8, AMB-47)."""

    kasus: UUID
    jalur: str
    sebab: str
    nomor: str
    tanggal: date
    dasar_hukum: str | None = None
    """Where it is another article than the one of its kind."""
    hak_akses: str | None = None
    """Of a NIB: the basis of months that a setting gives, and no article (AMB-40)."""
    ketentuan: tuple[str, ...] = ()
    """Versions of the settings that decided what follows for the Hak Akses (AMB-40, AMB-57)."""


@dataclass(frozen=True)
class Perizinan:
    id: UUID
    pelaku_usaha: UUID
    nib: NIB
    kegiatan_usaha: UUID
    jenis: JenisPerizinan
    tingkat_risiko: TingkatRisiko  # PB8-1-14
    tanggal: date
    status: StatusPerizinan
    akhir: Pencabutan | None = None
    """The act that ended it, by the date of that act."""


@dataclass(frozen=True)
class PerizinanDiterbitkan:
    perizinan: Perizinan


@dataclass(frozen=True)
class PerizinanDiverifikasi:
    perizinan: Perizinan
    tanggal: date


SUDAH_TERVERIFIKASI = Refusal(
    kode="PERIZINAN_TIDAK_MENUNGGU_VERIFIKASI",
    aturan="PB8-1-9",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    title="Perizinan tidak menunggu verifikasi",
    detail="Hanya Sertifikat Standar atau Izin yang belum terverifikasi yang dapat diverifikasi.",
)

TANPA_IZIN = Refusal(
    kode="BELUM_MEMILIKI_IZIN",
    aturan="PB8-1-19",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 19",
    title="Izin belum dimiliki",
    detail="Kegiatan usaha berisiko tinggi belum dapat berjalan tanpa Izin yang berlaku.",
    perbaikan="Peroleh Izin untuk kegiatan usaha ini.",
)

DIHENTIKAN = Refusal(
    kode="KEGIATAN_USAHA_DIHENTIKAN_SEMENTARA",
    aturan="PB8-29-1b",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (1) huruf b",
    title="Kegiatan usaha sedang dihentikan sementara",
    detail="Selama sanksi penghentian sementara berlaku, kegiatan usaha ini tidak dapat berjalan.",
    perbaikan="Penuhi kewajiban yang mendasari sanksi.",
)


def terbit(
    id: UUID, pelaku_usaha: UUID, nib: NIB, kegiatan: KegiatanUsaha, tanggal: date,
    terverifikasi: bool = False,
) -> Perizinan:  # fmt: skip
    """What the risk level calls for (PB8-1-14)."""
    lengkap = terverifikasi or kegiatan.tingkat_risiko in TANPA_VERIFIKASI
    return Perizinan(
        id=id,
        pelaku_usaha=pelaku_usaha,
        nib=nib,
        kegiatan_usaha=kegiatan.id,
        jenis=PRODUK[kegiatan.tingkat_risiko],
        tingkat_risiko=kegiatan.tingkat_risiko,
        tanggal=tanggal,
        status=StatusPerizinan.TERVERIFIKASI
        if lengkap
        else StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
    )


def verifikasi(
    perizinan: Perizinan, hari_ini: date
) -> tuple[Perizinan, tuple[PerizinanDiverifikasi, ...]] | Refusal:
    if perizinan.status is not StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI:
        return SUDAH_TERVERIFIKASI
    baru = replace(perizinan, status=StatusPerizinan.TERVERIFIKASI)
    return baru, (PerizinanDiverifikasi(baru, hari_ini),)  # PB8-1-9


def akhiri(perizinan: Perizinan, status: StatusPerizinan, akhir: Pencabutan) -> Perizinan:
    """From the date of the act, however late it is heard; what has ended stays as it ended."""
    if perizinan.status not in HIDUP:
        return perizinan
    return replace(perizinan, status=status, akhir=akhir)


def ubah_tahap(
    kegiatan: KegiatanUsaha, tahap: Tahap, milik: tuple[Perizinan, ...]
) -> KegiatanUsaha | Refusal:
    berizin = any(
        izin.jenis is JenisPerizinan.IZIN
        and izin.kegiatan_usaha == kegiatan.id
        and izin.status in HIDUP
        for izin in milik
    )
    if tahap is not Tahap.PERSIAPAN:
        if kegiatan.status is StatusKegiatan.DIHENTIKAN_SEMENTARA:  # PB8-29-1b
            return DIHENTIKAN
        if kegiatan.tingkat_risiko is TingkatRisiko.TINGGI and not berizin:  # PB8-1-19
            return TANPA_IZIN
    return replace(kegiatan, tahap=tahap)
