"""Kegiatan usaha over HTTP: taken over, added with their licence, each version kept."""

from typing import Any

import pytest

from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.tindakan import NOMOR, kegiatan, nib, usaha

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
