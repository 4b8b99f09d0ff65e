"""The page behind a QR: for anybody, live, and nothing private on it."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from httpx import Response

from shared.contracts.sanksi import PencabutanDiterbitkanV1
from shared.dokumen import Isi, Penanda
from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import nib_pertama
from tests.support import pdf

RAHASIA = ("Siti", "Aminah", "1606014107900001", "Merdeka", "1606014107")


async def buka(registrasi: Registrasi, alamat: str) -> Response:
    """As a phone does: without a token."""
    return await registrasi.http.get(urlsplit(alamat).path)


async def qr(registrasi: Registrasi, jalur: str) -> str:
    jawaban = await registrasi("siti", "GET", jalur)
    assert jawaban.status_code == 200, jawaban.text
    (alamat,) = pdf.read(jawaban.content).qr
    return alamat


def pencabutan(pelaku_usaha: str) -> PencabutanDiterbitkanV1:
    return PencabutanDiterbitkanV1(
        kasus=uuid4(),
        pelaku_usaha=UUID(pelaku_usaha),
        nomor="503/7/2026",
        jenis_pencabutan="LIKUIDASI",
        jalur="PERMOHONAN",
        dasar_penerbitan="VERIFIKASI",
        tanggal=date(2026, 3, 31),
        cabut_nib=True,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (4) huruf a",
    )


@pytest.fixture
async def satu(registrasi: Registrasi, siti: str) -> dict[str, Any]:
    return await nib_pertama(registrasi)


@pytest.mark.rule("SOP100-16", "CALC-8")
async def test_dari_qr_ke_status(registrasi: Registrasi, satu: dict[str, Any]) -> None:
    halaman = await buka(registrasi, await qr(registrasi, f"/nib/{satu['nomor']}/cetak"))
    assert (halaman.status_code, halaman.headers["content-type"]) == (
        200,
        "text/html; charset=utf-8",
    )
    assert halaman.headers["content-security-policy"].startswith("default-src 'none'")
    assert (halaman.headers["referrer-policy"], halaman.headers["x-robots-tag"]) == (
        "no-referrer",
        "noindex",
    )
    for teks in ("Nomor Induk Berusaha", satu["nomor"], "Berlaku", "Kabupaten Musi Banyuasin"):
        assert teks in halaman.text
    assert [teks for teks in RAHASIA if teks in halaman.text] == []
    assert "<html lang=id>" in halaman.text
    assert "<script" not in halaman.text


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize("jalur", ["formulir", "checklist/cetak"])
async def test_permohonan_tanpa_data_pribadi(
    registrasi: Registrasi, satu: dict[str, Any], jalur: str
) -> None:
    alamat = await qr(registrasi, f"/permohonan/{satu['permohonan']}/{jalur}")
    halaman = await buka(registrasi, alamat)
    assert "bukan Perizinan Berusaha" in halaman.text
    assert "Permohonan: diterbitkan" in halaman.text
    assert [teks for teks in RAHASIA if teks in halaman.text] == []


@pytest.mark.rule("PB8-23-8")
async def test_yang_dicabut_mengatakannya(
    registrasi: Registrasi, siti: str, satu: dict[str, Any]
) -> None:
    alamat = await qr(registrasi, f"/nib/{satu['nomor']}/cetak")
    await registrasi.dengar(pencabutan(siti), siti)
    halaman = await buka(registrasi, alamat)
    assert halaman.status_code == 200
    assert "Tidak berlaku: dicabut" in halaman.text
    assert "dicabut sejak 31 Maret 2026 dengan Pencabutan Nomor 503/7/2026" in halaman.text
    assert '<p class="status gawat">' in halaman.text


async def test_lembar_lama_disebut_lama(registrasi: Registrasi, satu: dict[str, Any]) -> None:
    """The QR says which version was printed; the page says that another one is in force."""
    alamat = await qr(registrasi, f"/nib/{satu['nomor']}/cetak")
    kegiatan = satu["kegiatan_usaha"][0]["id"]
    jalur = f"/nib/{satu['nomor']}/kegiatan-usaha/{kegiatan}/tahap"
    assert (
        await registrasi("siti", "PUT", jalur, json={"tahap": "OPERASIONAL"})
    ).status_code == 200
    lama = await buka(registrasi, alamat)
    assert "adalah versi 1 dan sudah digantikan" in lama.text
    baru = await buka(registrasi, await qr(registrasi, f"/nib/{satu['nomor']}/cetak"))
    assert "sudah digantikan" not in baru.text
    assert "Berlaku: dimutakhirkan" in baru.text


@pytest.mark.parametrize("kode", ["A" * 28, "1606202600017", "x", "%3Cscript%3E"])
async def test_kode_yang_tidak_dikenal(registrasi: Registrasi, kode: str) -> None:
    halaman = await registrasi.http.get(f"/periksa/{kode}")
    assert (halaman.status_code, halaman.headers["content-type"]) == (
        404,
        "text/html; charset=utf-8",
    )
    assert "Dokumen tidak dikenal" in halaman.text
    assert "<script" not in halaman.text


async def test_kode_sah_tanpa_rekaman(registrasi: Registrasi) -> None:
    """Signed by us, for a document that is not there: another database, or none."""
    cipher = registrasi.database.cipher
    assert cipher
    kode = Penanda(cipher, "registrasi").buat(Isi(1, bytes(6), 1))
    halaman = await registrasi.http.get(f"/periksa/{kode}")
    assert (halaman.status_code, "Dokumen tidak dikenal" in halaman.text) == (404, True)
