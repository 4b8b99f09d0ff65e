"""A NIB without PBBR: six calendar months, then it is revoked (Pasal 24 ayat (10))."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import tanpa_pbbr
from services.registrasi.domain.nib import NibDicabut, StatusNib
from services.registrasi.domain.perizinan import Pencabutan
from services.registrasi.domain.surat import JenisSurat, Masa, susun
from services.registrasi.domain.tanpa_pbbr import NibAkanDicabut
from tests.registrasi.bahan import KALENDER, KASUS_ID
from tests.registrasi.perizinan import nib

DICABUT_PADA = date(2026, 8, 31)
TERAKHIR = date(2027, 2, 28)  # no 31 February
BESOKNYA = date(2027, 3, 1)
ASAL = Pencabutan(KASUS_ID, "PERMOHONAN", "NON_LIKUIDASI", "503/9/2026", DICABUT_PADA, "Pasal")
MENUNGGU = replace(nib(), daerah="KAB_SIJUNJUNG", menunggu_pbbr=ASAL)
MASA = Masa(DICABUT_PADA, 6, TERAKHIR, ASAL.nomor)
SURAT = susun(JenisSurat.PENCABUTAN_NIB, MENUNGGU, MASA, "Pasal", 2, BESOKNYA)


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
    """However late it is asked, by a document of its own; the path goes on to the Hak Akses."""
    lama = replace(MENUNGGU, menunggu_pbbr=replace(ASAL, jalur=jalur))
    nomor = "0002/PCB-NIB-PBBR/KAB_SIJUNJUNG/2027"
    akhir = Pencabutan(KASUS_ID, jalur, "TANPA_PBBR", nomor, BESOKNYA, pasal)
    baru = replace(
        lama,
        status=StatusNib.DICABUT,
        versi=2,
        diperbarui_pada=BESOKNYA,
        pencabutan=akhir,
        menunggu_pbbr=None,
    )
    for hari_ini in (BESOKNYA, date(2028, 1, 1)):
        assert tanpa_pbbr.lewat(lama, TERAKHIR, hari_ini)
        surat = replace(SURAT, dasar_hukum=tanpa_pbbr.DASAR[jalur], dicatat_pada=hari_ini)
        hasil = tanpa_pbbr.cabut(lama, (), surat)
        assert hasil == (baru, (), (NibDicabut(baru, akhir),))


@pytest.mark.rule("PB8-24-10")
def test_hari_terakhir_masih_miliknya() -> None:
    assert not tanpa_pbbr.lewat(MENUNGGU, TERAKHIR, TERAKHIR)
    assert tanpa_pbbr.lewat(MENUNGGU, TERAKHIR, BESOKNYA)
    assert not tanpa_pbbr.lewat(nib(), None, BESOKNYA)
    assert not tanpa_pbbr.lewat(nib(), TERAKHIR, BESOKNYA)
    assert tanpa_pbbr.cabut(nib(), (), SURAT) == (nib(), (), ())


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
