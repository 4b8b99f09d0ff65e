"""The documents on a court decision: Lampiran XI and XII as data."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid5

import pytest

from services.sanksi.domain import dokumen
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen
from services.sanksi.domain.kasus import DasarPenerbitan, Status
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.putusan import AmarPutusan
from tests.sanksi.bahan import (
    GUDANG,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    NIB,
    PELAKU_USAHA,
    PERIZINAN,
    TOKO,
    WILAYAH,
    batas,
)
from tests.sanksi.bahan_pembatalan import OBJEK_GUDANG, SERTIFIKAT
from tests.sanksi.bahan_putusan import DIAJUKAN, ISI_PUTUSAN, PUTUSAN

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
FIKTIF = DasarPenerbitan.FIKTIF_POSITIF
TERBIT = PencabutanPutusanDiterbitkan(
    KASUS,
    PELAKU_USAHA,
    nib=NIB,
    amar=AmarPutusan.PEMBUBARAN,
    putusan=PUTUSAN,
    objek=(),
    cabut_nib=True,
    dasar_penerbitan=FIKTIF,
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (8)",
    tanggal=LEWAT,
    nomor="0003/XI/2026",
    nomor_pencabutan_nib="0004/XII/2026",
)
KASUS_TERBIT = replace(
    DIAJUKAN,
    status=Status.DITERBITKAN,
    dasar_penerbitan=FIKTIF,
    terbit_pada=LEWAT,
    ke=1,
    batas=batas(),
)


def satu(kegiatan: object, kbli: str, risiko: str) -> dict[str, str]:
    return {
        "kegiatan_usaha": str(kegiatan),
        "kbli": kbli,
        "tingkat_risiko": risiko,
        "lokasi": WILAYAH,
    }


def dok(jenis: JenisDokumen, lampiran: str, nomor: str, dasar_hukum: str, isi: Any) -> Dokumen:
    return Dokumen(
        uuid5(KASUS, jenis.value), KASUS, PELAKU_USAHA, jenis, lampiran, nomor, LEWAT, FIKTIF,
        dasar_hukum, isi,
    )  # fmt: skip


@pytest.mark.rule("PB8-27-8", "PB8-27-9", "PB8-27-11")
def test_pembubaran_menurut_lampiran_xi_dan_xii() -> None:
    """Everything under the NIB, by the decision, and the NIB after it."""
    assert dokumen.susun(TERBIT, KASUS_TERBIT, PERIZINAN) == (
        dok(
            JenisDokumen.PENCABUTAN_PUTUSAN,
            "XI",
            "0003/XI/2026",
            f"{PERBUP} Pasal 27 ayat (8)",
            {
                "nib": NIB,
                "jenis_pencabutan": "PEMBUBARAN",
                "jalur": "PUTUSAN",
                "putusan": ISI_PUTUSAN,
                "pemohon_sebagai": "KURATOR",
                "perizinan_berusaha": [
                    satu(TOKO, "62012", "RENDAH"),
                    satu(GUDANG, "10130", "MENENGAH_TINGGI"),
                ],
                "nib_dicabut": True,
                "diterbitkan_tanpa_keputusan": True,
                "batas_verifikasi": HARI_KELIMA.isoformat(),
            },
        ),
        dok(
            JenisDokumen.PENCABUTAN_NIB_PUTUSAN,
            "XII",
            "0004/XII/2026",
            f"{PERBUP} Pasal 27 ayat (11)",
            {
                "nib": NIB,
                "tanggal_pencabutan_nib": "2026-03-31",
                "nomor_pencabutan": "0003/XI/2026",
                "putusan": ISI_PUTUSAN,
            },
        ),
    )


@pytest.mark.rule("PB8-27-13")
@pytest.mark.parametrize(
    "amar", [AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN, AmarPutusan.PENCABUTAN_OLEH_PEMDA]
)
def test_tanpa_pembubaran_hanya_yang_disebut(amar: AmarPutusan) -> None:
    """The NIB, where it goes as well, by its own paragraph."""
    dasar = f"{PERBUP} Pasal 27 ayat (7) huruf a"
    sebagian = replace(
        TERBIT, amar=amar, objek=(OBJEK_GUDANG,), dasar_hukum=f"{dasar} serta ayat (13)"
    )
    pencabutan, nib = dokumen.susun(sebagian, KASUS_TERBIT, PERIZINAN)
    assert (pencabutan.isi["jenis_pencabutan"], nib.dasar_hukum) == (
        amar,
        f"{PERBUP} Pasal 27 ayat (13)",
    )
    assert pencabutan.isi["perizinan_berusaha"] == [
        {
            "perizinan": str(SERTIFIKAT),
            "jenis": "SERTIFIKAT_STANDAR",
            "kegiatan_usaha": str(GUDANG),
            "kbli": "10130",
            "tingkat_risiko": "MENENGAH_TINGGI",
            "lokasi": WILAYAH,
        }
    ]
    rendah = replace(sebagian, objek=(replace(OBJEK_GUDANG, perizinan=None),))
    assert dokumen.susun(rendah, KASUS_TERBIT, PERIZINAN)[0].isi["perizinan_berusaha"] == [
        {**pencabutan.isi["perizinan_berusaha"][0], "perizinan": None}
    ]
    saja = replace(sebagian, cabut_nib=False)
    (satu_saja,) = dokumen.susun(saja, KASUS_TERBIT, PERIZINAN)
    assert satu_saja.isi == {**pencabutan.isi, "nib_dicabut": False}


@pytest.mark.rule("PB8-27-13")
def test_nib_pma_bukan_menurut_ayat_13() -> None:
    """It goes where it is the licence itself; ayat (13), and its months, are of a PMDN."""
    dasar = f"{PERBUP} Pasal 27 ayat (7) huruf a"
    amar = AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN
    asing = replace(TERBIT, amar=amar, objek=(OBJEK_GUDANG,), dasar_hukum=dasar)
    _, nib = dokumen.susun(asing, KASUS_TERBIT, PERIZINAN)
    assert nib.dasar_hukum == dasar


@pytest.mark.rule("PB8-27-8")
def test_dengan_keputusan_dan_tanpa_batas() -> None:
    """SIPP knew the decision: nothing was verified, so nothing has lapsed."""
    terbit = replace(TERBIT, dasar_penerbitan=DasarPenerbitan.VALIDASI)
    pencabutan, _ = dokumen.susun(terbit, replace(KASUS_TERBIT, batas=None), PERIZINAN)
    assert pencabutan.isi["diterbitkan_tanpa_keputusan"] is False
    assert pencabutan.isi["batas_verifikasi"] is None


@pytest.mark.rule("PB8-27-9", "PB8-27-11")
def test_nomor_menurut_yang_terbit() -> None:
    akhir_tahun = replace(TERBIT, tanggal=date(2025, 12, 31))
    pencabutan = {"nomor": (JenisDokumen.PENCABUTAN_PUTUSAN, 2025)}
    nib = {"nomor_pencabutan_nib": (JenisDokumen.PENCABUTAN_NIB_PUTUSAN, 2025)}
    assert dokumen.bernomor(akhir_tahun) == pencabutan | nib
    assert dokumen.bernomor(replace(akhir_tahun, cabut_nib=False)) == pencabutan
