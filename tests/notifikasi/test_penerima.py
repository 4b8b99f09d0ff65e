"""Addressees are found in the region and the case; who is not found is not lost (CALC-9)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.notifikasi.api.akses import alamat
from services.notifikasi.domain.pemberitahuan import TAK_TERDAFTAR
from services.notifikasi.domain.penerima import JenisPenerima, Ke
from services.notifikasi.handlers.kegagalan import FAILED
from services.notifikasi.notices import Sebutan, penerima, sebutan
from shared.contracts.pengawasan import LkpmDisampaikanV1
from shared.daerah import DAERAH, Daerah, Instansi, JenisInstansi
from shared.http.access import Caller, Fungsi, Peran
from tests.notifikasi.bahan import ITEM, KASUS, PELAKU_USAHA, PERMOHONAN, diterbitkan
from tests.notifikasi.test_clocks import dengar
from tests.support.layanan import Layanan

SIJUNJUNG = DAERAH["KAB_SIJUNJUNG"]
KL = JenisInstansi.KEMENTERIAN_LEMBAGA
INDUSTRI = Instansi("KEMENPERIN", "Perindustrian", KL, "a@b.example", kbli=("10", "62"))
TANI = Instansi("KEMENTAN", "Pertanian", KL, "c@d.example", kbli=("01",))
KEK = Instansi("KEK_UJI", "KEK", JenisInstansi.ADMINISTRATOR_KEK, "e@f.example")


def dengan(*instansi: Instansi) -> Daerah:
    return replace(SIJUNJUNG, instansi={**SIJUNJUNG.instansi, **{i.kode: i for i in instansi}})


def tanpa(kode: str) -> Daerah:
    sisa = {nama: satu for nama, satu in SIJUNJUNG.instansi.items() if nama != kode}
    return replace(SIJUNJUNG, instansi=sisa)


def kode(ke: Ke, daerah: Daerah, nama: tuple[str, ...] = (), *kbli: str) -> list[str]:
    disebut = Sebutan({ke: nama}, frozenset(kbli))
    semua = penerima(ke, daerah, PELAKU_USAHA, disebut)
    belum = JenisPenerima.BELUM_TERDAFTAR
    return [f"{'?' if satu.jenis is belum else ''}{satu.kode}" for satu in semua]


@pytest.mark.rule("PB8-22-7", "PB8-23-7", "PB8-24-8", "PB8-26-9", "PB8-27-10")
@pytest.mark.parametrize(
    ("kbli", "kepada"),
    [
        pytest.param(["10130"], ["BKPM", "KEMENPERIN"], id="industri"),
        pytest.param(["01111", "62012"], ["BKPM", "KEMENPERIN", "KEMENTAN"], id="dua sektor"),
        pytest.param(["47911"], ["BKPM"], id="sektor lain"),
        pytest.param([], ["BKPM", "KEMENPERIN", "KEMENTAN"], id="seluruh kegiatan"),
    ],
)
def test_kementerian_menurut_sektornya(kbli: list[str], kepada: list[str]) -> None:
    assert kode(Ke.KEMENTERIAN_LEMBAGA, dengan(INDUSTRI, TANI), (), *kbli) == kepada


def test_kbli_dibaca_dari_yang_dicabut() -> None:
    assert sebutan(diterbitkan(cabut_nib=False), "x").kbli == {ITEM[0].kbli}
    assert sebutan(diterbitkan(cabut_nib=True), "x").kbli == frozenset()


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("ke", "daerah", "nama", "kepada"),
    [
        pytest.param(Ke.DPMPTSP, tanpa("DPMPTSP"), (), ["?DPMPTSP"], id="tidak ada dinas"),
        pytest.param(Ke.KEMENTERIAN_LEMBAGA, tanpa("BKPM"), (), ["?KEMENTERIAN_LEMBAGA"],
                     id="tidak ada kementerian"),
        pytest.param(Ke.PEMUTUS, SIJUNJUNG, ("BKPM",), ["BKPM"], id="pemutus"),
        pytest.param(Ke.PEMUTUS, SIJUNJUNG, ("LAIN",), ["?LAIN"], id="pemutus tak dikenal"),
        pytest.param(Ke.PEMUTUS, SIJUNJUNG, (), ["?PEMUTUS"], id="pemutus tidak disebut"),
        pytest.param(Ke.PELAKSANA, SIJUNJUNG, ("OPD_TEKNIS", "BALAI_POM"),
                     ["OPD_TEKNIS", "?BALAI_POM"], id="satu pelaksana tak dikenal"),
        pytest.param(Ke.PELAKSANA, SIJUNJUNG, (), ["DPMPTSP", "OPD_TEKNIS"],
                     id="pelaksana daerah itu"),
        pytest.param(Ke.PETUGAS, SIJUNJUNG, ("p-1",), ["PETUGAS/p-1"], id="petugas"),
        pytest.param(Ke.PENGINPUT, SIJUNJUNG, (), ["?PENGINPUT"], id="tidak diketahui siapa"),
        pytest.param(Ke.ADMINISTRATOR_KEK, SIJUNJUNG, (), [], id="daerah tanpa KEK"),
        pytest.param(Ke.ADMINISTRATOR_KEK, dengan(KEK), (), ["KEK_UJI"], id="daerah dengan KEK"),
        pytest.param(Ke.DISEBUT, dengan(KEK), ("ADMINISTRATOR_KEK", "BP_KPBPB"),
                     ["KEK_UJI", "?BP_KPBPB"], id="kawasan yang disebut"),
    ],
)  # fmt: skip
def test_penerima(ke: Ke, daerah: Daerah, nama: tuple[str, ...], kepada: list[str]) -> None:
    assert kode(ke, daerah, nama) == kepada


def lkpm(*kepada: str) -> LkpmDisampaikanV1:
    return LkpmDisampaikanV1(
        lkpm=KASUS, pelaku_usaha=PELAKU_USAHA, proyek=PERMOHONAN, lokasi="13.03",
        periode="2025-S2", versi_laporan=1, tanggal=date(2026, 1, 9), batas=date(2026, 1, 10),
        terlambat=False, penerima=kepada,
    )  # fmt: skip


async def tercatat(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows(
        "SELECT jenis_penerima, penerima, status, sebab FROM pemberitahuan"
        " WHERE kanal = 'KOTAK_MASUK' ORDER BY penerima"
    )


@pytest.mark.rule("PB8-15bis-b")
async def test_lkpm_diberitahukan_kepada_yang_disebutnya(notifikasi: Layanan) -> None:
    await dengar(notifikasi, lkpm("BKPM", "DPMPTSP_PROVINSI", "DPMPTSP_KABUPATEN_KOTA"))
    assert await tercatat(notifikasi) == [
        ("KEMENTERIAN_LEMBAGA", "BKPM", "DIKIRIM", None),
        ("PERANGKAT_DAERAH", "DPMPTSP", "DIKIRIM", None),
        ("PERANGKAT_DAERAH_PROVINSI", "DPMPTSP_PROVINSI", "DIKIRIM", None),
    ]


@pytest.mark.rule("CALC-9", "PB8-15bis-b")
async def test_yang_belum_terdaftar_tidak_hilang(notifikasi: Layanan) -> None:
    """Shown as failed, with an alert and the fact; the others are told all the same, once."""
    sebelum = FAILED.labels("KOTAK_MASUK")._value.get()
    pesan = notifikasi.pesan(lkpm("BKPM", "BP_KPBPB"), stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    assert await tercatat(notifikasi) == [
        ("KEMENTERIAN_LEMBAGA", "BKPM", "DIKIRIM", None),
        ("BELUM_TERDAFTAR", "BP_KPBPB", "GAGAL", TAK_TERDAFTAR),
    ]
    [gagal] = await notifikasi.published("notifikasi.gagal")
    assert (gagal["penerima"], gagal["kanal"], gagal["sebab"]) == (
        "BP_KPBPB", "KOTAK_MASUK", TAK_TERDAFTAR,
    )  # fmt: skip
    assert FAILED.labels("KOTAK_MASUK")._value.get() == sebelum + 1


KABUPATEN = {"peran": Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, "wilayah": ("13.03",)}
PROVINSI = {"peran": Peran.PEMERINTAH_DAERAH_PROVINSI, "wilayah": ("13",)}
PUSAT = {"peran": Peran.KEMENTERIAN_LEMBAGA}


@pytest.mark.rule("PB8-3-3b", "PB8-9-3", "SOP100-17", "PB8-10-15")
@pytest.mark.parametrize(
    ("siapa", "fungsi", "kotak"),
    [
        pytest.param(KABUPATEN, Fungsi.DPMPTSP, {"DPMPTSP", "PEMERINTAH_DAERAH"}, id="petugas"),
        pytest.param(KABUPATEN, Fungsi.KEPALA_DINAS, {"DPMPTSP", "PEMERINTAH_DAERAH"}, id="kepala"),
        pytest.param(KABUPATEN, Fungsi.AHLI_MADYA, {"DPMPTSP", "PEMERINTAH_DAERAH"},
                     id="Koordinator"),
        pytest.param(KABUPATEN, Fungsi.OPD_TEKNIS, {"OPD_TEKNIS", "PEMERINTAH_DAERAH"}, id="OPD"),
        pytest.param(PROVINSI, Fungsi.DPMPTSP, {"DPMPTSP_PROVINSI"}, id="DPMPTSP provinsi"),
        pytest.param(PROVINSI, Fungsi.OPD_TEKNIS, set[str](), id="OPD provinsi"),
        pytest.param(PUSAT | {"instansi": "BKPM"}, Fungsi.INTEGRASI, {"BKPM"}, id="BKPM"),
        pytest.param(PUSAT | {"instansi": "AHU"}, Fungsi.INTEGRASI, set[str](), id="lembaga lain"),
    ],
)  # fmt: skip
def test_siapa_membaca_kotak_mana(
    siapa: Mapping[str, Any], fungsi: Fungsi, kotak: set[str]
) -> None:
    caller = Caller("p-1", fungsi=frozenset({fungsi}), **siapa)
    di_sini = {satu.penerima for satu in alamat(caller) if satu.daerah == SIJUNJUNG.kode}
    assert di_sini - {"PETUGAS/p-1"} == kotak
