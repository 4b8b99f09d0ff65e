"""The words of a notice: templates as data, and the fields of an event as a reader expects them."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from services.notifikasi.domain.pemberitahuan import Naskah
from shared.daerah import Daerah

TEMPLAT = Path(__file__).parents[1] / "data" / "templat"
UMUM = "umum"
KODE = re.compile(r"[A-Z]+(_[A-Z]+)+")
"""Names of values as the system writes them; a reader expects words."""


def naskah(jenis: str, daerah: str, folder: Path = TEMPLAT) -> Naskah:
    """The region's own words where it has some, else the general ones."""
    khusus = _berkas(folder, daerah).get(jenis)
    return khusus or _berkas(folder, UMUM)[jenis]


@cache
def _berkas(folder: Path, nama: str) -> Mapping[str, Naskah]:
    berkas = folder / f"{nama}.json"
    if not berkas.exists():
        return {}
    isi: dict[str, dict[str, str]] = json.loads(berkas.read_text(encoding="utf-8"))
    return {
        jenis: Naskah(f"{nama}/{jenis}#{_jejak(satu)}", satu["judul"], satu["isi"])
        for jenis, satu in isi.items()
    }


def _jejak(naskah: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(naskah, sort_keys=True).encode()).hexdigest()[:8]


def isian(nilai: Mapping[str, Any], daerah: Daerah) -> dict[str, str]:
    """Fields of an event as a reader expects them."""
    zona = ZoneInfo(daerah.zona)
    return {nama: _tulis(satu, zona) for nama, satu in nilai.items()} | {"nama_daerah": daerah.nama}


def _tulis(nilai: Any, zona: ZoneInfo) -> str:
    match nilai:
        case None:
            return "-"
        case bool():
            return "ya" if nilai else "tidak"
        case datetime():
            return f"{nilai.astimezone(zona):%d-%m-%Y pukul %H.%M %Z}"
        case date():
            return f"{nilai:%d-%m-%Y}"
        case tuple() | list():
            return "\n".join(f"- {_tulis(satu, zona)}" for satu in nilai)
        case {"kode": kode, "alasan": alasan}:
            return f"{kode}: {alasan}"
        case {"kbli": kbli, "tingkat_risiko": risiko, "jenis": jenis}:
            return _kata(f"{jenis} untuk KBLI {kbli}, Risiko {risiko}")
        case {"nomor": nomor, "pengadilan": pengadilan, "berkekuatan_hukum_tetap_pada": tetap}:
            return f"{nomor} {pengadilan}, berkekuatan hukum tetap pada {_tulis(tetap, zona)}"
        case str() if KODE.fullmatch(nilai):
            return _kata(nilai)
        case _:
            return str(nilai)


def _kata(kode: str) -> str:
    return kode.replace("_", " ")
