"""Subjects and the sections of the profile over HTTP, and the table from refusal to status."""

from uuid import UUID

import pytest
from httpx import Response

from services.pengawasan import api
from services.pengawasan.domain import penolakan
from tests.pengawasan.bahan import PABRIK, PELAKU_USAHA, SUBJEK, TOKO, WILAYAH
from tests.pengawasan.pesan import (
    GUDANG,
    LAIN,
    SEBERANG,
    TERBIT,
    dengar,
    kegiatan,
    masalah,
    terbit,
)
from tests.support.klien import Klien
from tests.support.layanan import Layanan
from tests.support.penolakan import semua_kode

PROFIL = f"/profil/{PELAKU_USAHA}"
KOSONG = {"versi": 0, "isi": []}


async def tanggapi(klien: Klien, isi: str, versi: int, siapa: str = "pelaku") -> Response:
    headers = {"If-Match": f'"{versi}"'}
    return await klien(siapa, "PUT", f"{PROFIL}/tanggapan", json={"isi": isi}, headers=headers)


async def subjek(klien: Klien, siapa: str, **query: object) -> list[str]:
    jawaban = await klien(siapa, "GET", "/subjek", params=query)
    assert jawaban.status_code == 200, jawaban.text
    return [satu["pelaku_usaha"] for satu in jawaban.json()["data"]]


@pytest.mark.rule("PB8-2-1", "PB8-10-3")
async def test_subjek_dengan_lokasi_setiap_kegiatan(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT)
    jawaban = await klien("dpmptsp", "GET", "/subjek")
    assert jawaban.json() == {
        "data": [
            {
                "pelaku_usaha": str(PELAKU_USAHA),
                "nib": SUBJEK.nib,
                "wilayah": WILAYAH,
                "berlaku_sampai": None,
                "berakhir_pada": None,
                "kegiatan_usaha": [
                    {
                        "id": str(TOKO),
                        "kbli": "62012",
                        "tingkat_risiko": "RENDAH",
                        "lokasi": WILAYAH,
                        "lokasi_usaha": None,
                    }
                ],
                "kewajiban_pb_umku": [],
            }
        ],
        "lanjut": None,
    }


TERLIHAT: list[tuple[str, dict[str, str], list[UUID]]] = [
    ("dpmptsp", {}, [PELAKU_USAHA, LAIN]),
    ("dpmptsp_lain", {}, [LAIN]),
    ("provinsi", {}, [PELAKU_USAHA, LAIN]),
    ("oss", {}, [PELAKU_USAHA, LAIN]),
    ("oss", {"lokasi": SEBERANG}, [LAIN]),
    ("pelaku", {}, [PELAKU_USAHA]),
    ("pelaku_lain", {}, [LAIN]),
    ("tanpa_wilayah", {}, []),
]


@pytest.mark.rule("PB8-9-3")
async def test_siapa_melihat_subjek(pengawasan: Layanan, klien: Klien) -> None:
    """LAIN is registered here and has a second place across the border."""
    ganda = terbit(LAIN, kegiatan(GUDANG), kegiatan(PABRIK, lokasi=SEBERANG))
    await dengar(pengawasan, TERBIT, ganda)
    for siapa, query, terlihat in TERLIHAT:
        assert await subjek(klien, siapa, **query) == [str(satu) for satu in terlihat], siapa


async def test_subjek_halaman_demi_halaman(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT, terbit(LAIN, kegiatan(GUDANG)))
    pertama = (await klien("oss", "GET", "/subjek", params={"jumlah": 1})).json()
    kedua = await subjek(klien, "oss", jumlah=1, setelah=pertama["lanjut"])
    assert [pertama["data"][0]["pelaku_usaha"], *kedua] == [str(PELAKU_USAHA), str(LAIN)]


@pytest.mark.rule("PB8-12-2h", "PB8-12-2i", "PB8-12-2j", "PB8-12-2l", "PB8-12-2m")
async def test_setiap_bagian_ada_walaupun_kosong(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT)
    for siapa in ("pelaku", "dpmptsp", "opd", "provinsi", "oss"):
        jawaban = await klien(siapa, "GET", PROFIL)
        assert jawaban.headers["ETag"] == '"0"'
        assert jawaban.json() == {
            "pelaku_usaha": str(PELAKU_USAHA),
            "bagian": {
                "data_laporan_pelaku_usaha": KOSONG,
                "penilaian_kepatuhan_pelaku_usaha": KOSONG,
                "bap": KOSONG,
                "pengaduan": KOSONG,
                "kolom_tanggapan": KOSONG,
            },
        }, siapa


DI_LUAR = [
    ("dpmptsp_lain", PELAKU_USAHA, (403, "DI_LUAR_WILAYAH", "PB8-12-1")),
    ("tanpa_wilayah", PELAKU_USAHA, (403, "DI_LUAR_WILAYAH", "PB8-12-1")),
    ("dpmptsp", GUDANG, (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
    ("oss", GUDANG, (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
    ("pelaku_lain", PELAKU_USAHA, (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
    ("tanpa_pelaku_usaha", PELAKU_USAHA, (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
]


@pytest.mark.rule("PB8-12-1", "PB8-9-3")
async def test_profil_di_luar_jangkauan(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT)
    for siapa, pelaku_usaha, harapan in DI_LUAR:
        assert masalah(await klien(siapa, "GET", f"/profil/{pelaku_usaha}")) == harapan, siapa


@pytest.mark.rule("PB8-12-2m")
async def test_tanggapan_ditulis_dan_yang_lama_tetap(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT)
    pertama = await tanggapi(klien, "Alamat gudang sudah benar.", 0)
    assert (pertama.status_code, pertama.headers["ETag"]) == (200, '"1"')
    assert pertama.json() == {"bagian": "kolom_tanggapan", "versi": 1}
    assert (await tanggapi(klien, "Foto menyusul.", 1)).json()["versi"] == 2
    bagian = (await klien("dpmptsp", "GET", PROFIL)).json()["bagian"]["kolom_tanggapan"]
    assert bagian == {
        "versi": 2,
        "isi": [
            {"isi": "Alamat gudang sudah benar.", "ditulis_pada": "2026-03-16T02:00:00Z"},
            {"isi": "Foto menyusul.", "ditulis_pada": "2026-03-16T02:00:00Z"},
        ],
    }
    assert await pengawasan.published("profil_pelaku_usaha.diperbarui") == [
        {
            "fakta": "profil_pelaku_usaha.diperbarui",
            "pelaku_usaha": str(PELAKU_USAHA),
            "bagian": "kolom_tanggapan",
            "versi": versi,
        }
        for versi in (1, 2)
    ]


@pytest.mark.rule("PB8-12-2m")
async def test_tanggapan_sebelum_ada_nib(pengawasan: Layanan, klien: Klien) -> None:
    assert (await tanggapi(klien, "Kami sedang mengurus NIB.", 0)).status_code == 200
    assert await pengawasan.facts() == ["profil_pelaku_usaha.diperbarui"]


TANGGAPAN_DITOLAK = [
    (" \n ", 0, "pelaku", (422, "TANGGAPAN_KOSONG", "PB8-12-2m")),
    ("x" * 5001, 0, "pelaku", (422, "MASUKAN_TIDAK_SAH", "PB8-20-2")),
    ("Benar.", 1, "pelaku", (412, "VERSI_USANG", "PB8-20-2")),
    ("Benar.", 0, "pelaku_lain", (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
    ("Benar.", 0, "dpmptsp", (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
]


@pytest.mark.rule("PB8-12-2m")
async def test_tanggapan_ditolak(pengawasan: Layanan, klien: Klien) -> None:
    await dengar(pengawasan, TERBIT)
    for isi, versi, siapa, harapan in TANGGAPAN_DITOLAK:
        assert masalah(await tanggapi(klien, isi, versi, siapa)) == harapan
    assert await pengawasan.facts() == ["subjek_pengawasan.didaftarkan"]


def test_setiap_penolakan_punya_status() -> None:
    assert semua_kode(penolakan) | {"VERSI_USANG"} == set(api.STATUS)
