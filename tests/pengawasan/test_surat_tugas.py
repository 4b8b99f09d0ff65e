"""The letters over HTTP on real PostgreSQL: entered, changed, moved along, announced, begun."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from httpx import Response

from shared.contracts.notifikasi import SuratPemberitahuanDisampaikanV1
from tests.pengawasan.bahan import PELAKU_USAHA, TANGGAL, WILAYAH
from tests.pengawasan.pesan import (
    APRIL,
    INSIDENTAL,
    dengar,
    dijadwalkan,
    masalah,
    muat,
    pindahkan,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

SURAT: dict[str, Any] = {
    "nomor": "094/17",
    "pelaksana": [{"nama": "Petugas Pertama", "instansi": "DPMPTSP"}],
    "ahli": [],
}
H3 = datetime(2026, 3, 25, 1, 0, tzinfo=UTC)


@pytest.fixture
async def inspeksi(terencana: Layanan, klien: Klien) -> str:
    return (await dijadwalkan(klien))["id"]


async def masukkan(
    klien: Klien, inspeksi: str, versi: int = 1, siapa: str = "dpmptsp", **ubah: Any
) -> Response:
    headers = {"If-Match": f'"{versi}"'}
    alamat = f"/inspeksi/{inspeksi}/surat-tugas"
    return await klien(siapa, "PUT", alamat, json=SURAT | ubah, headers=headers)


def sampai(inspeksi: str, versi: int = 1, pada: datetime = H3) -> SuratPemberitahuanDisampaikanV1:
    return SuratPemberitahuanDisampaikanV1(
        inspeksi=UUID(inspeksi),
        pelaku_usaha=PELAKU_USAHA,
        versi=versi,
        tanggal=TANGGAL,
        pada=pada,
        kanal="KOTAK_MASUK",
        batas=H3.date(),
    )


async def status(klien: Klien, inspeksi: str) -> str:
    return (await klien("dpmptsp", "GET", f"/inspeksi/{inspeksi}")).json()["status"]


async def mulai(klien: Klien, inspeksi: str) -> Response:
    return await klien("dpmptsp", "POST", f"/inspeksi/{inspeksi}/pelaksanaan")


@pytest.mark.rule("PB8-13-1", "PB8-13-2", "PB8-13-6", "PB8-13-9")
async def test_dari_surat_tugas_sampai_dimulai(
    terencana: Layanan, klien: Klien, inspeksi: str, clock: SettableClock
) -> None:
    jawaban = await masukkan(klien, inspeksi)
    assert (jawaban.status_code, jawaban.headers["ETag"]) == (200, '"2"')
    assert await status(klien, inspeksi) == "SURAT_TUGAS_DIINPUT"
    surat = f"/inspeksi/{inspeksi}/surat-pemberitahuan"
    assert masalah(await klien("pelaku", "GET", surat))[:2] == (404, "TIDAK_DITEMUKAN")
    clock.set(H3)
    pesan = terencana.pesan(sampai(inspeksi), stream=PELAKU_USAHA)
    await terencana.terima(pesan, pesan)
    assert await status(klien, inspeksi) == "SURAT_PEMBERITAHUAN_DISAMPAIKAN"
    assert (await klien("pelaku", "GET", surat)).json() == {
        "inspeksi": inspeksi,
        "pelaku_usaha": str(PELAKU_USAHA),
        "lokasi": WILAYAH,
        "tanggal_kunjungan": "2026-03-30",
        "pelaksana": SURAT["pelaksana"],
        "nomor_surat_tugas": "094/17",
        "disampaikan_pada": "2026-03-25T01:00:00Z",
        "kanal": "KOTAK_MASUK",
    }
    clock.set(datetime(2026, 3, 30, 2, 0, tzinfo=UTC))
    assert (await mulai(klien, inspeksi)).json()["status"] == "DILAKSANAKAN"
    fakta = [f for f in await terencana.facts() if f.startswith(("surat_tugas", "inspeksi"))]
    assert fakta == [
        "inspeksi.dijadwalkan", "surat_tugas.diinput", "surat_tugas.diterbitkan",
        "inspeksi.dimulai",
    ]  # fmt: skip
    assert "Petugas Pertama" not in str(await terencana.published())


@pytest.mark.rule("PB8-13-8", "PB8-13-5")
async def test_diubah_dipindah_lalu_terkunci(
    terencana: Layanan, klien: Klien, inspeksi: str
) -> None:
    await masukkan(klien, inspeksi)
    assert masalah(await masukkan(klien, inspeksi))[:2] == (412, "VERSI_USANG")
    await masukkan(klien, inspeksi, 2, nomor="094/18")
    await pindahkan(klien, inspeksi, APRIL, 3)
    assert [
        (s["fakta"], s["versi"], s["nomor"], s["tanggal"], s["versi_jadwal"])
        for s in await terencana.published()
        if s["fakta"].startswith("surat_tugas")
    ] == [
        ("surat_tugas.diinput", 1, "094/17", "2026-03-30", 1),
        ("surat_tugas.diubah", 2, "094/18", "2026-03-30", 1),
        ("surat_tugas.diubah", 3, "094/18", APRIL, 2),
    ]
    rinci = (await klien("opd", "GET", f"/inspeksi/{inspeksi}/surat-tugas")).json()
    assert (rinci["versi"], rinci["tanggal"]) == (3, APRIL)
    assert [(s["versi"], s["nomor"]) for s in rinci["riwayat"]] == [(1, "094/17"), (2, "094/18")]
    await dengar(terencana, sampai(inspeksi, 2))  # the old date was announced: it counts no more
    assert await status(klien, inspeksi) == "SURAT_TUGAS_DIINPUT"
    await dengar(terencana, sampai(inspeksi, 3))
    for jawaban in (
        await masukkan(klien, inspeksi, 5),
        await pindahkan(klien, inspeksi, "2026-04-16", 5),
    ):
        assert masalah(jawaban) == (409, "JADWAL_TERKUNCI", "PB8-13-8")


@pytest.mark.rule("PB8-13-6", "PB8-13-1")
async def test_terlambat_disampaikan_menahan_sampai_ada_tanggal_baru(
    terencana: Layanan, klien: Klien, inspeksi: str, clock: SettableClock
) -> None:
    await masukkan(klien, inspeksi)
    clock.set(datetime(2026, 3, 25, 17, 0, tzinfo=UTC))
    await dengar(terencana, sampai(inspeksi, pada=clock.now()))
    assert await status(klien, inspeksi) == "SURAT_TUGAS_DIINPUT"
    clock.set(datetime(2026, 3, 30, 2, 0, tzinfo=UTC))
    assert masalah(await mulai(klien, inspeksi)) == (
        409, "PEMBERITAHUAN_BELUM_DISAMPAIKAN", "PB8-13-1",
    )  # fmt: skip
    assert (await pindahkan(klien, inspeksi, APRIL, 2)).status_code == 200
    await dengar(terencana, sampai(inspeksi, 2, clock.now()))
    assert await status(klien, inspeksi) == "SURAT_PEMBERITAHUAN_DISAMPAIKAN"


@pytest.mark.rule("PB8-13-5")
async def test_terlambat_diinput_diberitahukan(
    terencana: Layanan, klien: Klien, inspeksi: str, clock: SettableClock
) -> None:
    clock.set(datetime(2026, 3, 17, 17, 0, tzinfo=UTC))
    assert masalah(await masukkan(klien, inspeksi)) == (409, "TERLAMBAT_H4", "PB8-13-5")
    assert await terencana.published("surat_tugas.ditolak_terlambat") == [
        {
            "fakta": "surat_tugas.ditolak_terlambat",
            "inspeksi": inspeksi,
            "pelaku_usaha": str(PELAKU_USAHA),
            "tanggal": "2026-03-30",
            "batas": "2026-03-17",
        }
    ]


@pytest.mark.rule("PB8-13-9", "PB8-13-1", "PB8-9-3")
async def test_siapa_membaca_dan_mengisi(klien: Klien, inspeksi: str) -> None:
    assert masalah(await masukkan(klien, inspeksi, siapa="dpmptsp_lain"))[:2] == (
        403, "DI_LUAR_WILAYAH",
    )  # fmt: skip
    for siapa in ("opd", "pelaku", "oss"):
        jawaban = await masukkan(klien, inspeksi, siapa=siapa)
        assert masalah(jawaban)[:2] == (403, "PERAN_TIDAK_BERWENANG")
    await masukkan(klien, inspeksi)
    alamat = f"/inspeksi/{inspeksi}/surat-tugas"
    terbaca = {
        siapa: (await klien(siapa, "GET", alamat)).status_code
        for siapa in ("dpmptsp", "opd", "kek", "pelaku", "pelaku_lain", "dpmptsp_lain")
    }
    assert terbaca == {
        "dpmptsp": 200, "opd": 200, "kek": 200,
        "pelaku": 403, "pelaku_lain": 404, "dpmptsp_lain": 404,
    }  # fmt: skip


@pytest.mark.rule("PB8-13-1")
async def test_insidental_dimulai_tanpa_surat(terencana: Layanan, klien: Klien) -> None:
    id = (await dijadwalkan(klien, **INSIDENTAL | {"tanggal": "2026-03-16"}))["id"]
    assert masalah(await masukkan(klien, id))[:2] == (409, "SURAT_TUGAS_HANYA_RUTIN")
    assert (await mulai(klien, id)).json()["status"] == "DILAKSANAKAN"
    assert masalah(await mulai(klien, id))[:2] == (409, "TIDAK_DAPAT_DIMULAI")


async def test_penyampaian_atas_inspeksi_yang_tidak_dikenal(terencana: Layanan) -> None:
    await dengar(terencana, sampai(str(uuid4())))
    assert await terencana.rows("SELECT inspeksi FROM surat_tugas") == []


@pytest.mark.rule("PB8-10-12")
async def test_rencana_ditetapkan_satu_kali_untuk_setiap_entri(
    terencana: Layanan, klien: Klien
) -> None:
    await muat(klien)
    (ditetapkan,) = await terencana.published("rencana_inspeksi.ditetapkan")
    entri = (await klien("dpmptsp", "GET", "/rencana", params={"tahun": 2026})).json()["data"]
    assert ditetapkan == {
        "fakta": "rencana_inspeksi.ditetapkan",
        "rencana": ditetapkan["rencana"],
        "tahun": 2026,
        "penyusun": "DPMPTSP",
        "wilayah": [WILAYAH],
        "tanggal": "2026-03-16",
        "awal_tahun": "2026-01-01",
        "entri": [entri[0]["id"]],
    }


@pytest.mark.rule("PB8-10-12", "PB8-10-9")
@pytest.mark.parametrize(
    ("saat", "diterima"),
    [
        (datetime(2025, 12, 14, 16, 59, tzinfo=UTC), False),  # 14 December, the last minute
        (datetime(2025, 12, 14, 17, 0, tzinfo=UTC), True),
    ],
)
async def test_tidak_ditetapkan_sebelum_pemda_selesai(
    terencana: Layanan, klien: Klien, clock: SettableClock, saat: datetime, diterima: bool
) -> None:
    clock.set(saat)
    jawaban = await muat(klien)
    assert (jawaban.status_code == 201) is diterima
    if not diterima:
        assert masalah(jawaban) == (409, "RENCANA_BELUM_DAPAT_DITETAPKAN", "PB8-10-12")
        assert jawaban.json()["rincian"] == [{"sampai": "2025-12-14"}]
