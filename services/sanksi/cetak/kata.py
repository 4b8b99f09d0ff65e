"""Words of the letters: titles, articles, and the texts that a region has as data."""

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

DATA = Path(__file__).parents[1] / "data" / "dokumen"
DPMPTSP, LEMBAGA_OSS = "DPMPTSP", "LEMBAGA_OSS"
JUDUL = {
    "V": "Surat Keterangan Telah Berakhirnya Masa Berlaku Perizinan Berusaha",
    "VI": "Pembatalan Perizinan Berusaha",
    "VII": "Pencabutan Perizinan Berusaha karena Likuidasi",
    "VIII": "Pencabutan Nomor Induk Berusaha",
    "IX": "Pencabutan Perizinan Berusaha Non Likuidasi",
    "X": "Pencabutan Perizinan Kantor Perwakilan dan Badan Usaha Luar Negeri",
    "XI": "Pencabutan Perizinan Berusaha atas Putusan Pengadilan",
    "XII": "Pencabutan Nomor Induk Berusaha atas Putusan Pengadilan",
}
PENERBIT = {"V": LEMBAGA_OSS, "X": LEMBAGA_OSS}
"""Who issues where the document does not say (PB8-20-4, PB8-25a); all others the DPMPTSP."""


@dataclass(frozen=True)
class Kantor:
    """An authority that is no office of the region: its letterhead, and who signs for it."""

    kop: Kop
    tempat: str
    jabatan: str


@dataclass(frozen=True)
class Teks:
    mengingat: tuple[str, ...]
    kantor: Mapping[str, Kantor]


@cache
def teks(daerah: str) -> Teks:
    """What is common to all regions, and over it what a region has of its own."""
    umum, milik = _baca("umum"), _baca(daerah.lower())
    kantor = umum["kantor"] | milik.get("kantor", {})
    return Teks(
        mengingat=tuple(milik["mengingat"]),
        kantor={kode: _kantor(**isi) for kode, isi in kantor.items()},
    )


def penerbit(lampiran: str, isi: Mapping[str, Any]) -> str:
    return isi.get("penerbit") or PENERBIT.get(lampiran, DPMPTSP)


def penandatangan(daerah: str, kode: str) -> tuple[Daerah, str]:
    """The region with the letterhead of who issues, and the function that signs."""
    milik = DAERAH[daerah]
    if kode == DPMPTSP:
        return milik, KEPALA_DPMPTSP
    kantor = teks(daerah).kantor[kode]
    pejabat = Pejabat(kode, kantor.jabatan, None, None, None, date.min)
    return replace(milik, kop=kantor.kop, ibu_kota=kantor.tempat, pejabat=(pejabat,)), kode


def pasal(dasar_hukum: str) -> str:
    """Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5), as a decision writes it."""
    letak = dasar_hukum.partition(" Pasal ")[2]
    return f"Pasal {letak} {peraturan(dasar_hukum)}" if letak else peraturan(dasar_hukum)


def peraturan(dasar_hukum: str) -> str:
    nama = dasar_hukum.partition(" Pasal ")[0]
    return re.sub(r"\b(\d+)/(\d{4})\b", r"Nomor \1 Tahun \2", nama)


def pemohon(sebagai: str | None, nib: str | None) -> str:
    """In the middle of a sentence; the NIB stands for a name, which sanksi does not know."""
    siapa = (sebagai or "").replace("_", " ").lower().replace("pelaku usaha", "Pelaku Usaha")
    pemegang = f"pemegang NIB {nib}" if nib else "yang bersangkutan"
    if not siapa:
        return f"Pelaku Usaha {pemegang}"
    if siapa.startswith("Pelaku Usaha"):
        return f"{siapa} {pemegang}"
    return f"{siapa} dari Pelaku Usaha {pemegang}"


def _kantor(kop: dict[str, Any], tempat: str, jabatan: str) -> Kantor:
    return Kantor(Kop(**kop), tempat, jabatan)


def _baca(nama: str) -> dict[str, Any]:
    return json.loads((DATA / f"{nama}.json").read_text(encoding="utf-8"))
