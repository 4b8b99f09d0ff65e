"""Words of the letters: titles, articles, and the texts that a region has as data."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from shared.dokumen.kantor import DPMPTSP, LEMBAGA_OSS, pasal, penandatangan, peraturan

DATA = Path(__file__).parents[1] / "data" / "dokumen"
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


@cache
def mengingat(daerah: str) -> tuple[str, ...]:
    """What a region has as data."""
    isi = json.loads((DATA / f"{daerah.lower()}.json").read_text(encoding="utf-8"))
    return tuple(isi["mengingat"])


def penerbit(lampiran: str, isi: Mapping[str, Any]) -> str:
    return isi.get("penerbit") or PENERBIT.get(lampiran, DPMPTSP)


def pemohon(sebagai: str | None, nib: str | None) -> str:
    """In the middle of a sentence; the NIB stands for a name, which sanksi does not know."""
    siapa = (sebagai or "").replace("_", " ").lower().replace("pelaku usaha", "Pelaku Usaha")
    pemegang = f"pemegang NIB {nib}" if nib else "yang bersangkutan"
    if not siapa:
        return f"Pelaku Usaha {pemegang}"
    if siapa.startswith("Pelaku Usaha"):
        return f"{siapa} {pemegang}"
    return f"{siapa} dari Pelaku Usaha {pemegang}"


__all__ = ["JUDUL", "mengingat", "pasal", "pemohon", "penandatangan", "penerbit", "peraturan"]
