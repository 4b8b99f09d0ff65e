"""The officers' lists: which applications wait where (SOP100-7, -9, -17, -P3 to -P5)."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from services.registrasi.domain.permohonan import Status
from services.registrasi.domain.waktu_penyelesaian import BERJALAN


class Daftar(StrEnum):
    TUGAS_SAYA = "TUGAS_SAYA"
    TERLAMBAT = "TERLAMBAT"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    MENUNGGU_TIM_TEKNIS = "MENUNGGU_TIM_TEKNIS"
    MENUNGGU_VERIFIKASI = "MENUNGGU_VERIFIKASI"
    DISETUJUI_BELUM_TERBIT = "DISETUJUI_BELUM_TERBIT"


class Urutan(StrEnum):
    TERBARU = "TERBARU"
    TENGGAT = "TENGGAT"


ISI: Mapping[Daftar, tuple[Status, ...]] = {
    Daftar.TERLAMBAT: tuple(status for status in Status if status in BERJALAN),
    Daftar.DIKEMBALIKAN: (Status.DIKEMBALIKAN,),
    Daftar.MENUNGGU_TIM_TEKNIS: (Status.MENUNGGU_PERTIMBANGAN_TEKNIS,),
    Daftar.MENUNGGU_VERIFIKASI: (Status.MENUNGGU_VERIFIKASI,),
    Daftar.DISETUJUI_BELUM_TERBIT: (Status.DISETUJUI,),
}


def isi(daftar: Daftar, tugas: Iterable[Status]) -> tuple[Status, ...]:
    """What a list holds; `tugas` is what waits for the functions of the one who asks."""
    if daftar is Daftar.TUGAS_SAYA:
        return tuple(dict.fromkeys(tugas))
    return ISI[daftar]


def jatuh_tempo(daftar: Daftar | None) -> bool:
    """SOP100-17: passed, or due today: the last day is still on time, and the last to act."""
    return daftar is Daftar.TERLAMBAT
