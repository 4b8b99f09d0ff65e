"""Officers and the Tim Teknis over HTTP: profile, declaration, assignment, membership."""

from typing import Any

import pytest

from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import ajukan, lengkap, pertimbangkan

YA = {
    "kemampuan_pelayanan": True,
    "tugas_dan_mekanisme": True,
    "peraturan": True,
    "komputer": True,
}
RINA = {
    "nama": "Rina Marlina",
    "nip": "198001012005012001",
    "jabatan": "Penata Perizinan",
    "fungsi": "Jabatan Fungsional ahli muda/Sub Koordinator",
    "pejabat": True,
    "kualifikasi": YA,
}
SEMUA = {"komitmen": [f"PB8-8-{n}" for n in range(1, 5)]}


async def simpan(r: Registrasi, **ubah: Any) -> Any:
    return await r("dpmptsp", "PUT", "/petugas/petugas-muba", json=RINA | ubah)


async def nyatakan(r: Registrasi) -> Any:
    return await r("dpmptsp", "POST", "/komitmen", json=SEMUA)


async def tugaskan(r: Registrasi, permohonan: str, sub: str = "petugas-muba") -> Any:
    return await r("dpmptsp", "POST", f"/permohonan/{permohonan}/petugas", json={"petugas": sub})


@pytest.mark.rule("SOP100-6", "PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4", "PB8-3-3b")
async def test_ditugaskan_setelah_semuanya_ada(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    assert masalah(await tugaskan(r, permohonan))[:2] == (404, "TIDAK_DITEMUKAN")
    kurang = await simpan(r, kualifikasi=YA | {"komputer": False})
    assert (kurang.json()["dapat_ditugaskan"], kurang.json()["komitmen"][0]["bunyi"][:10]) == (
        False,
        "menguasai,",
    )
    jawaban = await tugaskan(r, permohonan)
    assert masalah(jawaban) == (409, "KUALIFIKASI_PETUGAS_KURANG", "SOP100-6")
    await simpan(r)
    jawaban = await tugaskan(r, permohonan)
    assert masalah(jawaban) == (409, "KOMITMEN_PETUGAS_KURANG", "PB8-8-1")
    assert [satu["komitmen"] for satu in jawaban.json()["rincian"]] == SEMUA["komitmen"]
    profil = (await nyatakan(r)).json()
    assert {satu["dinyatakan_pada"] for satu in profil["komitmen"]} == {"2026-03-16"}
    assert profil["dapat_ditugaskan"]
    jawaban = await tugaskan(r, permohonan)
    tugas = {
        "petugas": "petugas-muba",
        "nama": "Rina Marlina",
        "fungsi": "Jabatan Fungsional ahli muda/Sub Koordinator",
        "oleh": "petugas-muba",
        "tanggal": "2026-03-16",
    }
    assert jawaban.json()["petugas"] == tugas
    terlihat = (await r("siti", "GET", f"/permohonan/{permohonan}")).json()
    assert terlihat["petugas"] == tugas
    assert await r.terbit("petugas.ditugaskan") == [
        {
            "permohonan": permohonan,
            "pelaku_usaha": siti,
            "petugas": "petugas-muba",
            "fungsi": "Jabatan Fungsional ahli muda/Sub Koordinator",
            "tanggal": "2026-03-16",
        }
    ]
    riwayat = (await r("siti", "GET", f"/permohonan/{permohonan}/riwayat")).json()
    assert riwayat["langkah"][-1]["fakta"] == "petugas.ditugaskan"


@pytest.mark.rule("PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4")
async def test_pernyataan_adalah_milik_petugas_sendiri(registrasi: Registrasi) -> None:
    """A profile that is stored anew keeps it; said again it says nothing new."""
    r = registrasi
    await simpan(r)
    await nyatakan(r)
    await nyatakan(r)
    assert await r.terbit("petugas.menyatakan_komitmen") == [
        {
            "petugas": "petugas-muba",
            "daerah": "KAB_MUSI_BANYUASIN",
            "komitmen": SEMUA["komitmen"],
            "tanggal": "2026-03-16",
        }
    ]
    lagi = (await simpan(r, jabatan="Koordinator")).json()
    assert (lagi["jabatan"], lagi["dapat_ditugaskan"]) == ("Koordinator", True)
    assert masalah(await simpan(r, komitmen=SEMUA["komitmen"]))[1] == "MASUKAN_TIDAK_SAH"
    audit = [str(satu[0]) for satu in await r.rows("SELECT entry FROM audit ORDER BY seq")]
    assert len([satu for satu in audit if "petugas.menyatakan_komitmen" in satu]) == 1


@pytest.mark.rule("PB8-9-3")
async def test_petugas_daerah_lain_tidak_terlihat(registrasi: Registrasi) -> None:
    await simpan(registrasi)
    jawaban = await registrasi("dpmptsp_sijunjung", "GET", "/petugas/petugas-muba")
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")
    jawaban = await registrasi("dpmptsp_sijunjung", "PUT", "/petugas/petugas-muba", json=RINA)
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")
    daftar = (await registrasi("dpmptsp", "GET", "/petugas")).json()
    assert [satu["sub"] for satu in daftar] == ["petugas-muba", "petugas-muba-1"]


@pytest.mark.rule("SOP100-6")
async def test_perintah_pemrosesan_mencatat_petugasnya(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    riwayat = (await registrasi("dpmptsp", "GET", f"/permohonan/{permohonan}/riwayat")).json()
    oleh = {
        satu["pelaku"]
        for satu in riwayat["langkah"]
        if satu["fakta"] in ("persyaratan.diverifikasi", "permohonan.dinyatakan_lengkap")
    }
    assert oleh == {"petugas-muba"}


@pytest.mark.rule("SOP100-13")
async def test_keanggotaan_tim_teknis_berubah(registrasi: Registrasi, siti: str) -> None:
    """`bukan_anggota` joins, the member who left may advise no more; both stay on record."""
    r = registrasi
    permohonan = await ajukan(r)
    await lengkap(r, permohonan)
    jalur = "/tim-teknis/TIM_TEKNIS_MUSI_BANYUASIN/anggota"
    baru = {"sub": "tim-teknis-muba-9", "nama": "Tono", "jabatan": "Anggota"}
    assert (await r("dpmptsp", "POST", jalur, json=baru)).status_code == 200
    berhenti = await r(
        "dpmptsp", "POST", f"{jalur}/tim-teknis-muba-1/berhenti", json={"sampai": "2026-03-15"}
    )
    anggota = berhenti.json()["anggota"]
    assert [(satu["sub"], satu["sampai"]) for satu in anggota] == [
        ("tim-teknis-muba-1", "2026-03-15"),
        ("tim-teknis-muba-2", None),
        ("tim-teknis-muba-9", None),
    ]
    lama = await pertimbangkan(r, permohonan)
    assert masalah(lama) == (403, "BUKAN_ANGGOTA_TIM_TEKNIS", "SOP100-13")
    hasil = {"hasil": "DISARANKAN", "catatan": "Layak"}
    jalur = f"/permohonan/{permohonan}/pertimbangan-teknis"
    assert (await r("bukan_anggota", "POST", jalur, json=hasil)).status_code == 200
    daftar = (await r("tim_teknis", "GET", "/tim-teknis")).json()
    assert [satu["nomor_keputusan"] for satu in daftar] == ["000/KPTS-CONTOH/2021"]
    lain = "/tim-teknis/TIM_TEKNIS_MUSI_BANYUASIN/anggota"
    assert masalah(await r("dpmptsp_sijunjung", "POST", lain, json=baru))[0] == 404
