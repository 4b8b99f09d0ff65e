"""Words on paper: articles as a decision writes them, people by what they are, never by code."""

from dataclasses import replace

import pytest

from services.sanksi.cetak.kata import pasal, pemohon, penandatangan, penerbit
from services.sanksi.domain.kasus import PemohonSebagai
from services.sanksi.domain.objek import Penerbit
from shared.daerah import DAERAH
from tests.sanksi.bahan import DAERAH as SIJUNJUNG
from tests.sanksi.surat import PERBUP, SEMUA, VII, VIII, XII, tersusun


@pytest.mark.parametrize(
    ("dasar_hukum", "tertulis"),
    [
        (
            f"{PERBUP} Pasal 23 ayat (4) huruf a",
            "Pasal 23 ayat (4) huruf a Peraturan Bupati Sijunjung Nomor 8 Tahun 2022",
        ),
        (PERBUP, "Peraturan Bupati Sijunjung Nomor 8 Tahun 2022"),
        ("Peraturan BKPM 5/2021 Pasal 61", "Pasal 61 Peraturan BKPM Nomor 5 Tahun 2021"),
    ],
)
def test_pasal_mendahului_peraturannya(dasar_hukum: str, tertulis: str) -> None:
    assert pasal(dasar_hukum) == tertulis


@pytest.mark.parametrize("sebagai", list(PemohonSebagai))
def test_pemohon_disebut_menurut_kedudukannya(sebagai: PemohonSebagai) -> None:
    kata = pemohon(sebagai.value, "1234567890123")
    assert kata.endswith("Pelaku Usaha pemegang NIB 1234567890123") or (
        kata == "Pelaku Usaha perseorangan pemegang NIB 1234567890123"
    )
    assert "_" not in kata
    assert kata.count("Pelaku Usaha") == 1


@pytest.mark.rule("PB8-23-8", "PB8-27-11")
@pytest.mark.parametrize(
    ("dari", "ke"),
    [
        ("23 ayat (8)", "Pasal 23 ayat (9)"),
        ("24 ayat (9)", "Pasal 24 ayat (9)"),
        ("24 ayat (10)", "Pasal 24 ayat (11)"),
        ("27 ayat (11)", "Pasal 27 ayat (12)"),
        ("27 ayat (13)", "Pasal 27 ayat (13)"),
        ("27 ayat (14)", "Pasal 27 ayat (15)"),
        ("22 ayat (3) huruf a", None),
        ("26 ayat (6) huruf a", None),
    ],
)
def test_hak_akses_menurut_pasal_pencabutan_nib(dari: str, ke: str | None) -> None:
    for satu in (VIII, XII):
        isi = tersusun(replace(satu, dasar_hukum=f"{PERBUP} Pasal {dari}")).isi
        assert isi["hak_akses"] == (ke and {"bulan": 6, "dasar": ke})


def test_hak_akses_hanya_pada_pencabutan_nib() -> None:
    satu = replace(VII, dasar_hukum=f"{PERBUP} Pasal 23 ayat (8)")
    assert tersusun(satu).isi["hak_akses"] is None


@pytest.mark.rule("PB8-20-5", "PB8-26-8")
def test_penerbit_setiap_lampiran() -> None:
    siapa = {satu.lampiran: penerbit(satu.lampiran, satu.isi) for satu in SEMUA}
    oss = {lampiran for lampiran, kode in siapa.items() if kode == Penerbit.LEMBAGA_OSS}
    assert (oss, set(siapa.values())) == ({"V", "X"}, {"LEMBAGA_OSS", "DPMPTSP"})
    assert penerbit("VI", {"penerbit": "LEMBAGA_OSS"}) == "LEMBAGA_OSS"


@pytest.mark.rule("PB8-22-6")
@pytest.mark.parametrize("kode", list(Penerbit))
@pytest.mark.parametrize("daerah", list(DAERAH))
def test_setiap_penerbit_punya_kop_dan_penandatangan(daerah: str, kode: Penerbit) -> None:
    milik, fungsi = penandatangan(daerah, kode.value)
    pejabat = milik.pejabat_pada(fungsi, VII.tanggal)
    assert milik.kode == daerah
    assert (milik.kop == DAERAH[daerah].kop) is (kode is Penerbit.DPMPTSP)
    assert milik.kop.perangkat
    assert pejabat.jabatan
    assert DAERAH[SIJUNJUNG].kop.pemerintah == "Pemerintah Kabupaten Sijunjung"  # left as it was
