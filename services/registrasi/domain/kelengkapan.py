"""Lengkap dan benar (SOP100-9): the officer's examination, the declaration, the return."""

from dataclasses import dataclass, replace
from datetime import date

from services.registrasi.domain import persyaratan, waktu_penyelesaian
from services.registrasi.domain.permohonan import (
    Hasil,
    Langkah,
    Permohonan,
    Status,
    gagal,
    tahan,
)
from services.registrasi.domain.persyaratan import PERLU_DIPERBAIKI, Gagal, Penilaian
from services.registrasi.domain.sop import Sop
from services.registrasi.domain.tim_teknis import TimTeknis
from shared.calendar import Kalender
from shared.refusal import Refusal

DAPAT_DIKEMBALIKAN = frozenset(
    {
        Status.BERKAS_DIUNGGAH,
        Status.LENGKAP,
        Status.MENUNGGU_PERTIMBANGAN_TEKNIS,
        Status.MENUNGGU_VERIFIKASI,
    }
)
PERIKSA = Langkah(2, DAPAT_DIKEMBALIKAN, "Peringatan")
LENGKAPI = Langkah(2, frozenset({Status.BERKAS_DIUNGGAH}), "Peringatan")
TERUSKAN = Langkah(3, frozenset({Status.LENGKAP}), "Keterkaitan")


@dataclass(frozen=True)
class PersyaratanDiverifikasi:
    permohonan: Permohonan
    kode: str
    penilaian: Penilaian


@dataclass(frozen=True)
class PermohonanDikembalikan:
    permohonan: Permohonan
    persyaratan: tuple[Gagal, ...]
    tanggal: date


@dataclass(frozen=True)
class PermohonanDinyatakanLengkap:
    permohonan: Permohonan


@dataclass(frozen=True)
class PermohonanDiteruskan:
    permohonan: Permohonan
    tim: TimTeknis


BELUM_LENGKAP = Refusal(
    kode="PERSYARATAN_BELUM_LENGKAP_DAN_BENAR",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    title="Persyaratan belum lengkap dan benar",
    detail="Permohonan perizinan berusaha dan nonperizinan akan diproses apabila persyaratan "
    "telah lengkap dan benar",
    perbaikan="Lengkapi atau perbaiki setiap butir di dalam rincian.",
)

TIDAK_ADA_KEKURANGAN = Refusal(
    kode="TIDAK_ADA_YANG_DIPERBAIKI",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    title="Tidak ada yang harus diperbaiki",
    detail="Permohonan hanya dikembalikan bila ada persyaratan yang belum ada atau salah.",
    perbaikan="Nilai salah butir yang dimaksud, beserta alasannya.",
)

TANPA_TIM = Refusal(
    kode="TIM_TEKNIS_BELUM_ADA",
    aturan="SOP100-13",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Pemberi Pertimbangan",
    title="Tim Teknis belum ada",
    detail="Tidak ada Tim Teknis yang ditetapkan dengan Keputusan Bupati yang berlaku.",
)


def rinci(daftar: tuple[Gagal, ...]) -> tuple[dict[str, str], ...]:
    return tuple(
        {"kode": satu.kode, "status": satu.status.value, "alasan": satu.alasan} for satu in daftar
    )


def pastikan(permohonan: Permohonan, sop: Sop) -> Refusal | None:
    """SOP100-9: nothing is processed on a file that is not complete and correct."""
    kurang = gagal(permohonan, sop)
    return BELUM_LENGKAP.dengan(rincian=rinci(kurang)) if kurang else None


def nilai(
    permohonan: Permohonan,
    sop: Sop,
    kode: str,
    penilaian: Penilaian,
    dilihat: str | None = None,
) -> Hasil | Refusal:
    """An item may be found wrong until the verification, also after the declaration."""
    if refusal := tahan(permohonan, PERIKSA):
        return refusal
    item = persyaratan.nilai(sop, permohonan.persyaratan, kode, penilaian, dilihat)
    if isinstance(item, Refusal):
        return item
    daftar = persyaratan.ganti(permohonan.persyaratan, item)
    baru = replace(permohonan, persyaratan=daftar)
    return baru, (PersyaratanDiverifikasi(baru, kode, penilaian),)


def nyatakan_lengkap(
    permohonan: Permohonan, sop: Sop, kalender: Kalender, tim: TimTeknis | None, hari_ini: date
) -> Hasil | Refusal:
    """Starts the clock of SOP100-17 and goes on to the Tim Teknis, if there is one."""
    if refusal := tahan(permohonan, LENGKAPI) or pastikan(permohonan, sop):
        return refusal
    lengkap = replace(waktu_penyelesaian.mulai(permohonan, kalender), status=Status.LENGKAP)
    # A late declaration can be overdue at once (AMB-50).
    ditandai, terlambat = waktu_penyelesaian.tandai(lengkap, kalender, hari_ini)
    peristiwa = (PermohonanDinyatakanLengkap(lengkap), *terlambat)
    if tim is None:
        return ditandai, peristiwa
    diteruskan, lanjutan = _teruskan(ditandai, tim)
    return diteruskan, (*peristiwa, *lanjutan)


def teruskan(permohonan: Permohonan, sop: Sop, tim: TimTeknis | None) -> Hasil | Refusal:
    """For a file that was complete before a team was in office."""
    if refusal := tahan(permohonan, TERUSKAN) or pastikan(permohonan, sop):
        return refusal
    return TANPA_TIM if tim is None else _teruskan(permohonan, tim)


def _teruskan(permohonan: Permohonan, tim: TimTeknis) -> Hasil:
    baru = replace(permohonan, status=Status.MENUNGGU_PERTIMBANGAN_TEKNIS)  # SOP100-7
    return baru, (PermohonanDiteruskan(baru, tim),)


def kembalikan(permohonan: Permohonan, sop: Sop, hari_ini: date) -> Hasil | Refusal:
    """With the list of what is missing or wrong; the clock stops (SOP100-17)."""
    if refusal := tahan(permohonan, PERIKSA):
        return refusal
    kurang = tuple(satu for satu in gagal(permohonan, sop) if satu.status in PERLU_DIPERBAIKI)
    if not kurang:
        return TIDAK_ADA_KEKURANGAN
    baru = replace(
        waktu_penyelesaian.berhenti(permohonan), status=Status.DIKEMBALIKAN, pertimbangan=None
    )
    return baru, (PermohonanDikembalikan(baru, kurang, hari_ini),)
