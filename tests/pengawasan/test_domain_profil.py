"""The column in which a Pelaku Usaha answers."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from services.pengawasan.domain.peristiwa import ProfilDiperbarui
from services.pengawasan.domain.profil import Bagian, Tanggapan, tanggapi
from shared.refusal import Refusal
from tests.pengawasan.bahan import PELAKU_USAHA

TANGGAPAN = Tanggapan(
    UUID(int=1), PELAKU_USAHA, "Alamat gudang sudah benar.", datetime(2026, 3, 16, 2, tzinfo=UTC)
)


@pytest.mark.rule("PB8-12-2m")
def test_tanggapan_menambah_versi_bagiannya() -> None:
    assert tanggapi(TANGGAPAN, 2) == (
        TANGGAPAN,
        (ProfilDiperbarui(PELAKU_USAHA, "kolom_tanggapan", 3),),
    )


@pytest.mark.rule("PB8-12-2m")
@pytest.mark.parametrize("isi", ["", " \n "])
def test_tanggapan_kosong(isi: str) -> None:
    hasil = tanggapi(replace(TANGGAPAN, isi=isi), 0)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("TANGGAPAN_KOSONG", "PB8-12-2m")


@pytest.mark.rule("PB8-12-2h", "PB8-12-2i", "PB8-12-2j", "PB8-12-2l", "PB8-12-2m")
def test_bagian_milik_pengawasan() -> None:
    assert [bagian.value for bagian in Bagian] == [
        "data_laporan_pelaku_usaha",
        "penilaian_kepatuhan_pelaku_usaha",
        "bap",
        "pengaduan",
        "kolom_tanggapan",
    ]
