"""The HTTP of a NON_LIKUIDASI on real PostgreSQL: from the request to the last duty."""

from collections.abc import AsyncGenerator
from pathlib import Path
from uuid import UUID

import pytest

from shared.contracts.integrasi import Hasil
from tests.sanksi.bahan import GUDANG, SENIN, TOKO
from tests.sanksi.bahan_pembatalan import BENGKEL, IZIN, KEGIATAN, PABRIK, SERTIFIKAT
from tests.sanksi.klien import masuk
from tests.sanksi.langkah_non_likuidasi import (
    ALAMAT,
    PEMANGGIL,
    PERBUP,
    PERMOHONAN,
    TIGA,
    ajukan,
    diajukan,
    hasil,
    rinci,
    terverifikasi,
    valid,
)
from tests.sanksi.pembatalan import dicabut, nib_dicabut, nib_dimutakhirkan, tidak_diubah
from tests.sanksi.test_api import masalah
from tests.sanksi.test_handlers import dengar, jawab, tenggat
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    async with masuk(sanksi, PEMANGGIL, tmp_path) as klien:
        yield klien


@pytest.fixture
async def semua(sanksi: Layanan) -> Layanan:
    await terverifikasi(sanksi)
    return sanksi


@pytest.mark.rule(
    "PB8-20-2", "PB8-21-1b", "PB8-21-2b", "PB8-21-4b", "PB8-24-1a", "PB8-24-4a", "PB8-24-4b",
    "PB8-24-4c", "PB8-24-6", "PB8-24-7", "PB8-24-2",
)  # fmt: skip
async def test_dari_permohonan_sampai_dilaksanakan(klien: Klien, semua: Layanan) -> None:
    jawaban = await ajukan(klien, TOKO, GUDANG, PABRIK)
    kasus = jawaban.json()["id"]
    assert jawaban.headers["Location"] == f"{ALAMAT}/{kasus}"
    assert jawaban.json()["status"] == "VALIDASI"
    await valid(semua, kasus)
    isi = await rinci(klien, kasus)
    assert (isi["status"], isi["dasar_penerbitan"]) == ("DITERBITKAN", "VALIDASI")
    assert [(d["lampiran"], d["nomor"]) for d in isi["dokumen"]] == [
        ("IX", "0001/PCB-NLK/KAB_SIJUNJUNG/2026")
    ]
    assert [o["hasil"] for o in isi["objek"]] == ["DICABUT"] * 3
    assert isi["pelaksanaan"] == []
    assert "1303044107900001" not in str(isi)
    (terbit,) = await semua.published("pencabutan.diterbitkan")
    assert (terbit["jenis_pencabutan"], terbit["jalur"], terbit["cabut_nib"]) == (
        "NON_LIKUIDASI",
        "PERMOHONAN",
        False,
    )
    assert terbit["dasar_hukum"] == f"{PERBUP} Pasal 24 ayat (4) huruf a, huruf b, dan huruf c"
    assert [(i["jenis"], i["perizinan"]) for i in terbit["item"]] == [
        ("NIB", None),
        ("SERTIFIKAT_STANDAR", str(SERTIFIKAT)),
        ("IZIN", str(IZIN)),
    ]
    for fakta in (
        dicabut(GUDANG, UUID(kasus), terbit["nomor"]),
        tidak_diubah(PABRIK, UUID(kasus), "SUDAH_BERAKHIR", "pencabutan.diterbitkan"),
        nib_dimutakhirkan(BENGKEL, PABRIK),
        nib_dimutakhirkan(BENGKEL, PABRIK),
    ):
        await dengar(semua, fakta)
    isi = await rinci(klien, kasus)
    assert hasil(isi) == {
        (str(TOKO), "TERLAKSANA", None),
        (str(SERTIFIKAT), "TERLAKSANA", None),
        (str(IZIN), "TIDAK_DIUBAH", "SUDAH_BERAKHIR"),
    }
    assert [s["langkah"] for s in isi["riwayat"]].count("TERLAKSANA") == 2


@pytest.mark.rule("PB8-24-9", "PB8-24-7", "PB8-24-4a")
@pytest.mark.parametrize("satu", [TOKO, GUDANG])
async def test_satu_satunya_kegiatan_usaha_dengan_nib(
    klien: Klien, sanksi: Layanan, satu: UUID
) -> None:
    await terverifikasi(sanksi, satu)
    ditolak = await ajukan(klien, satu)
    assert masalah(ditolak) == (422, "CABUT_NIB_WAJIB_DIJAWAB", "PB8-24-9")
    kasus = await diajukan(klien, satu, cabut_nib=True)
    await valid(sanksi, kasus)
    (terbit,) = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["cabut_nib"], terbit["dasar_hukum"]) == (True, f"{PERBUP} Pasal 24 ayat (9)")
    assert (terbit["nomor_pencabutan_nib"], terbit["tanggal_pencabutan_nib"]) == (
        "0001/PCB-NIB/KAB_SIJUNJUNG/2026",
        "2026-03-16",
    )
    await dengar(sanksi, nib_dicabut(UUID(kasus)))
    isi = await rinci(klien, kasus)
    assert {d["lampiran"] for d in isi["dokumen"]} == {"VIII", "IX"}
    rendah = {(str(TOKO), "TERLAKSANA", None)} if satu == TOKO else set()
    assert hasil(isi) == {("NIB", "TERLAKSANA", None)} | rendah
    assert isi["status"] == "DITERBITKAN"


@pytest.mark.rule("PB8-24-10")
async def test_hanya_pbbr_nib_tetap_hidup(klien: Klien, sanksi: Layanan) -> None:
    """The NIB waits for a new PBBR; the six months are counted where the NIB lives (AMB-29)."""
    await terverifikasi(sanksi, GUDANG)
    await valid(sanksi, await diajukan(klien, cabut_nib=False))
    (terbit,) = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["cabut_nib"], terbit["nomor_pencabutan_nib"]) == (False, None)
    assert terbit["dasar_hukum"] == f"{PERBUP} Pasal 24 ayat (10)"


@pytest.mark.rule("PB8-20-4", "PB8-24-4a")
async def test_yang_sudah_dicabut_mendapat_surat(klien: Klien, semua: Layanan) -> None:
    """At once, before registrasi has said anything; of RENDAH, too."""
    await valid(semua, await diajukan(klien, TOKO, GUDANG))
    kedua = (await ajukan(klien, TOKO, GUDANG)).json()
    assert (kedua["status"], {o["hasil"] for o in kedua["objek"]}) == (
        "SURAT_KETERANGAN",
        {"SURAT_KETERANGAN"},
    )
    surat = await semua.published("surat_keterangan_berakhir.diterbitkan")
    assert [s["sebab"] for s in surat] == ["Pencabutan NON_LIKUIDASI atas permohonan"] * 2


@pytest.mark.rule("PB8-21-2b", "PB8-24-4a")
async def test_rendah_yang_tidak_diubah_registrasi_tetap_berlaku(
    klien: Klien, semua: Layanan
) -> None:
    kasus = await diajukan(klien, TOKO)
    await valid(semua, kasus)
    alasan = "SEBELUM_PERATURAN_BERLAKU"
    await dengar(semua, tidak_diubah(TOKO, UUID(kasus), alasan, "pencabutan.diterbitkan"))
    assert hasil(await rinci(klien, kasus)) == {(str(TOKO), "TIDAK_DIUBAH", alasan)}
    assert (await ajukan(klien, TOKO)).json()["status"] == "VALIDASI"


@pytest.mark.rule("PB8-24-1a", "PB8-24-1c")
async def test_jawaban_berulang_dan_terlambat_tidak_menerbitkan_lagi(
    klien: Klien, semua: Layanan
) -> None:
    """AMB-51: silent first, asked again, in the wrong order, each twice, and after the issue."""
    kasus = UUID(await diajukan(klien))
    diminta = await semua.published("validasi.diminta")
    assert [(d["item"], d["instansi"]) for d in diminta] == [
        ("IDENTITAS", "DUKCAPIL"),
        ("LKPM", "PENGAWASAN"),
        ("KSWP", "KSWP"),
    ]
    assert {d["dasar_hukum"] for d in diminta} == {f"{PERBUP} Pasal 24 ayat (1)"}
    await dengar(semua, tenggat("validasi_ulang", UUID(diminta[0]["permintaan"]), 1, SENIN))
    await jawab(semua, "LKPM", Hasil.BELUM_DAPAT_DIVALIDASI, kasus)
    for item in reversed(TIGA):
        await jawab(semua, item, Hasil.VALID, kasus)
        await jawab(semua, item, Hasil.VALID, kasus)
    for item in TIGA:
        await jawab(semua, item, Hasil.TIDAK_VALID, kasus)
    assert (await rinci(klien, str(kasus)))["status"] == "DITERBITKAN"
    assert len(await semua.published("pencabutan.diterbitkan")) == 1
    ulang = [d["ke"] for d in await semua.published("validasi.diminta")]
    assert ulang == [1, 1, 1, 2]


@pytest.mark.rule("PB8-24-1b", "PB8-24-1d")
async def test_data_yang_tidak_valid_disebut_satu_per_satu(klien: Klien, semua: Layanan) -> None:
    kasus = UUID(await diajukan(klien, perubahan_maksud=True))
    await jawab(semua, "KSWP", Hasil.TIDAK_VALID, kasus)
    for item in ("IDENTITAS", "LKPM"):
        await jawab(semua, item, Hasil.VALID, kasus)
    await jawab(semua, "AKTA_PENDIRIAN", Hasil.TIDAK_VALID, kasus)
    assert (await rinci(klien, str(kasus)))["status"] == "DITOLAK"
    (ditolak,) = await semua.published("tindakan_administratif.ditolak")
    assert (ditolak["jenis_tindakan"], ditolak["kode"], ditolak["item"]) == (
        "PENCABUTAN",
        "DATA_TIDAK_VALID",
        ["AKTA_PENDIRIAN", "KSWP"],
    )
    assert ditolak["dasar_hukum"] == f"{PERBUP} Pasal 24 ayat (1)"


@pytest.mark.rule("PB8-21-7", "PB8-24-5")
async def test_kewajiban_dilacak_sampai_selesai(klien: Klien, semua: Layanan) -> None:
    sertifikat = {
        "jenis": "SERTIFIKAT_STANDAR_PRODUK",
        "nomor": "SNI-1",
        "kegiatan_usaha": str(GUDANG),
    }
    kasus = await diajukan(klien, sertifikat=[sertifikat])
    alamat = f"/pencabutan/{kasus}/kewajiban/selesai"
    produk = {"jenis": "SERTIFIKAT_STANDAR_PRODUK", "sasaran": "SNI-1"}
    belum = await klien("direktur", "POST", alamat, json=produk)
    assert masalah(belum) == (404, "KEWAJIBAN_TIDAK_DITEMUKAN", "PB8-21-7")
    await valid(semua, kasus)
    dicatat = await semua.published("kewajiban_pasca_pencabutan.dicatat")
    assert [(d["kewajiban"], d["dasar_hukum"]) for d in dicatat] == [
        (
            ["FASILITAS_FISKAL", "PAJAK_TERHUTANG", "KETENAGAKERJAAN"],
            f"{PERBUP} Pasal 21 ayat (7)",
        ),
        (["SERTIFIKAT_STANDAR_PRODUK"], f"{PERBUP} Pasal 24 ayat (5)"),
    ]
    assert (await klien("orang_lain", "POST", alamat, json=produk)).status_code == 404
    besok = await klien("direktur", "POST", alamat, json=produk | {"selesai_pada": "2026-03-17"})
    assert masalah(besok) == (422, "SELESAI_BELUM_TERJADI", "PB8-21-7")
    selesai = await klien("direktur", "POST", alamat, json=produk)
    assert selesai.json() == produk | {"selesai_pada": "2026-03-16"}
    lagi = await klien("direktur", "POST", alamat, json=produk)
    assert masalah(lagi) == (409, "KEWAJIBAN_SUDAH_SELESAI", "PB8-21-7")
    isi = await rinci(klien, kasus)
    assert {(k["jenis"], k["sasaran"]): k["selesai_pada"] for k in isi["kewajiban"]} == {
        ("FASILITAS_FISKAL", ""): None,
        ("PAJAK_TERHUTANG", ""): None,
        ("KETENAGAKERJAAN", ""): None,
        ("SERTIFIKAT_STANDAR_PRODUK", "SNI-1"): "2026-03-16",
    }
    assert isi["riwayat"][-1]["langkah"] == "KEWAJIBAN_SELESAI"


@pytest.mark.rule("PB8-21-7")
async def test_kewajiban_likuidasi_dilaporkan_dengan_cara_yang_sama(
    klien: Klien, semua: Layanan
) -> None:

    isi = {k: PERMOHONAN[k] for k in ("nib", "nik", "npwp")}
    isi |= {"kegiatan_usaha": [str(satu) for satu in KEGIATAN]}
    kasus = (await klien("likuidator", "POST", "/pencabutan", json=isi)).json()["id"]
    for item in ("IDENTITAS", "AKTA_PEMBUBARAN", "KSWP"):
        await jawab(semua, item, Hasil.VALID, UUID(kasus))
    alamat = f"/pencabutan/{kasus}/kewajiban/selesai"
    pajak = {"jenis": "PAJAK_TERHUTANG", "selesai_pada": "2026-03-02"}
    assert (await klien("likuidator", "POST", alamat, json=pajak)).status_code == 200
    rinci_ = (await klien("likuidator", "GET", f"/pencabutan/{kasus}")).json()
    assert [k["selesai_pada"] for k in rinci_["kewajiban"] if k["jenis"] == pajak["jenis"]] == [
        "2026-03-02"
    ]
    aneh = await klien("likuidator", "POST", alamat, json=pajak | {"sasaran": "\x00"})
    assert masalah(aneh)[0] == 422


@pytest.mark.rule("PB8-9-3")
async def test_kasus_orang_lain_dan_kasus_jenis_lain_tidak_terlihat(
    klien: Klien, semua: Layanan
) -> None:
    kasus = await diajukan(klien)
    for siapa in ("orang_lain", "dpmptsp_lain"):
        assert (await klien(siapa, "GET", f"{ALAMAT}/{kasus}")).status_code == 404
    for jalur in ("/pembatalan", "/pencabutan"):
        assert (await klien("direktur", "GET", f"{jalur}/{kasus}")).status_code == 404
        assert (await klien("oss", "GET", jalur)).json()["data"] == []
    for siapa, terlihat in (("dpmptsp", [kasus]), ("orang_lain", [])):
        daftar = await klien(siapa, "GET", f"{ALAMAT}?status=VALIDASI")
        assert [satu["id"] for satu in daftar.json()["data"]] == terlihat
