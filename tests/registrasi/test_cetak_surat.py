"""Letters of what the months did: what they say, whom they are shown, what the public may know."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from services.registrasi.cetak import PENCETAK, surat
from services.registrasi.cetak.bahan import BahanSurat, MasaHakAkses
from services.registrasi.domain.surat import JenisSurat, Masa, susun
from shared.crypto import Cipher
from shared.dokumen import Alamat
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.nib import PERTAMA
from tests.registrasi.test_hak_akses import dicabut, pada, terlampaui
from tests.registrasi.test_periksa import buka
from tests.support import pdf
from tests.support.clock import SettableClock
from tests.support.databases import KEY

__all__ = ["dicabut"]

ALAMAT = Alamat.buat("https://perizinan.example/", Cipher(KEY), "registrasi")
PERBUP = "Peraturan Bupati Sijunjung 8/2022"
BKPM = "Peraturan BKPM 5/2021 Pasal 61 ayat (4)"
MASA = Masa(date(2026, 3, 31), 6, date(2026, 9, 30), "0001/PCB-NLK/KAB_SIJUNJUNG/2026")
LANJUT = MasaHakAkses(6, f"{PERBUP} Pasal 24 ayat (11)")
OTOMATIS = (
    "OTOMATIS",
    "Dokumen ini terbit dengan sendirinya secara hukum: sampai dengan 30 September 2026",
    "Terbit dengan sendirinya secara hukum, tanpa tanda tangan pejabat",
    "yaitu 6 bulan sejak tanggal 31 Maret 2026",
)
TANPA_PBBR = "belum memperoleh Perizinan Berusaha Berbasis Risiko yang baru"


def bahan(jenis: JenisSurat, dasar: str, lanjut: MasaHakAkses | None = None) -> BahanSurat:
    return BahanSurat(susun(jenis, PERTAMA, MASA, dasar, 4, date(2026, 10, 5)), lanjut)


@pytest.mark.rule("PB8-24-10", "PB8-24-11", "PB8-27-14", "PB8-23-9")
@pytest.mark.parametrize(
    ("satu", "ada", "tiada"),
    [
        pytest.param(
            bahan(JenisSurat.PENCABUTAN_NIB, f"{PERBUP} Pasal 24 ayat (10)", LANJUT),
            (
                "PENCABUTAN NOMOR INDUK BERUSAHA",
                TANPA_PBBR,
                "tindakan administratif dengan Nomor 0001/PCB-NLK/KAB_SIJUNJUNG/2026",
                "Pasal 24 ayat (10) Peraturan Bupati Sijunjung Nomor 8 Tahun 2022",
                "berlaku sejak tanggal 1 Oktober 2026",
                "kurun waktu 6 bulan sejak tanggal pencabutan NIB",
                "Pasal 24 ayat (11)",
                "Bentuk mengikuti Lampiran VIII",
                "DINAS PENANAMAN MODAL",
            ),
            ("ATAS PUTUSAN",),
            id="Pasal 24 ayat (10)",
        ),
        pytest.param(
            bahan(JenisSurat.PENCABUTAN_NIB_PUTUSAN, f"{PERBUP} Pasal 27 ayat (14)"),
            ("ATAS PUTUSAN PENGADILAN", "Pasal 27 ayat (14)", "Bentuk mengikuti Lampiran XII"),
            ("Hak Akses",),
            id="Pasal 27 ayat (14)",
        ),
        pytest.param(
            bahan(JenisSurat.PENCABUTAN_NIB, BKPM),
            ("Pasal 61 ayat (4) Peraturan BKPM Nomor 5 Tahun 2021", TANPA_PBBR),
            (),
            id="jalur sanksi",
        ),
        pytest.param(
            bahan(JenisSurat.PEMBATALAN_HAK_AKSES, f"{PERBUP} Pasal 24 ayat (11)"),
            (
                "PEMBATALAN HAK AKSES",
                "tidak melakukan permohonan Perizinan Berusaha yang baru",
                "telah dicabut pada tanggal 31 Maret 2026",
                "berlaku sejak tanggal 1 Oktober 2026",
                "LEMBAGA PENGELOLA DAN PENYELENGGARA ONLINE SINGLE SUBMISSION",
                "tidak ada Lampiran yang menyebutnya",
                "Disampaikan kepada: Pelaku Usaha.",
            ),
            (TANPA_PBBR, "kementerian/lembaga terkait"),
            id="Hak Akses",
        ),
    ],
)
async def test_isi_surat(satu: BahanSurat, ada: tuple[str, ...], tiada: tuple[str, ...]) -> None:
    dokumen = surat.dokumen(satu, ALAMAT)
    isi = await PENCETAK.cetak(dokumen)
    hasil = pdf.read(isi)
    assert b"pdfaid" in isi
    for teks in (f"Nomor: {satu.surat.nomor}", PERTAMA.nomor.nilai, *OTOMATIS, *ada):
        assert teks in hasil.text
    assert [teks for teks in tiada if teks in hasil.text] == []
    assert hasil.qr == (dokumen.alamat_periksa,)
    assert hasil.metadata["CreationDate"].startswith("D:20261001")


@pytest.mark.rule("PB8-23-9", "PB8-1-20")
async def test_pembatalan_hak_akses_dapat_diambil(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    """By its owner, though it may no longer act, and by those who answer for it; else by nobody."""
    r = registrasi
    clock.set(pada(date(2026, 10, 5)))
    await r.dengar(terlampaui(siti), siti)
    jalur = f"/pelaku-usaha/{siti}/surat"
    [satu] = (await r("siti", "GET", jalur)).json()
    assert satu == {
        "id": satu["id"],
        "jenis": "PEMBATALAN_HAK_AKSES",
        "nomor": "0001/BTL-HA/KAB_MUSI_BANYUASIN/2026",
        "tanggal": "2026-10-01",
        "nib": dicabut["nomor"],
        "dasar_hukum": f"{PERBUP} Pasal 23 ayat (9)",
        "hari_terakhir": "2026-09-30",
        "dicatat_pada": "2026-10-05",
    }
    cetak = f"/surat/{satu['id']}/cetak"
    for siapa in ("siti", "dpmptsp", "oss"):
        jawaban = await r(siapa, "GET", cetak)
        assert jawaban.status_code == 200, jawaban.text
    hasil = pdf.read(jawaban.content)
    assert satu["nomor"] in hasil.text
    assert "telah dicabut pada tanggal 31 Maret 2026 dengan Nomor 503/7/2026" in hasil.text
    assert [teks for teks in ("Siti", "1606014107900001") if teks in hasil.text] == []
    halaman = await buka(r, hasil.qr[0])
    assert halaman.status_code == 200
    for teks in ("Pembatalan Hak Akses", satu["nomor"], "Berlaku: otomatis", "1 Oktober 2026"):
        assert teks in halaman.text
    r.masuk("budi", str(uuid4()))
    for siapa in ("dpmptsp_sijunjung", "budi"):
        for tertutup in (jalur, cetak):
            jawaban = await r(siapa, "GET", tertutup)
            assert masalah(jawaban)[:2] in ((404, "TIDAK_DITEMUKAN"), (403, "DI_LUAR_WILAYAH"))


@pytest.mark.rule("PB8-23-9")
async def test_surat_yang_tidak_ada(registrasi: Registrasi, siti: str) -> None:
    assert (await registrasi("siti", "GET", f"/pelaku-usaha/{siti}/surat")).json() == []
    jawaban = await registrasi("oss", "GET", f"/surat/{siti}/cetak")
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")
