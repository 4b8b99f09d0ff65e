"""Inspections over HTTP: scheduled, refused, moved, cancelled, and who sees them."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from tests.pengawasan.bahan import PELAKU_USAHA, TOKO, WILAYAH
from tests.pengawasan.pesan import (
    APRIL,
    GUDANG,
    INSIDENTAL,
    LAIN,
    RUTIN,
    batalkan,
    daftar,
    dijadwalkan,
    jadwalkan,
    masalah,
    pindahkan,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan


async def tindakan(layanan: Layanan) -> list[tuple[Any, ...]]:
    return await layanan.rows("""
        SELECT entry::jsonb->>'tindakan', entry::jsonb->>'pelaku', entry::jsonb->>'dasar_hukum'
        FROM audit WHERE entry::jsonb->>'tindakan' LIKE 'inspeksi.%' ORDER BY seq
    """)


@pytest.mark.rule("PB8-2-2a", "PB8-10-16", "PB8-10-14", "CALC-8")
async def test_inspeksi_rutin_dari_rencana(terencana: Layanan, klien: Klien) -> None:
    (entri,) = (await klien("dpmptsp", "GET", "/rencana?tahun=2026")).json()["data"]
    jawaban = await jadwalkan(klien)
    inspeksi = jawaban.json()
    assert (jawaban.status_code, jawaban.headers["ETag"]) == (201, '"1"')
    assert jawaban.headers["Location"] == f"/inspeksi/{inspeksi['id']}"
    assert inspeksi == {
        "id": inspeksi["id"],
        "pelaku_usaha": str(PELAKU_USAHA),
        "jenis": "RUTIN",
        "status": "DIJADWALKAN",
        "tanggal": "2026-03-30",
        "versi_jadwal": 1,
        "lokasi": WILAYAH,
        "kegiatan_usaha": [str(TOKO)],
        "instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS"],
        "rencana": entri["id"],
        "dasar": None,
        "penyetuju": None,
        "alasan": None,
        "lokasi_usaha": [],
    }
    assert await terencana.published("inspeksi.dijadwalkan") == [
        {
            "fakta": "inspeksi.dijadwalkan",
            "inspeksi": inspeksi["id"],
            "pelaku_usaha": str(PELAKU_USAHA),
            "jenis": "RUTIN",
            "tanggal": "2026-03-30",
            "versi_jadwal": 1,
            "lokasi": WILAYAH,
            "instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS"],
            "rencana": entri["id"],
        }
    ]
    assert await tindakan(terencana) == [
        (
            "inspeksi.jadwalkan",
            "petugas-1",
            "Peraturan Bupati Sijunjung 8/2022 Pasal 2 ayat (2) huruf a",
        )
    ]


@pytest.mark.rule("PB8-10-16", "PB8-10-17")
@pytest.mark.parametrize(
    "ubah",
    [
        pytest.param({"pelaku_usaha": str(LAIN)}, id="tanpa entri"),
        pytest.param({"tanggal": "2027-03-29"}, id="rencana tahun lain"),
    ],
)
async def test_di_luar_rencana_ditolak_dan_dipublikasikan(
    terencana: Layanan, klien: Klien, ubah: dict[str, str]
) -> None:
    jawaban = await jadwalkan(klien, **ubah)
    assert masalah(jawaban) == (409, "DI_LUAR_RENCANA", "PB8-10-17")
    assert await daftar(klien) == []
    ditolak = RUTIN | ubah
    assert (await terencana.published())[3:] == [
        {
            "fakta": "inspeksi.ditolak_di_luar_rencana",
            **{nama: ditolak[nama] for nama in ("pelaku_usaha", "tanggal", "lokasi")},
        }
    ]
    assert await tindakan(terencana) == []


@pytest.mark.rule("PB8-10-2a")
async def test_kunjungan_kedua_setahun_ditolak_dan_dipublikasikan(
    terencana: Layanan, klien: Klien
) -> None:
    pertama = await dijadwalkan(klien)
    jawaban = await jadwalkan(klien, tanggal=APRIL)
    assert masalah(jawaban) == (409, "BATAS_FREKUENSI", "PB8-10-2a")
    assert jawaban.json()["rincian"] == [{"inspeksi": pertama["id"], "tanggal": "2026-03-30"}]
    (ditolak,) = await terencana.published("inspeksi.ditolak_batas_frekuensi")
    assert ditolak["batas"] == 1
    assert (await batalkan(klien, pertama["id"])).status_code == 200
    assert (await jadwalkan(klien, tanggal=APRIL)).status_code == 201


@pytest.mark.rule("PB8-2-2b", "PB8-10-17")
async def test_insidental_di_luar_rencana(terencana: Layanan, klien: Klien) -> None:
    """AMB-09: with dasar and penyetuju, both stored."""
    isi = INSIDENTAL | {"pelaku_usaha": str(LAIN), "tanggal": "2026-03-16"}
    inspeksi = await dijadwalkan(klien, **isi)
    assert (inspeksi["dasar"], inspeksi["penyetuju"]) == ("Pengaduan 12/2026", "kadis-1")
    assert (inspeksi["rencana"], inspeksi["kegiatan_usaha"]) == (None, [str(GUDANG)])
    assert (await terencana.published())[3:] == [
        {
            "fakta": "inspeksi_insidental.dibuka",
            "inspeksi": inspeksi["id"],
            "pelaku_usaha": str(LAIN),
            "tanggal": "2026-03-16",
            "lokasi": WILAYAH,
            "instansi_pelaksana": ["DPMPTSP"],
            "penyetuju": "kadis-1",
        }
    ]


DITOLAK: list[tuple[dict[str, Any], str, tuple[int, str, str]]] = [
    (INSIDENTAL | {"dasar": " "}, "dpmptsp", (422, "DASAR_WAJIB", "PB8-2-2b")),
    (INSIDENTAL | {"penyetuju": ""}, "dpmptsp", (422, "DASAR_WAJIB", "PB8-2-2b")),
    (
        INSIDENTAL | {"instansi_pelaksana": ["X"]},
        "dpmptsp",
        (422, "INSTANSI_TIDAK_DIKENAL", "PB8-10-14"),
    ),
    (
        RUTIN | {"kegiatan_usaha": [str(GUDANG)]},
        "dpmptsp",
        (422, "KEGIATAN_USAHA_TIDAK_DIKENAL", "PB8-2-2a"),
    ),
    (RUTIN | {"pelaku_usaha": str(TOKO)}, "dpmptsp", (409, "BUKAN_SUBJEK_PENGAWASAN", "PB8-2-1")),
    (RUTIN | {"tanggal": "2026-03-13"}, "dpmptsp", (409, "TANGGAL_LEWAT", "PB8-10-15")),
    (RUTIN | {"tanggal": "2026-03-26"}, "dpmptsp", (409, "TERLAMBAT_H4", "PB8-13-5")),
    (RUTIN, "dpmptsp_lain", (403, "DI_LUAR_WILAYAH", "PB8-9-3")),
    (RUTIN, "opd", (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
    (RUTIN, "oss", (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
    (RUTIN, "pelaku", (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
]


@pytest.mark.rule("PB8-2-2b", "PB8-2-1", "PB8-9-3", "PB8-13-5", "PB8-2-2a")
async def test_ditolak(terencana: Layanan, klien: Klien) -> None:
    for isi, siapa, harapan in DITOLAK:
        assert masalah(await klien(siapa, "POST", "/inspeksi", json=isi)) == harapan
    assert await daftar(klien) == []


TIDAK_SAH: list[dict[str, Any]] = [
    {"jenis": "LAIN"},
    {"jenis": None},
    {"tanggal": "2026-02-30"},
    {"tanggal": "9999-12-31"},
    {"lokasi": "13.3"},
    {"lokasi": "%"},
    {"kegiatan_usaha": ["x"]},
    {"dasar": "bukan untuk inspeksi rutin"},
]


async def test_isi_yang_tidak_sah(klien: Klien) -> None:
    for isi in TIDAK_SAH:
        jawaban = await jadwalkan(klien, **isi)
        assert masalah(jawaban) == (422, "MASUKAN_TIDAK_SAH", "PB8-20-2"), isi


@pytest.mark.rule("PB8-13-8", "PB8-10-14")
async def test_dipindahkan_dengan_versi_jadwal_baru(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    jawaban = await pindahkan(klien, id, APRIL, 1)
    assert (jawaban.status_code, jawaban.headers["ETag"]) == (200, '"2"')
    assert (jawaban.json()["tanggal"], jawaban.json()["versi_jadwal"]) == (APRIL, 2)
    assert await terencana.published("inspeksi.dijadwal_ulang") == [
        {
            "fakta": "inspeksi.dijadwal_ulang",
            "inspeksi": id,
            "pelaku_usaha": str(PELAKU_USAHA),
            "jenis": "RUTIN",
            "tanggal": APRIL,
            "versi_jadwal": 2,
            "lokasi": WILAYAH,
            "instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS"],
            "tanggal_lama": "2026-03-30",
            "alasan": "Banjir",
        }
    ]
    terbaca = await klien("dpmptsp", "GET", f"/inspeksi/{id}")
    assert terbaca.headers["ETag"] == '"2"'
    assert [(j["versi_jadwal"], j["tanggal"], j["alasan"]) for j in terbaca.json()["jadwal"]] == [
        (1, "2026-03-30", None),
        (2, APRIL, "Banjir"),
    ]
    assert [satu[0] for satu in await tindakan(terencana)] == [
        "inspeksi.jadwalkan",
        "inspeksi.jadwal_ulang",
    ]


PINDAH_DITOLAK = [
    (APRIL, 0, "dpmptsp", (412, "VERSI_USANG", "PB8-20-2")),
    (APRIL, 1, "dpmptsp_lain", (403, "DI_LUAR_WILAYAH", "PB8-9-3")),
    ("2027-04-15", 1, "dpmptsp", (409, "DI_LUAR_RENCANA", "PB8-10-17")),
    ("2026-03-26", 1, "dpmptsp", (409, "TERLAMBAT_H4", "PB8-13-5")),
]


@pytest.mark.rule("PB8-13-8")
async def test_pemindahan_ditolak(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    for tanggal, versi, siapa, harapan in PINDAH_DITOLAK:
        assert masalah(await pindahkan(klien, id, tanggal, versi, siapa)) == harapan
    assert (await klien("dpmptsp", "GET", f"/inspeksi/{id}")).json()["tanggal"] == "2026-03-30"


@pytest.mark.rule("PB8-13-8")
async def test_pemindahan_memerlukan_versi(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    isi = {"tanggal": APRIL, "alasan": "Banjir"}
    jawaban = await klien("dpmptsp", "POST", f"/inspeksi/{id}/jadwal", json=isi)
    assert masalah(jawaban) == (428, "IF_MATCH_WAJIB", "PB8-20-2")


@pytest.mark.rule("PB8-13-8")
async def test_dua_pemindahan_bersamaan(terencana: Layanan, klien: Klien) -> None:
    """Nobody overwrites what they have not seen."""
    id = (await dijadwalkan(klien))["id"]
    jawaban = await asyncio.gather(
        *(pindahkan(klien, id, tanggal, 1) for tanggal in (APRIL, "2026-04-16"))
    )
    assert sorted(satu.status_code for satu in jawaban) == [200, 412]
    assert len(await terencana.published("inspeksi.dijadwal_ulang")) == 1


@pytest.mark.rule("PB8-10-2a")
async def test_dua_penjadwalan_bersamaan(terencana: Layanan, klien: Klien) -> None:
    """The limit of the year holds also for two officers at once."""
    jawaban = await asyncio.gather(*(jadwalkan(klien, tanggal=t) for t in ("2026-03-30", APRIL)))
    assert sorted(satu.status_code for satu in jawaban) == [201, 409]
    assert len(await daftar(klien)) == 1


@pytest.mark.rule("PB8-10-15")
async def test_dibatalkan_satu_kali(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    jawaban = await batalkan(klien, id)
    assert (jawaban.json()["status"], jawaban.json()["alasan"]) == ("DIBATALKAN", "Banjir")
    lagi = await batalkan(klien, id)
    assert masalah(lagi) == (409, "TIDAK_DAPAT_DIBATALKAN", "PB8-10-15")
    assert masalah(await pindahkan(klien, id, APRIL, 2)) == (409, "JADWAL_TERKUNCI", "PB8-13-8")
    (satu,) = await terencana.published("inspeksi.dibatalkan")
    assert (satu["inspeksi"], satu["alasan"]) == (id, "Banjir")


@pytest.mark.rule("PB8-10-15")
async def test_tidak_dibatalkan_setelah_tanggalnya_atau_oleh_yang_lain(
    terencana: Layanan, klien: Klien, clock: SettableClock
) -> None:
    id = (await dijadwalkan(klien))["id"]
    asing = await batalkan(klien, id, "dpmptsp_lain")
    assert masalah(asing) == (403, "DI_LUAR_WILAYAH", "PB8-9-3")
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))  # 00:00 on the 31st in Sijunjung
    assert masalah(await batalkan(klien, id)) == (409, "TANGGAL_LEWAT", "PB8-10-15")
    assert await terencana.published("inspeksi.dibatalkan") == []


@pytest.mark.rule("PB8-10-15")
async def test_alasan_pembatalan_wajib(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien))["id"]
    assert masalah(await batalkan(klien, id, alasan=" ")) == (422, "ALASAN_WAJIB", "PB8-10-15")


@pytest.mark.rule("PB8-9-3")
async def test_yang_tidak_ada(klien: Klien) -> None:
    tidak_ada = (404, "TIDAK_DITEMUKAN", "PB8-9-3")
    assert masalah(await batalkan(klien, str(TOKO))) == tidak_ada
    assert masalah(await pindahkan(klien, str(TOKO), APRIL, 1)) == tidak_ada
    assert masalah(await klien("oss", "GET", f"/inspeksi/{TOKO}")) == tidak_ada


async def test_permintaan_yang_sama_hanya_sekali(terencana: Layanan, klien: Klien) -> None:
    headers = {"Idempotency-Key": "satu"}
    pertama, kedua = [
        await klien("dpmptsp", "POST", "/inspeksi", json=RUTIN, headers=headers) for _ in range(2)
    ]
    assert (pertama.status_code, kedua.status_code) == (201, 201)
    assert pertama.json() == kedua.json()
    assert len(await terencana.published("inspeksi.dijadwalkan")) == 1


@pytest.mark.rule("PB8-10-16")
async def test_hanya_rencana_yang_ditetapkan(terencana: Layanan, klien: Klien) -> None:
    async with terencana.database.engine.begin() as connection:
        await connection.execute(text("UPDATE entri_rencana SET status = 'DISUSUN'"))
    assert masalah(await jadwalkan(klien)) == (409, "DI_LUAR_RENCANA", "PB8-10-17")
