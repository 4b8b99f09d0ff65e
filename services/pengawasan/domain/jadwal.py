"""Scheduling, moving and cancelling an inspection."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from uuid import UUID

from services.pengawasan.domain import frekuensi
from services.pengawasan.domain.inspeksi import (
    BELUM_DIBERITAHUKAN,
    BELUM_DILAKSANAKAN,
    Inspeksi,
    JenisPengawasan,
    Konteks,
    Status,
)
from services.pengawasan.domain.penolakan.jadwal import (
    ALASAN_WAJIB,
    BUKAN_HARI_KERJA,
    BUKAN_SUBJEK,
    DASAR_WAJIB,
    DI_LUAR_RENCANA,
    JADWAL_TERKUNCI,
    KEGIATAN_TIDAK_DIKENAL,
    TANGGAL_LEWAT,
    TERLAMBAT_H4,
    TIDAK_DAPAT_DIBATALKAN,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH
from services.pengawasan.domain.peristiwa import (
    InspeksiDibatalkan,
    InspeksiDijadwalkan,
    InspeksiDijadwalUlang,
    InspeksiDitolakDiLuarRencana,
    InspeksiInsidentalDibuka,
)
from services.pengawasan.domain.rencana import dalam_wilayah, periksa_instansi
from services.pengawasan.domain.subjek import Subjek
from shared.calendar import hari_kerja, sebelum
from shared.identity.teks import bersih
from shared.refusal import Refusal

Peristiwa: TypeAlias = (
    InspeksiDijadwalkan | InspeksiInsidentalDibuka | InspeksiDijadwalUlang | InspeksiDibatalkan
)
Keputusan: TypeAlias = tuple[Inspeksi, tuple[Peristiwa, ...]]
NIB_DICABUT = "NIB Pelaku Usaha dicabut"


@dataclass(frozen=True)
class JadwalkanRutin:
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    kegiatan_usaha: tuple[UUID, ...] = ()
    """None named: every activity at the lokasi that may still be visited this year."""


@dataclass(frozen=True)
class BukaInsidental:
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    dasar: str
    penyetuju: str
    kegiatan_usaha: tuple[UUID, ...] = ()


def jadwalkan(perintah: JadwalkanRutin, konteks: Konteks) -> Keputusan | Refusal:
    subjek = _subjek(perintah.lokasi, perintah.tanggal, konteks)
    if isinstance(subjek, Refusal):
        return subjek
    entri = konteks.entri
    if entri is None or not entri.memuat(perintah.pelaku_usaha, perintah.lokasi, perintah.tanggal):
        return _di_luar_rencana(perintah.pelaku_usaha, perintah.tanggal, perintah.lokasi)
    if penolakan := _tanggal(perintah.tanggal, konteks):
        return penolakan
    kegiatan = _kegiatan(perintah, subjek, konteks)
    if isinstance(kegiatan, Refusal):
        return kegiatan
    inspeksi = Inspeksi(
        id=perintah.inspeksi,
        pelaku_usaha=perintah.pelaku_usaha,
        jenis=JenisPengawasan.RUTIN,
        status=Status.DIJADWALKAN,
        tanggal=perintah.tanggal,
        versi_jadwal=1,
        lokasi=perintah.lokasi,
        kegiatan_usaha=kegiatan,
        instansi_pelaksana=entri.instansi_pelaksana,
        rencana=entri.id,
        lokasi_usaha=subjek.lokasi_usaha(kegiatan),
    )
    return inspeksi, (
        InspeksiDijadwalkan(
            inspeksi.id,
            inspeksi.pelaku_usaha,
            inspeksi.tanggal,
            inspeksi.versi_jadwal,
            inspeksi.lokasi,
            inspeksi.instansi_pelaksana,
            entri.id,
        ),
    )


def buka_insidental(perintah: BukaInsidental, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-2-2b, AMB-09: at any time; never refused for the plan, the letters or the frequency."""
    subjek = _subjek(perintah.lokasi, perintah.tanggal, konteks)
    if isinstance(subjek, Refusal):
        return subjek
    dasar, penyetuju = bersih(perintah.dasar), bersih(perintah.penyetuju)
    if not dasar or not penyetuju:
        return DASAR_WAJIB
    if penolakan := periksa_instansi(perintah.instansi_pelaksana, konteks.instansi):
        return penolakan
    di_sana = tuple(kegiatan.id for kegiatan in subjek.di(perintah.lokasi))
    if asing := set(perintah.kegiatan_usaha) - set(di_sana):
        return _asing(asing)
    inspeksi = Inspeksi(
        id=perintah.inspeksi,
        pelaku_usaha=perintah.pelaku_usaha,
        jenis=JenisPengawasan.INSIDENTAL,
        status=Status.DIJADWALKAN,
        tanggal=perintah.tanggal,
        versi_jadwal=1,
        lokasi=perintah.lokasi,
        kegiatan_usaha=perintah.kegiatan_usaha or di_sana,
        instansi_pelaksana=perintah.instansi_pelaksana,
        dasar=dasar,
        penyetuju=penyetuju,
        lokasi_usaha=subjek.lokasi_usaha(perintah.kegiatan_usaha or di_sana),
    )
    return inspeksi, (
        InspeksiInsidentalDibuka(
            inspeksi.id,
            inspeksi.pelaku_usaha,
            inspeksi.tanggal,
            inspeksi.lokasi,
            inspeksi.instansi_pelaksana,
            penyetuju,
        ),
    )


def jadwal_ulang(
    inspeksi: Inspeksi, tanggal: date, alasan: str, konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-13-8: a new date, published as such; the rules of a date are asked again."""
    if not dalam_wilayah(konteks.wilayah, inspeksi.lokasi):
        return DI_LUAR_WILAYAH
    if inspeksi.status not in BELUM_DIBERITAHUKAN:
        return JADWAL_TERKUNCI
    if inspeksi.tanggal < konteks.hari_ini:
        return TANGGAL_LEWAT
    if not bersih(alasan):
        return ALASAN_WAJIB
    if inspeksi.jenis is JenisPengawasan.RUTIN and (
        penolakan := _pindah_rutin(inspeksi, tanggal, konteks)
    ):
        return penolakan
    pindah = replace(
        inspeksi, tanggal=tanggal, versi_jadwal=inspeksi.versi_jadwal + 1, alasan=bersih(alasan)
    )
    return pindah, (
        InspeksiDijadwalUlang(
            pindah.id,
            pindah.pelaku_usaha,
            pindah.jenis.value,
            tanggal,
            pindah.versi_jadwal,
            pindah.lokasi,
            pindah.instansi_pelaksana,
            inspeksi.tanggal,
            bersih(alasan),
        ),
    )


def batalkan(inspeksi: Inspeksi, alasan: str, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-10-15: told before the date; afterwards it was not carried out, which is another fact."""
    if not dalam_wilayah(konteks.wilayah, inspeksi.lokasi):
        return DI_LUAR_WILAYAH
    if inspeksi.status not in BELUM_DILAKSANAKAN:
        return TIDAK_DAPAT_DIBATALKAN
    if inspeksi.tanggal < konteks.hari_ini:
        return TANGGAL_LEWAT
    if not bersih(alasan):
        return ALASAN_WAJIB
    return _batal(inspeksi, bersih(alasan))


def akhiri(inspeksi: Inspeksi, hari_ini: date) -> Keputusan:
    """PB8-2-1: nobody is left to inspect once the NIB is revoked."""
    if inspeksi.status not in BELUM_DILAKSANAKAN or inspeksi.tanggal < hari_ini:
        return inspeksi, ()
    return _batal(inspeksi, NIB_DICABUT)


def _batal(inspeksi: Inspeksi, alasan: str) -> Keputusan:
    return replace(inspeksi, status=Status.DIBATALKAN, alasan=alasan), (
        InspeksiDibatalkan(inspeksi.id, inspeksi.pelaku_usaha, inspeksi.tanggal, alasan),
    )


def _subjek(lokasi: str, tanggal: date, konteks: Konteks) -> Subjek | Refusal:
    if not dalam_wilayah(konteks.wilayah, lokasi):
        return DI_LUAR_WILAYAH
    subjek = konteks.subjek
    if subjek is None or not subjek.memiliki_izin(tanggal) or not subjek.di(lokasi):
        return BUKAN_SUBJEK  # PB8-2-1
    return subjek


def _pindah_rutin(inspeksi: Inspeksi, tanggal: date, konteks: Konteks) -> Refusal | None:
    subjek = _subjek(inspeksi.lokasi, tanggal, konteks)
    if isinstance(subjek, Refusal):
        return subjek
    entri = konteks.entri
    if entri is None or not entri.memuat(inspeksi.pelaku_usaha, inspeksi.lokasi, tanggal):
        return _di_luar_rencana(inspeksi.pelaku_usaha, tanggal, inspeksi.lokasi)
    return _tanggal(tanggal, konteks)


def _di_luar_rencana(pelaku_usaha: UUID, tanggal: date, lokasi: str) -> Refusal:
    """PB8-10-16, PB8-10-17."""
    return DI_LUAR_RENCANA.dengan(
        peristiwa=(InspeksiDitolakDiLuarRencana(pelaku_usaha, tanggal, lokasi),)
    )


def _tanggal(tanggal: date, konteks: Konteks) -> Refusal | None:
    if tanggal < konteks.hari_ini:
        return TANGGAL_LEWAT
    wajib = konteks.ketentuan("inspeksi_rutin_hari_kerja", tanggal).nilai == "WAJIB"
    if wajib and not hari_kerja(konteks.kalender, tanggal):  # CALC-3
        return BUKAN_HARI_KERJA.dengan(
            rincian=(
                {
                    "tanggal": tanggal.isoformat(),
                    "sebab": konteks.kalender.sebab_libur(tanggal),
                },
            )
        )
    lama = konteks.ketentuan("surat_tugas", konteks.hari_ini).bilangan
    batas = sebelum(konteks.kalender, lama, tanggal)
    if konteks.hari_ini > batas.hari_terakhir:  # PB8-13-5, AMB-45: from here no letter can come
        return TERLAMBAT_H4.dengan(
            rincian=({"batas_surat_tugas": batas.hari_terakhir.isoformat()},)
        )
    return None


def _kegiatan(
    perintah: JadwalkanRutin, subjek: Subjek, konteks: Konteks
) -> tuple[UUID, ...] | Refusal:
    di_sana = {kegiatan.id for kegiatan in subjek.di(perintah.lokasi)}
    if asing := set(perintah.kegiatan_usaha) - di_sana:
        return _asing(asing)
    boleh = frekuensi.masih_boleh(subjek, perintah.lokasi, perintah.tanggal, konteks)
    diminta = perintah.kegiatan_usaha or boleh
    penuh = frozenset(diminta or di_sana) - set(boleh)
    if penuh:  # PB8-10-2a, PB8-10-2b
        return frekuensi.tolak(subjek, perintah.lokasi, penuh, perintah.tanggal, konteks)
    return diminta


def _asing(kegiatan: set[UUID]) -> Refusal:
    return KEGIATAN_TIDAK_DIKENAL.dengan(
        rincian=tuple({"kegiatan_usaha": str(satu)} for satu in sorted(kegiatan))
    )
