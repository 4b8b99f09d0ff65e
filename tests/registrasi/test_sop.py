"""SOP over HTTP: kept, approved, revised, archived; a second one served without code."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from shared.http.access import Fungsi
from shared.messaging.envelope import decode_text
from tests.registrasi.berkas import EXE, pdf
from tests.registrasi.klien import MUBA, SIJUNJUNG, Registrasi, masalah, petugas
from tests.registrasi.langkah import langkah
from tests.registrasi.sop import (
    CONTOH,
    PENGAWASAN,
    PERMOHONAN,
    berlaku,
    dewi_mendaftar,
    sahkan,
    simpan,
    ubah,
)
from tests.support.clock import SettableClock

REVISI = {
    "versi": 2,
    "identitas__tanggal_revisi": "2 Maret 2026",
    "identitas__tanggal_efektif": "25 Maret 2026",
    "ketentuan__tanggal_revisi": "2026-03-02",
    "ketentuan__tanggal_efektif": "2026-03-25",
    "persyaratan": CONTOH["persyaratan"][:1],
}
RABU_25 = datetime(2026, 3, 25, 2, 0, tzinfo=UTC)


@pytest.fixture
async def dewi(registrasi: Registrasi) -> str:
    return await dewi_mendaftar(registrasi)


@pytest.mark.rule("SOP100-1", "SOP100-3", "SOP100-10", "PB8-1-6")
async def test_disimpan_disahkan_lalu_terbaca(registrasi: Registrasi) -> None:
    r = registrasi
    jawaban = await simpan(r, CONTOH, lokasi_hardcopy="Lemari 1")
    assert jawaban.status_code == 201
    rekaman = jawaban.json()
    assert (rekaman["status"], rekaman["lokasi_hardcopy"]) == ("DISIMPAN", "Lemari 1")
    for ekor in ("", "/salinan", "/diagram.svg"):
        belum = await r("x", "GET", f"/sop/SOPCONTOH/versi/1{ekor}")
        assert masalah(belum)[:2] == (404, "TIDAK_DITEMUKAN")
    arsip = (await r("dpmptsp_sijunjung", "GET", "/sop/arsip")).json()
    assert arsip == [rekaman]
    assert [satu["kode"] for satu in (await r("dpmptsp", "GET", "/sop/arsip")).json()] == ["SOP100"]
    sah = (await sahkan(r)).json()
    assert (sah["status"], sah["disahkan_pada"]) == ("DISAHKAN", "2026-03-16")
    terbaca = (await r("x", "GET", "/sop/SOPCONTOH/versi/1")).json()
    assert terbaca["identitas"]["nama_sop"] == CONTOH["identitas"]["nama_sop"]
    assert [satu["kode"] for satu in (await r("x", "GET", "/sop")).json()] == [
        "SOP100",
        "SOPCONTOH",
    ]
    salinan = await r("x", "GET", "/sop/SOPCONTOH/versi/1/salinan")
    assert hashlib.sha256(salinan.content).hexdigest() == rekaman["sha256"]
    assert salinan.headers["etag"] == f'"{rekaman["sha256"]}"'
    assert await r.fakta() == ["sop.didaftarkan", "sop.disimpan", "arsip.disimpan", "sop.disahkan"]
    assert await r.terbit("sop.disahkan") == [
        {
            "sop": "SOPCONTOH",
            "versi": 1,
            "nomor": "CONTOH/SOP/DPMPTSP/2026",
            "jenis": "PELAYANAN",
            "daerah": SIJUNJUNG,
            "kbli": "63122",
            "tanggal": "2026-03-16",
            "tanggal_efektif": "2026-01-05",
        }
    ]
    assert await r.terbit("arsip.disimpan") == [
        {
            "jenis": "SOP",
            "objek": "SOPCONTOH/1",
            "sha256": rekaman["sha256"],
            "lokasi_hardcopy": "Lemari 1",
            "tanggal": "2026-03-16",
        }
    ]
    assert await r.rows("SELECT DISTINCT stream FROM outbox") == [("sop",)]


@pytest.mark.rule("SOP100-2", "SOP100-10")
async def test_yang_disahkan_tidak_berubah_lagi(registrasi: Registrasi) -> None:
    await berlaku(registrasi)
    lain = ubah(CONTOH, lampiran__standar_biaya="Rp0")
    assert masalah(await simpan(registrasi, lain)) == (409, "SOP_SUDAH_DISAHKAN", "SOP100-2")
    sama = await simpan(registrasi, CONTOH)
    assert (sama.status_code, sama.json()["status"]) == (201, "DISAHKAN")
    assert len(await registrasi.fakta()) == 4


@pytest.mark.rule("SOP100-10")
@pytest.mark.parametrize("perintah", ["UPDATE arsip_sop SET isi = ''", "DELETE FROM arsip_sop"])
async def test_salinan_lunak_tidak_dapat_diubah(registrasi: Registrasi, perintah: str) -> None:
    with pytest.raises(DBAPIError, match="tidak dapat diubah"):
        await registrasi.rows(perintah)


@pytest.mark.rule("SOP100-10")
async def test_letak_hardcopy_dicatat(registrasi: Registrasi) -> None:
    await berlaku(registrasi)
    jalur = "/sop/SOPCONTOH/versi/1"
    jawaban = await registrasi(
        "dpmptsp_sijunjung", "PUT", f"{jalur}/hardcopy", json={"lokasi": "Lemari 2"}
    )
    assert jawaban.json()["lokasi_hardcopy"] == "Lemari 2"
    arsip = await registrasi("dpmptsp_sijunjung", "GET", f"{jalur}/arsip")
    assert arsip.json() == jawaban.json()
    assert (await registrasi.terbit("arsip.disimpan"))[-1]["lokasi_hardcopy"] == "Lemari 2"
    milik_lain = await registrasi("dpmptsp", "GET", f"{jalur}/arsip")
    assert masalah(milik_lain)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("PB8-3-1", "PB8-3-2", "PB8-3-4")
async def test_sop_pengawasan(registrasi: Registrasi) -> None:
    """Kept without its flow, not approved without it."""
    r = registrasi
    assert (await simpan(r, ubah(PENGAWASAN, diagram=None))).status_code == 201
    jawaban = await sahkan(r, kode="SOPPENGAWASAN")
    assert masalah(jawaban) == (422, "BAGIAN_SOP_KURANG", "PB8-3-1")
    assert [satu["bidang"] for satu in jawaban.json()["rincian"]] == ["diagram"]
    await berlaku(r, PENGAWASAN)
    gambar = await r("x", "GET", "/sop/SOPPENGAWASAN/versi/1/diagram.svg")
    assert "LAMPIRAN I" in gambar.text
    assert [satu["jenis"] for satu in await r.terbit("sop.disimpan")] == ["PENGAWASAN"] * 2
    assert await r.rows("SELECT count(*) FROM arsip_sop WHERE kode = 'SOPPENGAWASAN'") == [(2,)]


@pytest.mark.rule("SOP100-1")
async def test_bidang_yang_salah_disebut(registrasi: Registrasi) -> None:
    jawaban = await simpan(registrasi, ubah(CONTOH, tabel__kode_kbli="00000"))
    assert masalah(jawaban) == (422, "SOP_TIDAK_SAH", "SOP100-1")
    assert jawaban.json()["rincian"] == [
        {"bidang": "tabel/kode_kbli", "alasan": "KBLI 00000 tidak ada di katalog."}
    ]
    jawaban = await simpan(registrasi, ubah(CONTOH, ketentuan__kanall="OSS"))
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "MASUKAN_TIDAK_SAH")
    assert jawaban.json()["rincian"] == [
        {"letak": "body/sop/PELAYANAN/ketentuan/kanall", "pesan": "tidak dikenal"}
    ]


@pytest.mark.rule("PB8-9-3", "PB8-1-5")
async def test_siapa_yang_mengesahkan(registrasi: Registrasi) -> None:
    r = registrasi
    r.penerbit.callers["kepala"] = petugas("kepala", Fungsi.KEPALA_DINAS, SIJUNJUNG, "13.03")
    luar = await r("dpmptsp", "POST", "/sop", json={"sop": CONTOH})
    assert masalah(luar) == (403, "DI_LUAR_WILAYAH", "PB8-9-3")
    assert (await simpan(r, CONTOH)).status_code == 201
    jalur = "/sop/SOPCONTOH/versi/1/sahkan"
    assert masalah(await r("opd", "POST", jalur, json={}))[0] == 403
    assert masalah(await r("dpmptsp", "POST", jalur, json={}))[0] == 404
    sah = await r("kepala", "POST", jalur, json={})
    assert sah.json()["disahkan_oleh"] == "kepala"


@pytest.mark.rule("SOP100-4", "SOP100-12", "SOP100-18")
async def test_sop_kedua_sampai_nib(registrasi: Registrasi, dewi: str) -> None:
    """Another region, another KBLI, other scales and times, a team of its own: data alone."""
    r = registrasi
    ditolak = await r("dewi", "POST", "/permohonan", json=PERMOHONAN)
    assert masalah(ditolak) == (409, "SOP_BELUM_BERLAKU", "SOP100-4")
    await berlaku(r)
    besar = await r("dewi", "POST", "/permohonan", json=PERMOHONAN | {"skala": "MENENGAH"})
    assert masalah(besar) == (422, "SKALA_TIDAK_DITERIMA", "SOP100-18")
    assert besar.json()["perbaikan"] == "Skala yang diterima: MIKRO, KECIL."
    assert besar.json()["dasar_hukum"] == "SOP CONTOH/SOP/DPMPTSP/2026 Parameter"
    [fakta] = await r.rows(
        "SELECT headers->>'ce_dasarhukum' FROM outbox WHERE headers->>'ce_type' LIKE '%parameter%'"
    )
    assert decode_text(fakta[0]) == "SOP CONTOH/SOP/DPMPTSP/2026 Parameter"
    await _tim(r)
    nib = await _sampai_nib(r)
    assert [satu["kbli"] for satu in nib["kegiatan_usaha"]] == ["63122"]
    kbli = (await r("x", "GET", "/katalog/kbli/63122")).json()
    assert [satu["daerah"] for satu in kbli["layanan"]] == [SIJUNJUNG]


async def _tim(r: Registrasi) -> None:
    r.penerbit.callers["ketua"] = petugas("ketua", Fungsi.TIM_TEKNIS, SIJUNJUNG, "13.03")
    tim = {
        "kode": "TIM_SIJUNJUNG",
        "nama": "Tim Teknis",
        "nomor_keputusan": "188.45/1/2026",
        "tanggal_keputusan": "2026-01-05",
        "anggota": [{"sub": "ketua", "nama": "Yuni", "jabatan": "Ketua"}],
    }
    jawaban = await r("dpmptsp_sijunjung", "POST", "/tim-teknis", json=tim)
    assert jawaban.status_code == 201, jawaban.text


async def _sampai_nib(r: Registrasi) -> dict[str, Any]:
    jawaban = await r("dewi", "POST", "/permohonan", json=PERMOHONAN)
    permohonan = jawaban.json()
    assert permohonan["sop"] == "CONTOH/SOP/DPMPTSP/2026"
    assert "skala_diterima/SOPCONTOH@versi-1" in permohonan["ketentuan_versi"]
    jalur = f"/permohonan/{permohonan['id']}"
    berkas = {"berkas": ("surat.pdf", pdf())}
    for kode, isi, files in (("U1", {}, berkas), ("K1", {"pernyataan": "true"}, {"": ""})):
        diisi = await r("dewi", "PUT", f"{jalur}/persyaratan/{kode}", data=isi, files=files)
        assert diisi.status_code == 200, diisi.text
    program = await r(
        "dewi", "PUT", f"{jalur}/persyaratan/U1", files={"berkas": ("surat.pdf", EXE)}
    )
    assert masalah(program)[1:] == ("JENIS_BERKAS_TIDAK_DITERIMA", "SOPCONTOH-U1")
    dasar = "SOP CONTOH/SOP/DPMPTSP/2026 Persyaratan Umum 1"
    assert program.json()["dasar_hukum"] == dasar
    tidak = await r("dewi", "PUT", f"{jalur}/persyaratan/U2", data={}, files=berkas)
    assert masalah(tidak)[1] == "PERSYARATAN_TIDAK_BERLAKU"  # a condition: skala KECIL only
    for nama, nomor in (("setujui", 4), ("terbitkan", 5)):
        lompat = await langkah(r, "dpmptsp_sijunjung", permohonan["id"], nama)
        assert lompat.json()["dasar_hukum"] == f"SOP CONTOH/SOP/DPMPTSP/2026 Prosedur {nomor}"
    langkah_langkah = (
        ("dpmptsp_sijunjung", "persyaratan/U1/penilaian", {"benar": True}),
        ("dpmptsp_sijunjung", "nyatakan-lengkap", {}),
        ("ketua", "pertimbangan-teknis", {"hasil": "DISARANKAN", "catatan": "Layak"}),
        ("dpmptsp_sijunjung", "setujui", {}),
        ("dpmptsp_sijunjung", "terbitkan", {}),
    )
    for siapa, nama, isi in langkah_langkah:
        jawaban = await langkah(r, siapa, permohonan["id"], nama, isi)
        assert jawaban.status_code == 200, (nama, jawaban.text)
        if nama == "nyatakan-lengkap":  # 3 Hari after Monday: 18 and 19 to 24 March are holidays
            assert jawaban.json()["waktu_penyelesaian"]["batas"] == "2026-03-26"
    riwayat = (await r("dewi", "GET", f"{jalur}/riwayat")).json()
    dasar = {satu["dasar_hukum"] for satu in riwayat["langkah"]}
    assert all(satu.startswith("SOP CONTOH") for satu in dasar if satu.startswith("SOP")), dasar
    terbit = await r.rows(
        "SELECT DISTINCT headers->>'ce_dasarhukum' FROM outbox WHERE headers->>'ce_type' LIKE"
        " 'perizinan.registrasi.p%' AND headers->>'ce_subject' = :id",
        id=permohonan["id"],
    )
    assert {decode_text(satu[0]).partition("2026")[0] for satu in terbit} == {
        "SOP CONTOH/SOP/DPMPTSP/"
    }
    return jawaban.json()


@pytest.mark.rule("SOP100-2", "SOP100-4")
async def test_permohonan_tetap_di_bawah_versinya(
    registrasi: Registrasi, dewi: str, clock: SettableClock
) -> None:
    r = registrasi
    await berlaku(r)
    await berlaku(r, ubah(CONTOH, **REVISI))
    lama = (await r("dewi", "POST", "/permohonan", json=PERMOHONAN)).json()
    clock.set(RABU_25)
    baru = (await r("dewi", "POST", "/permohonan", json=PERMOHONAN)).json()
    assert (lama["sop_versi"], baru["sop_versi"]) == (1, 2)
    banyak = [
        len((await r("dewi", "GET", f"/permohonan/{satu['id']}/checklist")).json()["butir"])
        for satu in (lama, baru)
    ]
    assert banyak == [3, 1]
    assert (await r("x", "GET", "/sop/SOPCONTOH/versi/1")).status_code == 200
    assert [satu["tanggal_revisi"] for satu in await r.terbit("sop.direvisi")] == ["2026-03-02"]


@pytest.mark.rule("SOP100-1", "SOP100-5")
async def test_sop_bawaan_ada_di_tabel(registrasi: Registrasi) -> None:
    rows = await registrasi.rows("SELECT nomor, versi, jenis, daerah, kbli, status FROM sop")
    assert rows == [("100 /SOP/DPMPTSP/V/2021", 1, "PELAYANAN", MUBA, "62012", "DISAHKAN")]
    salinan = await registrasi("x", "GET", "/sop/SOP100/versi/1/salinan")
    assert json.loads(salinan.content)["identitas"]["nomor_sop"] == "100 /SOP/DPMPTSP/V/2021"
