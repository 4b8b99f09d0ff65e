"""What Pasal 23, 26 and 27 say of validation and verification, and Pasal 25 of whom."""

from dataclasses import replace

import pytest

from services.sanksi.domain import verifikasi
from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import DasarPenerbitan, Item, JenisAkta, JenisKasus
from services.sanksi.domain.penolakan.verifikasi import BUKAN_BKPM, bukan_bkpm
from services.sanksi.domain.perizinan import JenisPelakuUsaha
from services.sanksi.domain.perwakilan import (
    JenisPerwakilanAsing,
    Kewarganegaraan,
    Perwakilan,
    jenis_pelaku_usaha,
)
from services.sanksi.domain.tata_cara import TATA_CARA, TataCara, Verifikator
from services.sanksi.domain.verifikasi import Setujui
from shared.aturan import ketentuan
from tests.sanksi.bahan import DAERAH, MENUNGGU, SENIN, WILAYAH, konteks

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
AKTA = frozenset({JenisAkta.AKTA_PEMBUBARAN, JenisAkta.PENCATATAN_PEMBUBARAN})
PENUTUPAN = frozenset(
    {JenisAkta.PERNYATAAN_TANPA_UTANG_PIUTANG, JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN}
)


def putusan(pemohon: Rujukan, validasi: Rujukan) -> TataCara:
    """Both kinds of request on a decision are verified alike."""
    return TataCara(
        "verifikasi_putusan",
        Verifikator.DPMPTSP,
        pemohon,
        validasi,
        Rujukan("PB8-27-5", "Pasal 27 ayat (5)"),
        Rujukan("PB8-27-6", "Pasal 27 ayat (6)"),
        Rujukan("PB8-27-7a", "Pasal 27 ayat (7) huruf a"),
        Rujukan("PB8-27-7b", "Pasal 27 ayat (7) huruf b"),
        Rujukan("PB8-27-8", "Pasal 27 ayat (8)"),
        {Item.PUTUSAN: frozenset({JenisAkta.PUTUSAN})},
    )


@pytest.mark.rule("PB8-27-2a", "PB8-27-2b", "PB8-27-5", "PB8-27-6", "PB8-27-7a", "PB8-27-7b")
@pytest.mark.parametrize(
    ("jenis", "harapan"),
    [
        (
            JenisKasus.PEMBUBARAN,
            putusan(
                Rujukan("PB8-27-2a", "Pasal 27 ayat (2) huruf a"),
                Rujukan("PB8-27-3b", "Pasal 27 ayat (3)"),
            ),
        ),
        (
            JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN,
            putusan(
                Rujukan("PB8-27-2b", "Pasal 27 ayat (2) huruf b"),
                Rujukan("PB8-27-4b", "Pasal 27 ayat (4)"),
            ),
        ),
    ],
)
def test_permohonan_atas_putusan(jenis: JenisKasus, harapan: TataCara) -> None:
    assert TATA_CARA[jenis] == harapan


@pytest.mark.rule("PB8-23-3", "PB8-26-5", "PB8-27-6")
@pytest.mark.parametrize(
    ("jenis", "verifikator", "hari"),
    [
        (JenisKasus.LIKUIDASI, "DPMPTSP", 5),
        (JenisKasus.PERWAKILAN_ASING, "BKPM", 3),
        (JenisKasus.PEMBUBARAN, "DPMPTSP", 5),
        (JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN, "DPMPTSP", 5),
    ],
)
def test_siapa_memverifikasi_dan_berapa_lama(
    jenis: JenisKasus, verifikator: str, hari: int
) -> None:
    tata = TATA_CARA[jenis]
    assert (tata.verifikator, ketentuan(tata.kunci, SENIN, DAERAH).bilangan) == (verifikator, hari)


@pytest.mark.rule("PB8-23-2", "PB8-26-3", "PB8-26-4a", "PB8-26-4b", "PB8-27-5")
@pytest.mark.parametrize(
    ("jenis", "berkas"),
    [
        (JenisKasus.LIKUIDASI, AKTA),
        (JenisKasus.PERWAKILAN_ASING, PENUTUPAN | {JenisAkta.IDENTITAS_WNA}),
        (JenisKasus.PEMBUBARAN, {JenisAkta.PUTUSAN}),
        (JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN, {JenisAkta.PUTUSAN}),
    ],
)
def test_apa_yang_dapat_diunggah(jenis: JenisKasus, berkas: frozenset[JenisAkta]) -> None:
    assert TATA_CARA[jenis].berkas == berkas


VERIFIKASI, VALIDASI, FIKTIF = (
    DasarPenerbitan.VERIFIKASI,
    DasarPenerbitan.VALIDASI,
    DasarPenerbitan.FIKTIF_POSITIF,
)


@pytest.mark.rule("PB8-23-4a", "PB8-23-5", "PB8-26-6a", "PB8-26-7", "PB8-27-7a", "PB8-27-8")
@pytest.mark.parametrize(
    ("jenis", "pasal"),
    [
        (
            JenisKasus.LIKUIDASI,
            {
                VERIFIKASI: "Pasal 23 ayat (4) huruf a",
                VALIDASI: "Pasal 23 ayat (1)",
                FIKTIF: "Pasal 23 ayat (5)",
            },
        ),
        (
            JenisKasus.PERWAKILAN_ASING,
            {VERIFIKASI: "Pasal 26 ayat (6) huruf a", FIKTIF: "Pasal 26 ayat (7)"},
        ),
        (
            JenisKasus.PEMBUBARAN,
            {
                VERIFIKASI: "Pasal 27 ayat (7) huruf a",
                VALIDASI: "Pasal 27 ayat (3)",
                FIKTIF: "Pasal 27 ayat (8)",
            },
        ),
        (JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN, {VALIDASI: "Pasal 27 ayat (4)"}),
    ],
)
def test_atas_dasar_apa_diterbitkan(jenis: JenisKasus, pasal: dict[DasarPenerbitan, str]) -> None:
    terbit = {dasar: TATA_CARA[jenis].dasar_hukum(dasar) for dasar in pasal}
    assert terbit == {dasar: f"{PERBUP} {ayat}" for dasar, ayat in pasal.items()}


@pytest.mark.rule(
    "PB8-25a", "PB8-25b", "PB8-25c", "PB8-25d", "PB8-25e", "PB8-25f", "PB8-25g", "PB8-25h"
)
@pytest.mark.parametrize(
    ("nama", "huruf", "kantor"),
    [
        ("KP3A", "a", True),
        ("KPPA", "b", True),
        ("BUJKA", "c", True),
        ("JASA_PENUNJANG_TENAGA_LISTRIK_ASING", "d", True),
        ("PEMBERI_WARALABA_LUAR_NEGERI", "e", False),
        ("PEDAGANG_BERJANGKA_ASING", "f", False),
        ("PENYELENGGARA_SERTIFIKASI_ELEKTRONIK_ASING", "g", False),
        ("BENTUK_USAHA_TETAP", "h", False),
    ],
)
def test_delapan_jenis_yang_bukan_kewenangan_dpmptsp(nama: str, huruf: str, kantor: bool) -> None:
    jenis = JenisPerwakilanAsing(nama)
    assert bukan_bkpm(jenis) == BUKAN_BKPM.dengan(
        aturan=f"PB8-25{huruf}", dasar_hukum=f"{PERBUP} Pasal 25 huruf {huruf}"
    )
    assert jenis_pelaku_usaha(jenis) is (
        JenisPelakuUsaha.KANTOR_PERWAKILAN if kantor else JenisPelakuUsaha.BADAN_USAHA_LUAR_NEGERI
    )
    assert len(JenisPerwakilanAsing) == 8


@pytest.mark.rule("PB8-25b", "PB8-26-5")
def test_dpmptsp_tidak_memutus_kantor_perwakilan() -> None:
    perwakilan = Perwakilan(JenisPerwakilanAsing.KPPA, Kewarganegaraan.WNA)
    kasus = replace(MENUNGGU, jenis=JenisKasus.PERWAKILAN_ASING, perwakilan=perwakilan)
    hasil = verifikasi.setujui(kasus, Setujui((WILAYAH,)), konteks())
    assert hasil == bukan_bkpm(JenisPerwakilanAsing.KPPA)
