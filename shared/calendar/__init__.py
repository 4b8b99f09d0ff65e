"""Working days, periods and their explanation; pure, and light to import."""

from shared.calendar.hitung import (
    hari_kerja,
    hari_kerja_pertama,
    sebelum,
    setelah,
    setelah_bulan,
)
from shared.calendar.kalender import HariLapisan, Kalender
from shared.calendar.minggu import CaraMinggu, Rentang, minggu_ke
from shared.calendar.perhitungan import Arah, Dilewati, Perhitungan, Satuan, perpanjang

__all__ = [
    "Arah",
    "CaraMinggu",
    "Dilewati",
    "HariLapisan",
    "Kalender",
    "Perhitungan",
    "Rentang",
    "Satuan",
    "hari_kerja",
    "hari_kerja_pertama",
    "minggu_ke",
    "perpanjang",
    "sebelum",
    "setelah",
    "setelah_bulan",
]
