"""Printed documents: what the law wants on them, from the record and nothing else."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from services.registrasi.cetak import PENCETAK, nib, perizinan, permohonan
from services.registrasi.cetak.bahan import (
    Asal,
    BahanNib,
    BahanPbUmku,
    BahanPerizinan,
    BahanPermohonan,
    Pemilik,
)
from services.registrasi.domain.kegiatan_usaha import Penghentian
from services.registrasi.domain.nib import StatusNib
from services.registrasi.domain.pb_umku import PbUmku, StatusPbUmku
from services.registrasi.domain.perizinan import StatusPerizinan
from services.registrasi.domain.sop import JenisPerizinan, TingkatRisiko
from shared.crypto import Cipher
from shared.dokumen import Alamat, Dokumen
from tests.registrasi.bahan import PERSEORANGAN, SELASA, SOP, diajukan, diisi
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import ajukan, isi, nib_pertama
from tests.registrasi.nib import CABUT, IZIN_NIB, KEGIATAN, PERTAMA, TOKO
from tests.support import pdf
from tests.support.databases import KEY

ALAMAT = Alamat.buat("https://perizinan.example/", Cipher(KEY), "registrasi")
PEMILIK = Pemilik(PERSEORANGAN.data, PERSEORANGAN.penanaman_modal)
ASAL = Asal(diajukan().id, SELASA, SOP)
PERTAMA_DICABUT = replace(PERTAMA, status=StatusNib.DICABUT, versi=2, pencabutan=CABUT)
SERTIFIKAT = replace(
    IZIN_NIB,
    jenis=JenisPerizinan.SERTIFIKAT_STANDAR,
    tingkat_risiko=TingkatRisiko.MENENGAH_TINGGI,
)
IZIN = replace(IZIN_NIB, jenis=JenisPerizinan.IZIN, tingkat_risiko=TingkatRisiko.TINGGI)
UMKU = PbUmku(
    UUID(int=9), PERTAMA.pelaku_usaha, IZIN.id, "Sertifikat Laik Operasi", "503/SLO/2026", SELASA
)


async def baca(dokumen: Dokumen) -> pdf.Pdf:
    return pdf.read(await PENCETAK.cetak(dokumen))


def bahan_nib(satu: Any = PERTAMA, **lain: Any) -> BahanNib:
    return BahanNib(**({"nib": satu, "pemilik": PEMILIK, "perizinan": (IZIN_NIB,)} | lain))


def bahan_izin(satu: Any = IZIN, induk: Any = PERTAMA, **lain: Any) -> BahanPerizinan:
    isi = {"perizinan": satu, "nib": induk, "pemilik": PEMILIK, "kegiatan": KEGIATAN} | lain
    return BahanPerizinan(**isi)


@pytest.mark.rule("SOP100-5", "SOP100-8", "SOP100-16", "SOP100-20", "PB8-1-18")
async def test_nib() -> None:
    hasil = await baca(nib.dokumen(bahan_nib(asal=ASAL), ALAMAT))
    for teks in (
        "NOMOR INDUK BERUSAHA",
        "Nomor: 1606202600017",
        "Siti Aminah",
        "Jalan Merdeka 1, Sekayu, Kecamatan Sekayu, Kabupaten Musi Banyuasin, Provinsi Sumatera",
        "62012",
        "Rendah",
        "Selama Pelaku Usaha menjalankan kegiatan usaha.",
        "Biaya : Gratis",
        "17 Maret 2026",
        *SOP.identitas.dasar_hukum,
    ):
        assert teks in hasil.text
    assert len(hasil.qr) == 1
    assert hasil.qr[0].startswith("https://perizinan.example/periksa/")
    assert "DICABUT" not in hasil.text
    for rahasia in ("1606014107900001", "NIK", "NPWP"):
        assert rahasia not in hasil.text


@pytest.mark.rule("SOP100-8", "PB8-1-18")
async def test_nib_dengan_tiga_puluh_kegiatan_usaha() -> None:
    kegiatan = tuple(
        replace(KEGIATAN, id=UUID(int=n), alamat=f"Blok {n} " + "Pasar Raya Timur " * 12)
        for n in range(1, 31)
    )
    milik = tuple(replace(IZIN_NIB, kegiatan_usaha=satu.id) for satu in kegiatan)
    satu = replace(PERTAMA, kegiatan_usaha=kegiatan)
    hasil = await baca(nib.dokumen(bahan_nib(satu, perizinan=milik), ALAMAT))
    assert hasil.pages > 2
    assert f"Halaman {hasil.pages} dari {hasil.pages}" in hasil.text
    assert hasil.text.count("Judul KBLI") > 1  # the head of the table, on every page
    for n in range(1, 31):
        assert f"Blok {n} Pasar Raya" in hasil.text


@pytest.mark.rule("SOP100-16", "PB8-23-8")
async def test_nib_yang_dicabut() -> None:
    hasil = await baca(nib.dokumen(bahan_nib(PERTAMA_DICABUT), ALAMAT))
    assert hasil.text.count("DICABUT") >= 2
    assert "dicabut sejak 17 Maret 2026 dengan Pencabutan Nomor 503/1/2026" in hasil.text
    assert "Selama Pelaku Usaha" not in hasil.text


async def test_nib_yang_dimutakhirkan() -> None:
    baru = replace(PERTAMA, status=StatusNib.DIMUTAKHIRKAN, versi=2, kegiatan_usaha=(TOKO,))
    hasil = await baca(nib.dokumen(bahan_nib(baru, asal=ASAL), ALAMAT))
    assert hasil.text.count("DIMUTAKHIRKAN") >= 2
    assert f"penerbitan perizinan atas permohonan {ASAL.permohonan}" in hasil.text
    assert "dimutakhirkan sejak 17 Maret 2026" in hasil.text
    assert "Versi 2 ini menggantikan semua versi sebelumnya" in hasil.text


@pytest.mark.rule("PB8-1-9", "PB8-1-14")
@pytest.mark.parametrize(
    ("satu", "ada"),
    [
        pytest.param(SERTIFIKAT, ("SERTIFIKAT STANDAR", "Menengah Tinggi"), id="terverifikasi"),
        pytest.param(
            replace(SERTIFIKAT, status=StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI),
            ("BELUM TERVERIFIKASI", "terbit sejak 17 Maret 2026 dan belum terverifikasi"),
            id="belum terverifikasi",
        ),
        pytest.param(IZIN, ("IZIN", "Tinggi", "memberikan Izin"), id="izin"),
        pytest.param(
            replace(IZIN, status=StatusPerizinan.DIBATALKAN, akhir=CABUT),
            ("DIBATALKAN", "Izin ini dibatalkan sejak 17 Maret 2026 dengan Pembatalan Nomor 503/1"),
            id="dibatalkan",
        ),
        pytest.param(
            replace(IZIN, status=StatusPerizinan.DICABUT),
            ("DICABUT", "dengan tindakan yang tercatat pada sistem"),
            id="dicabut oleh tindakan lama",
        ),
    ],
)
async def test_sertifikat_standar_dan_izin(satu: Any, ada: tuple[str, ...]) -> None:
    hasil = await baca(perizinan.dokumen(bahan_izin(satu), ALAMAT))
    for teks in (*ada, "1606202600017-66666666", "Siti Aminah", "62012", "Dasar hukum"):
        assert teks in hasil.text
    assert "0012345678901000" not in hasil.text


@pytest.mark.rule("PB8-29-1b")
async def test_kegiatan_usaha_yang_dihentikan_sementara() -> None:
    henti = replace(KEGIATAN, penghentian=(Penghentian(UUID(int=3), "SK/7/2026", SELASA),))
    kata = "dihentikan sementara sejak 17 Maret 2026 dengan sanksi Nomor SK/7/2026"
    izin = await baca(perizinan.dokumen(bahan_izin(kegiatan=henti), ALAMAT))
    assert "DIHENTIKAN SEMENTARA" in izin.text
    assert f"Kegiatan usaha ini {kata}." in izin.text
    mutakhir = replace(
        PERTAMA, status=StatusNib.DIMUTAKHIRKAN, versi=2, kegiatan_usaha=(TOKO, henti)
    )
    hasil = await baca(nib.dokumen(bahan_nib(mutakhir), ALAMAT))
    assert f"NIB; {kata}" in hasil.text
    assert "berdasarkan sanksi penghentian sementara Nomor SK/7/2026" in hasil.text


@pytest.mark.rule("PB8-24-4b")
async def test_nib_yang_kehilangan_satu_perizinan() -> None:
    hilang = replace(SERTIFIKAT, status=StatusPerizinan.DICABUT, akhir=CABUT)
    mutakhir = replace(PERTAMA, status=StatusNib.DIMUTAKHIRKAN, versi=2, kegiatan_usaha=(TOKO,))
    hasil = await baca(nib.dokumen(bahan_nib(mutakhir, perizinan=(hilang,)), ALAMAT))
    assert "sejak 17 Maret 2026 berdasarkan Pencabutan Nomor 503/1/2026" in hasil.text


@pytest.mark.rule("PB8-23-8")
async def test_izin_yang_dicabut_bersama_nib() -> None:
    satu = replace(IZIN, status=StatusPerizinan.DICABUT)
    hasil = await baca(perizinan.dokumen(bahan_izin(satu, PERTAMA_DICABUT), ALAMAT))
    assert "Izin ini dicabut sejak 17 Maret 2026 dengan Pencabutan Nomor 503/1/2026" in hasil.text


@pytest.mark.rule("PB8-1-15")
@pytest.mark.parametrize(
    ("induk", "ada"),
    [
        pytest.param(bahan_izin(), "Selama Perizinan Berusaha yang ditunjang", id="berlaku"),
        pytest.param(
            bahan_izin(replace(IZIN, status=StatusPerizinan.DICABUT), PERTAMA_DICABUT),
            "TIDAK BERLAKU",
            id="yang ditunjang dicabut",
        ),
    ],
)
async def test_pb_umku(induk: BahanPerizinan, ada: str) -> None:
    hasil = await baca(perizinan.dokumen_pb_umku(BahanPbUmku(UMKU, induk), ALAMAT))
    for teks in (ada, "Sertifikat Laik Operasi", "503/SLO/2026", "1606202600017-66666666"):
        assert teks in hasil.text


@pytest.mark.rule("SOP100-8", "SOP100-20", "SOP100-U1")
async def test_formulir() -> None:
    bahan = BahanPermohonan(diisi(diajukan()), PERSEORANGAN, SOP)
    hasil = await baca(permohonan.formulir(bahan, ALAMAT))
    for teks in (
        "FORMULIR PERMOHONAN",
        "Kepada Yth.",
        "Biaya : Gratis",
        "Meterai Rp10.000",
        "************0001",
        *(butir.teks for butir in SOP.persyaratan if butir.kode.startswith("K")),
    ):
        assert teks in hasil.text
    assert "1606014107900001" not in hasil.text


@pytest.mark.rule("SOP100-8", "SOP100-9")
async def test_checklist() -> None:
    bahan = BahanPermohonan(diisi(diajukan(), "U1", "K1"), PERSEORANGAN, SOP)
    hasil = await baca(permohonan.checklist(bahan, ALAMAT))
    for butir in SOP.persyaratan:
        assert f"{butir.kode} {butir.teks[:20]}" in hasil.text
    assert "Berkas belum lengkap dan benar: U1, U2" in hasil.text
    assert SOP.identitas.peringatan in hasil.text


PDF = {
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


@pytest.mark.rule("SOP100-8")
async def test_rute_cetak(registrasi: Registrasi, siti: str) -> None:
    satu = await nib_pertama(registrasi)
    milik = (await registrasi("siti", "GET", f"/nib/{satu['nomor']}/perizinan")).json()
    for jalur, judul in (
        (f"/nib/{satu['nomor']}/cetak", "NOMOR INDUK BERUSAHA"),
        (f"/perizinan/{milik[0]['id']}/cetak", "NOMOR INDUK BERUSAHA"),
        (f"/permohonan/{satu['permohonan']}/formulir", "FORMULIR PERMOHONAN"),
        (f"/permohonan/{satu['permohonan']}/checklist/cetak", "CHECKLIST KELENGKAPAN"),
    ):
        jawaban = await registrasi("siti", "GET", jalur)
        assert {nama: jawaban.headers[nama] for nama in PDF} == PDF, jalur
        assert jawaban.headers["content-disposition"].startswith("attachment; filename=")
        hasil = pdf.read(jawaban.content)
        assert judul in hasil.text
        assert "Siti Aminah" in hasil.text


async def test_dokumen_yang_sama_tidak_dikirim_lagi(registrasi: Registrasi, siti: str) -> None:
    """Who kept the file learns that it is still the same; another one is sent whole."""
    jalur = f"/permohonan/{await ajukan(registrasi)}/checklist/cetak"
    sidik = (await registrasi("siti", "GET", jalur)).headers["etag"]
    sama = await registrasi("siti", "GET", jalur, headers={"If-None-Match": sidik})
    assert (sama.status_code, sama.content, sama.headers["etag"]) == (304, b"", sidik)
    lain = await registrasi("siti", "GET", jalur, headers={"If-None-Match": '"lain"'})
    assert (lain.status_code, lain.headers["etag"]) == (200, sidik)
    registrasi.masuk("orang_lain", str(UUID(int=1)))
    jawaban = await registrasi("orang_lain", "GET", jalur, headers={"If-None-Match": sidik})
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("SOP100-9")
async def test_checklist_mengikuti_pemeriksaan(registrasi: Registrasi, siti: str) -> None:
    id = await ajukan(registrasi)
    await isi(registrasi, id, "U1")
    jalur = f"/permohonan/{id}/checklist/cetak"
    sebelum = pdf.read((await registrasi("siti", "GET", jalur)).content)
    assert "Berkas belum lengkap dan benar" in sebelum.text


@pytest.mark.rule("PB8-1-15", "PB8-29-1d")
async def test_pb_umku_yang_dicabut() -> None:
    satu = replace(UMKU, status=StatusPbUmku.DICABUT, akhir=CABUT)
    hasil = await baca(perizinan.dokumen_pb_umku(BahanPbUmku(satu, bahan_izin()), ALAMAT))
    assert "PB-UMKU ini dicabut sejak 17 Maret 2026 dengan Pencabutan Nomor 503/1" in hasil.text


@pytest.mark.rule("PB8-9-3")
async def test_dokumen_orang_lain_tidak_ada(registrasi: Registrasi, siti: str) -> None:
    satu = await nib_pertama(registrasi)
    milik = (await registrasi("siti", "GET", f"/nib/{satu['nomor']}/perizinan")).json()
    registrasi.masuk("orang_lain", str(UUID(int=1)))
    for jalur in (
        f"/nib/{satu['nomor']}/cetak",
        f"/perizinan/{milik[0]['id']}/cetak",
        f"/pb-umku/{milik[0]['id']}/cetak",
        f"/permohonan/{satu['permohonan']}/checklist/cetak",
    ):
        jawaban = await registrasi("orang_lain", "GET", jalur)
        assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN"), jalur
    for siapa, status in (("dpmptsp_sijunjung", 403), ("tim_teknis", 403), ("dpmptsp", 200)):
        jawaban = await registrasi(siapa, "GET", f"/perizinan/{milik[0]['id']}/cetak")
        assert jawaban.status_code == status, siapa
