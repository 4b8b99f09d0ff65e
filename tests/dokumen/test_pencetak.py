"""The printer: what is data stays data, the same data are the same bytes, nothing is fetched."""

import asyncio
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from shared.daerah import daerah
from shared.dokumen import Dokumen, Keadaan, Pencetak
from tests.support import pdf
from tests.support.process import ROOT

POLOS = """
#import "surat.typ": *
#show: surat
#judul()
#keadaan
#isian(data.identitas)
#penutup()
"""
BIDANG = (
    *range(0x250), *range(0x590, 0x700), *range(0x2000, 0x2100), *range(0x4E00, 0x4E20),
    *range(0xD800, 0xD810), *range(0xFE00, 0xFE10), *range(0x1F600, 0x1F610), 0xFEFF, 0x10FFFF,
)  # fmt: skip
ALAMAT = "https://perizinan.example/periksa/ABCDEFGH"


def contoh(nama: str = "PT Maju") -> Dokumen:
    return Dokumen(
        template="uji",
        daerah=daerah("KAB_MUSI_BANYUASIN"),
        judul="Surat Uji",
        nomor="1/2026",
        tanggal=date(2026, 3, 17),
        kode="ABCDEFGH",
        alamat_periksa=ALAMAT,
        isi={"identitas": [["Nama", nama]]},
    )


@pytest.fixture
def pencetak(tmp_path: Path) -> Pencetak:
    (tmp_path / "uji.typ").write_text(POLOS)
    return Pencetak(tmp_path)


async def test_surat_utuh(pencetak: Pencetak) -> None:
    hasil = pdf.read(await pencetak.cetak(contoh()))
    for teks in (
        "PEMERINTAH KABUPATEN MUSI BANYUASIN",
        "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU",
        "SURAT UJI",
        "Nomor: 1/2026",
        "PT Maju",
        "Ditetapkan di : Sekayu",
        "17 Maret 2026",
        "Erdian Syahri, S.Sos, M.Si",
        "Pembina Utama Muda",
        "NIP. 19671227 198810 1 002",
        "ABCD EFGH",
        "Halaman 1 dari 1",
    ):
        assert teks in hasil.text
    assert hasil.qr == (ALAMAT,)
    assert (hasil.metadata["Title"], hasil.pages) == ("Surat Uji 1/2026", 1)
    assert hasil.metadata["CreationDate"].startswith("D:20260317000000")


@pytest.mark.parametrize(
    "nama",
    [
        "#panic()",
        '#image("/etc/passwd")',
        '#read("surat.typ")',
        "$x^2$ *tebal* _miring_ `kode`",
        "PT A\\B & <C> @D 'E' \"F\" ~G",
        "= Judul",
        "- butir + urut / istilah: x",
        "#sys.inputs.data",
        "\\u{48}",
        ']] #eval("1") [[',
        "// komentar /* juga */",
        "https://contoh.example/#x",
        "--- ... -?",
    ],
)
async def test_markup_dalam_data_tetap_teks(pencetak: Pencetak, nama: str) -> None:
    hasil = pdf.read(await pencetak.cetak(contoh(nama)))
    assert nama in hasil.text


async def test_data_yang_sama_byte_yang_sama(tmp_path: Path) -> None:
    (tmp_path / "uji.typ").write_text(POLOS)
    satu, dua = Pencetak(tmp_path), Pencetak(tmp_path)
    assert await satu.cetak(contoh()) == await dua.cetak(contoh())


async def test_diingat_menurut_isinya(pencetak: Pencetak) -> None:
    satu = await pencetak.cetak(contoh())
    assert await pencetak.cetak(contoh()) is satu
    lain = await pencetak.cetak(contoh("PT Lain"))
    assert "PT Lain" in pdf.read(lain).text


async def test_selama_mencetak_yang_lain_berjalan(pencetak: Pencetak) -> None:
    """A command never waits for a document: the event loop goes on turning."""
    mencetak = asyncio.create_task(pencetak.cetak(contoh("PT " + "Maju Jaya " * 500)))
    putaran = 0
    while not mencetak.done():
        await asyncio.sleep(0)
        putaran += 1
    assert putaran > 100
    assert (await mencetak).startswith(b"%PDF")


async def test_sidik_diketahui_tanpa_mencetak(pencetak: Pencetak) -> None:
    satu, lain = pencetak.sidik(contoh()), pencetak.sidik(contoh("PT Lain"))
    assert (satu == pencetak.sidik(contoh()), satu == lain) == (True, False)


async def test_bagian_bersama_ikut_tercetak(pencetak: Pencetak, tmp_path: Path) -> None:
    """A file with an underscore is part of the others: it changes what they are."""
    bersama = tmp_path / "_bersama.typ"
    bersama.write_text("#let salam = [Salam dari semua.]")
    (tmp_path / "uji.typ").write_text('#import "surat.typ": *\n#import "_bersama.typ": salam\n'
                                      "#show: surat\n#salam")  # fmt: skip
    assert "Salam dari semua." in pdf.read(await pencetak.cetak(contoh())).text


async def test_nomor_panjang_dapat_dicari_dan_disalin(pencetak: Pencetak) -> None:
    """What may be broken in a table is whole where it stands alone."""
    nomor = "0001/BTL/KAB_MUSI_BANYUASIN/2026"
    hasil = pdf.read(await pencetak.cetak(replace(contoh(), nomor=nomor)))
    assert hasil.metadata["Title"] == f"Surat Uji {nomor}"


async def test_arsip_pdf_a(pencetak: Pencetak) -> None:
    isi = await pencetak.cetak(contoh())
    assert b"pdfaid" in isi


async def test_huruf_yang_tidak_ada_tidak_menggagalkan(pencetak: Pencetak) -> None:
    isi = await pencetak.cetak(contoh("PT 株式会社 Maju"))
    assert "Maju" in pdf.read(isi).text
    assert b"pdfaid" not in isi


@pytest.mark.parametrize(
    ("nama", "tercetak"),
    [
        pytest.param("PT \u202egnubmaT\u202c Jaya", "PT gnubmaT Jaya", id="balik arah"),
        pytest.param("PT A\u0007B\nC", "PT A B C", id="karakter kendali"),
        pytest.param("PT \U0010ffff \ue000 \ud800", "PT", id="tanpa rupa"),
        pytest.param("Cafe\u0301", "Café", id="aksen terpisah"),
    ],
)
async def test_yang_tak_terlihat_tidak_mengubah(
    pencetak: Pencetak, nama: str, tercetak: str
) -> None:
    hasil = pdf.read(await pencetak.cetak(contoh(nama)))
    assert f"Nama : {tercetak}" in hasil.text
    assert "Ditetapkan di" in hasil.text


async def test_nama_apa_pun_tercetak(pencetak: Pencetak) -> None:
    """Of all planes, with a fixed seed: no text may stop a document."""
    acak = random.Random(7)
    for _ in range(100):
        nama = "".join(chr(acak.choice(BIDANG)) for _ in range(acak.randint(1, 200)))
        assert (await pencetak.cetak(contoh(nama))).startswith(b"%PDF")


async def test_kata_tanpa_akhir_tetap_di_halaman(pencetak: Pencetak) -> None:
    nama = "A" * 300
    assert nama in pdf.read(await pencetak.cetak(contoh(nama))).text.replace(" ", "")


async def test_keadaan_melintang(pencetak: Pencetak) -> None:
    dicabut = Keadaan("DICABUT", "Dicabut sejak 17 Maret 2026 dengan Nomor 1.", gawat=True)
    hasil = pdf.read(await pencetak.cetak(replace(contoh(), keadaan=dicabut)))
    assert hasil.text.count("DICABUT") == 2  # across the page, and at the top
    assert "Dicabut sejak 17 Maret 2026 dengan Nomor 1." in hasil.text


async def test_templat_milik_daerah_didahulukan(pencetak: Pencetak, tmp_path: Path) -> None:
    milik = tmp_path / "kab_sijunjung"
    milik.mkdir()
    (milik / "uji.typ").write_text('#import "surat.typ": *\n#show: surat\nMilik Sijunjung.')
    di_sijunjung = replace(contoh(), daerah=daerah("KAB_SIJUNJUNG"))
    assert "Milik Sijunjung." in pdf.read(await pencetak.cetak(di_sijunjung)).text
    assert "Milik Sijunjung." not in pdf.read(await pencetak.cetak(contoh())).text


@pytest.mark.parametrize(
    ("pada", "nama"),
    [
        pytest.param(date(2021, 12, 6), "Erdian Syahri, S.Sos, M.Si", id="hari pertama"),
        pytest.param(date(2021, 12, 5), None, id="sehari sebelumnya: tidak diketahui"),
    ],
)
def test_pejabat_pada_tanggal_dokumen(pada: date, nama: str | None) -> None:
    pejabat = daerah("KAB_MUSI_BANYUASIN").pejabat_pada("KEPALA_DPMPTSP", pada)
    assert pejabat.nama == nama
    assert pejabat.jabatan.startswith("Kepala Dinas Penanaman Modal")


def test_kompilator_tidak_dimuat_sebelum_dokumen_pertama() -> None:
    """The four services together have a budget of memory; most processes never print."""
    program = (
        "import sys, services.registrasi.app, services.sanksi.app; "
        "print([nama for nama in ('typst', 'segno') if nama in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
