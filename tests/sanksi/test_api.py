"""The HTTP of sanksi: who may call what, what comes back, and every refusal with its article."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services.sanksi import api
from services.sanksi.domain import penolakan
from services.sanksi.domain.validasi import LIKUIDASI
from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Fungsi, Peran
from tests.sanksi.bahan import DAERAH, GUDANG, NIB, PELAKU_USAHA, TOKO, WILAYAH
from tests.sanksi.klien import masuk
from tests.sanksi.test_handlers import TERBIT, dengar, jawab, lewat
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan
from tests.support.penolakan import semua_kode

LAIN = UUID(int=8)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def pelaku(pelaku_usaha: UUID, *fungsi: Fungsi) -> Caller:
    return Caller("akun", Peran.PELAKU_USAHA, frozenset(fungsi), pelaku_usaha=str(pelaku_usaha))


def dinas(wilayah: str, *fungsi: Fungsi) -> Caller:
    return Caller(
        "petugas",
        Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA,
        frozenset(fungsi),
        daerah=DAERAH,
        wilayah=(wilayah,),
    )


CALLERS = {
    "likuidator": pelaku(PELAKU_USAHA, Fungsi.LIKUIDATOR),
    "tim": pelaku(PELAKU_USAHA, Fungsi.TIM_PENYELESAIAN),
    "direktur": pelaku(PELAKU_USAHA),
    "orang_lain": pelaku(LAIN, Fungsi.LIKUIDATOR),
    "tanpa_pelaku_usaha": Caller("baru", Peran.PELAKU_USAHA),
    "dpmptsp": dinas(WILAYAH, Fungsi.DPMPTSP),
    "dpmptsp_lain": dinas("16.06", Fungsi.DPMPTSP),
    "opd": dinas(WILAYAH, Fungsi.OPD_TEKNIS),
    "provinsi": Caller("p", Peran.PEMERINTAH_DAERAH_PROVINSI, wilayah=("13",)),
    "kementerian": Caller("k", Peran.KEMENTERIAN_LEMBAGA),
    "dukcapil": Caller("k1", Peran.KEMENTERIAN_LEMBAGA, instansi="DUKCAPIL"),
    "ahu": Caller("k2", Peran.KEMENTERIAN_LEMBAGA, instansi="AHU"),
    "kswp": Caller("k3", Peran.KEMENTERIAN_LEMBAGA, instansi="KSWP"),
    "oss": Caller("o", Peran.LEMBAGA_OSS),
}
PERMOHONAN = {
    "nib": NIB,
    "kegiatan_usaha": [str(TOKO), str(GUDANG)],
    "nik": "1303044107900001",
    "npwp": "00.123.456.7-890.1000",
}


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    await dengar(sanksi, TERBIT)
    async with masuk(sanksi, CALLERS, tmp_path) as klien:
        yield klien


async def ajukan(klien: Klien, siapa: str = "likuidator", **ubah: Any) -> Any:
    return await klien(siapa, "POST", "/pencabutan", json=PERMOHONAN | ubah)


@pytest.fixture
async def kasus(klien: Klien) -> str:
    jawaban = await ajukan(klien)
    assert jawaban.status_code == 201
    return jawaban.json()["id"]


def tersimpan(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


async def unggah(klien: Klien, kasus: str, siapa: str = "likuidator", **files: Any) -> Any:
    files = files or {
        "akta_pembubaran": ("akta.pdf", PDF),
        "pencatatan_pembubaran": ("apa saja", PDF + b"2"),
    }
    return await klien(siapa, "POST", f"/pencabutan/{kasus}/akta", files=files)


@pytest.fixture
async def menunggu(klien: Klien, kasus: str, sanksi: Layanan) -> str:
    await jawab(sanksi, "IDENTITAS", Hasil.VALID)
    await jawab(sanksi, "KSWP", Hasil.VALID)
    await jawab(sanksi, "AKTA_PEMBUBARAN", Hasil.BELUM_DAPAT_DIVALIDASI)
    jawaban = await unggah(klien, kasus)
    assert jawaban.json()["status"] == "MENUNGGU_VERIFIKASI"
    return kasus


def masalah(jawaban: Any) -> tuple[int, str, str]:
    isi = jawaban.json()
    assert jawaban.headers["content-type"] == "application/problem+json"
    return jawaban.status_code, isi["kode"], isi["aturan"]


@pytest.mark.rule("PB8-20-2", "PB8-23-1a")
async def test_permohonan_dan_rinciannya(klien: Klien) -> None:
    jawaban = await ajukan(klien, "tim")
    ringkas = jawaban.json()
    assert jawaban.headers["Location"] == f"/pencabutan/{ringkas['id']}"
    assert (ringkas["status"], ringkas["pemohon_sebagai"]) == ("VALIDASI", "TIM_PENYELESAIAN")
    rinci = await klien("direktur", "GET", f"/pencabutan/{ringkas['id']}")
    assert rinci.headers["ETag"] == '"1"'
    isi = rinci.json()
    assert isi["validasi"] == [
        {"item": "AKTA_PEMBUBARAN", "instansi": "AHU", "ke": 1, "hasil": None},
        {"item": "IDENTITAS", "instansi": "DUKCAPIL", "ke": 1, "hasil": None},
        {"item": "KSWP", "instansi": "KSWP", "ke": 1, "hasil": None},
    ]
    assert [satu["dari"] for satu in isi["menunggu"]] == ["AHU", "DUKCAPIL", "KSWP"]
    perbup = "Peraturan Bupati Sijunjung 8/2022"
    assert [(s["langkah"], s["dasar_hukum"]) for s in isi["riwayat"][:2]] == [
        ("DIBUKA", f"{perbup} Pasal 20 ayat (1) huruf a"),
        ("DIAJUKAN", f"{perbup} Pasal 23 ayat (1)"),
    ]
    assert "1303044107900001" not in rinci.text


@pytest.mark.rule("PB8-23-5", "PB8-23-6", "PB8-23-8", "PB8-23-3")
async def test_dari_permohonan_sampai_fiktif_positif(
    klien: Klien, menunggu: str, sanksi: Layanan, clock: SettableClock
) -> None:
    """Nobody decides: the Pencabutan is there on the sixth day, and DPMPTSP is too late."""
    antrean = await klien("dpmptsp", "GET", "/pencabutan?status=MENUNGGU_VERIFIKASI")
    assert [(k["id"], k["batas"]) for k in antrean.json()["data"]] == [(menunggu, "2026-03-30")]
    isi = (await klien("likuidator", "GET", f"/pencabutan/{menunggu}")).json()
    assert [(satu["dari"], satu["sampai"]) for satu in isi["menunggu"]] == [
        ("DPMPTSP", "2026-03-30")
    ]
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))
    terlambat = await klien("dpmptsp", "POST", f"/pencabutan/{menunggu}/verifikasi/setujui")
    assert masalah(terlambat) == (409, "TENGGAT_TERLAMPAUI", "PB8-23-5")
    await dengar(sanksi, lewat().model_copy(update={"subjek": menunggu}))
    isi = (await klien("likuidator", "GET", f"/pencabutan/{menunggu}")).json()
    assert (isi["status"], isi["dasar_penerbitan"], isi["terbit_pada"]) == (
        "DITERBITKAN",
        "FIKTIF_POSITIF",
        "2026-03-31",
    )
    assert [(d["lampiran"], d["nomor"]) for d in isi["dokumen"]] == [
        ("VII", "0001/PCB-LIK/KAB_SIJUNJUNG/2026"),
        ("VIII", "0001/PCB-NIB/KAB_SIJUNJUNG/2026"),
    ]
    assert isi["perhitungan"]["hari_terakhir"] == "2026-03-30"
    assert len(isi["kewajiban"]) == 3
    tolak = await klien(
        "dpmptsp", "POST", f"/pencabutan/{menunggu}/verifikasi/tolak", json={"alasan": "Terlambat"}
    )
    assert masalah(tolak) == (409, "TENGGAT_TERLAMPAUI", "PB8-23-5")
    assert tolak.json()["dasar_hukum"].endswith("Pasal 23 ayat (5)")


@pytest.mark.rule("PB8-23-4a", "PB8-23-4b")
async def test_keputusan_dpmptsp(klien: Klien, menunggu: str) -> None:
    alamat = f"/pencabutan/{menunggu}"
    for isi in ({"alasan": " "}, {"alasan": "\u200b"}, {}):
        kosong = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/tolak", json=isi)
        assert masalah(kosong) == (422, "ALASAN_WAJIB", "PB8-23-4b")
    tolak = await klien(
        "dpmptsp", "POST", f"{alamat}/verifikasi/tolak", json={"alasan": "Tidak terbaca"}
    )
    assert (tolak.json()["status"], tolak.json()["batas"]) == ("PERLU_PERBAIKAN", None)
    rinci = (await klien("likuidator", "GET", alamat)).json()
    assert (rinci["batas"], rinci["perhitungan"], rinci["menunggu"][0]["dari"]) == (
        None,
        None,
        "PEMOHON",
    )
    belum = await klien("likuidator", "POST", f"{alamat}/ajukan-kembali")
    assert masalah(belum) == (409, "BELUM_DIPERBAIKI", "PB8-23-4b")
    await unggah(klien, menunggu, akta_pembubaran=("akta.pdf", PDF + b"baru"))
    lagi = await klien("likuidator", "POST", f"{alamat}/ajukan-kembali")
    assert lagi.json()["status"] == "MENUNGGU_VERIFIKASI"
    setuju = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/setujui")
    assert (setuju.json()["status"], setuju.json()["dasar_penerbitan"]) == (
        "DITERBITKAN",
        "VERIFIKASI",
    )
    kedua = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/setujui")
    assert masalah(kedua) == (409, "TIDAK_MENUNGGU_VERIFIKASI", "PB8-23-4a")


@pytest.mark.rule("PB8-9-3", "PB8-20-1")
@pytest.mark.parametrize("tindakan", ["setujui", "tolak"])
@pytest.mark.parametrize(
    ("siapa", "kode"),
    [
        ("likuidator", "PERAN_TIDAK_BERWENANG"),
        ("opd", "PERAN_TIDAK_BERWENANG"),
        ("provinsi", "PERAN_TIDAK_BERWENANG"),
        ("kementerian", "PERAN_TIDAK_BERWENANG"),
        ("oss", "PERAN_TIDAK_BERWENANG"),
        ("dpmptsp_lain", "BUKAN_KEWENANGAN"),
    ],
)
async def test_hanya_dpmptsp_daerah_itu_yang_memutus(
    klien: Klien, menunggu: str, siapa: str, kode: str, tindakan: str
) -> None:
    jawaban = await klien(
        siapa, "POST", f"/pencabutan/{menunggu}/verifikasi/{tindakan}", json={"alasan": "x"}
    )
    assert masalah(jawaban)[:2] == (403, kode)


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "status"),
    [
        ("likuidator", 200),
        ("direktur", 200),
        ("dpmptsp", 200),
        ("opd", 200),
        ("provinsi", 200),
        ("kementerian", 200),
        ("oss", 200),
        ("orang_lain", 404),
        ("dpmptsp_lain", 404),
        ("tanpa_pelaku_usaha", 403),
    ],
)
async def test_siapa_yang_melihat(klien: Klien, menunggu: str, siapa: str, status: int) -> None:
    assert (await klien(siapa, "GET", f"/pencabutan/{menunggu}")).status_code == status
    assert (await klien(siapa, "GET", f"/perizinan/{NIB}")).status_code == status
    assert (await klien(siapa, "GET", f"/profil/{PELAKU_USAHA}")).status_code == status
    daftar = await klien(siapa, "GET", "/pencabutan")
    assert daftar.status_code == (403 if status == 403 else 200)
    if status != 403:
        assert [k["id"] for k in daftar.json()["data"]] == ([menunggu] if status == 200 else [])


@pytest.mark.rule("PB8-12-2k")
async def test_bagian_profil_ada_walaupun_kosong(klien: Klien) -> None:
    jawaban = await klien("direktur", "GET", f"/profil/{PELAKU_USAHA}")
    assert jawaban.json() == {
        "pelaku_usaha": str(PELAKU_USAHA),
        "bagian": {"sanksi": {"versi": 1, "isi": []}},
    }


@pytest.mark.rule("PB8-21-5", "PB8-23-1a", "PB8-20-3")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("likuidator", {"kegiatan_usaha": [str(TOKO)]}, (422, "CAKUPAN_TIDAK_LENGKAP", "PB8-21-5")),
        ("likuidator", {"nib": "9999999999999"}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
        ("orang_lain", {}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
        ("direktur", {}, (403, "PEMOHON_TIDAK_BERWENANG", "PB8-23-1a")),
        ("tanpa_pelaku_usaha", {}, (403, "PEMOHON_TIDAK_BERWENANG", "PB8-23-1a")),
        ("dpmptsp", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        ("likuidator", {"nik": "123"}, (422, "MASUKAN_TIDAK_SAH", "PB8-20-2")),
        (
            "likuidator",
            {"jenis_pencabutan": "NON_LIKUIDASI"},
            (422, "MASUKAN_TIDAK_SAH", "PB8-20-2"),
        ),
    ],
)
async def test_permohonan_ditolak(
    klien: Klien, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str, str]
) -> None:
    jawaban = await ajukan(klien, siapa, **ubah)
    assert masalah(jawaban) == harapan
    if harapan[1] == "CAKUPAN_TIDAK_LENGKAP":
        assert jawaban.json()["rincian"] == [{"kegiatan_usaha": str(GUDANG), "kbli": "10130"}]


async def test_permohonan_yang_sama_dijalankan_sekali(klien: Klien, sanksi: Layanan) -> None:
    kepala = {"Idempotency-Key": "satu"}
    sekali = await klien("likuidator", "POST", "/pencabutan", json=PERMOHONAN, headers=kepala)
    lagi = await klien("likuidator", "POST", "/pencabutan", json=PERMOHONAN, headers=kepala)
    assert (lagi.status_code, lagi.json()) == (201, sekali.json())
    assert len(await sanksi.published("pencabutan.dimohonkan")) == 1
    kedua = await ajukan(klien)
    assert masalah(kedua) == (409, "PERMOHONAN_MASIH_BERJALAN", "PB8-21-5")


@pytest.mark.rule("PB8-23-2")
@pytest.mark.parametrize(
    ("siapa", "files", "harapan"),
    [
        pytest.param(
            *("likuidator", {"akta_pembubaran": ("akta.pdf", b"<html></html>")}),
            (422, "JENIS_BERKAS_TIDAK_DITERIMA"),
            id="bukan PDF",
        ),
        pytest.param(
            *("likuidator", {"akta_pembubaran": ("akta.pdf", b"")}),
            (422, "BERKAS_KOSONG"),
            id="kosong",
        ),
        pytest.param(
            *("likuidator", {"akta_pembubaran": ("akta.pdf", PDF + b"0" * 10_485_760)}),
            (413, "BERKAS_TERLALU_BESAR"),
            id="terlalu besar",
        ),
        pytest.param(
            *("likuidator", {"lain": ("akta.pdf", PDF)}), (422, "AKTA_WAJIB"), id="tanpa akta"
        ),
        pytest.param(
            *("orang_lain", {"akta_pembubaran": ("akta.pdf", PDF)}),
            (404, "KASUS_TIDAK_DITEMUKAN"),
            id="kasus orang lain",
        ),
    ],
)
async def test_unggahan_ditolak(
    klien: Klien,
    kasus: str,
    tmp_path: Path,
    siapa: str,
    files: dict[str, Any],
    harapan: tuple[int, str],
) -> None:
    assert masalah(await unggah(klien, kasus, siapa, **files))[:2] == harapan
    assert tersimpan(tmp_path) == []


@pytest.mark.rule("PB8-23-2")
async def test_akta_diunduh_oleh_verifikator(klien: Klien, menunggu: str) -> None:
    alamat = f"/pencabutan/{menunggu}/akta/AKTA_PEMBUBARAN"
    jawaban = await klien("dpmptsp", "GET", alamat)
    assert (jawaban.content, jawaban.headers["content-type"]) == (PDF, "application/pdf")
    assert jawaban.headers["content-disposition"].startswith("attachment")
    assert (await klien("orang_lain", "GET", alamat)).status_code == 404
    assert (await klien("kementerian", "GET", alamat)).status_code == 403


@pytest.mark.rule("PB8-23-6", "PB8-9-3")
async def test_dokumen_dibaca_sendiri_sendiri(klien: Klien, menunggu: str) -> None:
    await klien("dpmptsp", "POST", f"/pencabutan/{menunggu}/verifikasi/setujui")
    rinci = (await klien("direktur", "GET", f"/pencabutan/{menunggu}")).json()
    for dokumen in rinci["dokumen"]:
        alamat = f"/dokumen/{dokumen['id']}"
        assert (await klien("direktur", "GET", alamat)).json() == dokumen
        assert (await klien("orang_lain", "GET", alamat)).status_code == 404


@pytest.mark.rule("PB8-23-1a", "PB8-23-1c", "CALC-8")
async def test_instansi_membaca_hanya_yang_divalidasinya(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    rows = await sanksi.rows("SELECT item, permintaan FROM validasi")
    instansi = {"IDENTITAS": "dukcapil", "AKTA_PEMBUBARAN": "ahu", "KSWP": "kswp"}
    isi = {
        item: (await klien(instansi[item], "GET", f"/validasi/{permintaan}")).json()
        for item, permintaan in rows
    }
    assert {item: (satu["nik"], satu["npwp"]) for item, satu in isi.items()} == {
        "IDENTITAS": ("1303044107900001", None),
        "AKTA_PEMBUBARAN": (None, None),
        "KSWP": (None, "0012345678901000"),
    }
    alamat = f"/validasi/{isi['KSWP']['permintaan']}"
    assert (await klien("dpmptsp", "GET", alamat)).status_code == 403
    for bukan in ("ahu", "dukcapil", "kementerian"):
        assert (await klien(bukan, "GET", alamat)).status_code == 404
    await jawab(sanksi, "KSWP", Hasil.VALID)
    assert (await klien("kswp", "GET", alamat)).status_code == 404


async def test_halaman_demi_halaman(klien: Klien, sanksi: Layanan, clock: SettableClock) -> None:
    """Five cases, each rejected before the next; two of them at the same moment."""
    semua = []
    for menit in (0, 1, 1, 1, 0):
        semua.append((await ajukan(klien)).json()["id"])
        for item in LIKUIDASI:
            await jawab(sanksi, item, Hasil.TIDAK_VALID, UUID(semua[-1]))
        clock.forward(minutes=menit)
    dilihat, setelah = [], ""
    while setelah is not None:
        halaman = (await klien("oss", "GET", f"/pencabutan?jumlah=2{setelah}")).json()
        dilihat += [k["id"] for k in halaman["data"]]
        setelah = f"&setelah={halaman['lanjut']}" if halaman["lanjut"] else None
    assert sorted(dilihat) == sorted(semua)
    assert dilihat[:3] == semua[:1:-1]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", f"/pencabutan/{LAIN}", 404),
        ("POST", f"/pencabutan/{LAIN}/ajukan-kembali", 404),
        ("GET", "/pencabutan/bukan-uuid", 422),
        ("GET", "/perizinan/123", 422),
        ("GET", "/pencabutan?setelah=WyJhIl0", 422),
        ("GET", "/pencabutan?setelah=WyIyMDI2LTAzLTE2IiwgIngiXQ", 422),
        ("GET", "/pencabutan?status=LAIN", 422),
        ("GET", f"/dokumen/{LAIN}", 404),
    ],
)
async def test_masukan_apa_pun_dijawab_dengan_masalah(
    klien: Klien, method: str, path: str, status: int
) -> None:
    jawaban = await klien("likuidator", method, path)
    assert masalah(jawaban)[0] == status


def test_setiap_penolakan_punya_status() -> None:
    assert semua_kode(penolakan) == set(api.STATUS)
