"""The public catalogue, and lists page by page."""

import pytest

from shared.http.pagination import encode_cursor
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import AJUKAN, ajukan, isi, lengkap


@pytest.mark.rule("SOP100-12", "SOP100-16", "SOP100-19", "SOP100-20")
async def test_kbli_62012(registrasi: Registrasi) -> None:
    data = (await registrasi("siapa pun", "GET", "/katalog/kbli/62012")).json()
    judul = "AKTIVITAS PENGEMBANGAN APLIKASI PERDAGANGAN MELALUI INTERNET (E-COMMERCE)"
    assert data["padanan"] == [
        {"edisi": 2025, "kode": "62191", "judul": judul, "dasar": "judul sama"}
    ]
    assert data["ruang_lingkup"] == data["layanan"][0]["kualifikasi_sasaran"]
    layanan = data["layanan"][0]
    assert (layanan["daerah"], layanan["tingkat_risiko"], layanan["perizinan_usaha"]) == (
        "KAB_MUSI_BANYUASIN",
        "Rendah",
        "NIB",
    )
    assert layanan["biaya"] == {"rupiah": 0, "keterangan": "Gratis"}
    assert layanan["masa_berlaku"] == "Selama Pelaku Usaha menjalankan kegiatan usaha"
    assert layanan["berlaku_sampai"] is None
    assert layanan["kualifikasi_sasaran"].startswith("Kelompok ini mencakup kegiatan")
    assert (len(layanan["persyaratan_umum"]), len(layanan["persyaratan_khusus"])) == (11, 7)


async def test_kbli_2025_dan_yang_tidak_ada(registrasi: Registrasi) -> None:
    data = (await registrasi("x", "GET", "/katalog/kbli/62191", params={"edisi": 2025})).json()
    assert [(satu["edisi"], satu["kode"]) for satu in data["padanan"]] == [(2020, "62012")]
    assert [(satu["kbli"], satu["sop"]) for satu in data["layanan"]] == [
        ("62012", "100 /SOP/DPMPTSP/V/2021")
    ]
    assert data["risiko"] == []
    jawaban = await registrasi("x", "GET", "/katalog/kbli/00000")
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("SOP100-12")
async def test_cari_kbli_berhalaman(registrasi: Registrasi) -> None:
    cari = {"cari": "internet", "jumlah": 2}
    satu = (await registrasi("x", "GET", "/katalog/kbli", params=cari)).json()
    dua = await registrasi("x", "GET", "/katalog/kbli", params=cari | {"setelah": satu["lanjut"]})
    kode = [baris["kode"] for baris in satu["data"] + dua.json()["data"]]
    assert kode == sorted(set(kode))
    assert len(kode) == 4


async def test_wilayah(registrasi: Registrasi) -> None:
    data = (await registrasi("x", "GET", "/katalog/wilayah", params={"induk": "16.06"})).json()
    assert data["data"][0] == {"kode": "16.06.01", "tingkat": "KECAMATAN", "nama": "SEKAYU"}
    assert len(data["data"]) == 15
    provinsi = (await registrasi("x", "GET", "/katalog/wilayah")).json()
    assert {baris["tingkat"] for baris in provinsi["data"]} == {"PROVINSI"}


@pytest.mark.rule("SOP100-1", "SOP100-3", "SOP100-5")
async def test_sop_kata_demi_kata(registrasi: Registrasi) -> None:
    data = (await registrasi("x", "GET", "/sop/SOP100/versi/1")).json()
    assert data["identitas"]["nomor_sop"] == "100 /SOP/DPMPTSP/V/2021"
    assert data["identitas"]["disahkan_oleh"]["nip"] == "19671227 198810 1 002"
    assert data["tabel"]["jangka_waktu"] == "Selama Pelaku Usaha menjalankan kegiatan usaha"
    semua = (await registrasi("x", "GET", "/sop")).json()
    assert [satu["kode"] for satu in semua] == ["SOP100"]
    jawaban = await registrasi("x", "GET", "/sop/SOP100/versi/2")
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("SOP100-1")
@pytest.mark.parametrize("metode", ["POST", "PUT", "DELETE"])
async def test_sop_hanya_dibaca(registrasi: Registrasi, metode: str) -> None:
    jawaban = await registrasi("dpmptsp", metode, "/sop/SOP100/versi/1")
    assert jawaban.status_code == 405


@pytest.mark.rule("SOP100-20")
def test_tidak_ada_langkah_pembayaran(registrasi: Registrasi) -> None:
    jalur = registrasi.app.openapi()["paths"]
    assert [satu for satu in jalur if "bayar" in satu or "tagih" in satu] == []


async def test_daftar_permohonan_berhalaman(registrasi: Registrasi, siti: str) -> None:
    permohonan = [await ajukan(registrasi) for _ in range(5)]
    terlihat: list[str] = []
    params: dict[str, str] = {"jumlah": "2"}
    while True:
        halaman = (await registrasi("dpmptsp", "GET", "/permohonan", params=params)).json()
        terlihat += [satu["id"] for satu in halaman["data"]]
        if halaman["lanjut"] is None:
            break
        params["setelah"] = halaman["lanjut"]
    assert sorted(terlihat) == sorted(permohonan)


TANPA_ZONA = encode_cursor(["2026-03-16T09:00:00", "0199b1d0-4e6f-7a33-b5c8-92e04d17fa60"])


@pytest.mark.parametrize("siapa", ["siti", "dpmptsp"])
@pytest.mark.parametrize("penanda", ["x", "WyJhIl0", "WyJhIiwiYiJd", TANPA_ZONA])
async def test_penanda_yang_salah(
    registrasi: Registrasi, siti: str, penanda: str, siapa: str
) -> None:
    jawaban = await registrasi(siapa, "GET", "/permohonan", params={"setelah": penanda})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "PENANDA_TIDAK_SAH")


async def test_tugas_saya(registrasi: Registrasi, siti: str) -> None:
    """Filed: nobody's task; uploaded: DPMPTSP; complete: Tim Teknis."""
    r = registrasi
    diajukan, diunggah, menunggu = [await ajukan(r) for _ in range(3)]
    await isi(r, diunggah, "U1")
    await lengkap(r, menunggu)

    async def tugas(siapa: str, **lain: str) -> list[str]:
        params = {"tugas_saya": "true"} | lain
        daftar = (await r(siapa, "GET", "/permohonan", params=params)).json()
        return [satu["id"] for satu in daftar["data"]]

    assert await tugas("dpmptsp") == [diunggah]
    assert await tugas("tim_teknis") == [menunggu]
    assert await tugas("oss") == []
    assert await tugas("dpmptsp", status="DISETUJUI") == []
    semua = (await r("dpmptsp", "GET", "/permohonan", params={"status": "DIAJUKAN"})).json()
    assert [satu["id"] for satu in semua["data"]] == [diajukan]


async def test_permohonan_dengan_kunci_yang_sama(registrasi: Registrasi, siti: str) -> None:
    headers = {"Idempotency-Key": "sekali"}
    satu = await registrasi("siti", "POST", "/permohonan", json=AJUKAN, headers=headers)
    dua = await registrasi("siti", "POST", "/permohonan", json=AJUKAN, headers=headers)
    assert satu.json()["id"] == dua.json()["id"]
    assert len(await registrasi.terbit("permohonan.diajukan")) == 1
