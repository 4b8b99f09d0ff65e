"""Which article gives a period that several articles share, by what its clock was armed with."""

from collections.abc import Mapping
from typing import Any

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
HAK_AKSES: Mapping[tuple[str, str], str] = {
    ("PERMOHONAN", "LIKUIDASI"): "Pasal 23 ayat (9)",  # PB8-23-9
    ("PERMOHONAN", "NON_LIKUIDASI"): "Pasal 24 ayat (9)",  # PB8-24-9
    ("PERMOHONAN", "TANPA_PBBR"): "Pasal 24 ayat (11)",  # PB8-24-11
    ("PUTUSAN", "LIKUIDASI"): "Pasal 27 ayat (12)",
    ("PUTUSAN", "PEMBUBARAN"): "Pasal 27 ayat (12)",  # PB8-27-12
    ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN"): "Pasal 27 ayat (13)",  # PB8-27-13
    ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA"): "Pasal 27 ayat (13)",
    ("PUTUSAN", "TANPA_PBBR"): "Pasal 27 ayat (15)",  # PB8-27-15
}
"""By jalur and sebab of the Pencabutan NIB, as registrasi decides it."""


def hak_akses(data: Mapping[str, Any]) -> str | None:
    return HAK_AKSES.get((data.get("jalur", ""), data.get("sebab", "")))


def nib_tanpa_pbbr(data: Mapping[str, Any]) -> str | None:
    """PB8-27-14: the last PBBR went by a court decision; else PB8-24-10."""
    asal = data.get("dasar_hukum") or ""
    return "Pasal 27 ayat (14)" if asal.startswith(f"{PERBUP} Pasal 27 ") else None
