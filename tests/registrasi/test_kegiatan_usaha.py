"""Kegiatan usaha over HTTP: taken over, added with their licence, each version kept."""

from typing import Any
from uuid import uuid4

import pytest
from httpx import Response

from shared.messaging.envelope import decode_text
from tests.registrasi.klien import SIJUNJUNG, Registrasi, masalah
from tests.registrasi.tindakan import NOMOR, kegiatan, nib, pencabutan, usaha

JALUR = f"/nib/{NOMOR}/kegiatan-usaha"
BARU = kegiatan("MENENGAH_TINGGI") | {
    "skala": "BESAR",
    "penanaman_modal": "PMA",
    "tanggal": "2026-03-16",
    "kawasan": {"jenis": "KEK", "nama": "KEK Sijunjung"},
    "nilai_investasi": 2_500_000_000,
}


@pytest.mark.rule("PB8-1-9", "PB8-1-12", "PB8-1-13", "PB8-1-18")
async def test_tambah_kegiatan_usaha(registrasi: Registrasi) -> None:
    r = registrasi
    pelaku = await usaha(r, kegiatan("RENDAH"))
    jawaban = await r("dpmptsp_sijunjung", "POST", JALUR, json=BARU)
    assert jawaban.status_code == 201, jawaban.text
    lama, baru = jawaban.json()["kegiatan_usaha"]
    assert (lama["skala"], lama["kawasan"], lama["penanaman_modal"]) == ("MENENGAH", None, "PMDN")
    assert (baru["skala"], baru["kawasan"], baru["nilai_investasi"], baru["status"]) == (
        "BESAR",
        {"jenis": "KEK", "nama": "KEK Sijunjung"},
        2_500_000_000,
        "AKTIF",
    )
    versi = (await r("lansek", "GET", f"/nib/{NOMOR}/versi")).json()
    assert [len(satu["isi"]["kegiatan_usaha"]) for satu in versi] == [1, 2]
    [terbit] = await r.terbit("perizinan.diterbitkan")
    assert (terbit["jenis"], terbit["terverifikasi"], terbit["tanggal"]) == (
        "SERTIFIKAT_STANDAR",
        False,
        "2026-03-16",
    )
    fakta = (await r.terbit("nib.dimutakhirkan"))[-1]["kegiatan_usaha"][1]
    assert (fakta["jenis_kawasan"], fakta["kawasan"], fakta["nilai_investasi"]) == (
        "KEK",
        "KEK Sijunjung",
        2_500_000_000,
    )
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{pelaku}/profil")).json()["bagian"]
    assert (profil["nib"]["versi"], profil["sertifikat_standar_izin"]["versi"]) == (2, 1)


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        pytest.param(
            "dpmptsp_sijunjung", {"kbli": "47911"}, (409, "KEGIATAN_USAHA_SUDAH_ADA"), id="sama"
        ),
        pytest.param(
            "dpmptsp_sijunjung",
            {"tanggal": "2027-01-01"},
            (422, "TANGGAL_BELUM_TERJADI"),
            id="esok",
        ),
        pytest.param(
            "dpmptsp_sijunjung", {"lokasi": "16.06.01"}, (422, "LOKASI_DI_LUAR_DAERAH"), id="jauh"
        ),
        pytest.param("dpmptsp", {}, (403, "DI_LUAR_WILAYAH"), id="petugas daerah lain"),
        pytest.param("lansek", {}, (403, "PERAN_TIDAK_BERWENANG"), id="Pelaku Usaha sendiri"),
    ],
)
async def test_tambah_kegiatan_ditolak(
    registrasi: Registrasi, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str]
) -> None:
    await usaha(registrasi, kegiatan("RENDAH"))
    jawaban = await registrasi(siapa, "POST", JALUR, json=BARU | ubah)
    assert masalah(jawaban)[:2] == harapan
    assert (await nib(registrasi))["versi"] == 1


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
@pytest.mark.parametrize(
    "ubah",
    [
        pytest.param({"nilai_investasi": 1.5}, id="bukan bilangan bulat"),
        pytest.param({"nilai_investasi": -1}, id="negatif"),
        pytest.param({"kawasan": {"jenis": "KAWASAN_LAIN", "nama": "X"}}, id="kawasan lain"),
        pytest.param({"kawasan": {"jenis": "KPBPB"}}, id="tanpa nama"),
    ],
)
async def test_isian_kegiatan_yang_salah(registrasi: Registrasi, ubah: dict[str, Any]) -> None:
    jawaban = await registrasi("dpmptsp_sijunjung", "POST", JALUR, json=BARU | ubah)
    assert jawaban.status_code == 422


KIS = {"jenis": "KAWASAN_INDUSTRI", "nama": "Kawasan Industri Sijunjung"}
DATA = {"kawasan": KIS, "nilai_investasi": 3_000_000_000}


async def perbaiki(r: Registrasi, siapa: str, versi: int, **ubah: Any) -> Response:
    [satu] = (await nib(r))["kegiatan_usaha"]
    headers = {"If-Match": f'"{versi}"'}
    return await r(siapa, "PUT", f"{JALUR}/{satu['id']}", json=DATA | ubah, headers=headers)


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
async def test_kawasan_dan_investasi_diperbaiki(registrasi: Registrasi) -> None:
    r = registrasi
    pelaku = await usaha(r, kegiatan("RENDAH"))
    terbaca = await r("lansek", "GET", f"/nib/{NOMOR}")
    assert terbaca.headers["etag"] == '"1"'
    jawaban = await perbaiki(r, "lansek", 1)
    assert (jawaban.status_code, jawaban.headers["etag"]) == (200, '"2"')
    [satu] = jawaban.json()["kegiatan_usaha"]
    assert (satu["kawasan"], satu["nilai_investasi"]) == (KIS, 3_000_000_000)
    versi = (await r("lansek", "GET", f"/nib/{NOMOR}/versi")).json()
    simpanan = [satu["isi"]["kegiatan_usaha"][0]["nilai_investasi"] for satu in versi]
    assert simpanan == [None, 3_000_000_000]
    [fakta] = await r.terbit("nib.dimutakhirkan")
    assert (fakta["versi"], fakta["kegiatan_usaha"][0]["kawasan"], fakta["dasar_hukum"]) == (
        2,
        KIS["nama"],
        "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    )
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{pelaku}/profil")).json()["bagian"]
    assert profil["nib"]["versi"] == 2
    catatan = await r.rows("SELECT entry::jsonb->>'tindakan' FROM audit ORDER BY seq DESC LIMIT 1")
    assert catatan == [("nib.dimutakhirkan",)]

    lagi = await perbaiki(r, "dpmptsp_sijunjung", 2)
    assert (lagi.status_code, lagi.json()["versi"]) == (200, 2), "nothing was changed"
    hapus = await perbaiki(r, "dpmptsp_sijunjung", 2, kawasan=None, nilai_investasi=None)
    assert hapus.json()["kegiatan_usaha"][0]["kawasan"] is None


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
@pytest.mark.parametrize(
    ("siapa", "versi", "ubah", "harapan"),
    [
        pytest.param("lansek", 7, {}, (412, "VERSI_USANG"), id="versi lain"),
        pytest.param("dpmptsp", 1, {}, (403, "DI_LUAR_WILAYAH"), id="daerah lain"),
        pytest.param("opd", 1, {}, (403, "PERAN_TIDAK_BERWENANG"), id="OPD"),
        pytest.param(
            "lansek", 1, {"skala": "BESAR"}, (422, "MASUKAN_TIDAK_SAH"), id="skala bukan isiannya"
        ),
        pytest.param(
            "lansek", 1, {"nilai_investasi": 10**15 + 1}, (422, "MASUKAN_TIDAK_SAH"), id="terlalu"
        ),
    ],
)
async def test_perbaikan_kegiatan_ditolak(
    registrasi: Registrasi, siapa: str, versi: int, ubah: dict[str, Any], harapan: tuple[int, str]
) -> None:
    await usaha(registrasi, kegiatan("RENDAH"))
    assert masalah(await perbaiki(registrasi, siapa, versi, **ubah))[:2] == harapan
    assert (await nib(registrasi))["versi"] == 1


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
async def test_perbaikan_menyebut_keduanya_dan_versinya(registrasi: Registrasi) -> None:
    r = registrasi
    await usaha(r, kegiatan("RENDAH"))
    [satu] = (await nib(r))["kegiatan_usaha"]
    tanpa_versi = await r("lansek", "PUT", f"{JALUR}/{satu['id']}", json=DATA)
    assert masalah(tanpa_versi)[:2] == (428, "IF_MATCH_WAJIB")
    headers = {"If-Match": '"1"'}
    sebagian = await r(
        "lansek", "PUT", f"{JALUR}/{satu['id']}", json={"kawasan": None}, headers=headers
    )
    assert masalah(sebagian)[:2] == (422, "MASUKAN_TIDAK_SAH")
    asing = await r("lansek", "PUT", f"{JALUR}/{uuid4()}", json=DATA, headers=headers)
    assert masalah(asing)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("PB8-1-18")
async def test_nib_yang_dicatat_tidak_menyebut_sop_daerah_lain(registrasi: Registrasi) -> None:
    """SOP 100 is Musi Banyuasin's (AMB-35): what was issued elsewhere does not rest on it."""
    await usaha(registrasi, kegiatan("TINGGI"))
    rows = await registrasi.rows(
        "SELECT headers->>'ce_dasarhukum' FROM outbox WHERE headers->>'ce_type' LIKE '%terbitkan%'"
    )
    assert [decode_text(row[0]) for row in rows] == [
        "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 18",
        "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    ]


@pytest.mark.rule("PB8-24-2", "PB8-10-2a", "PB8-15bis-b")
async def test_tempat_usaha_disebut_tanpa_alamatnya(registrasi: Registrasi) -> None:
    """One address, however it is spelled, is one place; an event names it by an id alone."""
    r = registrasi
    await usaha(r, kegiatan("RENDAH"))
    for ubah in (
        {"alamat": "JL. LINTAS SUMATERA NO. 5"},
        {"alamat": "Jalan Lain 9", "kbli": "20118"},
    ):
        jawaban = await r("dpmptsp_sijunjung", "POST", JALUR, json=BARU | ubah)
        assert jawaban.status_code == 201, jawaban.text
    tempat = [satu["lokasi_usaha"] for satu in jawaban.json()["kegiatan_usaha"]]
    assert tempat[0] == tempat[1] != tempat[2]
    fakta = (await r.terbit("nib.dimutakhirkan"))[-1]["kegiatan_usaha"]
    assert [satu["lokasi_usaha"] for satu in fakta] == tempat
    assert {satu["wilayah_lokasi"] for satu in fakta} == {"13.03.04"}
    assert "Jalan" not in str(fakta)


@pytest.mark.rule("PB8-10-2a", "PB8-24-10")
async def test_tempat_usaha_tetap_bertanda_di_bawah_nib_baru(registrasi: Registrasi) -> None:
    r = registrasi
    pelaku = await usaha(r, kegiatan("RENDAH"), kegiatan("TINGGI", terverifikasi=True))
    rendah, _ = (await r("lansek", "GET", f"/nib/{NOMOR}")).json()["kegiatan_usaha"]
    likuidasi = pencabutan(pelaku, jenis_pencabutan="LIKUIDASI", cabut_nib=True)
    await r.dengar(likuidasi, pelaku, daerah=SIJUNJUNG)
    baru = {
        "nomor": "9120301234568",
        "tanggal": "2026-03-16",
        "skala": "MENENGAH",
        "kegiatan_usaha": [kegiatan("TINGGI")],
    }
    jawaban = await r("dpmptsp_sijunjung", "POST", f"/pelaku-usaha/{pelaku}/nib-lama", json=baru)
    assert jawaban.status_code == 201, jawaban.text
    [satu] = jawaban.json()["kegiatan_usaha"]
    assert satu["id"] != rendah["id"]
    assert satu["lokasi_usaha"] == rendah["lokasi_usaha"]
