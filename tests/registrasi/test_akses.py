"""Own data only, own area only; personal numbers only for those entitled (PB8-9-3, CALC-8)."""

import pytest

from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import SITI, ajukan, isi, langkah, nib_pertama

TIDAK_ADA = "0199b1d0-4e6f-7a33-b5c8-92e04d17fa60"


@pytest.fixture
async def budi(registrasi: Registrasi) -> str:
    """Another Pelaku Usaha, signed in as `budi`."""
    lain = SITI | {"nama": "Budi", "nik": "1606014107900002", "npwp": None}
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=lain)
    assert jawaban.status_code == 201, jawaban.text
    registrasi.masuk("budi", jawaban.json()["id"])
    return jawaban.json()["id"]


@pytest.mark.rule("PB8-9-3")
async def test_milik_orang_lain_tidak_ada(registrasi: Registrasi, siti: str, budi: str) -> None:
    nib = await nib_pertama(registrasi)
    permohonan = nib["permohonan"]
    for jalur in (
        f"/pelaku-usaha/{siti}",
        f"/pelaku-usaha/{siti}/profil",
        f"/pelaku-usaha/{siti}/nib",
        f"/permohonan/{permohonan}",
        f"/permohonan/{permohonan}/checklist",
        f"/permohonan/{permohonan}/riwayat",
        f"/permohonan/{permohonan}/formulir",
        f"/permohonan/{permohonan}/persyaratan/U1/berkas",
        f"/nib/{nib['nomor']}",
        f"/nib/{nib['nomor']}/versi",
        f"/nib/{nib['nomor']}/perizinan",
        f"/nib/{nib['nomor']}/cetak",
    ):
        assert masalah(await registrasi("budi", "GET", jalur))[:2] == (404, "TIDAK_DITEMUKAN")
        assert (await registrasi("siti", "GET", jalur)).status_code == 200, jalur
    assert masalah(await isi(registrasi, permohonan, "U1", "budi"))[0] == 404
    assert (await registrasi("budi", "GET", "/permohonan")).json()["data"] == []


@pytest.mark.rule("PB8-9-3")
async def test_daerah_lain_ditolak(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    for jalur in (f"/pelaku-usaha/{siti}", f"/permohonan/{permohonan}"):
        jawaban = await registrasi("dpmptsp_sijunjung", "GET", jalur)
        assert masalah(jawaban) == (403, "DI_LUAR_WILAYAH", "PB8-9-3")
    jawaban = await langkah(registrasi, "dpmptsp_sijunjung", permohonan, "nyatakan-lengkap")
    assert masalah(jawaban) == (403, "DI_LUAR_WILAYAH", "PB8-9-3")
    daftar = await registrasi("dpmptsp_sijunjung", "GET", "/permohonan")
    assert daftar.json()["data"] == []


@pytest.mark.rule("PB8-9-3", "SOP100-13")
@pytest.mark.parametrize(
    ("siapa", "nama"),
    [
        ("siti", "nyatakan-lengkap"),
        ("siti", "setujui"),
        ("siti", "terbitkan"),
        ("siti", "pertimbangan-teknis"),
        ("tim_teknis", "setujui"),
        ("tim_teknis", "terbitkan"),
        ("dpmptsp", "pertimbangan-teknis"),
        ("opd", "setujui"),
        ("oss", "terbitkan"),
    ],
)
async def test_peran_yang_keliru(registrasi: Registrasi, siti: str, siapa: str, nama: str) -> None:
    permohonan = await ajukan(registrasi)
    jawaban = await langkah(registrasi, siapa, permohonan, nama, {})
    assert masalah(jawaban) == (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize(
    ("siapa", "nik", "npwp"),
    [
        ("siti", "1606014107900001", "1606014107900001"),
        ("dpmptsp", "1606014107900001", "1606014107900001"),
        ("tim_teknis", "************0001", "************0001"),
        ("oss", "************0001", "************0001"),
    ],
)
async def test_nik_dan_npwp_tersamar(
    registrasi: Registrasi, siti: str, siapa: str, nik: str, npwp: str
) -> None:
    permohonan = await ajukan(registrasi)
    await isi(registrasi, permohonan, "U6")
    data = (await registrasi(siapa, "GET", f"/pelaku-usaha/{siti}")).json()
    assert (data["nik"], data["npwp"]) == (nik, npwp)
    assert (data["hak_akses"]["kode"] is None) is (siapa != "siti")
    checklist = (await registrasi(siapa, "GET", f"/permohonan/{permohonan}/checklist")).json()
    u6 = next(butir for butir in checklist["butir"] if butir["kode"] == "U6")
    assert u6["isian"]["npwp"] == npwp


@pytest.mark.rule("CALC-8")
async def test_nik_dan_npwp_tidak_tersimpan_polos(registrasi: Registrasi, siti: str) -> None:
    """Not in a row, an event, the audit or a remembered answer."""
    permohonan = await ajukan(registrasi)
    await isi(registrasi, permohonan, "U6")
    tabel = await registrasi.rows(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
    )
    assert ("audit",) in tabel
    for (nama,) in tabel:
        isi_tabel = await registrasi.rows(f"SELECT t::text FROM {nama} t")
        assert not [satu for satu in isi_tabel if "1606014107900001" in satu[0]], nama


@pytest.mark.rule("PB8-9-3")
async def test_yang_tidak_ada(registrasi: Registrasi, siti: str) -> None:
    for siapa in ("siti", "dpmptsp", "oss"):
        jawaban = await registrasi(siapa, "GET", f"/permohonan/{TIDAK_ADA}")
        assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")
    jawaban = await registrasi("pajak", "GET", f"/validasi/{TIDAK_ADA}")
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")


async def test_tanpa_pelaku_usaha_tidak_dapat_mengajukan(registrasi: Registrasi) -> None:
    body = {"kbli": "62012", "skala": "KECIL", "lokasi": "16.06.01", "alamat": "x"}
    jawaban = await registrasi("orang_baru", "POST", "/permohonan", json=body)
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")
