"""What is left to do after a Pencabutan, until the Pelaku Usaha reports it done."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.sanksi.domain.kewajiban import (
    PASCA_PENCABUTAN,
    Kewajiban,
    SertifikatTerkait,
    TindakLanjut,
    selesaikan,
    tindak_lanjut,
)
from services.sanksi.domain.riwayat.kewajiban import selesai
from services.sanksi.domain.riwayat.umum import Langkah
from shared.refusal import Refusal
from tests.sanksi.bahan import GUDANG, KASUS, SENIN, TOKO

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
PAJAK = TindakLanjut(KASUS, Kewajiban.PAJAK_TERHUTANG)
PRODUK = TindakLanjut(KASUS, Kewajiban.SERTIFIKAT_STANDAR_PRODUK, "SNI-1")


@pytest.mark.rule("PB8-21-7", "PB8-24-5")
def test_satu_untuk_setiap_kewajiban_dan_sertifikat() -> None:
    produk = Kewajiban.SERTIFIKAT_STANDAR_PRODUK
    sertifikat = (
        SertifikatTerkait(produk, "SNI-1", GUDANG),
        SertifikatTerkait(produk, "SNI-1", TOKO),
        SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_USAHA, "SNI-1", GUDANG),
    )
    assert tindak_lanjut(KASUS, PASCA_PENCABUTAN, sertifikat) == (
        TindakLanjut(KASUS, Kewajiban.FASILITAS_FISKAL),
        PAJAK,
        TindakLanjut(KASUS, Kewajiban.KETENAGAKERJAAN),
        PRODUK,
        TindakLanjut(KASUS, Kewajiban.SERTIFIKAT_STANDAR_USAHA, "SNI-1"),
    )


@pytest.mark.rule("PB8-21-7", "PB8-24-5")
@pytest.mark.parametrize(
    ("lama", "pada", "harapan"),
    [
        (PAJAK, SENIN, replace(PAJAK, selesai_pada=SENIN)),
        (PRODUK, SENIN - timedelta(days=30), replace(PRODUK, selesai_pada=date(2026, 2, 14))),
        (PAJAK, SENIN + timedelta(days=1), "SELESAI_BELUM_TERJADI"),
        (replace(PAJAK, selesai_pada=SENIN), SENIN, "KEWAJIBAN_SUDAH_SELESAI"),
        (None, SENIN, "KEWAJIBAN_TIDAK_DITEMUKAN"),
    ],
)
def test_dilaporkan_selesai(
    lama: TindakLanjut | None, pada: date, harapan: TindakLanjut | str
) -> None:
    hasil = selesaikan(lama, pada, SENIN)
    assert (hasil.kode if isinstance(hasil, Refusal) else hasil) == harapan


@pytest.mark.rule("PB8-21-7", "PB8-24-5")
@pytest.mark.parametrize(
    ("satu", "keterangan", "pasal"),
    [
        (PAJAK, "Pajak terhutang selesai 16-03-2026", "Pasal 21 ayat (7)"),
        (PRODUK, "Sertifikat standar produk SNI-1 selesai 16-03-2026", "Pasal 24 ayat (5)"),
    ],
)
def test_langkah_penyelesaian(satu: TindakLanjut, keterangan: str, pasal: str) -> None:
    langkah = selesai(replace(satu, selesai_pada=SENIN))
    assert langkah == Langkah("KEWAJIBAN_SELESAI", keterangan, f"{PERBUP} {pasal}")
