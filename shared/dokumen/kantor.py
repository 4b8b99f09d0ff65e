"""Who stands at the head and the foot of a letter, and how a letter writes an article."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from shared.daerah import DAERAH, Daerah, Kop, Pejabat
from shared.dokumen.surat import KEPALA_DPMPTSP

DATA = Path(__file__).parents[1] / "data" / "kantor.json"
DPMPTSP, LEMBAGA_OSS = "DPMPTSP", "LEMBAGA_OSS"


@dataclass(frozen=True)
class Kantor:
    """An authority that is no office of the region: its letterhead, and who signs for it."""

    kop: Kop
    tempat: str
    jabatan: str


def penandatangan(daerah: str, kode: str) -> tuple[Daerah, str]:
    """The region with the letterhead of who issues, and the function that signs."""
    milik = DAERAH[daerah]
    if kode == DPMPTSP:
        return milik, KEPALA_DPMPTSP
    kantor = _kantor(daerah)[kode]
    pejabat = Pejabat(kode, kantor.jabatan, None, None, None, date.min)
    return replace(milik, kop=kantor.kop, ibu_kota=kantor.tempat, pejabat=(pejabat,)), kode


def pasal(dasar_hukum: str) -> str:
    """Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5), as a decision writes it."""
    letak = dasar_hukum.partition(" Pasal ")[2]
    return f"Pasal {letak} {peraturan(dasar_hukum)}" if letak else peraturan(dasar_hukum)


def peraturan(dasar_hukum: str) -> str:
    nama = dasar_hukum.partition(" Pasal ")[0]
    return re.sub(r"\b(\d+)/(\d{4})\b", r"Nomor \1 Tahun \2", nama)


@cache
def _kantor(daerah: str) -> Mapping[str, Kantor]:
    """What is common to all regions, and over it what a region has of its own."""
    isi: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    semua = isi["umum"] | isi.get(daerah, {})
    return {
        kode: Kantor(Kop(**satu["kop"]), satu["tempat"], satu["jabatan"])
        for kode, satu in semua.items()
    }
