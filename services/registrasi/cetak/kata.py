"""Words of the documents: enums, places and the texts that a region has as data."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from services.registrasi import katalog
from services.registrasi.domain.sop import Sop
from shared.identity import KBLI, Wilayah

DATA = Path(__file__).parents[1] / "data" / "dokumen"
SINGKATAN = frozenset({"KEK", "KPBPB", "NIB", "PMA", "PMDN"})
TINGKAT = {"PROVINSI": "Provinsi ", "KECAMATAN": "Kecamatan "}
"""A kabupaten or kota has the word in its own name."""
MASA_BERLAKU = "Selama Pelaku Usaha menjalankan kegiatan usaha"  # SOP100-16


@dataclass(frozen=True)
class Teks:
    dasar_hukum: tuple[str, ...]
    ketentuan: tuple[str, ...]


@cache
def teks(daerah: str) -> Teks:
    isi = json.loads((DATA / f"{daerah.lower()}.json").read_text(encoding="utf-8"))
    return Teks(tuple(isi["dasar_hukum"]), tuple(isi["ketentuan"]))


def dasar_hukum(daerah: str, sop: Sop | None) -> list[str]:
    """SOP100-5: those of the SOP that it was issued under, word for word; else the region's."""
    return list(sop.identitas.dasar_hukum if sop else teks(daerah).dasar_hukum)


def sebut(nilai: str) -> str:
    """MENENGAH_RENDAH as people write it."""
    return nilai if nilai in SINGKATAN else nilai.replace("_", " ").title()


def judul_kbli(kbli: KBLI) -> str:
    return katalog.kbli(katalog.EDISI_BERLAKU).get(kbli.nilai, "")


def wilayah(satu: Wilayah | None, *, sampai_provinsi: bool = True) -> str:
    """From the kecamatan up."""
    nama: list[str] = []
    while satu is not None and (sampai_provinsi or satu.induk):
        tingkat, tertulis = katalog.wilayah().get(satu.nilai, ("", satu.nilai))
        nama.append(TINGKAT.get(tingkat, "") + _nama_tempat(tertulis))
        satu = satu.induk
    return ", ".join(nama)


def tempat(alamat: str, satu: Wilayah) -> str:
    return f"{alamat}, {wilayah(satu)}"


def _nama_tempat(tertulis: str) -> str:
    """The list is in capitals; IV NAGARI keeps its numeral."""
    kata = (k if re.fullmatch("[IVX]+", k) else k.title() for k in tertulis.split())
    return " ".join(kata)
