"""The set plan of a year over HTTP: loaded as a whole, never changed."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.pengawasan.bahan import PELAKU_USAHA, WILAYAH
from tests.pengawasan.pesan import (
    ENTRI,
    GUDANG,
    LAIN,
    SEBERANG,
    TERBIT,
    dengar,
    kegiatan,
    masalah,
    muat,
    terbit,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

ENTRI_LAIN = ENTRI | {"pelaku_usaha": str(LAIN)}


@pytest.fixture
async def terdaftar(pengawasan: Layanan) -> Layanan:
    await dengar(pengawasan, TERBIT, terbit(LAIN, kegiatan(GUDANG)))
    return pengawasan


async def isi(klien: Klien, siapa: str = "dpmptsp", tahun: int = 2026, **query: object) -> dict:
    jawaban = await klien(siapa, "GET", "/rencana", params={"tahun": tahun} | query)
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()


@pytest.mark.rule("PB8-10-12", "PB8-9-2a")
@pytest.mark.parametrize("siapa", ["dpmptsp", "kek", "kpbpb"])
async def test_dimuat_dan_dibaca(terdaftar: Layanan, klien: Klien, siapa: str) -> None:
    jawaban = await muat(klien, siapa=siapa)
    assert jawaban.status_code == 201
    (entri,) = jawaban.json()["entri"]
    assert entri == {
        "id": entri["id"],
        "tahun": 2026,
        "status": "DITETAPKAN",
        "pelaku_usaha": str(PELAKU_USAHA),
        "lokasi": WILAYAH,
        "instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS"],
    }
    assert await isi(klien, siapa) == {"data": [entri], "lanjut": None}
    assert await isi(klien, siapa, tahun=2027) == {"data": [], "lanjut": None}
    assert await terdaftar.rows("SELECT entry::jsonb->>'tindakan' FROM audit") == [
        ("subjek.didaftarkan",),
        ("subjek.didaftarkan",),
        ("rencana.muat",),
    ]


@pytest.mark.rule("PB8-10-12")
async def test_dimuat_lagi_tanpa_perubahan(terdaftar: Layanan, klien: Klien) -> None:
    pertama = (await muat(klien)).json()
    kedua = await muat(klien, ENTRI, ENTRI, ENTRI_LAIN)
    assert kedua.status_code == 201
    sama, sama_lagi, baru = kedua.json()["entri"]
    assert [sama] == [sama_lagi] == pertama["entri"]
    assert (await isi(klien))["data"] == [sama, baru]


@pytest.mark.rule("PB8-10-12")
async def test_yang_ditetapkan_tidak_dapat_diubah(terdaftar: Layanan, klien: Klien) -> None:
    sebelum = (await muat(klien)).json()["entri"]
    jawaban = await muat(klien, ENTRI | {"instansi_pelaksana": ["DPMPTSP"]})
    assert masalah(jawaban) == (409, "RENCANA_SUDAH_DITETAPKAN", "PB8-10-12")
    assert (await isi(klien))["data"] == sebelum


@pytest.mark.rule("PB8-2-1", "PB8-9-3", "PB8-10-14")
@pytest.mark.parametrize(
    ("salah", "harapan"),
    [
        pytest.param(
            {"pelaku_usaha": str(GUDANG)},
            (409, "BUKAN_SUBJEK_PENGAWASAN", "PB8-2-1"),
            id="bukan subjek",
        ),
        pytest.param({"lokasi": SEBERANG}, (403, "DI_LUAR_WILAYAH", "PB8-9-3"), id="wilayah lain"),
        pytest.param(
            {"instansi_pelaksana": ["BKPM"]},
            (422, "INSTANSI_TIDAK_DIKENAL", "PB8-10-14"),
            id="bukan pelaksana",
        ),
    ],
)
async def test_seluruhnya_atau_tidak_satu_pun(
    terdaftar: Layanan, klien: Klien, salah: dict[str, object], harapan: tuple
) -> None:
    jawaban = await muat(klien, ENTRI_LAIN, ENTRI | salah)
    assert masalah(jawaban) == harapan
    ditolak = ENTRI | salah
    assert jawaban.json()["rincian"][0] == {
        "pelaku_usaha": ditolak["pelaku_usaha"],
        "lokasi": ditolak["lokasi"],
    }
    assert (await isi(klien))["data"] == []


@pytest.mark.rule("PB8-9-3")
async def test_setiap_kantor_membaca_wilayahnya(terdaftar: Layanan, klien: Klien) -> None:
    await muat(klien)
    terbaca = {
        siapa: len((await isi(klien, siapa))["data"])
        for siapa in ("dpmptsp", "opd", "provinsi", "oss", "dpmptsp_lain", "tanpa_wilayah")
    }
    assert terbaca == {
        "dpmptsp": 1, "opd": 1, "provinsi": 1, "oss": 1, "dpmptsp_lain": 0, "tanpa_wilayah": 0,
    }  # fmt: skip


async def test_halaman_demi_halaman(terdaftar: Layanan, klien: Klien) -> None:
    await muat(klien, ENTRI, ENTRI_LAIN)
    pertama = await isi(klien, jumlah=1)
    kedua = await isi(klien, jumlah=1, setelah=pertama["lanjut"])
    assert [satu["pelaku_usaha"] for satu in (*pertama["data"], *kedua["data"])] == [
        str(PELAKU_USAHA),
        str(LAIN),
    ]
    assert kedua["lanjut"] is None


@pytest.mark.rule("PB8-30")
@pytest.mark.parametrize(
    ("menit", "harapan"),
    [pytest.param(59, 409, id="23 Maret 2022 23.59"), pytest.param(60, 201, id="24 Maret 2022")],
)
async def test_sebelum_peraturan_berlaku(
    terdaftar: Layanan, klien: Klien, clock: SettableClock, menit: int, harapan: int
) -> None:
    clock.set(datetime(2022, 3, 23, 16, tzinfo=UTC) + timedelta(minutes=menit))
    jawaban = await muat(klien, tahun=2022)
    assert jawaban.status_code == harapan, jawaban.text
    if harapan == 409:
        assert masalah(jawaban) == (409, "PERATURAN_BELUM_BERLAKU", "PB8-30")
        assert (await isi(klien, tahun=2022))["data"] == []
