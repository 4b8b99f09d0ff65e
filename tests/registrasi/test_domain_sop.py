"""SOP 100 as data, and which version of which SOP applies."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from services.registrasi import katalog
from services.registrasi.domain import kbli, sop
from services.registrasi.domain.sop import (
    BELUM_BERLAKU,
    REVISI_TANPA_TANGGAL,
    TANPA_PENGESAHAN,
    JenisPerizinan,
    Sifat,
    TingkatRisiko,
)
from shared import rujukan
from shared.identity import KBLI
from shared.refusal import Refusal
from tests.registrasi.bahan import ANGKA, DAERAH, SENIN, SOP

EFEKTIF = date(2021, 12, 6)
REVISI = replace(
    SOP,
    versi=2,
    ketentuan=replace(
        SOP.ketentuan, tanggal_revisi=date(2026, 3, 1), tanggal_efektif=date(2026, 3, 16)
    ),
)


@pytest.mark.rule("SOP100-1")
def test_identitas_apa_adanya() -> None:
    identitas = SOP.identitas
    assert (
        identitas.nomor_sop,
        identitas.tanggal_pembuatan,
        identitas.tanggal_revisi,
        identitas.tanggal_efektif,
        identitas.bidang,
        identitas.nama_sop,
        identitas.pemilik,
    ) == (
        "100 /SOP/DPMPTSP/V/2021",
        "6 Desember 2021",
        "",
        "6 Desember 2021",
        "PENYELENGGARAAN PELAYANAN PERIZINAN DAN NON PERIZINAN",
        "Aktivitas Pengembangan Aplikasi Perdagangan melalui Internet (E-Commerce)",
        (
            "PEMERINTAH KABUPATEN MUSI BANYUASIN — DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU "
            "SATU PINTU"
        ),
    )
    assert SOP.ketentuan.tanggal_efektif == EFEKTIF


@pytest.mark.rule("SOP100-3")
def test_pengesah() -> None:
    pengesah = SOP.identitas.disahkan_oleh
    assert pengesah is not None
    assert (pengesah.nama, pengesah.pangkat) == (
        "Erdian Syahri, S.Sos, M.Si",
        "Pembina Utama Muda",
    )
    assert pengesah.nip.replace(" ", "") == "196712271988101002"


@pytest.mark.rule("SOP100-3")
@pytest.mark.parametrize(
    "pengesah",
    [
        pytest.param(None, id="tanpa pengesah"),
        pytest.param({"nama": ""}, id="tanpa nama"),
        pytest.param({"nip": ""}, id="tanpa NIP"),
        pytest.param({"jabatan": "", "pangkat": ""}, id="tanpa jabatan dan pangkat"),
    ],
)
def test_tanpa_pengesahan_tidak_berlaku(pengesah: dict[str, str] | None) -> None:
    asal = SOP.identitas.disahkan_oleh
    assert asal is not None
    baru = None if pengesah is None else replace(asal, **pengesah)
    cacat = replace(SOP, identitas=replace(SOP.identitas, disahkan_oleh=baru))
    assert sop.periksa(cacat) == TANPA_PENGESAHAN
    assert sop.berlaku([cacat], DAERAH, "62012", SENIN) == BELUM_BERLAKU


@pytest.mark.rule("SOP100-3")
@pytest.mark.parametrize("kosong", ["jabatan", "pangkat"])
def test_jabatan_atau_pangkat_salah_satu_cukup(kosong: str) -> None:
    asal = SOP.identitas.disahkan_oleh
    assert asal is not None
    baru = replace(SOP.identitas, disahkan_oleh=replace(asal, **{kosong: ""}))
    assert sop.periksa(replace(SOP, identitas=baru)) is None


@pytest.mark.rule("SOP100-2")
def test_revisi_bertanggal() -> None:
    tanpa = replace(REVISI, ketentuan=replace(REVISI.ketentuan, tanggal_revisi=None))
    assert sop.periksa(tanpa) == REVISI_TANPA_TANGGAL
    assert sop.periksa(REVISI) is None


@pytest.mark.rule("SOP100-4", "SOP100-2")
@pytest.mark.parametrize(
    ("tanggal", "harapan"),
    [
        pytest.param(date(2021, 12, 5), BELUM_BERLAKU, id="sehari sebelum efektif"),
        pytest.param(EFEKTIF, SOP, id="hari efektif"),
        pytest.param(date(2026, 3, 15), SOP, id="sehari sebelum revisi"),
        pytest.param(date(2026, 3, 16), REVISI, id="hari revisi berlaku"),
    ],
)
def test_versi_yang_berlaku(tanggal: date, harapan: sop.Sop | Refusal) -> None:
    assert sop.berlaku([REVISI, SOP], DAERAH, "62012", tanggal) == harapan


@pytest.mark.rule("SOP100-4")
@pytest.mark.parametrize(("daerah", "kode"), [("KAB_SIJUNJUNG", "62012"), (DAERAH, "62011")])
def test_sop_hanya_untuk_daerah_dan_kblinya(daerah: str, kode: str) -> None:
    assert sop.berlaku(katalog.sop_bawaan(), daerah, kode, SENIN) == BELUM_BERLAKU


@pytest.mark.rule("SOP100-5")
def test_dasar_hukum() -> None:
    assert SOP.identitas.dasar_hukum == (
        (
            "Peraturan Pemerintah Nomor 5 Tahun 2021 tentang Penyelenggaraan Perizinan Berusaha "
            "Berbasis Risiko"
        ),
        (
            "Peraturan Menteri Perindustrian Nomor 9 Tahun 2021 tentang Standar Kegiatan Usaha "
            "Dan/Atau Produk Pada Penyelenggaraan Perizinan Berusaha Berbasis Risiko Sektor "
            "Perindustrian"
        ),
    )


@pytest.mark.rule("SOP100-8", "SOP100-9")
def test_peralatan_dan_peringatan() -> None:
    assert SOP.identitas.peralatan_perlengkapan == (
        "Formulir permohonan",
        "Komputer dan Printer",
        "Alat Tulis Kantor",
        "Checklist kelengkapan dokumen izin",
    )
    assert SOP.identitas.peringatan == (
        "Permohonan perizinan berusaha dan nonperizinan akan diproses apabila persyaratan telah "
        "lengkap dan benar"
    )


@pytest.mark.rule("SOP100-11", "SOP100-14", "SOP100-15", "SOP100-20")
def test_tabel() -> None:
    assert (SOP.bagan_alur.input, SOP.bagan_alur.output, SOP.bagan_alur.consumer) == (
        "Berkas Permohonan",
        "NIB",
        "Perorangan dan Non Perorangan",
    )
    assert (SOP.tabel.kode_kbli, SOP.tabel.tingkat_risiko, SOP.tabel.perizinan_usaha) == (
        "62012",
        "Rendah",
        "NIB",
    )
    assert SOP.ketentuan.tingkat_risiko is TingkatRisiko.RENDAH
    assert SOP.ketentuan.perizinan is JenisPerizinan.NIB
    assert (SOP.ketentuan.biaya_rupiah, SOP.lampiran.standar_biaya) == (0, "Gratis")


@pytest.mark.rule("SOP100-16", "SOP100-17")
def test_kolom_yang_tertukar_dibaca_benar() -> None:
    """AMB-01: printed under each other's heading, read by their meaning."""
    assert SOP.tabel.jangka_waktu == SOP.ketentuan.masa_berlaku
    assert SOP.tabel.masa_berlaku == SOP.lampiran.waktu_penyelesaian
    assert SOP.ketentuan.masa_berlaku == "Selama Pelaku Usaha menjalankan kegiatan usaha"
    assert ANGKA.waktu_penyelesaian_hari == 1


@pytest.mark.rule("SOP100-P1", "SOP100-P2", "SOP100-P3", "SOP100-P4", "SOP100-P5")
def test_lima_langkah() -> None:
    assert SOP.lampiran.prosedur == (
        "Mengajukan permohonan melalui portal www.oss.go.id",
        "Mengupload berkas persyaratan",
        "Menunggu pertimbangan teknis dari tim teknis",
        "Menunggu verifikasi dari DPMPTSP untuk persetujuan",
        "Penerbitan perizinan berusaha",
    )


def test_butir_lengkap() -> None:
    kode = [butir.kode for butir in SOP.persyaratan]
    assert kode == [f"U{n}" for n in range(1, 12)] + [f"K{n}" for n in range(1, 8)]
    pasca = [b.kode for b in SOP.persyaratan if b.sifat is Sifat.PASCA_PERIZINAN]
    assert pasca == ["U11"]


@pytest.mark.rule("SOP100-1", "SOP100-5", "SOP100-19")
def test_setiap_teks_ada_di_naskah() -> None:
    """Word for word: line breaks aside, each text of the record stands in the printed SOP."""
    naskah = (Path(__file__).parent / "data" / "sop-100-naskah.txt").read_text(encoding="utf-8")
    rapat = " ".join(naskah.split())
    identitas = SOP.identitas
    for teks in (
        *(butir.teks for butir in SOP.persyaratan),
        *SOP.lampiran.prosedur,
        SOP.lampiran.kualifikasi_sasaran,
        SOP.lampiran.waktu_penyelesaian,
        identitas.nomor_sop,
        identitas.nama_sop,
        identitas.bidang,
        identitas.keterkaitan,
        identitas.peringatan,
        identitas.pencatatan_dan_pendataan,
        *identitas.dasar_hukum,
        *identitas.kualifikasi_pelaksana,
        *identitas.peralatan_perlengkapan,
        SOP.tabel.judul,
        SOP.tabel.pemberi_pertimbangan,
        SOP.tabel.parameter,
        SOP.tabel.jangka_waktu,
    ):
        assert teks in rapat, teks


@pytest.mark.rule("SOP100-12", "SOP100-19")
def test_katalog_kbli() -> None:
    assert rujukan.kbli(2020)["62012"] == (
        "Aktivitas Pengembangan Aplikasi Perdagangan Melalui Internet (E-Commerce)"
    )
    assert SOP.lampiran.kualifikasi_sasaran == (
        "Kelompok ini mencakup kegiatan pengembangan perdagangan melalui internet (e-commerce). "
        "Kegiatan meliputi konsultasi analisis dan pemrograman aplikasi untuk kegiatan "
        "perdagangan melalui internet"
    )


@pytest.mark.rule("SOP100-12")
@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        pytest.param("62012", KBLI("62012"), id="ada"),
        pytest.param("99999", None, id="tidak ada di katalog"),
        pytest.param("6201", None, id="empat angka"),
        pytest.param("620123", None, id="enam angka"),
        pytest.param("62O12", None, id="huruf O"),
    ],
)
def test_periksa_kbli(kode: str, harapan: KBLI | None) -> None:
    asing = kbli.TIDAK_DIKENAL.dengan(rincian=({"kbli": kode},))
    assert kbli.periksa(kode, rujukan.kbli(2020)) == (harapan or asing)


def test_padanan_kbli_2025() -> None:
    assert kbli.sejudul(rujukan.kbli(2020)["62012"], rujukan.kbli(2025)) == ("62191",)
    assert kbli.sejudul("Tidak ada", rujukan.kbli(2025)) == ()
