"""A court decision: its amar, and whether it may be acted upon (Pasal 27 ayat (1) and (2))."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.identity.teks import bersih


class AmarPutusan(StrEnum):
    PEMBUBARAN = "PEMBUBARAN"  # PB8-27-2a
    PENCABUTAN_TANPA_PEMBUBARAN = "PENCABUTAN_TANPA_PEMBUBARAN"  # PB8-27-2b
    PENCABUTAN_OLEH_PEMDA = "PENCABUTAN_OLEH_PEMDA"  # PB8-27-2c


@dataclass(frozen=True)
class Putusan:
    nomor: str
    pengadilan: str
    tanggal: date
    berkekuatan_hukum_tetap_pada: date | None


def kekurangan(putusan: Putusan, hari_ini: date) -> tuple[str, ...]:
    """PB8-27-1: what keeps it from being a decision that is final."""
    tetap = putusan.berkekuatan_hukum_tetap_pada
    syarat = {
        "nomor": bool(bersih(putusan.nomor)),
        "pengadilan": bool(bersih(putusan.pengadilan)),
        "tanggal": putusan.tanggal <= hari_ini,
        "berkekuatan_hukum_tetap_pada": tetap is not None and putusan.tanggal <= tetap <= hari_ini,
    }
    return tuple(nama for nama, terpenuhi in syarat.items() if not terpenuhi)
