"""Verification of what was uploaded (Pasal 23, 26 and 27): by whom, until when, and then?"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from services.sanksi.domain import pilihan
from services.sanksi.domain.kasus import Batas, DasarPenerbitan, JenisKasus, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan.menurut_jenis import terbitkan
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.penolakan.umum import BUKAN_KEWENANGAN
from services.sanksi.domain.penolakan.verifikasi import (
    ALASAN_WAJIB,
    TENGGAT_TERLAMPAUI,
    TIDAK_MENUNGGU_VERIFIKASI,
    bukan_bkpm,
    menurut,
)
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.verifikasi import (
    BatasDigeser,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.tata_cara import TATA_CARA, Verifikator
from shared.aturan import Ketentuan, ketentuan
from shared.calendar import Perhitungan, perpanjang, setelah
from shared.identity.teks import bersih
from shared.refusal import Refusal

SEHARI = timedelta(days=1)


@dataclass(frozen=True)
class Setujui:
    wilayah: tuple[str, ...]
    """Area of the DPMPTSP that decides; BKPM has no area."""
    sebagai: Verifikator = Verifikator.DPMPTSP


@dataclass(frozen=True)
class Tolak:
    wilayah: tuple[str, ...]
    alasan: str
    sebagai: Verifikator = Verifikator.DPMPTSP


def tugaskan(kasus: Kasus, lengkap_pada: date, konteks: Konteks) -> Keputusan:
    """`lengkap_pada`: date on which request and upload were both there (AMB-49)."""
    hitungan = _hitung(kasus.jenis, lengkap_pada, konteks)
    if hitungan.hari_terakhir < konteks.hari_ini:
        # AMB-49: no clock for a period that had ended before there was anything to verify.
        lengkap_pada = konteks.hari_ini
        hitungan = _hitung(kasus.jenis, lengkap_pada, konteks)
    batas = Batas(
        diajukan_pada=lengkap_pada,
        hari_terakhir=hitungan.hari_terakhir,
        kalender_versi=hitungan.kalender_versi,
        ketentuan_versi=_ketentuan(kasus.jenis, lengkap_pada, konteks).versi,
        penjelasan=hitungan.penjelasan(),
    )
    ditugaskan = replace(
        kasus, status=Status.MENUNGGU_VERIFIKASI, ke=kasus.ke + 1, batas=batas, alasan=None
    )
    return ditugaskan, (
        VerifikasiDitugaskan(  # PB8-23-3, PB8-26-5, PB8-27-6
            kasus.id, kasus.pelaku_usaha, ditugaskan.ke, lengkap_pada, batas.hari_terakhir,
            kasus.jenis,
        ),
    )  # fmt: skip


def setujui(kasus: Kasus, perintah: Setujui, konteks: Konteks) -> Keputusan | Refusal:
    if penolakan := _periksa(kasus, perintah, konteks):
        return penolakan
    disetujui = VerifikasiDisetujui(
        kasus.id, kasus.pelaku_usaha, kasus.ke, konteks.hari_ini, kasus.jenis
    )
    terbit, peristiwa = terbitkan(  # PB8-23-4a, PB8-26-6a, PB8-27-7a: at once
        kasus, DasarPenerbitan.VERIFIKASI, konteks.hari_ini, konteks
    )
    return terbit, (disetujui, *peristiwa)


def tolak(kasus: Kasus, perintah: Tolak, konteks: Konteks) -> Keputusan | Refusal:
    if penolakan := _periksa(kasus, perintah, konteks):
        return penolakan
    alasan = bersih(perintah.alasan)
    if not alasan:
        return menurut(ALASAN_WAJIB, TATA_CARA[kasus.jenis].tidak_sesuai)
    ditolak = pilihan.tolak(kasus, alasan, konteks)
    siapa, kini = (kasus.id, kasus.pelaku_usaha), konteks.hari_ini
    return ditolak, (
        VerifikasiDitolak(*siapa, kasus.ke, alasan, kini, kasus.jenis),
        PencabutanDitolak(
            *siapa, alasan, kini, jenis=kasus.jenis, akhir=ditolak.status is Status.DITOLAK
        ),
    )


def geser(kasus: Kasus, ke: int, hari_terakhir: date, konteks: Konteks) -> Keputusan:
    """A newer calendar gave the running clock a later end (AMB-67): what the parties read
    follows."""
    batas = kasus.batas
    if kasus.status is not Status.MENUNGGU_VERIFIKASI or batas is None or kasus.ke != ke:
        return kasus, ()
    if hari_terakhir <= batas.hari_terakhir:
        return kasus, ()
    hitungan = _hitung(kasus.jenis, batas.diajukan_pada, konteks)
    baru = replace(batas, hari_terakhir=hari_terakhir)
    if hitungan.hari_terakhir == hari_terakhir:  # else that calendar is not known here yet
        baru = replace(
            baru, kalender_versi=hitungan.kalender_versi, penjelasan=hitungan.penjelasan()
        )
    digeser = BatasDigeser(kasus.id, kasus.pelaku_usaha, hari_terakhir, kasus.jenis)
    return replace(kasus, batas=baru), (digeser,)


def lewat_tenggat(kasus: Kasus, ke: int, hari_terakhir: date, konteks: Konteks) -> Keputusan:
    """PB8-23-5, PB8-26-7, PB8-27-8, asked when the clock has ended; a clock of an earlier round
    changes nothing.

    The Pencabutan holds from the day after the last day, however late this is processed. The
    clock's own last day counts when a newer calendar has moved it: it may only be the later one.
    """
    if kasus.status is not Status.MENUNGGU_VERIFIKASI or kasus.batas is None or kasus.ke != ke:
        return kasus, ()
    terakhir = max(kasus.batas.hari_terakhir, hari_terakhir)
    if konteks.hari_ini <= terakhir:
        return kasus, ()
    kasus = replace(kasus, batas=replace(kasus.batas, hari_terakhir=terakhir))
    return terbitkan(kasus, DasarPenerbitan.FIKTIF_POSITIF, terakhir + SEHARI, konteks)


def _periksa(kasus: Kasus, perintah: Setujui | Tolak, konteks: Konteks) -> Refusal | None:
    if penolakan := _berwenang(kasus, perintah):
        return penolakan
    if not _terhitung(kasus):
        tata = TATA_CARA[kasus.jenis]
        rujukan = tata.sesuai if isinstance(perintah, Setujui) else tata.tidak_sesuai
        return menurut(TIDAK_MENUNGGU_VERIFIKASI, rujukan)
    return terlampaui(kasus, konteks)


def terlampaui(kasus: Kasus, konteks: Konteks) -> Refusal | None:
    """From the day alone, even if the clock has not ended yet. A calendar that was changed since
    may give a later day, never an earlier one."""
    if not _terhitung(kasus) or kasus.batas is None:
        return None
    sejak = _hitung(kasus.jenis, kasus.batas.diajukan_pada, konteks)
    baru = perpanjang(kasus.batas.hari_terakhir, sejak)
    if kasus.status is Status.DITERBITKAN or konteks.hari_ini > baru.hari_terakhir:
        return _terlambat(kasus, baru)
    return None


def _terhitung(kasus: Kasus) -> bool:
    """A verification is awaited, or was until its time was up."""
    lewat = kasus.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
    menunggu = kasus.status is Status.MENUNGGU_VERIFIKASI
    return kasus.batas is not None and (menunggu or lewat)


def _berwenang(kasus: Kasus, perintah: Setujui | Tolak) -> Refusal | None:
    verifikator = TATA_CARA[kasus.jenis].verifikator
    if perintah.sebagai is not verifikator:
        return bukan_bkpm(kasus.perwakilan.jenis) if kasus.perwakilan else BUKAN_KEWENANGAN
    dalam = any(f"{kasus.wilayah}.".startswith(f"{kode}.") for kode in perintah.wilayah)
    if verifikator is Verifikator.DPMPTSP and not dalam:  # PB8-20-1, PB8-9-3
        return BUKAN_KEWENANGAN
    return None


def _terlambat(kasus: Kasus, batas: Perhitungan) -> Refusal:
    """PB8-23-5, PB8-26-7, PB8-27-8."""
    return menurut(TENGGAT_TERLAMPAUI, TATA_CARA[kasus.jenis].lewat).dengan(
        detail=f"{batas.penjelasan()} {TENGGAT_TERLAMPAUI.detail}",
        rincian=({"hari_terakhir": batas.hari_terakhir.isoformat()},),
    )


def _hitung(jenis: JenisKasus, sejak: date, konteks: Konteks) -> Perhitungan:
    return setelah(konteks.kalender, _ketentuan(jenis, sejak, konteks).bilangan, sejak)


def _ketentuan(jenis: JenisKasus, sejak: date, konteks: Konteks) -> Ketentuan:
    return ketentuan(TATA_CARA[jenis].kunci, sejak, konteks.daerah)
