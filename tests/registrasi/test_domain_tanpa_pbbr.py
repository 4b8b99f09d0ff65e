"""A NIB without PBBR: six calendar months, then it is revoked (Pasal 24 ayat (10))."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import tanpa_pbbr
from services.registrasi.domain.nib import NibDicabut, StatusNib
from services.registrasi.domain.perizinan import Pencabutan
from services.registrasi.domain.tanpa_pbbr import NibAkanDicabut
from tests.registrasi.bahan import KALENDER, KASUS_ID
from tests.registrasi.perizinan import nib

DICABUT_PADA = date(2026, 8, 31)
TERAKHIR = date(2027, 2, 28)  # no 31 February
BESOKNYA = date(2027, 3, 1)
ASAL = Pencabutan(KASUS_ID, "PERMOHONAN", "NON_LIKUIDASI", "503/9/2026", DICABUT_PADA, "Pasal")
MENUNGGU = replace(nib(), menunggu_pbbr=ASAL)


@pytest.mark.rule("PB8-24-10", "CALC-4")
def test_hari_terakhir() -> None:
    assert tanpa_pbbr.hari_terakhir(KALENDER, 6, MENUNGGU) == TERAKHIR
    assert tanpa_pbbr.hari_terakhir(KALENDER, 6, nib()) is None
    mati = replace(MENUNGGU, status=StatusNib.DICABUT)
    assert tanpa_pbbr.hari_terakhir(KALENDER, 6, mati) is None


@pytest.mark.rule("PB8-24-10", "PB8-27-14")
@pytest.mark.parametrize(
    ("jalur", "pasal"),
    [
        ("PERMOHONAN", "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (10)"),
        ("PUTUSAN", "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (14)"),
        ("SANKSI", "Peraturan BKPM 5/2021 Pasal 61 ayat (4)"),
    ],
)
def test_dicabut_sehari_setelah_hari_terakhir(jalur: str, pasal: str) -> None:
    """However late it is asked; the path goes on to the Hak Akses."""
    lama = replace(MENUNGGU, menunggu_pbbr=replace(ASAL, jalur=jalur))
    akhir = Pencabutan(KASUS_ID, jalur, "TANPA_PBBR", "503/9/2026", BESOKNYA, pasal)
    baru = replace(
        lama,
        status=StatusNib.DICABUT,
        versi=2,
        diperbarui_pada=BESOKNYA,
        pencabutan=akhir,
        menunggu_pbbr=None,
    )
    for hari_ini in (BESOKNYA, date(2028, 1, 1)):
        hasil = tanpa_pbbr.cabut(lama, (), TERAKHIR, hari_ini)
        assert hasil == (baru, (), (NibDicabut(baru, akhir),))


@pytest.mark.rule("PB8-24-10")
def test_hari_terakhir_masih_miliknya() -> None:
    assert tanpa_pbbr.cabut(MENUNGGU, (), TERAKHIR, TERAKHIR) == (MENUNGGU, (), ())
    assert tanpa_pbbr.cabut(nib(), (), None, BESOKNYA) == (nib(), (), ())
    assert tanpa_pbbr.cabut(nib(), (), TERAKHIR, BESOKNYA) == (nib(), (), ())


@pytest.mark.rule("PB8-24-10")
@pytest.mark.parametrize(
    ("terakhir", "hari_ini", "sisa"),
    [
        pytest.param(TERAKHIR, date(2027, 1, 29), 30, id="tiga puluh hari lagi"),
        pytest.param(TERAKHIR, TERAKHIR, 0, id="hari terakhir"),
        pytest.param(TERAKHIR, BESOKNYA, None, id="sudah lewat"),
        pytest.param(None, TERAKHIR, None, id="tidak menunggu"),
    ],
)
def test_peringatan(terakhir: date | None, hari_ini: date, sisa: int | None) -> None:
    hasil = tanpa_pbbr.peringatkan(MENUNGGU, terakhir, hari_ini)
    assert hasil == (() if sisa is None else (NibAkanDicabut(MENUNGGU, TERAKHIR, sisa),))
