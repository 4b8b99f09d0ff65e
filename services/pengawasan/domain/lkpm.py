"""Laporan Kegiatan Penanaman Modal: filed, approved or returned (PB8-1-22, PB8-15bis-b)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from services.pengawasan.domain.kewajiban_lkpm import Aturan, wajib
from services.pengawasan.domain.penolakan.lkpm import (
    ALASAN_PENGEMBALIAN_WAJIB,
    LKPM_SUDAH_ADA,
    LKPM_SUDAH_DIPUTUS,
    LKPM_TIDAK_DIKEMBALIKAN,
    LKPM_TIDAK_LENGKAP,
    LKPM_TIDAK_WAJIB,
    PERIODE_BELUM_DIBUKA,
    PERIODE_TIDAK_SESUAI,
    PROYEK_TIDAK_DIKENAL,
    SKALA_BELUM_DIKETAHUI,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH
from services.pengawasan.domain.periode import Periode
from services.pengawasan.domain.peristiwa import (
    LkpmDikembalikan,
    LkpmDisampaikan,
    LkpmDisetujui,
)
from services.pengawasan.domain.proyek import Proyek
from services.pengawasan.domain.rencana import dalam_wilayah
from shared.identity.teks import bersih
from shared.refusal import Refusal


class Status(StrEnum):
    DIAJUKAN = "DIAJUKAN"
    DISETUJUI = "DISETUJUI"
    DIKEMBALIKAN = "DIKEMBALIKAN"


class Penerima(StrEnum):  # PB8-15bis-b
    BKPM = "BKPM"
    DPMPTSP_PROVINSI = "DPMPTSP_PROVINSI"
    DPMPTSP_KABUPATEN_KOTA = "DPMPTSP_KABUPATEN_KOTA"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BP_KPBPB = "BP_KPBPB"


KAWASAN = {"KEK": Penerima.ADMINISTRATOR_KEK, "KPBPB": Penerima.BP_KPBPB}
SELALU = (Penerima.BKPM, Penerima.DPMPTSP_PROVINSI, Penerima.DPMPTSP_KABUPATEN_KOTA)


@dataclass(frozen=True)
class Isi:
    """Realisation and problems; money in whole Rupiah."""

    realisasi_modal: int
    tenaga_kerja_indonesia: int
    tenaga_kerja_asing: int
    produksi: str
    nilai_ekspor: int
    kemitraan: str
    permasalahan: str


WAJIB_DIISI = ("produksi", "kemitraan", "permasalahan")


@dataclass(frozen=True)
class Lkpm:
    id: UUID
    pelaku_usaha: UUID
    proyek: UUID
    lokasi: str
    periode: str
    batas: date
    status: Status
    versi_laporan: int
    """From 1; every filing after a return raises it."""
    disampaikan_pada: date
    """Of this version."""
    terlambat: bool
    """By the first filing: a return is no fault of the date."""
    penerima: tuple[Penerima, ...]
    ketentuan: tuple[str, ...]
    isi: Isi
    alasan: str | None = None
    """Why it was returned."""


@dataclass(frozen=True)
class Sampaikan:
    lkpm: UUID
    proyek: UUID
    periode: Periode
    isi: Isi


Peristiwa: TypeAlias = LkpmDisampaikan | LkpmDisetujui | LkpmDikembalikan
Keputusan: TypeAlias = tuple[Lkpm, tuple[Peristiwa, ...]]


def sampaikan(
    perintah: Sampaikan, proyek: Proyek | None, ada: Lkpm | None, aturan: Aturan
) -> Keputusan | Refusal:
    """`ada`: the LKPM of the same project and period, if one was filed before."""
    if proyek is None:
        return PROYEK_TIDAK_DIKENAL
    if penolakan := _periode(perintah.periode, proyek, aturan):
        return penolakan
    if ada is not None:
        return LKPM_SUDAH_ADA.dengan(rincian=({"lkpm": str(ada.id), "status": ada.status.value},))
    if kosong := _kosong(perintah.isi):
        return kosong
    batas = aturan.batas(perintah.periode)
    return _disampaikan(
        Lkpm(
            id=perintah.lkpm,
            pelaku_usaha=proyek.pelaku_usaha,
            proyek=proyek.id,
            lokasi=proyek.lokasi,
            periode=perintah.periode.kode,
            batas=batas,
            status=Status.DIAJUKAN,
            versi_laporan=1,
            disampaikan_pada=aturan.hari_ini,
            terlambat=aturan.hari_ini > batas,  # PB8-15bis-b: late, not refused
            penerima=_penerima(proyek),
            ketentuan=aturan.versi(proyek, perintah.periode),
            isi=perintah.isi,
        )
    )


def sampaikan_kembali(lkpm: Lkpm, isi: Isi, hari_ini: date) -> Keputusan | Refusal:
    if lkpm.status is not Status.DIKEMBALIKAN:
        return LKPM_TIDAK_DIKEMBALIKAN
    if kosong := _kosong(isi):
        return kosong
    return _disampaikan(
        replace(
            lkpm,
            status=Status.DIAJUKAN,
            versi_laporan=lkpm.versi_laporan + 1,
            disampaikan_pada=hari_ini,
            isi=isi,
            alasan=None,
        )
    )


def setujui(lkpm: Lkpm, wilayah: tuple[str, ...], hari_ini: date) -> Keputusan | Refusal:
    if penolakan := _boleh_diputus(lkpm, wilayah):
        return penolakan
    return replace(lkpm, status=Status.DISETUJUI), (
        LkpmDisetujui(
            lkpm.id, lkpm.pelaku_usaha, lkpm.proyek, lkpm.periode, lkpm.versi_laporan, hari_ini
        ),
    )


def kembalikan(
    lkpm: Lkpm, alasan: str, wilayah: tuple[str, ...], hari_ini: date
) -> Keputusan | Refusal:
    if penolakan := _boleh_diputus(lkpm, wilayah):
        return penolakan
    if not (sebab := bersih(alasan)):
        return ALASAN_PENGEMBALIAN_WAJIB
    return replace(lkpm, status=Status.DIKEMBALIKAN, alasan=sebab), (
        LkpmDikembalikan(
            lkpm.id,
            lkpm.pelaku_usaha,
            lkpm.proyek,
            lkpm.periode,
            lkpm.versi_laporan,
            hari_ini,
            sebab,
        ),
    )


def _periode(periode: Periode, proyek: Proyek, aturan: Aturan) -> Refusal | None:
    if not proyek.skala:
        return SKALA_BELUM_DIKETAHUI
    if aturan.hari_ini < periode.dibuka:
        return PERIODE_BELUM_DIBUKA.dengan(rincian=({"dibuka": periode.dibuka.isoformat()},))
    if wajib(proyek, periode, aturan):
        return None
    mulai = proyek.skala[0].sejak
    kala = aturan.kala(proyek, max(periode.akhir, mulai))
    if kala is None:
        return LKPM_TIDAK_WAJIB  # AMB-24
    return PERIODE_TIDAK_SESUAI.dengan(rincian=({"kala": kala.value, "mulai": mulai.isoformat()},))


def _boleh_diputus(lkpm: Lkpm, wilayah: tuple[str, ...]) -> Refusal | None:
    if not dalam_wilayah(wilayah, lkpm.lokasi):
        return DI_LUAR_WILAYAH.dengan(detail="Proyek berada di luar wilayah kewenangan Anda.")
    return LKPM_SUDAH_DIPUTUS if lkpm.status is not Status.DIAJUKAN else None


def _kosong(isi: Isi) -> Refusal | None:
    kosong = [nama for nama in WAJIB_DIISI if not bersih(getattr(isi, nama))]
    if not kosong:
        return None
    return LKPM_TIDAK_LENGKAP.dengan(rincian=tuple({"isian": nama} for nama in kosong))


def _penerima(proyek: Proyek) -> tuple[Penerima, ...]:
    kawasan = KAWASAN.get(proyek.jenis_kawasan or "")
    return (*SELALU, kawasan) if kawasan else SELALU


def _disampaikan(lkpm: Lkpm) -> Keputusan:
    return lkpm, (
        LkpmDisampaikan(
            lkpm.id,
            lkpm.pelaku_usaha,
            lkpm.proyek,
            lkpm.lokasi,
            lkpm.periode,
            lkpm.versi_laporan,
            lkpm.disampaikan_pada,
            lkpm.batas,
            lkpm.terlambat,
            tuple(penerima.value for penerima in lkpm.penerima),
        ),
    )
