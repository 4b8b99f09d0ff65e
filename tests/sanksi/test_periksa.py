"""The page behind a QR of sanksi: for anybody, live, and nothing private on it."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from httpx import Response

from services.sanksi.cetak import periksa
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.domain.kasus import DasarPenerbitan
from shared.contracts.integrasi import Hasil
from shared.dokumen import Isi, Penanda
from shared.dokumen.halaman import BERLAKU, GAWAT, PERHATIAN
from tests.sanksi.bahan import NIB
from tests.sanksi.bahan_pembatalan import GUDANG, IZIN, PABRIK
from tests.sanksi.pembatalan import dengar_semua, dibatalkan, nib_dicabut, tidak_diubah
from tests.sanksi.surat import (
    ITEM_IZIN,
    IX,
    VI,
    VII,
    VIII,
    V,
    dengan,
    dilaksanakan,
    lewat_waktu,
)
from tests.sanksi.test_api import ajukan as ajukan_pencabutan
from tests.sanksi.test_api import masalah, unggah
from tests.sanksi.test_api_pembatalan import ATAS_GUDANG, ATAS_PABRIK, ajukan, rinci, valid
from tests.sanksi.test_handlers import TERBIT, dengar, jawab, lewat
from tests.support import pdf
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

RAHASIA = ("1303044107900001", "0012345678901000", "likuidator-1", "akun")


async def buka(klien: Klien, alamat: str) -> Response:
    """As a phone does: without a token."""
    return await klien.http.get(urlsplit(alamat).path)


async def qr(klien: Klien, dokumen: dict[str, Any], siapa: str = "direktur") -> str:
    jawaban = await klien(siapa, "GET", f"/dokumen/{dokumen['id']}/pdf")
    assert jawaban.status_code == 200, jawaban.text
    (alamat,) = pdf.read(jawaban.content).qr
    return alamat


async def diterbitkan(klien: Klien, sanksi: Layanan, *kegiatan: UUID) -> dict[str, Any]:
    """A Pembatalan of what was issued and never verified, valid and issued."""
    await dengar_semua(sanksi, *kegiatan)
    objek = [ATAS_GUDANG, ATAS_PABRIK] if not kegiatan else [ATAS_GUDANG]
    kasus = (await ajukan(klien, objek=objek)).json()["id"]
    await valid(sanksi, kasus)
    return await rinci(klien, kasus)


@pytest.mark.rule("PB8-22-6", "PB8-9-3")
async def test_pdf_bagi_yang_boleh_membaca_datanya(klien_dokumen: Klien, sanksi: Layanan) -> None:
    (dokumen,) = (await diterbitkan(klien_dokumen, sanksi))["dokumen"]
    jalur = f"/dokumen/{dokumen['id']}/pdf"
    jawaban = await klien_dokumen("direktur", "GET", jalur)
    assert jawaban.headers["content-type"] == "application/pdf"
    assert jawaban.headers["cache-control"] == "no-store"
    nama = "lampiran-vi-0001-btl-kab-sijunjung-2026.pdf"
    assert jawaban.headers["content-disposition"] == f'attachment; filename="{nama}"'
    isi = pdf.read(jawaban.content)
    for teks in ("PEMBATALAN PERIZINAN BERUSAHA", dokumen["nomor"], NIB, "16 Maret 2026"):
        assert teks in isi.text
    assert [teks for teks in RAHASIA if teks in isi.text] == []
    for siapa, status in (
        ("dpmptsp", 200),
        ("provinsi", 200),
        ("kementerian", 200),
        ("oss", 200),
        ("orang_lain", 404),
        ("dpmptsp_lain", 404),
    ):
        assert (await klien_dokumen(siapa, "GET", jalur)).status_code == status, siapa
    tidak_ada = await klien_dokumen("oss", "GET", f"/dokumen/{uuid4()}/pdf")
    assert masalah(tidak_ada)[:2] == (404, "TIDAK_DITEMUKAN")


async def test_yang_tidak_berubah_tidak_dicetak_lagi(klien_dokumen: Klien, sanksi: Layanan) -> None:
    """Until registrasi says something of it: then it is another file."""
    isi = await diterbitkan(klien_dokumen, sanksi)
    jalur = f"/dokumen/{isi['dokumen'][0]['id']}/pdf"
    sidik = (await klien_dokumen("direktur", "GET", jalur)).headers["etag"]
    lama = {"headers": {"If-None-Match": sidik}}
    assert (await klien_dokumen("direktur", "GET", jalur, **lama)).status_code == 304
    await dengar(sanksi, tidak_diubah(PABRIK, UUID(isi["id"]), "SUDAH_TERVERIFIKASI"))
    baru = await klien_dokumen("direktur", "GET", jalur, **lama)
    assert baru.status_code == 200
    assert "DILAKSANAKAN SEBAGIAN" in pdf.read(baru.content).text


@pytest.mark.rule("PB8-22-6", "PB8-21-2b", "CALC-8")
async def test_status_mengikuti_pelaksanaan(klien_dokumen: Klien, sanksi: Layanan) -> None:
    isi = await diterbitkan(klien_dokumen, sanksi)
    (dokumen,) = isi["dokumen"]
    alamat, kasus = await qr(klien_dokumen, dokumen), UUID(isi["id"])
    halaman = await buka(klien_dokumen, alamat)
    assert (halaman.status_code, halaman.headers["content-type"]) == (
        200,
        "text/html; charset=utf-8",
    )
    assert halaman.headers["content-security-policy"].startswith("default-src 'none'")
    assert halaman.headers["cache-control"] == "no-store"
    for teks in (
        "Pembatalan Perizinan Berusaha",
        dokumen["nomor"],
        NIB,
        "Kabupaten Sijunjung",
        "Berlaku: sedang dilaksanakan",
        "Validasi data oleh sistem",
        "Pasal 22 ayat (3) huruf b dan ayat (4) huruf b Peraturan Bupati Sijunjung",
    ):
        assert teks in halaman.text
    assert [teks for teks in RAHASIA if teks in halaman.text] == []
    assert "<script" not in halaman.text
    await dengar(sanksi, dibatalkan(GUDANG, kasus, dokumen["nomor"]))
    await dengar(sanksi, tidak_diubah(PABRIK, kasus, "SUDAH_TERVERIFIKASI"))
    halaman = await buka(klien_dokumen, alamat)
    assert "Berlaku: dilaksanakan sebagian" in halaman.text
    assert f"Izin {NIB}-{IZIN.hex[:8].upper()}" in halaman.text
    assert "tidak diubah: perizinan ini sudah terverifikasi" in halaman.text
    assert "Sertifikat Standar" not in halaman.text  # it was carried out


@pytest.mark.rule("PB8-22-6", "PB8-23-8")
async def test_pencabutan_nib_sesudah_pembatalan(klien_dokumen: Klien, sanksi: Layanan) -> None:
    isi = await diterbitkan(klien_dokumen, sanksi, GUDANG)
    alamat = [await qr(klien_dokumen, satu) for satu in isi["dokumen"]]
    assert [satu["lampiran"] for satu in isi["dokumen"]] == ["VI", "VIII"]
    nib = await buka(klien_dokumen, alamat[1])
    assert "Pencabutan Nomor Induk Berusaha" in nib.text
    assert "Berlaku: sedang dilaksanakan" in nib.text
    await dengar(sanksi, nib_dicabut(UUID(isi["id"])))
    assert "<strong>Berlaku</strong>" in (await buka(klien_dokumen, alamat[1])).text
    assert "sedang dilaksanakan" in (await buka(klien_dokumen, alamat[0])).text


@pytest.mark.rule("PB8-23-6", "PB8-23-8", "PB8-21-2b")
async def test_fiktif_positif_dari_permohonan_sampai_halaman(
    klien_dokumen: Klien, sanksi: Layanan, clock: SettableClock
) -> None:
    """Nobody decides: both letters say it, and the page says it to whoever scans them."""
    await dengar(sanksi, TERBIT)
    kasus = (await ajukan_pencabutan(klien_dokumen)).json()["id"]
    for item, hasil in (
        ("IDENTITAS", Hasil.VALID),
        ("KSWP", Hasil.VALID),
        ("AKTA_PEMBUBARAN", Hasil.BELUM_DAPAT_DIVALIDASI),
    ):
        await jawab(sanksi, item, hasil)
    await unggah(klien_dokumen, kasus)
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))
    await dengar(sanksi, lewat().model_copy(update={"subjek": kasus}))
    isi = (await klien_dokumen("likuidator", "GET", f"/pencabutan/{kasus}")).json()
    assert [satu["lampiran"] for satu in isi["dokumen"]] == ["VII", "VIII"]
    for satu in isi["dokumen"]:
        jawaban = await klien_dokumen("dpmptsp", "GET", f"/dokumen/{satu['id']}/pdf")
        surat = pdf.read(jawaban.content)
        assert surat.text.count("FIKTIF POSITIF") >= 2
        halaman = await buka(klien_dokumen, surat.qr[0])
        assert "secara hukum: sampai dengan tanggal 30 Maret 2026 DPMPTSP" in halaman.text
        assert "Berlaku: sedang dilaksanakan" in halaman.text
    await dengar(sanksi, nib_dicabut(UUID(kasus)))
    for satu in isi["dokumen"]:
        halaman = await buka(klien_dokumen, await qr(klien_dokumen, satu, "dpmptsp"))
        assert "<strong>Berlaku</strong>" in halaman.text


@pytest.mark.parametrize("kode", ["A" * 55, NIB, "x", "%3Cscript%3E", "AEAA AEIR"])
async def test_kode_yang_tidak_dikenal(klien_dokumen: Klien, kode: str) -> None:
    halaman = await klien_dokumen.http.get(f"/periksa/{kode}")
    assert (halaman.status_code, halaman.headers["content-type"]) == (
        404,
        "text/html; charset=utf-8",
    )
    assert "Dokumen tidak dikenal" in halaman.text
    assert "tidak pernah diterbitkan oleh sistem ini" in halaman.text
    assert "<script" not in halaman.text


@pytest.mark.parametrize(
    ("ruang", "isi"),
    [
        pytest.param("sanksi", Isi(1, uuid4().bytes), id="rekaman tidak ada"),
        pytest.param("sanksi", Isi(9, uuid4().bytes), id="jenis tidak ada"),
        pytest.param("sanksi", Isi(1, b"abc"), id="bukan id"),
        pytest.param("registrasi", Isi(1, uuid4().bytes), id="milik layanan lain"),
    ],
)
async def test_kode_sah_tanpa_rekaman(klien_dokumen: Klien, ruang: str, isi: Isi) -> None:
    kode = Penanda(klien_dokumen.app.state.database.cipher, ruang).buat(isi)
    halaman = await klien_dokumen.http.get(f"/periksa/{kode}")
    assert (halaman.status_code, "Dokumen tidak dikenal" in halaman.text) == (404, True)


async def test_setiap_huruf_yang_diubah_tidak_dikenal(
    klien_dokumen: Klien, sanksi: Layanan
) -> None:
    (dokumen,) = (await diterbitkan(klien_dokumen, sanksi))["dokumen"]
    kode = urlsplit(await qr(klien_dokumen, dokumen)).path.rpartition("/")[2]
    for letak in range(0, len(kode) - 1, 5):
        palsu = kode[:letak] + ("B" if kode[letak] == "A" else "A") + kode[letak + 1 :]
        assert (await klien_dokumen.http.get(f"/periksa/{palsu}")).status_code == 404, letak


@pytest.mark.rule("PB8-20-5", "PB8-22-6", "PB8-23-6", "PB8-23-8", "PB8-21-2b")
@pytest.mark.parametrize(
    ("satu", "status", "sifat", "kata"),
    [
        pytest.param(V, "Berlaku", BERLAKU, (), id="surat keterangan"),
        pytest.param(
            dilaksanakan(IX, sertifikat=""), "Berlaku", BERLAKU, (), id="RENDAH tidak dikabarkan"
        ),
        pytest.param(
            dilaksanakan(dengan(IX, perizinan_berusaha=[ITEM_IZIN | {"jenis": "NIB"}])),
            "Berlaku",
            BERLAKU,
            (),
            id="perizinan RENDAH yang disebut",
        ),
        pytest.param(VI, "Berlaku: sedang dilaksanakan", PERHATIAN, ("beberapa saat",), id="baru"),
        pytest.param(
            dilaksanakan(VI, sertifikat="", izin=""), "Berlaku", BERLAKU, (), id="dilaksanakan"
        ),
        pytest.param(
            dilaksanakan(VI, sertifikat="SUDAH_BERAKHIR", izin=""),
            "Berlaku: dilaksanakan sebagian",
            PERHATIAN,
            ("sudah berakhir sebelumnya karena tindakan lain",),
            id="sebagian",
        ),
        pytest.param(
            dilaksanakan(VI, sertifikat="SUDAH_TERVERIFIKASI", izin="SUDAH_TERVERIFIKASI"),
            "Tidak berlaku: tidak dilaksanakan",
            GAWAT,
            ("sudah terverifikasi sebelum keputusan diterima",),
            id="tidak satu pun",
        ),
        pytest.param(
            dilaksanakan(VIII, nib="ALASAN_BARU"),
            "Tidak berlaku: tidak dilaksanakan",
            GAWAT,
            (f"NIB {NIB} tidak diubah: Alasan Baru",),
            id="alasan yang belum dikenal",
        ),
        pytest.param(
            dilaksanakan(lewat_waktu(VII), nib=""),
            "Berlaku",
            BERLAKU,
            ("dianggap dikabulkan secara hukum: sampai dengan tanggal 30 Maret 2026",),
            id="fiktif positif",
        ),
        pytest.param(
            dilaksanakan(lewat_waktu(VIII), nib="MASIH_ADA_KEGIATAN_USAHA"),
            "Tidak berlaku: tidak dilaksanakan",
            GAWAT,
            ("masih memuat kegiatan usaha lain", "dianggap dikabulkan secara hukum"),
            id="fiktif positif yang tidak dilaksanakan",
        ),
    ],
)
def test_status_dalam_kata(satu: Bahan, status: str, sifat: str, kata: tuple[str, ...]) -> None:
    lembar = periksa.susun(satu)
    assert (lembar.status, lembar.sifat) == (status, sifat)
    assert [teks for teks in kata if teks not in " ".join(lembar.uraian)] == []
    assert bool(lembar.uraian) is bool(kata)
    deemed = "Fiktif positif: terbit karena tidak ada keputusan sampai batas waktunya"
    tampak = ("Dasar penerbitan", deemed) in lembar.butir
    assert tampak is (satu.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF)
