"""The clock of an application as a ledger: when it started, stopped and moved, and why (SOP100-17).

Derived from the timeline, which is written with each act: nothing has to be kept beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Gerak(StrEnum):
    MULAI = "MULAI"
    MULAI_LAGI = "MULAI_LAGI"
    DIPINDAHKAN = "DIPINDAHKAN"
    BERHENTI = "BERHENTI"
    TERLAMPAUI = "TERLAMPAUI"
    SELESAI = "SELESAI"


@dataclass(frozen=True)
class Langkah:
    """A line of the timeline."""

    pada: datetime
    fakta: str
    dasar_hukum: str
    isi: Mapping[str, Any]


@dataclass(frozen=True)
class Catatan:
    pada: datetime
    gerak: Gerak
    sebab: str
    dasar_hukum: str
    batas: date | None


SELESAI = {
    "permohonan.ditolak": "Permohonan ditolak.",
    "nib.diterbitkan": "NIB terbit.",
    "nib.dimutakhirkan": "NIB dimutakhirkan.",
}
DIKEMBALIKAN = "Permohonan dikembalikan; selama di pemohon tidak ada waktu yang berjalan."
TERLAMPAUI = "Waktu penyelesaian terlampaui; permohonan tetap diproses dan dieskalasikan."
DIPINDAHKAN = "Kalender kerja berubah."


def jejak(langkah: Iterable[Langkah]) -> tuple[Catatan, ...]:
    """In order of the timeline; a return before the first declaration stops nothing."""
    return tuple(_jejak(langkah))


def _jejak(langkah: Iterable[Langkah]) -> Iterator[Catatan]:
    batas: date | None = None
    for satu in langkah:
        gerak = _gerak(satu)
        if gerak is None:
            continue
        if gerak[0] in (Gerak.MULAI, Gerak.MULAI_LAGI, Gerak.DIPINDAHKAN):
            batas = date.fromisoformat(satu.isi["batas"])
        elif batas is None:
            continue
        yield Catatan(satu.pada, *gerak, satu.dasar_hukum, batas)
        if gerak[0] in (Gerak.BERHENTI, Gerak.SELESAI):
            batas = None


def _gerak(satu: Langkah) -> tuple[Gerak, str] | None:
    match satu.fakta:
        case "permohonan.dinyatakan_lengkap":
            return _mulai(satu.isi)
        case "pengingat.dijadwalkan":
            return Gerak.DIPINDAHKAN, DIPINDAHKAN
        case "permohonan.dikembalikan":
            return Gerak.BERHENTI, DIKEMBALIKAN
        case "sla.terlampaui":
            return Gerak.TERLAMPAUI, TERLAMPAUI
        case fakta if fakta in SELESAI:
            return Gerak.SELESAI, SELESAI[fakta]
        case _:
            return None


def _mulai(isi: Mapping[str, Any]) -> tuple[Gerak, str]:
    diterima = date.fromisoformat(isi["diterima_lengkap_pada"])
    sebab = f"Berkas diterima lengkap dan benar pada {diterima:%d-%m-%Y} (hari ke-0)."
    if isi["ke"] == 1:
        return Gerak.MULAI, sebab
    return Gerak.MULAI_LAGI, f"{sebab} Waktu mulai lagi dari awal, kali ke-{isi['ke']}."
