"""The public lists that come with the system, read once when first asked for.

What may be applied for is registrasi's own catalogue in its database; these are names to print.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
EDISI = (2020, 2025)
EDISI_BERLAKU = 2020
"""The one that SOP 100 speaks of (SOP100-12)."""


@cache
def kbli(edisi: int) -> Mapping[str, str]:
    """Code to title."""
    return {baris["kode"]: baris["judul"] for baris in _baris(f"kbli-{edisi}.csv")}


@cache
def wilayah() -> Mapping[str, tuple[str, str]]:
    """Code to level and name."""
    return {baris["kode"]: (baris["tingkat"], baris["nama"]) for baris in _baris("wilayah.csv")}


def _baris(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))
