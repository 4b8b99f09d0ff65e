"""Pencatatan dan Pendataan: what is kept as an immutable soft copy, and where the paper is."""

from dataclasses import dataclass
from datetime import date

from shared.identity import NIB


@dataclass(frozen=True)
class ArsipDisimpan:  # SOP100-10
    jenis: str
    objek: str
    sha256: str
    lokasi_hardcopy: str | None
    tanggal: date


def dokumen_nib(nomor: NIB, versi: int, sha256: str, hari_ini: date) -> ArsipDisimpan:
    """The NIB is all that is issued under an SOP (SOP100-15); each issue is a version of it."""
    return ArsipDisimpan("NIB", f"{nomor}/{versi}", sha256, None, hari_ini)
