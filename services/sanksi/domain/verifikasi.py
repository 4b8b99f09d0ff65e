"""Verification of the uploaded akta by DPMPTSP (Pasal 23 ayat (3) to (5))."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from services.sanksi.domain.kasus import Batas, DasarPenerbitan, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan import Keputusan, terbitkan
from services.sanksi.domain.penolakan.likuidasi import (
    ALASAN_WAJIB,
    TENGGAT_TERLAMPAUI,
    TIDAK_MENUNGGU_VERIFIKASI,
)
from services.sanksi.domain.penolakan.umum import BUKAN_KEWENANGAN
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.verifikasi import (
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from shared.aturan import ketentuan
from shared.calendar import Perhitungan, perpanjang, setelah
from shared.refusal import Refusal

KETENTUAN = "verifikasi_likuidasi"
SEHARI = timedelta(days=1)


@dataclass(frozen=True)
class Setujui:
    wilayah: tuple[str, ...]
    """Area of the DPMPTSP that decides."""


@dataclass(frozen=True)
class Tolak:
    wilayah: tuple[str, ...]
    alasan: str


def tugaskan(kasus: Kasus, lengkap_pada: date, konteks: Konteks) -> Keputusan:
    """`lengkap_pada`: date on which request and upload were both there (AMB-49)."""
    hitungan = _hitung(lengkap_pada, konteks)
    if hitungan.hari_terakhir < konteks.hari_ini:
        # AMB-49: no clock for a period that had ended before there was anything to verify.
        lengkap_pada = konteks.hari_ini
        hitungan = _hitung(lengkap_pada, konteks)
    batas = Batas(
        diajukan_pada=lengkap_pada,
        hari_terakhir=hitungan.hari_terakhir,
        kalender_versi=hitungan.kalender_versi,
        ketentuan_versi=ketentuan(KETENTUAN, lengkap_pada, konteks.daerah).versi,
        penjelasan=hitungan.penjelasan(),
    )
    ditugaskan = replace(
        kasus, status=Status.MENUNGGU_VERIFIKASI, ke=kasus.ke + 1, batas=batas, alasan=None
    )
    return ditugaskan, (
        VerifikasiDitugaskan(  # PB8-23-3
            kasus.id, kasus.pelaku_usaha, ditugaskan.ke, lengkap_pada, batas.hari_terakhir
        ),
    )


def setujui(kasus: Kasus, perintah: Setujui, konteks: Konteks) -> Keputusan | Refusal:
    if penolakan := _periksa(kasus, perintah.wilayah, konteks):
        return penolakan
    disetujui = VerifikasiDisetujui(kasus.id, kasus.pelaku_usaha, kasus.ke, konteks.hari_ini)
    terbit, peristiwa = terbitkan(  # PB8-23-4a: at once
        kasus, DasarPenerbitan.VERIFIKASI, konteks.hari_ini, konteks
    )
    return terbit, (disetujui, *peristiwa)


def tolak(kasus: Kasus, perintah: Tolak, konteks: Konteks) -> Keputusan | Refusal:
    if penolakan := _periksa(kasus, perintah.wilayah, konteks):
        return penolakan
    alasan = perintah.alasan.strip()
    if not alasan:
        return ALASAN_WAJIB
    ditolak = replace(  # PB8-23-4b: to be repaired, not the end of the case
        kasus, status=Status.PERLU_PERBAIKAN, alasan=alasan, diperbaiki=False
    )
    return ditolak, (
        VerifikasiDitolak(kasus.id, kasus.pelaku_usaha, kasus.ke, alasan, konteks.hari_ini),
        PencabutanDitolak(kasus.id, kasus.pelaku_usaha, alasan, konteks.hari_ini),
    )


def lewat_tenggat(kasus: Kasus, ke: int, hari_terakhir: date, konteks: Konteks) -> Keputusan:
    """PB8-23-5, asked when the clock has ended; a clock of an earlier round changes nothing.

    The Pencabutan holds from the day after the last day, however late this is processed. The
    clock's own last day counts when a newer calendar has moved it: it may only be the later one.
    """
    if kasus.status is not Status.MENUNGGU_VERIFIKASI or kasus.batas is None or kasus.ke != ke:
        return kasus, ()
    terakhir = max(kasus.batas.hari_terakhir, hari_terakhir)
    if konteks.hari_ini <= terakhir:
        return kasus, ()
    return terbitkan(kasus, DasarPenerbitan.FIKTIF_POSITIF, terakhir + SEHARI, konteks)


def _periksa(kasus: Kasus, wilayah: tuple[str, ...], konteks: Konteks) -> Refusal | None:
    if not any(f"{kasus.wilayah}.".startswith(f"{kode}.") for kode in wilayah):  # PB8-20-1, PB8-9-3
        return BUKAN_KEWENANGAN
    lapsed = kasus.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
    menunggu = kasus.status is Status.MENUNGGU_VERIFIKASI
    if kasus.batas is None or not (menunggu or lapsed):
        return TIDAK_MENUNGGU_VERIFIKASI
    # PB8-23-5: from the day alone, even if the clock has not ended yet. A calendar that was
    # changed since may give a later day, never an earlier one.
    baru = perpanjang(kasus.batas.hari_terakhir, _hitung(kasus.batas.diajukan_pada, konteks))
    if lapsed or konteks.hari_ini > baru.hari_terakhir:
        return TENGGAT_TERLAMPAUI.dengan(
            detail=f"{baru.penjelasan()} {TENGGAT_TERLAMPAUI.detail}",
            rincian=({"hari_terakhir": baru.hari_terakhir.isoformat()},),
        )
    return None


def _hitung(sejak: date, konteks: Konteks) -> Perhitungan:
    lama = ketentuan(KETENTUAN, sejak, konteks.daerah).bilangan
    return setelah(konteks.kalender, lama, sejak)
