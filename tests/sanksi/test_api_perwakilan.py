"""The HTTP of a kantor perwakilan, with real events, from the request to its documents."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Fungsi, Peran
from tests.sanksi.bahan import GUDANG, NIB, PELAKU_USAHA
from tests.sanksi.bahan_pembatalan import SERTIFIKAT
from tests.sanksi.klien import masuk
from tests.sanksi.pembatalan import diverifikasi, nib
from tests.sanksi.test_api import CALLERS, PDF, masalah, pelaku
from tests.sanksi.test_handlers import dengar, jawab, tenggat
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

PEMANGGIL = CALLERS | {
    "kepala": pelaku(PELAKU_USAHA, Fungsi.KEPALA_KANTOR_PERWAKILAN),
    "bkpm": Caller("b", Peran.LEMBAGA_OSS, frozenset({Fungsi.BKPM})),
    "imigrasi": Caller("k5", Peran.KEMENTERIAN_LEMBAGA, instansi="IMIGRASI"),
}
PERMOHONAN = {
    "nib": NIB,
    "jenis_perwakilan": "KP3A",
    "kewarganegaraan": "WNA",
    "paspor": "e 1234567",
    "npwp": "0012345678901000",
    "tanpa_utang_piutang": True,
}


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    kantor = nib(GUDANG).model_copy(update={"jenis_pelaku_usaha": "KANTOR_PERWAKILAN"})
    await dengar(sanksi, kantor)
    await dengar(sanksi, diverifikasi(GUDANG))
    async with masuk(sanksi, PEMANGGIL, tmp_path) as klien:
        yield klien


async def ajukan(klien: Klien, siapa: str = "kepala", **ubah: Any) -> Any:
    return await klien(siapa, "POST", "/pencabutan/perwakilan-asing", json=PERMOHONAN | ubah)


@pytest.fixture
async def kasus(klien: Klien) -> str:
    jawaban = await ajukan(klien)
    assert jawaban.status_code == 201
    return jawaban.json()["id"]


async def unggah_dokumen(klien: Klien, kasus: str, *nama: str) -> Any:
    nama = nama or ("pernyataan_tanpa_utang_piutang", "penutupan_kantor_perwakilan")
    berkas = {satu: (f"{satu}.pdf", PDF + satu.encode()) for satu in nama}
    return await klien("kepala", "POST", f"/pencabutan/{kasus}/dokumen-perwakilan", files=berkas)


@pytest.fixture
async def menunggu(klien: Klien, kasus: str, sanksi: Layanan) -> str:
    for item in ("IDENTITAS_WNA", "NPWP", "LAPORAN_KANTOR_PERWAKILAN"):
        await jawab(sanksi, item, Hasil.VALID)
    assert (await unggah_dokumen(klien, kasus)).json()["status"] == "MENUNGGU_VERIFIKASI"
    return kasus


async def setujui(klien: Klien, kasus: str, siapa: str = "bkpm") -> Any:
    return await klien(siapa, "POST", f"/pencabutan/{kasus}/verifikasi/setujui")


@pytest.mark.rule("PB8-26-1", "PB8-26-2a", "PB8-26-2b", "PB8-26-2c")
async def test_permohonan_ditanyakan_kepada_yang_tepat(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    isi = (await klien("kepala", "GET", f"/pencabutan/{kasus}")).json()
    assert (isi["jenis"], isi["pemohon_sebagai"], isi["perwakilan"]["jenis"]) == (
        "PERWAKILAN_ASING",
        "KEPALA_KANTOR_PERWAKILAN",
        "KP3A",
    )
    rows = await sanksi.rows("SELECT item, permintaan FROM validasi")
    permintaan = dict(rows)
    imigrasi = (await klien("imigrasi", "GET", f"/validasi/{permintaan['IDENTITAS_WNA']}")).json()
    assert (imigrasi["paspor"], imigrasi["nik"], imigrasi["npwp"]) == ("E1234567", None, None)
    pajak = (await klien("kswp", "GET", f"/validasi/{permintaan['NPWP']}")).json()
    assert (pajak["paspor"], pajak["npwp"]) == (None, "0012345678901000")
    tersimpan = await sanksi.rows("SELECT nik, paspor = 'E1234567'::bytea FROM kasus")
    assert tersimpan == [(None, False)]  # a WNA has no NIK; the passport is encrypted
    [dimohonkan] = await sanksi.published("pencabutan.dimohonkan")
    assert (dimohonkan["jenis_pencabutan"], dimohonkan["dasar_hukum"]) == (
        "KP3A",
        "Peraturan Bupati Sijunjung 8/2022 Pasal 26 ayat (1)",
    )


@pytest.mark.rule("PB8-26-1", "PB8-26-2a", "PB8-26-4a", "PB8-25e")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("direktur", {}, (403, "PEMOHON_BUKAN_KEPALA_PERWAKILAN", "PB8-26-1")),
        ("likuidator", {}, (403, "PEMOHON_BUKAN_KEPALA_PERWAKILAN", "PB8-26-1")),
        (
            "kepala",
            {"jenis_perwakilan": "PEMBERI_WARALABA_LUAR_NEGERI"},
            (422, "JENIS_PERWAKILAN_TIDAK_SESUAI", "PB8-25e"),
        ),
        (
            "kepala",
            {"kewarganegaraan": "WNI"},
            (422, "IDENTITAS_SESUAI_KEWARGANEGARAAN_WAJIB", "PB8-26-2a"),
        ),
        (
            "kepala",
            {"nik": "1303044107900001"},
            (422, "IDENTITAS_SESUAI_KEWARGANEGARAAN_WAJIB", "PB8-26-2a"),
        ),
        (
            "kepala",
            {"tanpa_utang_piutang": False},
            (422, "PERNYATAAN_TANPA_UTANG_PIUTANG_WAJIB", "PB8-26-4a"),
        ),
        ("orang_lain", {}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
    ],
)
async def test_permohonan_ditolak(
    klien: Klien, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str, str]
) -> None:
    assert masalah(await ajukan(klien, siapa, **ubah)) == harapan


@pytest.mark.rule("PB8-26-1")
async def test_permohonan_kedua_menunggu(klien: Klien, kasus: str) -> None:
    harapan = (409, "PERMOHONAN_PERWAKILAN_MASIH_BERJALAN", "PB8-26-1")
    assert masalah(await ajukan(klien)) == harapan


@pytest.mark.rule("PB8-26-4a", "PB8-26-4b", "PB8-26-5", "PB8-26-6a", "PB8-26-8")
async def test_diverifikasi_bkpm_dan_terbit_menurut_lampiran_x(
    klien: Klien, menunggu: str, sanksi: Layanan
) -> None:
    [diunggah] = await sanksi.published("dokumen.diunggah")
    assert diunggah["jenis"] == ["PERNYATAAN_TANPA_UTANG_PIUTANG", "PENUTUPAN_KANTOR_PERWAKILAN"]
    [ditugaskan] = await sanksi.published("verifikasi.ditugaskan")
    assert {nama: ditugaskan[nama] for nama in ("jenis", "verifikator", "batas")} == {
        "jenis": "PERWAKILAN_ASING",
        "verifikator": "BKPM",
        "batas": "2026-03-26",
    }
    berkas = await klien("bkpm", "GET", f"/pencabutan/{menunggu}/akta/PENUTUPAN_KANTOR_PERWAKILAN")
    assert berkas.status_code == 200
    assert (await setujui(klien, menunggu)).json()["status"] == "DITERBITKAN"
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["jenis_pencabutan"], terbit["jalur"], terbit["cabut_nib"]) == (
        "KP3A",
        "PERMOHONAN",
        False,
    )
    assert [satu["perizinan"] for satu in terbit["item"]] == [str(SERTIFIKAT)]
    isi = (await klien("kepala", "GET", f"/pencabutan/{menunggu}")).json()
    [x] = isi["dokumen"]
    assert (x["lampiran"], x["nomor"], x["isi"]["penerbit"]) == (
        "X",
        "0001/PCB-ASING/KAB_SIJUNJUNG/2026",
        "LEMBAGA_OSS",
    )
    lisensi = (await klien("kepala", "GET", f"/perizinan/{NIB}")).json()["lisensi"]
    assert [satu["berakhir"]["nomor"] for satu in lisensi] == [x["nomor"]]


@pytest.mark.rule("PB8-26-5", "PB8-25a")
@pytest.mark.parametrize(
    ("siapa", "kode", "aturan"),
    [
        ("dpmptsp", "BUKAN_KEWENANGAN_DPMPTSP", "PB8-25a"),
        ("oss", "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
        ("kepala", "PERAN_TIDAK_BERWENANG", "PB8-9-3"),
    ],
)
async def test_verifikasi_hanya_oleh_bkpm(
    klien: Klien, menunggu: str, siapa: str, kode: str, aturan: str
) -> None:
    assert masalah(await setujui(klien, menunggu, siapa)) == (403, kode, aturan)


@pytest.mark.rule("PB8-26-3")
async def test_identitas_wna_diunggah_dengan_pernyataan(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    await jawab(sanksi, "NPWP", Hasil.VALID)
    await jawab(sanksi, "LAPORAN_KANTOR_PERWAKILAN", Hasil.VALID)
    await jawab(sanksi, "IDENTITAS_WNA", Hasil.BELUM_DAPAT_DIVALIDASI)
    assert (await unggah_dokumen(klien, kasus)).json()["status"] == "VALIDASI"
    alamat = f"/pencabutan/{kasus}/identitas"
    berkas = {"identitas": ("paspor.pdf", PDF)}
    kosong = await klien("kepala", "POST", alamat, files=berkas, data={"pernyataan": " "})
    assert masalah(kosong) == (422, "PERNYATAAN_IDENTITAS_WAJIB", "PB8-26-3")
    unggah = await klien("kepala", "POST", alamat, files=berkas, data={"pernyataan": "Benar."})
    assert unggah.json()["status"] == "MENUNGGU_VERIFIKASI"
    assert len(await sanksi.published("identitas.diunggah")) == 1
    isi = (await klien("bkpm", "GET", f"/pencabutan/{kasus}")).json()
    assert isi["perwakilan"]["pernyataan_identitas"] == "Benar."


@pytest.mark.rule("PB8-26-4b")
async def test_satu_dokumen_belum_cukup(klien: Klien, kasus: str, sanksi: Layanan) -> None:
    for item in ("IDENTITAS_WNA", "NPWP", "LAPORAN_KANTOR_PERWAKILAN"):
        await jawab(sanksi, item, Hasil.VALID)
    satu = await unggah_dokumen(klien, kasus, "pernyataan_tanpa_utang_piutang")
    assert satu.json()["status"] == "VALIDASI"
    assert await sanksi.published("pencabutan.diterbitkan") == []


@pytest.mark.rule("PB8-26-6b")
async def test_ditolak_diperbaiki_dan_diajukan_kembali(klien: Klien, menunggu: str) -> None:
    alamat = f"/pencabutan/{menunggu}"
    tolak = await klien("bkpm", "POST", f"{alamat}/verifikasi/tolak", json={"alasan": "Buram"})
    assert tolak.json()["status"] == "PERLU_PERBAIKAN"
    kembali = await klien("kepala", "POST", f"{alamat}/ajukan-kembali")
    assert masalah(kembali) == (409, "BELUM_DIPERBAIKI", "PB8-26-6b")
    await unggah_dokumen(klien, menunggu, "penutupan_kantor_perwakilan")
    kembali = await klien("kepala", "POST", f"{alamat}/ajukan-kembali")
    assert kembali.json()["status"] == "MENUNGGU_VERIFIKASI"


@pytest.mark.rule("PB8-26-7")
async def test_fiktif_positif_sekali_dan_keputusan_sesudahnya_ditolak(
    klien: Klien, menunggu: str, sanksi: Layanan, clock: SettableClock
) -> None:
    clock.forward(days=20)
    terakhir = date(2026, 3, 26)
    for _ in range(2):
        lewat = tenggat("verifikasi_perwakilan_asing", UUID(menunggu), 1, terakhir)
        await dengar(sanksi, lewat)
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["dasar_penerbitan"], terbit["tanggal"]) == ("FIKTIF_POSITIF", "2026-03-27")
    assert masalah(await setujui(klien, menunggu)) == (409, "TENGGAT_TERLAMPAUI", "PB8-26-7")
