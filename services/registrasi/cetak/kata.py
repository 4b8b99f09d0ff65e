"""Texts that a region has as data, and the words of a licence."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from services.registrasi.domain.sop import Sop

DATA = Path(__file__).parents[1] / "data" / "dokumen"
MASA_BERLAKU = "Selama Pelaku Usaha menjalankan kegiatan usaha"  # SOP100-16


@dataclass(frozen=True)
class Teks:
    dasar_hukum: tuple[str, ...]
    ketentuan: tuple[str, ...]
    mengingat: tuple[str, ...]
    """Of a decision, where the others are of a licence."""


@cache
def teks(daerah: str) -> Teks:
    isi = json.loads((DATA / f"{daerah.lower()}.json").read_text(encoding="utf-8"))
    return Teks(*(tuple(isi[nama]) for nama in ("dasar_hukum", "ketentuan", "mengingat")))


def dasar_hukum(daerah: str, sop: Sop | None) -> list[str]:
    """SOP100-5: those of the SOP that it was issued under, word for word; else the region's."""
    return list(sop.identitas.dasar_hukum if sop else teks(daerah).dasar_hukum)
