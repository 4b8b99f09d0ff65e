"""Reporting periods: quarters and half-years of a calendar year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

KODE = re.compile(r"(20[0-9]{2})-(TW[1-4]|S[12])", re.ASCII)


class Kala(StrEnum):
    TRIWULAN = "TRIWULAN"
    SEMESTER = "SEMESTER"


BULAN = {Kala.TRIWULAN: 3, Kala.SEMESTER: 6}
SINGKATAN = {Kala.TRIWULAN: "TW", Kala.SEMESTER: "S"}


@dataclass(frozen=True)
class Periode:
    kala: Kala
    tahun: int
    ke: int
    """From 1."""

    @property
    def kode(self) -> str:
        return f"{self.tahun}-{SINGKATAN[self.kala]}{self.ke}"

    @property
    def awal(self) -> date:
        return date(self.tahun, (self.ke - 1) * BULAN[self.kala] + 1, 1)

    @property
    def akhir(self) -> date:
        bulan = self.ke * BULAN[self.kala]
        return date(self.tahun, bulan, monthrange(self.tahun, bulan)[1])

    @property
    def dibuka(self) -> date:
        """From here a report on all of it can be made."""
        return self.akhir + timedelta(days=1)

    def batas(self, tanggal: int) -> date:
        """`paling lambat tanggal n` of the month after it, that day included."""
        return self.dibuka + timedelta(days=tanggal - 1)

    def sebelumnya(self) -> "Periode":
        return periode_pada(self.kala, self.awal - timedelta(days=1))


def periode_pada(kala: Kala, hari: date) -> Periode:
    return Periode(kala, hari.year, (hari.month - 1) // BULAN[kala] + 1)


def baca(kode: str) -> Periode | None:
    """Only what `kode` writes."""
    cocok = KODE.fullmatch(kode)
    if cocok is None:
        return None
    singkat = cocok[2][:-1]
    kala = next(kala for kala, tulisan in SINGKATAN.items() if tulisan == singkat)
    return Periode(kala, int(cocok[1]), int(cocok[2][-1]))
