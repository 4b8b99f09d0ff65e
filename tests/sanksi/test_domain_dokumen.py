"""The documents of a case: Lampiran V, VII and VIII as data."""

from dataclasses import replace
from datetime import date
from uuid import uuid5

import pytest

from services.sanksi.domain import dokumen
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen
from services.sanksi.domain.kasus import DasarPenerbitan, Status
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.peristiwa.verifikasi import VerifikasiDisetujui
from services.sanksi.domain.perizinan import Berakhir
from tests.sanksi.bahan import (
    GUDANG,
    KASUS,
    LEWAT,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    PERIZINAN,
    SENIN,
    TOKO,
)

FIKTIF = DasarPenerbitan.FIKTIF_POSITIF
TERBIT = PencabutanDiterbitkan(
    KASUS,
    PELAKU_USAHA,
    NIB,
    FIKTIF,
    LEWAT,
    nomor="0001/PCB-LIK/KAB_SIJUNJUNG/2026",
    nomor_pencabutan_nib="0007/PCB-NIB/KAB_SIJUNJUNG/2026",
)
KASUS_TERBIT = replace(
    MENUNGGU, status=Status.DITERBITKAN, dasar_penerbitan=FIKTIF, terbit_pada=LEWAT
)


@pytest.mark.rule("PB8-23-6", "PB8-21-5", "PB8-23-5", "PB8-21-7")
def test_pencabutan_menurut_lampiran_vii() -> None:
    pencabutan, _ = dokumen.susun(TERBIT, KASUS_TERBIT, PERIZINAN)
    assert pencabutan == Dokumen(
        id=uuid5(KASUS, "PENCABUTAN"),
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        jenis=JenisDokumen.PENCABUTAN,
        lampiran="VII",
        nomor="0001/PCB-LIK/KAB_SIJUNJUNG/2026",
        tanggal=LEWAT,
        dasar_penerbitan=FIKTIF,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
        isi={
            "nib": NIB,
            "jenis_pencabutan": "LIKUIDASI",
            "jalur": "PERMOHONAN",
            "pemohon_sebagai": "LIKUIDATOR",
            "perizinan_berusaha": [
                {
                    "kegiatan_usaha": str(TOKO),
                    "kbli": "62012",
                    "tingkat_risiko": "RENDAH",
                    "lokasi": "13.03",
                },
                {
                    "kegiatan_usaha": str(GUDANG),
                    "kbli": "10130",
                    "tingkat_risiko": "MENENGAH_TINGGI",
                    "lokasi": "13.03",
                },
            ],
            "diterbitkan_tanpa_keputusan": True,
            "batas_verifikasi": "2026-03-30",
            "kewajiban": ["FASILITAS_FISKAL", "PAJAK_TERHUTANG", "KETENAGAKERJAAN"],
        },
    )


@pytest.mark.rule("PB8-23-8")
def test_pencabutan_nib_menurut_lampiran_viii() -> None:
    """Own document, own number, own date."""
    _, pencabutan_nib = dokumen.susun(TERBIT, KASUS_TERBIT, PERIZINAN)
    assert pencabutan_nib == Dokumen(
        id=uuid5(KASUS, "PENCABUTAN_NIB"),
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        jenis=JenisDokumen.PENCABUTAN_NIB,
        lampiran="VIII",
        nomor="0007/PCB-NIB/KAB_SIJUNJUNG/2026",
        tanggal=LEWAT,
        dasar_penerbitan=FIKTIF,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (8)",
        isi={
            "nib": NIB,
            "tanggal_pencabutan_nib": "2026-03-31",
            "nomor_pencabutan": "0001/PCB-LIK/KAB_SIJUNJUNG/2026",
        },
    )


@pytest.mark.rule("PB8-23-6")
@pytest.mark.parametrize(
    ("dasar", "tanpa_keputusan", "pasal"),
    [
        (DasarPenerbitan.VERIFIKASI, False, "Pasal 23 ayat (4) huruf a"),
        (DasarPenerbitan.VALIDASI, False, "Pasal 23 ayat (1)"),
        (DasarPenerbitan.FIKTIF_POSITIF, True, "Pasal 23 ayat (5)"),
    ],
)
def test_setiap_dasar_penerbitan(dasar: DasarPenerbitan, tanpa_keputusan: bool, pasal: str) -> None:
    """AMB-27: Lampiran VII serves every Pencabutan of this article."""
    terbit = replace(TERBIT, dasar_penerbitan=dasar)
    pencabutan, _ = dokumen.susun(terbit, KASUS_TERBIT, PERIZINAN)
    assert pencabutan.lampiran == "VII"
    assert pencabutan.dasar_hukum == f"Peraturan Bupati Sijunjung 8/2022 {pasal}"
    assert pencabutan.isi["diterbitkan_tanpa_keputusan"] is tanpa_keputusan


@pytest.mark.rule("PB8-20-5", "PB8-20-4")
def test_surat_keterangan_menurut_lampiran_v() -> None:
    akhir = Berakhir(date(2026, 2, 2), "SANKSI", "7/2026")
    surat = SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, akhir, SENIN, "0001/SKB")
    assert dokumen.susun(surat, MENUNGGU, PERIZINAN) == (
        Dokumen(
            id=uuid5(KASUS, "SURAT_KETERANGAN_BERAKHIR"),
            kasus=KASUS,
            pelaku_usaha=PELAKU_USAHA,
            jenis=JenisDokumen.SURAT_KETERANGAN_BERAKHIR,
            lampiran="V",
            nomor="0001/SKB",
            tanggal=SENIN,
            dasar_penerbitan=None,
            dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (4)",
            isi={
                "nib": NIB,
                "tanggal_berakhir": "2026-02-02",
                "sebab": "SANKSI",
                "nomor_pencabutan": "7/2026",
                "pemohon_sebagai": "LIKUIDATOR",
            },
        ),
    )


def test_tanpa_nomor_tidak_ada_dokumen() -> None:
    with pytest.raises(ValueError, match="PENCABUTAN has no number yet"):
        dokumen.susun(replace(TERBIT, nomor=None), KASUS_TERBIT, PERIZINAN)


def test_peristiwa_lain_tanpa_dokumen() -> None:
    disetujui = VerifikasiDisetujui(KASUS, PELAKU_USAHA, 1, SENIN)
    assert dokumen.susun(disetujui, MENUNGGU, PERIZINAN) == ()


@pytest.mark.parametrize(
    ("jenis", "nomor"),
    [
        (JenisDokumen.PENCABUTAN, "0012/PCB-LIK/KAB_SIJUNJUNG/2026"),
        (JenisDokumen.PENCABUTAN_NIB, "0012/PCB-NIB/KAB_SIJUNJUNG/2026"),
        (JenisDokumen.SURAT_KETERANGAN_BERAKHIR, "0012/SKB/KAB_SIJUNJUNG/2026"),
    ],
)
def test_bentuk_nomor(jenis: JenisDokumen, nomor: str) -> None:
    assert dokumen.nomor(jenis, "KAB_SIJUNJUNG", 2026, 12) == nomor
