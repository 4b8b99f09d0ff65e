"""Who sees which inspections, narrowed and page by page."""

import pytest

from tests.pengawasan.bahan import TOKO, WILAYAH
from tests.pengawasan.pesan import (
    APRIL,
    ENTRI,
    INSIDENTAL,
    LAIN,
    SEBERANG,
    batalkan,
    daftar,
    dengar,
    dijadwalkan,
    kegiatan,
    masalah,
    muat,
    terbit,
)
from tests.support.klien import Klien
from tests.support.layanan import Layanan

MELIHAT = ("dpmptsp", "opd", "kek", "kpbpb", "provinsi", "oss", "pelaku")
TIDAK_MELIHAT = ("dpmptsp_lain", "tanpa_wilayah", "pelaku_lain")


@pytest.mark.rule("PB8-9-3")
async def test_siapa_melihat_inspeksi(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    for siapa in MELIHAT:
        assert await daftar(klien, siapa) == [id], siapa
        assert (await klien(siapa, "GET", f"/inspeksi/{id}")).status_code == 200, siapa
    for siapa in TIDAK_MELIHAT:
        assert await daftar(klien, siapa) == [], siapa
        assert (await klien(siapa, "GET", f"/inspeksi/{id}")).status_code == 404, siapa


@pytest.mark.rule("PB8-2-2b")
async def test_insidental_tidak_diumumkan_sebelumnya(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien, **INSIDENTAL))["id"]
    assert await daftar(klien, "pelaku") == []
    assert (await klien("pelaku", "GET", f"/inspeksi/{id}")).status_code == 404
    assert await daftar(klien, "dpmptsp") == [id]
    await batalkan(klien, id)
    assert await daftar(klien, "pelaku") == [id]


@pytest.fixture
async def berempat(terencana: Layanan, klien: Klien) -> dict[str, str]:
    """Four inspections by name; the last lies across the border."""
    await dengar(terencana, terbit(TOKO, kegiatan(TOKO, lokasi=SEBERANG), nib="8"))
    await muat(klien, ENTRI | {"pelaku_usaha": str(LAIN)})
    seberang = {"pelaku_usaha": str(TOKO), "lokasi": SEBERANG, "siapa": "dpmptsp_lain"}
    return {
        "rutin": (await dijadwalkan(klien))["id"],
        "insidental": (await dijadwalkan(klien, **INSIDENTAL | {"tanggal": "2026-03-20"}))["id"],
        "lain": (await dijadwalkan(klien, pelaku_usaha=str(LAIN), tanggal=APRIL))["id"],
        "seberang": (await dijadwalkan(klien, **INSIDENTAL | seberang))["id"],
    }


SARINGAN: list[tuple[dict[str, str], list[str]]] = [
    ({"jenis": "RUTIN"}, ["rutin", "lain"]),
    ({"jenis": "INSIDENTAL", "lokasi": WILAYAH}, ["insidental"]),
    ({"pelaku_usaha": str(LAIN)}, ["lain"]),
    ({"status": "DIBATALKAN"}, []),
    ({"lokasi": SEBERANG}, ["seberang"]),
    ({"sampai": "2026-03-20"}, ["insidental"]),
    ({"dari": APRIL}, ["lain"]),
    ({"dari": "2026-03-21", "sampai": "2026-04-14", "jenis": "RUTIN"}, ["rutin"]),
]


async def test_saringan(berempat: dict[str, str], klien: Klien) -> None:
    for saringan, harapan in SARINGAN:
        hasil = await daftar(klien, "oss", **saringan)
        assert hasil == [berempat[nama] for nama in harapan], saringan


async def test_halaman_demi_halaman(berempat: dict[str, str], klien: Klien) -> None:
    terbaca, setelah = [], {}
    while True:
        jawaban = await klien("oss", "GET", "/inspeksi", params={"jumlah": 1} | setelah)
        halaman = jawaban.json()
        terbaca += [satu["id"] for satu in halaman["data"]]
        if halaman["lanjut"] is None:
            break
        setelah = {"setelah": halaman["lanjut"]}
    assert terbaca[0] == berempat["insidental"]
    assert terbaca[-1] == berempat["lain"]
    assert sorted(terbaca) == sorted(berempat.values())


@pytest.mark.parametrize("path", ["/inspeksi", "/subjek", "/rencana"])
async def test_penanda_asing(klien: Klien, path: str) -> None:
    for penanda in ("x", "W10", "WyJhIiwiYiJd", "WyJhIl0"):  # the last three: [], ["a","b"], ["a"]
        query = {"setelah": penanda, "tahun": 2026}
        jawaban = await klien("oss", "GET", path, params=query)
        assert masalah(jawaban) == (422, "PENANDA_TIDAK_SAH", "PB8-20-2"), penanda
