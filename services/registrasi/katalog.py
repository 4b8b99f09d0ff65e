"""What this service ships as data, read once when first asked for."""

import csv
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from services.registrasi.domain.sop import Angka, Skala, Sop
from services.registrasi.domain.tim_teknis import TimTeknis, tim_aktif
from shared.aturan import ketentuan

DATA = Path(__file__).parent / "data"
EDISI = (2020, 2025)
EDISI_BERLAKU = 2020
"""The one that SOP 100 speaks of (SOP100-12)."""


@cache
def sop() -> tuple[Sop, ...]:
    """Every version of every SOP of every region."""
    baca = TypeAdapter(Sop).validate_json
    return tuple(baca(berkas.read_bytes()) for berkas in sorted(DATA.glob("sop-*.json")))


def sop_versi(nomor: str, versi: int) -> Sop:
    """SOP100-2: an application stays under the version that it was filed under."""
    return next(s for s in sop() if (s.identitas.nomor_sop, s.versi) == (nomor, versi))


@cache
def tim_teknis() -> tuple[TimTeknis, ...]:
    isi = json.loads((DATA / "tim-teknis.json").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[TimTeknis, ...]).validate_python(isi)


def tim(daerah: str, hari_ini: date) -> TimTeknis | None:
    return tim_aktif(tim_teknis(), daerah, hari_ini)


@cache
def kbli(edisi: int) -> Mapping[str, str]:
    """Code to title."""
    return {baris["kode"]: baris["judul"] for baris in _baris(f"kbli-{edisi}.csv")}


@cache
def wilayah() -> Mapping[str, tuple[str, str]]:
    """Code to level and name."""
    return {baris["kode"]: (baris["tingkat"], baris["nama"]) for baris in _baris("wilayah.csv")}


def angka(daerah: str, pada: date) -> Angka:
    """The numbers of the law that an application filed on that day is decided by."""
    skala, waktu, meterai, tahun = (
        ketentuan(kunci, pada, daerah)
        for kunci in (
            "skala_diterima", "waktu_penyelesaian_nib", "nilai_materai", "tahun_pajak_pbb",
        )
    )  # fmt: skip
    return Angka(
        skala_diterima=tuple(Skala(satu) for satu in skala.daftar),
        waktu_penyelesaian_hari=waktu.bilangan,
        nilai_meterai=meterai.bilangan,
        tahun_pajak=tahun.deret,
        versi=tuple(satu.versi for satu in (skala, waktu, meterai, tahun)),
    )


def bulan_hak_akses(jalur: str, pada: date, daerah: str) -> int | None:
    """AMB-36: by path; in the sanction path nothing is decided here yet."""
    if jalur not in ("PERMOHONAN", "PUTUSAN"):
        return None
    return ketentuan("hak_akses_permohonan", pada, daerah).bilangan


def batas_ukuran(pada: date, daerah: str) -> int:
    """Bytes of one uploaded file."""
    return ketentuan("ukuran_berkas_maksimal", pada, daerah).bilangan


def _baris(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))
