"""Words that the documents of several services share: enums as people write them, and places."""

import re
from uuid import UUID

from shared import rujukan
from shared.identity import Wilayah

SINGKATAN = frozenset({"KEK", "KPBPB", "NIB", "PMA", "PMDN"})
TINGKAT = {"PROVINSI": "Provinsi ", "KECAMATAN": "Kecamatan "}
"""A kabupaten or kota has the word in its own name."""


def sebut(nilai: str) -> str:
    """MENENGAH_RENDAH as people write it."""
    return nilai if nilai in SINGKATAN else nilai.replace("_", " ").title()


def nomor_perizinan(nib: str, perizinan: UUID) -> str:
    """The NIB and the first part of the record's own id: a licence has no number of its own."""
    return f"{nib}-{perizinan.hex[:8].upper()}"


def judul_kbli(kode: str) -> str:
    return rujukan.kbli(rujukan.EDISI_BERLAKU).get(kode, "")


def wilayah(satu: Wilayah | None, *, sampai_provinsi: bool = True) -> str:
    """From the kecamatan up."""
    nama: list[str] = []
    while satu is not None and (sampai_provinsi or satu.induk):
        tingkat, tertulis = rujukan.wilayah().get(satu.nilai, ("", satu.nilai))
        nama.append(TINGKAT.get(tingkat, "") + _nama_tempat(tertulis))
        satu = satu.induk
    return ", ".join(nama)


def tempat(alamat: str, satu: Wilayah) -> str:
    return f"{alamat}, {wilayah(satu)}"


def _nama_tempat(tertulis: str) -> str:
    """The list is in capitals; IV NAGARI keeps its numeral."""
    kata = (k if re.fullmatch("[IVX]+", k) else k.title() for k in tertulis.split())
    return " ".join(kata)
