"""The "minggu kedua" and "minggu keempat" of a month (CALC-5, AMB-11)."""

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from shared.calendar.jangkauan import dalam_jangkauan


class CaraMinggu(StrEnum):
    TUJUH_HARI = "TUJUH_HARI"
    """Blocks of seven days from the first of the month; the default."""
    SENIN = "SENIN"
    """Lines of a wall calendar that begins on Monday, cut at the ends of the month."""
    ISO = "ISO"
    """Whole weeks from Monday; a week belongs to the month of its Thursday."""


class Rentang(NamedTuple):
    """Both days belong to it."""

    awal: date
    akhir: date

    def memuat(self, tanggal: date) -> bool:
        return self.awal <= tanggal <= self.akhir


def minggu_ke(n: int, tahun: int, bulan: int, cara: CaraMinggu = CaraMinggu.TUJUH_HARI) -> Rentang:
    dalam_jangkauan(tahun)
    if not 1 <= bulan <= 12:
        raise ValueError(f"Bulan {bulan} tidak ada.")
    minggu = _SUSUNAN[cara](tahun, bulan)
    if not 1 <= n <= len(minggu):
        raise ValueError(f"Minggu ke-{n} tidak ada dalam bulan {bulan:02}-{tahun}.")
    return minggu[n - 1]


def _tujuh_hari(tahun: int, bulan: int) -> list[Rentang]:
    akhir = calendar.monthrange(tahun, bulan)[1]
    return [
        Rentang(date(tahun, bulan, hari), date(tahun, bulan, min(hari + 6, akhir)))
        for hari in range(1, akhir + 1, 7)
    ]


def _senin(tahun: int, bulan: int) -> list[Rentang]:
    baris = calendar.Calendar().monthdatescalendar(tahun, bulan)
    dalam = [[hari for hari in minggu if hari.month == bulan] for minggu in baris]
    return [Rentang(minggu[0], minggu[-1]) for minggu in dalam]


def _iso(tahun: int, bulan: int) -> list[Rentang]:
    baris = calendar.Calendar().monthdatescalendar(tahun, bulan)
    return [
        Rentang(minggu[0], minggu[0] + timedelta(days=6))
        for minggu in baris
        if minggu[3].month == bulan
    ]


_SUSUNAN = {
    CaraMinggu.TUJUH_HARI: _tujuh_hari,
    CaraMinggu.SENIN: _senin,
    CaraMinggu.ISO: _iso,
}
