"""What a NON_LIKUIDASI is refused for, and the exception of a PMA."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.sanksi.bahan import GUDANG, NIB, PELAKU_USAHA
from tests.sanksi.bahan_pembatalan import PABRIK
from tests.sanksi.klien import masuk
from tests.sanksi.langkah_non_likuidasi import (
    ALAMAT,
    PEMANGGIL,
    PERBUP,
    PERMOHONAN,
    PMA,
    ajukan,
    diajukan,
    rinci,
    terverifikasi,
    valid,
)
from tests.sanksi.pembatalan import dengar_semua, dicabut
from tests.sanksi.test_api import PDF, masalah
from tests.sanksi.test_handlers import dengar
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


@pytest.mark.rule("PB8-21-6")
async def test_tanpa_nib_ditolak_dan_diketahui(klien: Klien, sanksi: Layanan) -> None:
    """Once for each key, however often it is sent; and never a case."""
    tanpa = {k: nilai for k, nilai in PERMOHONAN.items() if k != "nib"} | {"wilayah": "13.03"}
    for _ in range(2):
        jawaban = await klien(
            "direktur", "POST", ALAMAT, json=tanpa, headers={"Idempotency-Key": "satu"}
        )
        assert masalah(jawaban) == (409, "WAJIB_MEMILIKI_NIB", "PB8-21-6")
    assert jawaban.json()["rincian"] == [{"layanan": "registrasi", "tautan": "/permohonan"}]
    (ditolak,) = await sanksi.published("pencabutan.ditolak_belum_ada_nib")
    assert (ditolak["pelaku_usaha"], ditolak["kode"]) == (str(PELAKU_USAHA), "WAJIB_MEMILIKI_NIB")
    await terverifikasi(sanksi, GUDANG)
    ada = await klien("direktur", "POST", ALAMAT, json=tanpa)
    assert masalah(ada) == (422, "NIB_WAJIB_DISEBUT", "PB8-20-3")
    assert ada.json()["rincian"] == [{"nib": NIB}]
    assert await sanksi.rows("SELECT id FROM kasus") == []


@pytest.mark.rule("PB8-21-1b", "PB8-20-3", "PB8-24-1a", "PB8-24-2", "PB8-24-5")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("direktur", {"nib": "9999999999999"}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
        ("direktur", {"objek": []}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
        ("orang_lain", {}, (403, "PEMOHON_BUKAN_DIREKSI", "PB8-24-1a")),
        ("likuidator", {}, (403, "PEMOHON_BUKAN_DIREKSI", "PB8-24-1a")),
        ("dpmptsp", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        ("oss", {}, (403, "PERAN_TIDAK_BERWENANG", "PB8-9-3")),
        ("direktur", {"pernyataan": None}, (422, "PERNYATAAN_PENCABUTAN_WAJIB", "PB8-24-2")),
        ("direktur", {"cabut_nib": True}, (422, "NIB_MASIH_DIPAKAI", "PB8-24-4a")),
        ("direktur", {"nib": None}, (422, "MASUKAN_TIDAK_SAH", "PB8-20-2")),
        ("direktur", {"nib": None, "wilayah": "99.99"}, (422, "DI_LUAR_DAERAH", "PB8-20-1")),
        (
            "direktur",
            {
                "sertifikat": [
                    {
                        "jenis": "SERTIFIKAT_STANDAR_USAHA",
                        "nomor": "SSU-1",
                        "kegiatan_usaha": str(PABRIK),
                    }
                ]
            },
            (422, "SERTIFIKAT_TIDAK_TERKAIT", "PB8-24-5"),
        ),
    ],
)
async def test_permohonan_ditolak(
    klien: Klien, semua: Layanan, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str, str]
) -> None:
    assert masalah(await ajukan(klien, siapa=siapa, **ubah)) == harapan
    assert await semua.rows("SELECT id FROM kasus") == []


@pytest.mark.rule("PB8-21-1b")
async def test_yang_belum_terverifikasi_ditolak(klien: Klien, sanksi: Layanan) -> None:
    await dengar_semua(sanksi)
    jawaban = await ajukan(klien)
    assert masalah(jawaban) == (409, "PERIZINAN_BELUM_TERVERIFIKASI", "PB8-21-1b")
    assert jawaban.json()["dasar_hukum"] == f"{PERBUP} Pasal 21 ayat (1) huruf b"


@pytest.mark.rule("PB8-21-2b")
async def test_permohonan_kedua_menunggu_yang_pertama(klien: Klien, semua: Layanan) -> None:
    kasus = await diajukan(klien)
    kedua = await ajukan(klien, PABRIK)
    assert masalah(kedua) == (409, "NON_LIKUIDASI_MASIH_BERJALAN", "PB8-21-2b")
    assert kedua.json()["rincian"] == [{"kasus": kasus}]


@pytest.mark.rule("PB8-24-3")
async def test_pma_dengan_satu_kegiatan_usaha(klien: Klien, sanksi: Layanan) -> None:
    await terverifikasi(sanksi, GUDANG, modal="PMA")
    assert masalah(await ajukan(klien, **PMA)) == (409, "HARUS_LIKUIDASI", "PB8-24-3")
    (alih,) = await sanksi.published("tindakan_administratif.dialihkan_ke_likuidasi")
    assert (alih["jenis_tindakan"], alih["dasar_hukum"]) == (
        "PENCABUTAN",
        f"{PERBUP} Pasal 24 ayat (3)",
    )


@pytest.mark.rule("PB8-24-3", "PB8-21-10")
async def test_pma_yang_tinggal_satu_saat_terbit(klien: Klien, sanksi: Layanan) -> None:
    """Asked for as one of two; the other ended while the agencies were asked."""
    await terverifikasi(sanksi, GUDANG, PABRIK, modal="PMA")
    kasus = await diajukan(klien, GUDANG)
    await dengar(sanksi, dicabut(PABRIK, UUID(int=9), "0001/SNK"))
    await valid(sanksi, kasus)
    isi = await rinci(klien, kasus)
    assert isi["status"] == "DITOLAK"
    assert [satu["langkah"] for satu in isi["riwayat"][-2:]] == ["DITOLAK", "DIALIHKAN"]
    (ditolak,) = await sanksi.published("tindakan_administratif.ditolak")
    (alih,) = await sanksi.published("tindakan_administratif.dialihkan_ke_likuidasi")
    assert (ditolak["kode"], alih["nib"], alih["dasar_hukum"]) == (
        "HARUS_LIKUIDASI",
        NIB,
        f"{PERBUP} Pasal 24 ayat (3)",
    )


@pytest.mark.rule("PB8-21-9", "PB8-24-6")
async def test_pengecualian_pma_diputus_lembaga_oss(klien: Klien, sanksi: Layanan) -> None:
    await terverifikasi(sanksi, GUDANG, PABRIK, modal="PMA")
    kasus = await diajukan(klien, GUDANG, PABRIK, **PMA)
    await valid(sanksi, kasus)
    alamat = f"{ALAMAT}/{kasus}"
    assert (await rinci(klien, kasus))["status"] == "VALIDASI"
    unggah = await klien("direktur", "POST", f"{alamat}/bukti", files={"bukti": ("b.pdf", PDF)})
    assert unggah.json()["status"] == "MENUNGGU_VERIFIKASI"
    assert (await klien("oss", "GET", f"{alamat}/bukti")).content == PDF
    tolak = await klien("oss", "POST", f"{alamat}/pengecualian/tolak", json={"alasan": "Kurang"})
    assert tolak.json()["status"] == "PERLU_PERBAIKAN"
    await klien("direktur", "POST", f"{alamat}/bukti", files={"bukti": ("b.pdf", PDF + b"x")})
    kembali = await klien("direktur", "POST", f"{alamat}/ajukan-kembali")
    assert kembali.json()["status"] == "MENUNGGU_VERIFIKASI"
    terima = await klien("oss", "POST", f"{alamat}/pengecualian/terima")
    assert (terima.json()["status"], terima.json()["dasar_penerbitan"]) == (
        "DITERBITKAN",
        "VERIFIKASI",
    )
    dimohonkan = await sanksi.published("pencabutan.dimohonkan")
    assert [d["dasar_hukum"] for d in dimohonkan] == [f"{PERBUP} Pasal 24 ayat (1)"] * 2
