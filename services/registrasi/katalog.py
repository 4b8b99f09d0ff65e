"""What this service ships as data, read once when first asked for."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from services.registrasi.domain.petugas import Kewajiban, Petugas
from services.registrasi.domain.sop import Angka, Skala, Sop
from services.registrasi.domain.tim_teknis import TimTeknis
from shared.aturan import ketentuan

T = TypeVar("T")
DATA = Path(__file__).parent / "data"


@cache
def sop_bawaan() -> tuple[Sop, ...]:
    """Shipped as data; a migration takes them in, and from then on the table is what counts."""
    baca = TypeAdapter(Sop).validate_json
    return tuple(baca(berkas.read_bytes()) for berkas in sorted(DATA.glob("sop-*.json")))


def tim_teknis_bawaan() -> tuple[TimTeknis, ...]:
    return _daftar("tim-teknis.json", TypeAdapter(tuple[TimTeknis, ...]))


def petugas_bawaan() -> tuple[Petugas, ...]:
    return _daftar("petugas.json", TypeAdapter(tuple[Petugas, ...]))


def contoh_sop() -> dict[str, Any]:
    """What an operator starts a new SOP from."""
    return json.loads((DATA / "contoh-sop.json").read_text(encoding="utf-8"))


def kewajiban_komitmen(pada: date, daerah: str) -> Kewajiban:
    """PB8-8-2 to PB8-8-4: of everybody, or by the text of a pejabat only."""
    return Kewajiban(ketentuan("komitmen_petugas", pada, daerah).nilai)


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


def bulan(kunci: str, pada: date, daerah: str) -> int:
    """Calendar months of a period (CALC-4)."""
    return ketentuan(kunci, pada, daerah).bilangan


def perluasan_hak_akses(apa: str | None, pada: date, daerah: str) -> str | None:
    """The basis that the setting states where it covers this act (AMB-40)."""
    satu = ketentuan("hak_akses_perluasan", pada, daerah)
    return satu.dasar_hukum if apa in satu.daftar else None


def permohonan_sebelumnya(pada: date, daerah: str) -> bool:
    """Whether an application that was open before stops the months (AMB-57)."""
    return ketentuan("permohonan_sebelum_pencabutan", pada, daerah).nilai == "MENGHENTIKAN"


def versi_hak_akses(pada: date, daerah: str) -> tuple[str, ...]:
    """Stored with a Pencabutan NIB: what its months rest on besides their length."""
    kunci = "hak_akses_perluasan", "permohonan_sebelum_pencabutan"
    return tuple(ketentuan(satu, pada, daerah).versi for satu in kunci)


def batas_ukuran(pada: date, daerah: str) -> int:
    """Bytes of one uploaded file."""
    return ketentuan("ukuran_berkas_maksimal", pada, daerah).bilangan


def _daftar(nama: str, baca: TypeAdapter[T]) -> T:
    return baca.validate_json((DATA / nama).read_bytes())
