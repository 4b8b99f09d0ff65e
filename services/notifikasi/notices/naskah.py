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

import structlog
from prometheus_client import Counter

from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.pemberitahuan import Kanal
from shared.daerah import Daerah

TEMPLAT = Path(__file__).parents[1] / "data" / "templat"
UMUM = "umum"
log = structlog.get_logger()
BROKEN = Counter(
    "perizinan_templat_rusak_total",
    "Words of a region that could not be used: the general ones went out instead",
    ["daerah", "jenis"],
)
KODE = re.compile(r"[A-Z]+(_[A-Z]+)+")
"""Names of values as the system writes them; a reader expects words."""


def kandidat(jenis: str, daerah: str, kanal: Kanal, folder: Path = TEMPLAT) -> tuple[Naskah, ...]:
    """The region's words, of that channel or of all, then the general ones, which are sound."""
    sendiri, umum = _daerah(folder, daerah), _berkas(folder / f"{UMUM}.json")
    nama = (f"{jenis}/{kanal}", jenis)
    return (
        *(sendiri[satu] for satu in nama if satu in sendiri),
        next(umum[satu] for satu in nama if satu in umum),
    )


@cache
def _daerah(folder: Path, daerah: str) -> Mapping[str, Naskah]:
    """A file that cannot be read is an alarm, never a notice that is lost."""
    berkas = folder / f"{daerah}.json"
    if not berkas.exists():
        return {}
    try:
        return _berkas(berkas)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        BROKEN.labels(daerah, berkas.name).inc()
        log.error("templat_rusak", templat=str(berkas), salah=repr(error)[:500])
        return {}


@cache
def _berkas(berkas: Path) -> Mapping[str, Naskah]:
    """`<kind>`, or `<kind>/<channel>` for one channel alone."""
    isi: dict[str, dict[str, str]] = json.loads(berkas.read_text(encoding="utf-8"))
    return {
        jenis: Naskah(f"{berkas.stem}/{jenis}#{_jejak(satu)}", satu["judul"], satu["isi"])
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
