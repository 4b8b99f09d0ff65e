"""Where the holidays come from: the package `holidays`, and our own small data file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict

DATA = Path(__file__).parent.parent / "data" / "kalender.json"


class LiburTetap(TypedDict):
    bulan: int
    tanggal: int
    nama: str


class Data(TypedDict):
    tahun_terbit: dict[str, str]
    libur_tetap: list[LiburTetap]


@dataclass(frozen=True)
class Libur:
    nama: str
    cuti_bersama: bool = False


@cache
def data() -> Data:
    return json.loads(DATA.read_text(encoding="utf-8"))


def tahun_terbit() -> tuple[int, ...]:
    """Years whose decree (SKB) we know to be published; every other year is provisional."""
    return tuple(sorted(int(tahun) for tahun in data()["tahun_terbit"]))


@cache
def versi_paket() -> str:
    return version("holidays")


@cache
def libur_dasar(tahun: int) -> Mapping[date, Libur]:
    """The package's list; where it has none for the year, the holidays of a fixed date (CALC-1).

    The package has a list exactly for the years with cuti bersama in it: for all others it only
    guesses the movable days, and a guessed holiday would lengthen a period without any basis.
    """
    return _paket(tahun) or _tetap(tahun)


def _tetap(tahun: int) -> dict[date, Libur]:
    return {
        date(tahun, hari["bulan"], hari["tanggal"]): Libur(hari["nama"])
        for hari in data()["libur_tetap"]
    }


def _paket(tahun: int) -> dict[date, Libur]:
    # Imported here: it costs more than everything else in this package, and most processes that
    # import the calendar never count a day.
    from holidays.countries.indonesia import Indonesia

    cuti = Indonesia(years=tahun, categories=("government",), language="id", expand=False)
    if not cuti:
        return {}
    umum = Indonesia(years=tahun, categories=("public",), language="id", expand=False)
    bersama = {tanggal: Libur(nama, cuti_bersama=True) for tanggal, nama in cuti.items()}
    return bersama | {tanggal: Libur(nama) for tanggal, nama in umum.items()}
