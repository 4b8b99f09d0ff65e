"""Registration, profile, and a NIB from before."""

from typing import Any

import pytest

from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import SITI, kunci, nib_pertama

BADAN_USAHA = {
    "jenis": "BADAN_USAHA",
    "nama": "PT Lansek Manis",
    "wilayah": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 5, Sijunjung",
    "npwp": "0012345678901000",
}
NIB_LAMA: dict[str, Any] = {
    "nomor": "9120301234567",
    "tanggal": "2021-08-09",
    "skala": "MENENGAH",
    "kegiatan_usaha": [
        {"kbli": "47911", "tingkat_risiko": "RENDAH", "lokasi": "13.03.04", "alamat": "Sijunjung"},
        {
            "kbli": "10130",
            "tingkat_risiko": "TINGGI",
            "lokasi": "13.03.04",
            "alamat": "Sijunjung",
            "tahap": "PERSIAPAN",
        },
    ],
}
SEKSI = [
    "data_legalitas_pelaku_usaha",
    "data_rencana_umum_kegiatan_usaha",
    "nib",
    "data_prasarana_dasar",
    "sertifikat_standar_izin",
    "perizinan_berusaha_untuk_menunjang_kegiatan_usaha",
    "data_fasilitas_penanaman_modal",
]


@pytest.fixture
async def lansek(registrasi: Registrasi) -> str:
    """A badan usaha of Sijunjung, registered by its DPMPTSP, signed in as `lansek`."""
    jawaban = await registrasi("dpmptsp_sijunjung", "POST", "/pelaku-usaha", json=BADAN_USAHA)
    assert jawaban.status_code == 201, jawaban.text
    registrasi.masuk("lansek", jawaban.json()["id"])
    return jawaban.json()["id"]


@pytest.mark.rule("PB8-1-8", "PB8-1-20", "SOP100-11")
async def test_pendaftaran_memberi_hak_akses(registrasi: Registrasi) -> None:
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI)
    data = jawaban.json()
    assert (data["jenis_pemohon"], data["daerah"]) == ("PERORANGAN", "KAB_MUSI_BANYUASIN")
    assert data["hak_akses"]["status"] == "AKTIF"
    assert data["hak_akses"]["kode"].startswith("HA-")
    assert jawaban.headers["etag"] == '"1"'
    assert await registrasi.fakta() == ["profil_pelaku_usaha.diperbarui"]


@pytest.mark.rule("PB8-1-8")
@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        pytest.param({"jenis": "KOPERASI"}, "MASUKAN_TIDAK_SAH", id="jenis lain"),
        pytest.param({"nik": None}, "IDENTITAS_KURANG", id="tanpa NIK"),
        pytest.param({"nik": "123"}, "MASUKAN_TIDAK_SAH", id="NIK pendek"),
        pytest.param({"npwp": "12"}, "MASUKAN_TIDAK_SAH", id="NPWP pendek"),
        pytest.param({"wilayah": "16.06.99"}, "WILAYAH_TIDAK_DIKENAL", id="wilayah tidak ada"),
        pytest.param({"wilayah": "16"}, "MASUKAN_TIDAK_SAH", id="provinsi saja"),
        pytest.param({"wilayah": "11.01"}, "LOKASI_DI_LUAR_DAERAH", id="tidak dilayani"),
    ],
)
async def test_pendaftaran_ditolak(registrasi: Registrasi, ubah: dict[str, Any], kode: str) -> None:
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI | ubah)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, kode)
    assert "1606014107900001" not in jawaban.text


@pytest.mark.rule("PB8-1-18")
@pytest.mark.parametrize("ubah", [{"npwp": None}, {"nik": "1606014107900009"}])
async def test_identitas_yang_sama_sekali_saja(
    registrasi: Registrasi, siti: str, ubah: dict[str, Any]
) -> None:
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI | ubah)
    assert masalah(jawaban) == (409, "PELAKU_USAHA_SUDAH_TERDAFTAR", "PB8-1-18")


@pytest.mark.rule("PB8-9-3")
async def test_petugas_hanya_mendaftarkan_di_daerahnya(registrasi: Registrasi) -> None:
    jawaban = await registrasi("dpmptsp", "POST", "/pelaku-usaha", json=BADAN_USAHA)
    assert masalah(jawaban) == (403, "DI_LUAR_WILAYAH", "PB8-9-3")


async def test_pendaftaran_yang_diulang(registrasi: Registrasi) -> None:
    headers = kunci()
    satu = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI, headers=headers)
    dua = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI, headers=headers)
    assert satu.json() == dua.json()
    assert await registrasi.rows("SELECT count(*) FROM pelaku_usaha") == [(1,)]


@pytest.mark.rule("PB8-12-2a")
async def test_ubah_data_menurut_versi(registrasi: Registrasi, siti: str) -> None:
    body = {"nama": "Siti Aminah", "wilayah": "16.06.02", "alamat": "Jalan Baru 2"}
    jalur = f"/pelaku-usaha/{siti}"
    tanpa = await registrasi("siti", "PUT", jalur, json=body)
    assert (tanpa.status_code, tanpa.json()["kode"]) == (428, "IF_MATCH_WAJIB")
    benar = await registrasi("siti", "PUT", jalur, json=body, headers={"If-Match": '"1"'})
    assert (benar.json()["wilayah"], benar.headers["etag"]) == ("16.06.02", '"2"')
    usang = await registrasi("siti", "PUT", jalur, json=body, headers={"If-Match": '"1"'})
    assert (usang.status_code, usang.json()["kode"]) == (412, "VERSI_USANG")
    assert [
        satu["versi"] for satu in await registrasi.terbit("profil_pelaku_usaha.diperbarui")
    ] == [
        1,
        2,
    ]


@pytest.mark.rule(
    "PB8-12-2a", "PB8-12-2b", "PB8-12-2c", "PB8-12-2d", "PB8-12-2e", "PB8-12-2f", "PB8-12-2g"
)
async def test_profil_lengkap_walau_kosong(registrasi: Registrasi, siti: str) -> None:
    profil = (await registrasi("siti", "GET", f"/pelaku-usaha/{siti}/profil")).json()
    assert list(profil["bagian"]) == SEKSI
    assert profil["bagian"]["data_legalitas_pelaku_usaha"]["isi"]["nama"] == "Siti Aminah"
    kosong = {"versi": 0, "isi": {}}
    assert [profil["bagian"][nama] for nama in SEKSI[1:]] == [kosong] * 6
    assert profil["di_layanan_lain"] == {
        "data_laporan_pelaku_usaha": "pengawasan",
        "penilaian_kepatuhan_pelaku_usaha": "pengawasan",
        "bap": "pengawasan",
        "sanksi": "sanksi",
        "pengaduan": "pengawasan",
        "kolom_tanggapan": "pengawasan",
    }


@pytest.mark.rule("PB8-12-2c")
async def test_profil_memuat_nib(registrasi: Registrasi, siti: str) -> None:
    nib = await nib_pertama(registrasi)
    profil = (await registrasi("dpmptsp", "GET", f"/pelaku-usaha/{siti}/profil")).json()
    bagian = profil["bagian"]["nib"]
    assert (bagian["versi"], bagian["isi"]["nomor"]) == (1, nib["nomor"])


@pytest.mark.rule("PB8-12-2b", "PB8-12-2d", "PB8-12-2g")
@pytest.mark.parametrize("bagian", [SEKSI[1], SEKSI[3], SEKSI[6]])
async def test_isi_bagian_profil(registrasi: Registrasi, siti: str, bagian: str) -> None:
    jalur = f"/pelaku-usaha/{siti}/profil/{bagian}"
    isi = {"listrik": "PLN 5500 VA"}
    satu = await registrasi("siti", "PUT", jalur, json=isi, headers={"If-Match": '"0"'})
    assert (satu.json(), satu.headers["etag"]) == ({"versi": 1, "isi": isi}, '"1"')
    dua = await registrasi("siti", "PUT", jalur, json={}, headers={"If-Match": '"1"'})
    assert dua.json() == {"versi": 2, "isi": {}}
    usang = await registrasi("siti", "PUT", jalur, json=isi, headers={"If-Match": '"1"'})
    assert masalah(usang)[:2] == (412, "VERSI_USANG")
    versi = "SELECT versi FROM profil WHERE bagian = :bagian ORDER BY 1"
    assert await registrasi.rows(versi, bagian=bagian) == [(1,), (2,)]


@pytest.mark.rule("PB8-12-2c")
async def test_bagian_yang_mengikuti_perizinan_tidak_diisi(
    registrasi: Registrasi, siti: str
) -> None:
    jalur = f"/pelaku-usaha/{siti}/profil/nib"
    jawaban = await registrasi("siti", "PUT", jalur, json={}, headers={"If-Match": '"0"'})
    assert masalah(jawaban) == (422, "BAGIAN_PROFIL_TIDAK_DIISI_LANGSUNG", "PB8-12-2")


@pytest.mark.rule("PB8-1-9", "PB8-1-14", "PB8-1-18", "PB8-12-2e")
async def test_nib_lama_dengan_perizinannya(registrasi: Registrasi, lansek: str) -> None:
    r = registrasi
    jalur = f"/pelaku-usaha/{lansek}/nib-lama"
    jawaban = await r("dpmptsp_sijunjung", "POST", jalur, json=NIB_LAMA)
    assert jawaban.status_code == 201, jawaban.text
    diterbitkan = await r.terbit("nib.diterbitkan")
    assert (diterbitkan[0]["nib"], diterbitkan[0]["permohonan"], diterbitkan[0]["tanggal"]) == (
        "9120301234567",
        None,
        "2021-08-09",
    )
    assert [(satu["jenis"], satu["terverifikasi"]) for satu in
            await r.terbit("perizinan.diterbitkan")] == [("IZIN", False)]  # fmt: skip
    izin = (await r("lansek", "GET", "/nib/9120301234567/perizinan")).json()
    assert {satu["jenis"] for satu in izin} == {"NIB", "IZIN"}
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{lansek}/profil")).json()
    assert profil["bagian"]["sertifikat_standar_izin"]["isi"]["daftar"][0]["jenis"] == "IZIN"

    lagi = await r("dpmptsp_sijunjung", "POST", jalur, json=NIB_LAMA | {"nomor": "9" * 13})
    assert masalah(lagi) == (409, "NIB_MASIH_BERLAKU", "PB8-1-18")
    sama = await r("dpmptsp_sijunjung", "POST", jalur, json=NIB_LAMA)
    assert masalah(sama) == (409, "NIB_SUDAH_TERCATAT", "PB8-1-18")


@pytest.mark.rule("PB8-1-9", "PB8-1-15", "PB8-12-2f")
async def test_verifikasi_dan_pb_umku(registrasi: Registrasi, lansek: str) -> None:
    r = registrasi
    await r("dpmptsp_sijunjung", "POST", f"/pelaku-usaha/{lansek}/nib-lama", json=NIB_LAMA)
    izin = next(
        satu
        for satu in (await r("lansek", "GET", "/nib/9120301234567/perizinan")).json()
        if satu["jenis"] == "IZIN"
    )
    satu = await r("dpmptsp_sijunjung", "POST", f"/perizinan/{izin['id']}/verifikasi")
    assert satu.json()["status"] == "TERVERIFIKASI"
    assert [e["terverifikasi"] for e in await r.terbit("perizinan.diverifikasi")] == [True]
    dua = await r("dpmptsp_sijunjung", "POST", f"/perizinan/{izin['id']}/verifikasi")
    assert masalah(dua) == (409, "PERIZINAN_TIDAK_MENUNGGU_VERIFIKASI", "PB8-1-9")

    body = {"nama": "Sertifikat Laik Operasi", "nomor": "SLO/1", "tanggal": "2026-03-01"}
    umku = await r("dpmptsp_sijunjung", "POST", f"/perizinan/{izin['id']}/pb-umku", json=body)
    assert (umku.status_code, umku.json()["perizinan"]) == (201, izin["id"])
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{lansek}/profil")).json()
    bagian = profil["bagian"]["perizinan_berusaha_untuk_menunjang_kegiatan_usaha"]
    assert [satu["nomor"] for satu in bagian["isi"]["daftar"]] == ["SLO/1"]


@pytest.mark.rule("PB8-1-19")
async def test_tahap_kegiatan_usaha(registrasi: Registrasi, lansek: str) -> None:
    r = registrasi
    tanpa_izin = NIB_LAMA | {"kegiatan_usaha": NIB_LAMA["kegiatan_usaha"][:1]}
    jalur = f"/pelaku-usaha/{lansek}/nib-lama"
    nib = (await r("dpmptsp_sijunjung", "POST", jalur, json=tanpa_izin)).json()
    kegiatan = nib["kegiatan_usaha"][0]["id"]
    jalur = f"/nib/9120301234567/kegiatan-usaha/{kegiatan}/tahap"
    jawaban = await r("lansek", "PUT", jalur, json={"tahap": "KOMERSIAL"})
    assert (jawaban.json()["kegiatan_usaha"][0]["tahap"], jawaban.json()["versi"]) == (
        "KOMERSIAL",
        2,
    )
    assert len(await r.terbit("nib.dimutakhirkan")) == 1
