"""The HTTP of a Pembatalan on real PostgreSQL: from the request to what registrasi made of it."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Peran
from tests.sanksi.bahan import GUDANG, NIB, SENIN, TOKO, WILAYAH
from tests.sanksi.bahan_pembatalan import EMPAT, IZIN, PABRIK, SERTIFIKAT
from tests.sanksi.klien import masuk
from tests.sanksi.pembatalan import (
    dengar_semua,
    dibatalkan,
    diverifikasi,
    nib_dicabut,
    tidak_diubah,
)
from tests.sanksi.test_api import CALLERS, PDF, masalah
from tests.sanksi.test_handlers import dengar, jawab, tenggat
from tests.support.klien import Klien
from tests.support.layanan import Layanan

ATAS_GUDANG = {"kegiatan_usaha": str(GUDANG), "perizinan": str(SERTIFIKAT)}
ATAS_PABRIK = {"kegiatan_usaha": str(PABRIK), "perizinan": str(IZIN)}
PERMOHONAN: dict[str, Any] = {
    "nib": NIB,
    "objek": [ATAS_GUDANG],
    "pemohon_sebagai": "DIREKSI",
    "tidak_berminat": True,
    "nik": "1303044107900001",
    "npwp": "0012345678901000",
}
PMA = {"masih_berminat": True, "pengecualian": "SINGLE_PURPOSE"}
PENGAWASAN = {"pengawasan": Caller("k4", Peran.KEMENTERIAN_LEMBAGA, instansi="PENGAWASAN")}


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    async with masuk(sanksi, CALLERS | PENGAWASAN, tmp_path) as klien:
        yield klien


@pytest.fixture
async def semua(sanksi: Layanan) -> Layanan:
    await dengar_semua(sanksi)
    return sanksi


async def ajukan(klien: Klien, siapa: str = "direktur", **ubah: Any) -> Any:
    return await klien(siapa, "POST", "/pembatalan", json=PERMOHONAN | ubah)


async def diajukan(klien: Klien, **ubah: Any) -> str:
    jawaban = await ajukan(klien, **ubah)
    assert jawaban.status_code == 201, jawaban.text
    return jawaban.json()["id"]


async def valid(sanksi: Layanan, kasus: str) -> None:
    for item in EMPAT:
        await jawab(sanksi, item.value, Hasil.VALID, UUID(kasus))


async def rinci(klien: Klien, kasus: str, siapa: str = "direktur") -> dict[str, Any]:
    return (await klien(siapa, "GET", f"/pembatalan/{kasus}")).json()


@pytest.mark.rule("PB8-20-2", "PB8-21-1a", "PB8-22-1a", "PB8-22-3b", "PB8-22-4b", "PB8-22-6")
async def test_dari_permohonan_sampai_dilaksanakan(klien: Klien, semua: Layanan) -> None:
    jawaban = await ajukan(klien, objek=[ATAS_GUDANG, ATAS_PABRIK])
    kasus = jawaban.json()["id"]
    assert jawaban.headers["Location"] == f"/pembatalan/{kasus}"
    assert jawaban.json()["status"] == "VALIDASI"
    await valid(semua, kasus)
    isi = await rinci(klien, kasus)
    assert (isi["status"], isi["dasar_penerbitan"]) == ("DITERBITKAN", "VALIDASI")
    assert [(d["lampiran"], d["nomor"]) for d in isi["dokumen"]] == [
        ("VI", "0001/BTL/KAB_SIJUNJUNG/2026")
    ]
    assert [o["hasil"] for o in isi["objek"]] == ["DIBATALKAN", "DIBATALKAN"]
    assert isi["pelaksanaan"] == []
    assert "1303044107900001" not in str(isi)
    (terbit,) = await semua.published("pembatalan.diterbitkan")
    assert (terbit["penerbit"], terbit["cabut_nib"], len(terbit["item"])) == ("DPMPTSP", False, 2)
    for fakta in (
        dibatalkan(GUDANG, UUID(kasus), terbit["nomor"]),
        dibatalkan(GUDANG, UUID(kasus), terbit["nomor"]),
        tidak_diubah(PABRIK, UUID(kasus), "SUDAH_TERVERIFIKASI"),
        tidak_diubah(PABRIK, UUID(kasus), "SUDAH_TERVERIFIKASI"),
    ):
        await dengar(semua, fakta)
    isi = await rinci(klien, kasus)
    assert [(p["sasaran"], p["hasil"], p["alasan"]) for p in isi["pelaksanaan"]] == [
        (str(SERTIFIKAT), "TERLAKSANA", None),
        (str(IZIN), "TIDAK_DIUBAH", "SUDAH_TERVERIFIKASI"),
    ]
    assert [s["langkah"] for s in isi["riwayat"][-2:]] == ["TERLAKSANA", "TIDAK_DIUBAH"]


@pytest.mark.rule("PB8-22-3a", "PB8-22-6")
async def test_satu_satunya_kegiatan_usaha_membawa_nib(klien: Klien, sanksi: Layanan) -> None:
    await dengar_semua(sanksi, GUDANG)
    kasus = await diajukan(klien)
    await valid(sanksi, kasus)
    (terbit,) = await sanksi.published("pembatalan.diterbitkan")
    assert terbit["cabut_nib"] is True
    assert terbit["dasar_hukum"].endswith("Pasal 22 ayat (3) huruf a")
    assert (terbit["nomor_pencabutan_nib"], terbit["tanggal_pencabutan_nib"]) == (
        "0001/PCB-NIB/KAB_SIJUNJUNG/2026",
        "2026-03-16",
    )
    await dengar(sanksi, nib_dicabut(UUID(kasus)))
    isi = await rinci(klien, kasus)
    assert [d["lampiran"] for d in isi["dokumen"]] == ["VI", "VIII"]
    assert [(p["sasaran"], p["hasil"]) for p in isi["pelaksanaan"]] == [("NIB", "TERLAKSANA")]
    assert isi["status"] == "DITERBITKAN"


@pytest.mark.rule("PB8-22-1c", "PB8-22-5")
async def test_jawaban_berulang_dan_terlambat_tidak_menerbitkan_lagi(
    klien: Klien, semua: Layanan
) -> None:
    """In the wrong order, each twice, one after a silence, and again after the issue."""
    kasus = UUID(await diajukan(klien))
    await jawab(semua, "LKPM", Hasil.BELUM_DAPAT_DIVALIDASI, kasus)
    for item in reversed(EMPAT):
        await jawab(semua, item.value, Hasil.VALID, kasus)
        await jawab(semua, item.value, Hasil.VALID, kasus)
    for item in EMPAT:
        await jawab(semua, item.value, Hasil.TIDAK_VALID, kasus)
    assert (await rinci(klien, str(kasus)))["status"] == "DITERBITKAN"
    assert len(await semua.published("pembatalan.diterbitkan")) == 1
    dijawab = [satu["item"] for satu in await semua.published("data.divalidasi")]
    assert dijawab == ["LKPM", "KSWP", "LKPM", "AKTA_PENDIRIAN", "IDENTITAS"]


@pytest.mark.rule("PB8-22-1c")
async def test_pengawasan_yang_diam_ditanya_lagi(klien: Klien, semua: Layanan) -> None:
    kasus = await diajukan(klien)
    (lkpm,) = [d for d in await semua.published("validasi.diminta") if d["item"] == "LKPM"]
    for _ in range(2):
        diam = tenggat("validasi_ulang", UUID(lkpm["permintaan"]), 1, SENIN)
        await dengar(semua, diam)
    diminta = [d for d in await semua.published("validasi.diminta") if d["item"] == "LKPM"]
    assert [d["ke"] for d in diminta] == [1, 2]
    validasi = {v["item"]: v["hasil"] for v in (await rinci(klien, kasus))["validasi"]}
    assert validasi["LKPM"] == "BELUM_DAPAT_DIVALIDASI"


@pytest.mark.rule("PB8-21-7")
async def test_kewajiban_pasca_hanya_menyusul_pencabutan(klien: Klien, semua: Layanan) -> None:
    await valid(semua, await diajukan(klien))
    assert await semua.published("kewajiban_pasca_pencabutan.dicatat") == []
    assert await semua.rows("SELECT jenis FROM kewajiban") == []


@pytest.mark.rule("PB8-20-4")
async def test_yang_sudah_dibatalkan_mendapat_surat(klien: Klien, semua: Layanan) -> None:
    """At once, before registrasi has said anything."""
    await valid(semua, await diajukan(klien))
    kedua = (await ajukan(klien)).json()
    assert (kedua["status"], kedua["objek"][0]["hasil"]) == ("SURAT_KETERANGAN",) * 2
    (surat,) = await semua.published("surat_keterangan_berakhir.diterbitkan")
    assert (surat["perizinan"], surat["sebab"]) == (str(SERTIFIKAT), "Pembatalan atas permohonan")


@pytest.mark.rule("PB8-21-2b", "PB8-21-1a")
@pytest.mark.parametrize(
    ("alasan", "kode"),
    [("SUDAH_TERVERIFIKASI", "PERIZINAN_SUDAH_TERVERIFIKASI"), ("SEBELUM_PERATURAN_BERLAKU", None)],
)
async def test_yang_tidak_diubah_registrasi_tetap_berlaku(
    klien: Klien, semua: Layanan, alasan: str, kode: str | None
) -> None:
    kasus = await diajukan(klien)
    await valid(semua, kasus)
    await dengar(semua, tidak_diubah(GUDANG, UUID(kasus), alasan))
    kedua = await ajukan(klien)
    assert kedua.json().get("kode") == kode


@pytest.mark.rule("PB8-21-2b")
async def test_fakta_tentang_kasus_orang_lain_tidak_ditampilkan(
    klien: Klien, semua: Layanan
) -> None:
    """A sanction ends a licence too: known from then on, but no case of ours."""
    await dengar(semua, dibatalkan(GUDANG, uuid4(), "0009/X"))
    assert await semua.rows("SELECT kasus FROM pelaksanaan") == []
    assert (await ajukan(klien)).json()["status"] == "SURAT_KETERANGAN"


@pytest.mark.rule("PB8-21-1a", "PB8-22-1b", "PB8-22-2", "PB8-20-3", "PB8-22-5")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("direktur", {"nib": "9999999999999"}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
        ("orang_lain", {}, (403, "PEMOHON_BUKAN_DIREKSI", "PB8-22-1a")),
        ("likuidator", {}, (403, "PEMOHON_BUKAN_DIREKSI", "PB8-22-1a")),
        ("tanpa_pelaku_usaha", {}, (403, "PEMOHON_TIDAK_BERWENANG", "PB8-23-1a")),
        ("dpmptsp", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        ("oss", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        (
            "direktur",
            {"objek": [{"kegiatan_usaha": str(TOKO)}]},
            (422, "NIB_TIDAK_DIBATALKAN", "PB8-21-1a"),
        ),
        (
            "direktur",
            {"tidak_berminat": False},
            (422, "PERNYATAAN_TIDAK_BERMINAT_WAJIB", "PB8-21-3"),
        ),
        (
            "direktur",
            {"tanpa_akta": "BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA", "pernyataan": " "},
            (422, "PERNYATAAN_PEMBATALAN_WAJIB", "PB8-22-2"),
        ),
        (
            "direktur",
            {"pemohon_sebagai": "PELAKU_USAHA_PERSEORANGAN"},
            (403, "PEMOHON_BUKAN_DIREKSI", "PB8-22-1a"),
        ),
        (
            "direktur",
            {"pemohon_sebagai": "LIKUIDATOR"},
            (422, "MASUKAN_TIDAK_SAH", "PB8-20-2"),
        ),
        ("direktur", {"objek": []}, (422, "MASUKAN_TIDAK_SAH", "PB8-20-2")),
    ],
)
async def test_permohonan_ditolak(
    klien: Klien, semua: Layanan, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str, str]
) -> None:
    assert masalah(await ajukan(klien, siapa, **ubah)) == harapan
    assert await semua.rows("SELECT id FROM kasus") == []


@pytest.mark.rule("PB8-21-1a")
async def test_yang_terverifikasi_ditolak_dengan_pasalnya(klien: Klien, semua: Layanan) -> None:
    await dengar(semua, diverifikasi(GUDANG))
    jawaban = await ajukan(klien)
    assert masalah(jawaban) == (409, "PERIZINAN_SUDAH_TERVERIFIKASI", "PB8-21-1a")
    assert jawaban.json()["dasar_hukum"].endswith("Pasal 21 ayat (1) huruf a")


@pytest.mark.rule("PB8-21-2b")
async def test_permohonan_kedua_menunggu_yang_pertama(klien: Klien, semua: Layanan) -> None:
    kasus = await diajukan(klien)
    kedua = await ajukan(klien, objek=[ATAS_PABRIK])
    assert masalah(kedua) == (409, "PEMBATALAN_MASIH_BERJALAN", "PB8-21-2b")
    assert kedua.json()["rincian"] == [{"kasus": kasus}]


@pytest.mark.rule("PB8-21-5", "PB8-20-4")
async def test_likuidasi_tidak_menunggu_pembatalan(klien: Klien, semua: Layanan) -> None:
    """A likuidasi takes everything along; the Pembatalan still open then gets its letter."""
    kasus = await diajukan(klien)
    seluruh = [k["id"] for k in (await klien("oss", "GET", f"/perizinan/{NIB}")).json()[
        "kegiatan_usaha"
    ]]  # fmt: skip
    isi = {k: PERMOHONAN[k] for k in ("nib", "nik", "npwp")} | {"kegiatan_usaha": seluruh}
    likuidasi = await klien("likuidator", "POST", "/pencabutan", json=isi)
    assert likuidasi.status_code == 201
    await dengar(semua, nib_dicabut(UUID(likuidasi.json()["id"])))
    assert (await rinci(klien, kasus))["status"] == "SURAT_KETERANGAN"


@pytest.mark.rule("PB8-22-1a", "PB8-22-1d")
async def test_data_yang_tidak_valid_disebut_satu_per_satu(klien: Klien, semua: Layanan) -> None:
    kasus = await diajukan(klien)
    await jawab(semua, "KSWP", Hasil.TIDAK_VALID, UUID(kasus))
    for item in ("IDENTITAS", "LKPM"):
        await jawab(semua, item, Hasil.VALID, UUID(kasus))
    await jawab(semua, "AKTA_PENDIRIAN", Hasil.TIDAK_VALID, UUID(kasus))
    assert (await rinci(klien, kasus))["status"] == "DITOLAK"
    (ditolak,) = await semua.published("tindakan_administratif.ditolak")
    assert (ditolak["kode"], ditolak["item"]) == ("DATA_TIDAK_VALID", ["AKTA_PENDIRIAN", "KSWP"])
    assert ditolak["dasar_hukum"].endswith("Pasal 22 ayat (1)")
    assert (await ajukan(klien)).status_code == 201


@pytest.mark.rule("PB8-22-1c", "CALC-8")
async def test_setiap_instansi_ditanya_menurut_pasal_22(klien: Klien, semua: Layanan) -> None:
    await diajukan(klien)
    diminta = await semua.published("validasi.diminta")
    assert [(satu["item"], satu["instansi"]) for satu in diminta] == [
        ("IDENTITAS", "DUKCAPIL"),
        ("AKTA_PENDIRIAN", "AHU"),
        ("LKPM", "PENGAWASAN"),
        ("KSWP", "KSWP"),
    ]
    assert {satu["dasar_hukum"] for satu in diminta} == {
        "Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (1)"
    }
    lkpm = await klien("pengawasan", "GET", f"/validasi/{diminta[2]['permintaan']}")
    assert (lkpm.json()["nik"], lkpm.json()["npwp"]) == (None, None)


@pytest.mark.rule("PB8-21-8", "PB8-21-10")
@pytest.mark.parametrize(
    ("minat", "kode", "fakta"),
    [
        (True, "WAJIB_PB_BARU", "tindakan_administratif.ditolak"),
        (False, "HARUS_LIKUIDASI", "tindakan_administratif.dialihkan_ke_likuidasi"),
    ],
)
async def test_pma_atas_seluruh_perizinannya(
    klien: Klien, sanksi: Layanan, minat: bool, kode: str, fakta: str
) -> None:
    """The refusal is known outside although no case was opened; once, however often it is sent."""
    await dengar_semua(sanksi, GUDANG, modal="PMA")
    for _ in range(2):
        jawaban = await klien(
            "direktur",
            "POST",
            "/pembatalan",
            json=PERMOHONAN | {"masih_berminat": minat},
            headers={"Idempotency-Key": "satu"},
        )
        assert masalah(jawaban)[:2] == (409, kode)
    (terbit,) = await sanksi.published(fakta)
    assert (terbit["nib"], terbit["jenis_tindakan"]) == (NIB, "PEMBATALAN")
    assert await sanksi.rows("SELECT id FROM kasus") == []


@pytest.fixture
async def diperiksa(klien: Klien, sanksi: Layanan) -> str:
    await dengar_semua(sanksi, GUDANG, modal="PMA")
    kasus = await diajukan(klien, **PMA)
    await valid(sanksi, kasus)
    assert (await rinci(klien, kasus))["status"] == "VALIDASI"
    jawaban = await unggah(klien, kasus)
    assert jawaban.json()["status"] == "MENUNGGU_VERIFIKASI"
    return kasus


async def unggah(klien: Klien, kasus: str, siapa: str = "direktur", isi: bytes = PDF) -> Any:
    files = {"bukti": ("bukti.pdf", isi)}
    return await klien(siapa, "POST", f"/pembatalan/{kasus}/bukti", files=files)


@pytest.mark.rule("PB8-21-9", "PB8-22-5")
async def test_pengecualian_diputus_lembaga_oss(klien: Klien, diperiksa: str) -> None:
    alamat = f"/pembatalan/{diperiksa}/pengecualian"
    kosong = await klien("oss", "POST", f"{alamat}/tolak", json={"alasan": " "})
    assert masalah(kosong) == (422, "ALASAN_PENGECUALIAN_WAJIB", "PB8-21-9")
    tolak = await klien("oss", "POST", f"{alamat}/tolak", json={"alasan": "Bukan ketentuannya"})
    assert (tolak.json()["status"], tolak.json()["alasan"]) == (
        "PERLU_PERBAIKAN",
        "Bukan ketentuannya",
    )
    kembali = f"/pembatalan/{diperiksa}/ajukan-kembali"
    belum = await klien("direktur", "POST", kembali)
    assert masalah(belum) == (409, "PENGECUALIAN_BELUM_DIPERBAIKI", "PB8-21-9")
    await unggah(klien, diperiksa, isi=PDF + b"baru")
    assert (await klien("direktur", "POST", kembali)).json()["status"] == "MENUNGGU_VERIFIKASI"
    unduh = await klien("oss", "GET", f"/pembatalan/{diperiksa}/bukti")
    assert unduh.content == PDF + b"baru"
    terima = await klien("oss", "POST", f"{alamat}/terima")
    assert (terima.json()["status"], terima.json()["objek"][0]["penerbit"]) == (
        "DITERBITKAN",
        "LEMBAGA_OSS",
    )
    for tindakan in ("terima", "tolak"):
        kedua = await klien("oss", "POST", f"{alamat}/{tindakan}", json={"alasan": "x"})
        assert masalah(kedua) == (409, "TIDAK_MENUNGGU_PENGECUALIAN", "PB8-21-9")


@pytest.mark.rule("PB8-21-9", "PB8-9-3")
@pytest.mark.parametrize("siapa", ["direktur", "dpmptsp", "opd", "provinsi", "kementerian"])
async def test_hanya_lembaga_oss_yang_memutus(klien: Klien, diperiksa: str, siapa: str) -> None:
    for tindakan in ("terima", "tolak"):
        alamat = f"/pembatalan/{diperiksa}/pengecualian/{tindakan}"
        jawaban = await klien(siapa, "POST", alamat, json={"alasan": "x"})
        assert masalah(jawaban)[:2] == (403, "PERAN_TIDAK_BERWENANG")


@pytest.mark.rule("PB8-9-3")
async def test_kasus_orang_lain_dan_kasus_jenis_lain_tidak_terlihat(
    klien: Klien, diperiksa: str
) -> None:
    alamat = f"/pembatalan/{diperiksa}"
    assert (await klien("orang_lain", "GET", alamat)).status_code == 404
    assert (await klien("orang_lain", "GET", f"{alamat}/bukti")).status_code == 404
    assert (await unggah(klien, diperiksa, "orang_lain")).status_code == 404
    assert (await klien("dpmptsp_lain", "GET", alamat)).status_code == 404
    sebagai_likuidasi = f"/pencabutan/{diperiksa}"
    assert (await klien("direktur", "GET", sebagai_likuidasi)).status_code == 404
    setujui = await klien("dpmptsp", "POST", f"{sebagai_likuidasi}/verifikasi/setujui")
    assert setujui.status_code == 404
    bukti = await klien("dpmptsp", "GET", f"{sebagai_likuidasi}/akta/BUKTI_PENGECUALIAN")
    assert bukti.status_code == 404
    assert (await klien("oss", "GET", "/pencabutan")).json()["data"] == []
    for siapa, terlihat in (("dpmptsp", [diperiksa]), ("orang_lain", [])):
        daftar = await klien(siapa, "GET", "/pembatalan?status=MENUNGGU_VERIFIKASI")
        assert [satu["id"] for satu in daftar.json()["data"]] == terlihat


@pytest.mark.rule("PB8-21-9")
async def test_bukti_hanya_bila_diperlukan(klien: Klien, semua: Layanan) -> None:
    kasus = await diajukan(klien)
    assert masalah(await unggah(klien, kasus))[:2] == (409, "BUKTI_TIDAK_DIPERLUKAN")


@pytest.mark.rule("PB8-20-3")
async def test_daftar_perizinan_menyebut_setiap_izin(klien: Klien, semua: Layanan) -> None:
    isi = (await klien("direktur", "GET", f"/perizinan/{NIB}")).json()
    assert isi["wilayah"] == WILAYAH
    milik = {satu["id"]: (satu["jenis"], satu["terverifikasi"]) for satu in isi["lisensi"]}
    assert milik[str(SERTIFIKAT)] == ("SERTIFIKAT_STANDAR", False)
    assert milik[str(IZIN)] == ("IZIN", False)
