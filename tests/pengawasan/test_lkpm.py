"""LKPM over HTTP on real PostgreSQL: filed, returned, filed again, approved, listed."""

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from httpx import Response

from shared.contracts.sanksi import ValidasiDimintaV1
from tests.pengawasan.bahan import PABRIK, PELAKU_USAHA, TOKO, WILAYAH
from tests.pengawasan.laporan import ISI, VERSI
from tests.pengawasan.pesan import (
    DICABUT,
    GUDANG,
    LAIN,
    SEBERANG,
    TERBIT,
    dengar,
    kegiatan,
    masalah,
    mutakhir,
    terbit,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

BARU: dict[str, Any] = {"proyek": str(TOKO), "periode": "2025-S2", "isi": vars(ISI)}
PENERIMA = ["BKPM", "DPMPTSP_PROVINSI", "DPMPTSP_KABUPATEN_KOTA"]
UTAMA = ("status", "versi_laporan", "alasan", "terlambat")


@pytest.fixture
async def terdaftar(pengawasan: Layanan) -> Layanan:
    """One of KECIL here, another one across the border."""
    await dengar(pengawasan, TERBIT, terbit(LAIN, kegiatan(GUDANG, lokasi=SEBERANG)))
    return pengawasan


async def sampaikan(klien: Klien, siapa: str = "pelaku", **ubah: Any) -> Response:
    return await klien(siapa, "POST", "/lkpm", json=BARU | ubah)


async def disampaikan(klien: Klien, siapa: str = "pelaku", **ubah: Any) -> dict[str, Any]:
    jawaban = await sampaikan(klien, siapa, **ubah)
    assert jawaban.status_code == 201, jawaban.text
    return jawaban.json()


async def putuskan(
    klien: Klien, lkpm: str, tindakan: str, versi: int, siapa: str = "dpmptsp", **isi: Any
) -> Response:
    return await klien(
        siapa, "POST", f"/lkpm/{lkpm}/{tindakan}",
        headers={"If-Match": f'"{versi}"'}, **({"json": isi} if isi else {}),
    )  # fmt: skip


async def daftar(klien: Klien, siapa: str = "dpmptsp", **query: Any) -> list[str]:
    jawaban = await klien(siapa, "GET", "/lkpm", params=query)
    assert jawaban.status_code == 200, jawaban.text
    return [satu["id"] for satu in jawaban.json()["data"]]


@pytest.mark.rule("PB8-15bis-b", "PB8-1-22", "PB8-9-2c")
async def test_disampaikan_dan_dibaca(terdaftar: Layanan, klien: Klien) -> None:
    jawaban = await sampaikan(klien)
    lkpm = jawaban.json()
    assert jawaban.status_code == 201
    assert (jawaban.headers["Location"], jawaban.headers["ETag"]) == (f"/lkpm/{lkpm['id']}", '"1"')
    assert lkpm == {
        "id": lkpm["id"],
        "pelaku_usaha": str(PELAKU_USAHA),
        "proyek": str(TOKO),
        "lokasi": WILAYAH,
        "periode": "2025-S2",
        "batas": "2026-01-10",
        "status": "DIAJUKAN",
        "versi_laporan": 1,
        "disampaikan_pada": "2026-03-16",
        "terlambat": True,
        "penerima": PENERIMA,
        "ketentuan": list(VERSI),
        "isi": vars(ISI),
        "alasan": None,
    }
    assert (await klien("pelaku", "GET", f"/lkpm/{lkpm['id']}")).json() == lkpm | {
        "riwayat": [
            {
                "versi_laporan": 1,
                "disampaikan_pada": "2026-03-16",
                "status": "DIAJUKAN",
                "alasan": None,
                "diputus_pada": None,
                "isi": vars(ISI),
            }
        ]
    }
    assert await terdaftar.published("lkpm.disampaikan") == [
        {
            "fakta": "lkpm.disampaikan",
            "lkpm": lkpm["id"],
            "pelaku_usaha": str(PELAKU_USAHA),
            "proyek": str(TOKO),
            "lokasi": WILAYAH,
            "periode": "2025-S2",
            "versi_laporan": 1,
            "tanggal": "2026-03-16",
            "batas": "2026-01-10",
            "terlambat": True,
            "penerima": PENERIMA,
        }
    ]


@pytest.mark.rule("PB8-15bis-b", "PB8-12-2h")
async def test_dikembalikan_diperbaiki_disetujui(terdaftar: Layanan, klien: Klien) -> None:
    id = (await disampaikan(klien))["id"]
    kembali = await putuskan(klien, id, "pengembalian", 1, alasan=" Bukti kurang ")
    assert [kembali.json()[nama] for nama in UTAMA] == ["DIKEMBALIKAN", 1, "Bukti kurang", True]
    assert kembali.headers["ETag"] == '"2"'
    isi = vars(ISI) | {"realisasi_modal": 7}
    lagi = await putuskan(klien, id, "perbaikan", 2, "pelaku", isi=isi)
    assert [lagi.json()[nama] for nama in UTAMA] == ["DIAJUKAN", 2, None, True]
    setuju = await putuskan(klien, id, "persetujuan", 3)
    assert [setuju.json()[nama] for nama in UTAMA] == ["DISETUJUI", 2, None, True]
    rinci = await klien("oss", "GET", f"/lkpm/{id}")
    assert rinci.headers["ETag"] == '"4"'
    assert [
        (v["versi_laporan"], v["status"], v["alasan"], v["isi"]["realisasi_modal"])
        for v in rinci.json()["riwayat"]
    ] == [(1, "DIKEMBALIKAN", "Bukti kurang", 250_000_000), (2, "DISETUJUI", None, 7)]
    assert [fakta for fakta in await terdaftar.facts() if fakta.startswith("lkpm")] == [
        "lkpm.disampaikan", "lkpm.dikembalikan", "lkpm.disampaikan", "lkpm.disetujui",
    ]  # fmt: skip
    profil = (await klien("pelaku", "GET", f"/profil/{PELAKU_USAHA}")).json()["bagian"]
    assert profil["data_laporan_pelaku_usaha"] == {
        "versi": 4,
        "isi": [
            {
                "id": id,
                "proyek": str(TOKO),
                "periode": "2025-S2",
                "status": "DISETUJUI",
                "versi_laporan": 2,
                "disampaikan_pada": "2026-03-16",
                "terlambat": True,
            }
        ],
    }
    assert [
        (satu["bagian"], satu["versi"])
        for satu in await terdaftar.published("profil_pelaku_usaha.diperbarui")
    ] == [("data_laporan_pelaku_usaha", versi) for versi in (1, 2, 3, 4)]
    acts = await terdaftar.rows(
        "SELECT entry::jsonb->>'tindakan', entry::jsonb->>'dasar_hukum' FROM audit "
        "WHERE entry::jsonb->>'objek' LIKE 'lkpm/%'"
    )
    assert [tindakan for tindakan, _ in acts] == [
        "lkpm.sampaikan", "lkpm.kembalikan", "lkpm.sampaikan_kembali", "lkpm.setujui",
    ]  # fmt: skip
    assert {dasar for _, dasar in acts} == {
        "Peraturan Bupati Sijunjung 8/2022 Pasal 15 (laporan berkala) huruf b"
    }


@pytest.mark.rule("PB8-15bis-b", "PB8-1-22")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("pelaku", {"proyek": str(GUDANG)}, (422, "PROYEK_TIDAK_DIKENAL", "PB8-15bis-b")),
        ("pelaku", {"periode": "2025-TW4"}, (422, "PERIODE_TIDAK_SESUAI", "PB8-15bis-b")),
        ("pelaku", {"periode": "2026-S1"}, (409, "PERIODE_BELUM_DIBUKA", "PB8-15bis-b")),
        (
            "pelaku",
            {"isi": vars(ISI) | {"permasalahan": ""}},
            (422, "LKPM_TIDAK_LENGKAP", "PB8-1-22"),
        ),
        ("pelaku_lain", {}, (422, "PROYEK_TIDAK_DIKENAL", "PB8-15bis-b")),
        ("tanpa_pelaku_usaha", {}, (404, "TIDAK_DITEMUKAN", "PB8-9-3")),
        ("dpmptsp", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        ("kek", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
    ],
)
async def test_penyampaian_ditolak(
    terdaftar: Layanan, klien: Klien, siapa: str, ubah: dict[str, Any], harapan: tuple
) -> None:
    assert masalah(await sampaikan(klien, siapa, **ubah)) == harapan
    assert await terdaftar.rows("SELECT id FROM lkpm") == []


@pytest.mark.parametrize(
    "ubah",
    [
        {"periode": "2025-S3"},
        {"periode": "1025-S2"},
        {"isi": vars(ISI) | {"realisasi_modal": -1}},
        {"isi": vars(ISI) | {"lain": 1}},
        {"isi": {}},
    ],
)
async def test_bentuk_yang_salah(terdaftar: Layanan, klien: Klien, ubah: dict[str, Any]) -> None:
    assert masalah(await sampaikan(klien, **ubah))[:2] == (422, "MASUKAN_TIDAK_SAH")


@pytest.mark.rule("PB8-15bis-b")
async def test_satu_untuk_satu_periode(terdaftar: Layanan, klien: Klien) -> None:
    id = (await disampaikan(klien))["id"]
    lagi = await sampaikan(klien)
    assert masalah(lagi) == (409, "LKPM_SUDAH_ADA", "PB8-15bis-b")
    assert lagi.json()["rincian"] == [{"lkpm": id, "status": "DIAJUKAN"}]
    await disampaikan(klien, periode="2025-S1")


@pytest.mark.rule("PB8-15bis-b", "PB8-9-3")
async def test_siapa_memutus(terdaftar: Layanan, klien: Klien) -> None:
    id = (await disampaikan(klien))["id"]
    harapan = {
        "dpmptsp_lain": (403, "DI_LUAR_WILAYAH", "PB8-9-3"),
        "opd": (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
        "kek": (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
        "provinsi": (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
        "oss": (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
        "pelaku": (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
    }
    hasil = {
        siapa: masalah(await putuskan(klien, id, "persetujuan", 1, siapa)) for siapa in harapan
    }
    assert hasil == harapan
    assert (await putuskan(klien, id, "persetujuan", 1)).status_code == 200


@pytest.mark.rule("PB8-15bis-b")
async def test_keputusan_kedua_dan_versi_usang(terdaftar: Layanan, klien: Klien) -> None:
    id = (await disampaikan(klien))["id"]
    assert masalah(await putuskan(klien, id, "pengembalian", 1, alasan=" ")) == (
        422, "ALASAN_PENGEMBALIAN_WAJIB", "PB8-15bis-b",
    )  # fmt: skip
    perbaikan = await putuskan(klien, id, "perbaikan", 1, "pelaku", isi=vars(ISI))
    assert masalah(perbaikan)[:2] == (409, "LKPM_TIDAK_DIKEMBALIKAN")
    await putuskan(klien, id, "persetujuan", 1)
    assert masalah(await putuskan(klien, id, "persetujuan", 1))[:2] == (412, "VERSI_USANG")
    assert masalah(await putuskan(klien, id, "persetujuan", 2))[:2] == (409, "LKPM_SUDAH_DIPUTUS")
    asing = await putuskan(klien, id, "perbaikan", 2, "pelaku_lain", isi=vars(ISI))
    assert masalah(asing)[:2] == (404, "TIDAK_DITEMUKAN")
    tidak_ada = await putuskan(klien, str(uuid4()), "persetujuan", 1)
    assert masalah(tidak_ada)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("PB8-9-3", "PB8-15bis-b")
async def test_siapa_melihat(terdaftar: Layanan, klien: Klien) -> None:
    """Delivered to: the centre, the province, the office of the lokasi, KEK and KPBPB there."""
    await disampaikan(klien)
    await disampaikan(klien, "pelaku_lain", proyek=str(GUDANG))
    terlihat = {
        siapa: len(await daftar(klien, siapa))
        for siapa in (
            *("oss", "provinsi", "dpmptsp", "kek", "kpbpb", "dpmptsp_lain", "pelaku"),
            *("pelaku_lain", "tanpa_wilayah"),
        )
    }
    assert terlihat == {
        "oss": 2, "provinsi": 1, "dpmptsp": 1, "kek": 1, "kpbpb": 1, "dpmptsp_lain": 1,
        "pelaku": 1, "pelaku_lain": 1, "tanpa_wilayah": 0,
    }  # fmt: skip
    (milik,) = await daftar(klien, "pelaku_lain")
    assert masalah(await klien("pelaku", "GET", f"/lkpm/{milik}"))[:2] == (404, "TIDAK_DITEMUKAN")


async def test_disaring_dan_halaman_demi_halaman(terdaftar: Layanan, klien: Klien) -> None:
    pertama = (await disampaikan(klien, periode="2025-S1"))["id"]
    kedua = (await disampaikan(klien))["id"]
    await putuskan(klien, kedua, "persetujuan", 1)
    assert await daftar(klien) == [pertama, kedua]
    assert await daftar(klien, status="DISETUJUI", terlambat=True) == [kedua]
    assert await daftar(klien, periode="2025-S1", proyek=str(TOKO), lokasi=WILAYAH) == [pertama]
    assert await daftar(klien, terlambat=False) == []
    assert await daftar(klien, pelaku_usaha=str(LAIN)) == []
    halaman = (await klien("dpmptsp", "GET", "/lkpm", params={"jumlah": 1})).json()
    assert await daftar(klien, jumlah=1, setelah=halaman["lanjut"]) == [kedua]


@pytest.mark.rule("PB8-15bis-b")
async def test_kewajiban_setiap_proyek(
    terdaftar: Layanan, klien: Klien, clock: SettableClock
) -> None:
    tempat = {"lokasi_usaha": PABRIK, "wilayah_lokasi": "13.03.04"}
    mikro = kegiatan(PABRIK).model_copy(update={"skala": "MIKRO"} | tempat)
    await dengar(terdaftar, mutakhir(kegiatan(TOKO), mikro))
    await disampaikan(klien)
    alamat = f"/lkpm/kewajiban/{PELAKU_USAHA}"
    clock.set(datetime(2026, 7, 10, 16, 59, tzinfo=UTC))  # 23:59 in the region
    isi = (await klien("pelaku", "GET", alamat)).json()
    toko, pabrik = isi.pop("proyek")
    assert isi == {
        "pelaku_usaha": str(PELAKU_USAHA),
        "pada": "2026-07-10",
        "bukan_hukum": [
            "lkpm_periode_mikro", "lkpm_periode_kecil", "lkpm_periode_menengah",
            "lkpm_periode_besar", "lkpm_tanggal_terakhir", "lkpm_kbli_dikecualikan",
            "lkpm_skala_pma",
        ],
    }  # fmt: skip
    s2 = {
        "periode": "2025-S2",
        "dibuka": "2026-01-01",
        "batas": "2026-01-10",
        "status": "DIAJUKAN",
    }
    s1 = {"periode": "2026-S1", "dibuka": "2026-07-01", "batas": "2026-07-10", "status": None}
    assert (toko["lokasi_usaha"], toko["wilayah_lokasi"]) == (None, None)
    assert (pabrik["lokasi_usaha"], pabrik["wilayah_lokasi"]) == (str(PABRIK), "13.03.04")
    assert (toko["skala"], toko["wajib"]) == ("KECIL", True)
    assert (toko["jatuh_tempo_terakhir"], toko["berikutnya"]) == (s2, s1)
    assert (pabrik["skala"], pabrik["wajib"]) == ("MIKRO", False)
    assert (pabrik["jatuh_tempo_terakhir"], pabrik["berikutnya"]) == (None, None)
    clock.set(datetime(2026, 7, 10, 17, 0, tzinfo=UTC))
    toko, _ = (await klien("dpmptsp", "GET", alamat)).json()["proyek"]
    assert toko["jatuh_tempo_terakhir"] == s1
    for siapa in ("pelaku_lain", "dpmptsp_lain"):
        assert masalah(await klien(siapa, "GET", alamat))[:2] == (404, "TIDAK_DITEMUKAN")
    asing = await klien("oss", "GET", f"/lkpm/kewajiban/{uuid4()}")
    assert masalah(asing)[:2] == (404, "TIDAK_DITEMUKAN")


def diminta(ke: int = 1, **ubah: Any) -> ValidasiDimintaV1:
    isi: dict[str, Any] = {
        "permintaan": UUID(int=7),
        "pelaku_usaha": PELAKU_USAHA,
        "kasus": UUID(int=8),
        "item": "LKPM",
        "instansi": "PENGAWASAN",
        "ke": ke,
    }
    return ValidasiDimintaV1.model_validate(isi | ubah)


@pytest.mark.rule("PB8-22-1c", "PB8-15bis-b")
async def test_setiap_pertanyaan_dijawab_menurut_catatan_hari_itu(
    terdaftar: Layanan, klien: Klien
) -> None:
    """The same message twice is one answer; each asking anew is one of its own."""
    pesan = terdaftar.pesan(diminta(), stream=PELAKU_USAHA)
    await terdaftar.terima(pesan, pesan)
    id = (await disampaikan(klien))["id"]
    await dengar(terdaftar, diminta(2))
    await putuskan(klien, id, "persetujuan", 1)
    await dengar(terdaftar, diminta(3))
    jawaban = await terdaftar.published("validasi.dijawab")
    assert [(j["ke"], j["hasil"], j["proyek"][0]["keadaan"]) for j in jawaban] == [
        (1, "TIDAK_VALID", "BELUM_DISAMPAIKAN"),
        (2, "BELUM_DAPAT_DIVALIDASI", "MENUNGGU_PERSETUJUAN"),
        (3, "VALID", "DISETUJUI"),
    ]
    assert jawaban[2] == {
        "fakta": "validasi.dijawab",
        "permintaan": str(UUID(int=7)),
        "pelaku_usaha": str(PELAKU_USAHA),
        "ke": 3,
        "item": "LKPM",
        "hasil": "VALID",
        "tanggal": "2026-03-16",
        "keterangan": "LKPM periode terakhir telah disetujui atas seluruh proyek yang wajib.",
        "proyek": [{"proyek": str(TOKO), "periode": "2025-S2", "keadaan": "DISETUJUI"}],
    }


@pytest.mark.rule("PB8-22-1c")
@pytest.mark.parametrize("ubah", [{"instansi": "DUKCAPIL"}, {"item": "KSWP"}])
async def test_pertanyaan_kepada_instansi_lain_tidak_dijawab(
    terdaftar: Layanan, ubah: dict[str, Any]
) -> None:
    await dengar(terdaftar, diminta(**ubah))
    assert await terdaftar.published("validasi.dijawab") == []


@pytest.mark.rule("PB8-22-1c")
async def test_yang_tidak_dikenal_belum_dapat_divalidasi(pengawasan: Layanan) -> None:
    await dengar(pengawasan, diminta())
    (jawaban,) = await pengawasan.published("validasi.dijawab")
    assert (jawaban["hasil"], jawaban["proyek"]) == ("BELUM_DAPAT_DIVALIDASI", [])


async def test_proyek_yang_berakhir_tetap_tercatat(terdaftar: Layanan, klien: Klien) -> None:
    await disampaikan(klien)
    await dengar(terdaftar, mutakhir(kegiatan(PABRIK)))
    await dengar(terdaftar, DICABUT)
    proyek = await terdaftar.rows(
        "SELECT id, berakhir_pada FROM proyek WHERE pelaku_usaha = :id", id=PELAKU_USAHA
    )
    assert Counter(proyek) == Counter([(TOKO, date(2025, 1, 6)), (PABRIK, date(2026, 3, 16))])
    assert len(await daftar(klien)) == 1
    await disampaikan(klien, periode="2025-S1")  # it ended inside that one
