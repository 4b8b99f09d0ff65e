"""Pertimbangan teknis dari Tim Teknis (SOP100-13, SOP100-P3)."""

from dataclasses import dataclass, replace
from datetime import date

from services.registrasi.domain.kelengkapan import pastikan
from services.registrasi.domain.permohonan import (
    Hasil,
    HasilPertimbangan,
    Langkah,
    Permohonan,
    Pertimbangan,
    Status,
    tahan,
)
from services.registrasi.domain.sop import Sop
from services.registrasi.domain.tim_teknis import TimTeknis
from shared.identity.teks import bersih
from shared.refusal import Refusal

PERTIMBANGAN = Langkah(3, frozenset({Status.MENUNGGU_PERTIMBANGAN_TEKNIS}), "Prosedur 3")


@dataclass(frozen=True)
class PertimbanganTeknisDiberikan:
    permohonan: Permohonan
    pertimbangan: Pertimbangan


BUKAN_ANGGOTA = Refusal(
    kode="BUKAN_ANGGOTA_TIM_TEKNIS",
    aturan="SOP100-13",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Pemberi Pertimbangan",
    title="Bukan anggota Tim Teknis",
    detail="Pertimbangan hanya diberikan oleh anggota Tim Teknis berdasarkan Keputusan Bupati.",
)

TANPA_CATATAN = Refusal(
    kode="CATATAN_WAJIB",
    aturan="SOP100-P3",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 3",
    title="Catatan wajib diisi",
    detail="Pertimbangan teknis disertai catatan.",
)


def beri(
    permohonan: Permohonan,
    sop: Sop,
    tim: TimTeknis | None,
    anggota: str,
    hasil: HasilPertimbangan,
    catatan: str,
    hari_ini: date,
) -> Hasil | Refusal:
    if tim is None or not tim.beranggota(anggota, hari_ini):  # SOP100-13
        return BUKAN_ANGGOTA
    if refusal := tahan(permohonan, PERTIMBANGAN) or pastikan(permohonan, sop):
        return refusal
    if not bersih(catatan):
        return TANPA_CATATAN
    pertimbangan = Pertimbangan(hasil, catatan, anggota, tim.kode, hari_ini)
    baru = replace(permohonan, status=Status.MENUNGGU_VERIFIKASI, pertimbangan=pertimbangan)
    return baru, (PertimbanganTeknisDiberikan(baru, pertimbangan),)
