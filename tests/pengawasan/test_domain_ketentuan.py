"""The numbers of the law are configuration: another number gives another decision."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from services.pengawasan.domain import jadwal
from services.pengawasan.domain.inspeksi import Konteks
from services.pengawasan.domain.jadwal import JadwalkanRutin
from shared.aturan import Ketentuan, ketentuan
from shared.refusal import Refusal
from tests.pengawasan.bahan import DAERAH, INSPEKSI, KONTEKS, PELAKU_USAHA, TANGGAL, WILAYAH, lain

H4, SABTU = date(2026, 3, 17), date(2026, 4, 18)


def diganti(kunci: str, nilai: int | str) -> Callable[[str, date], Ketentuan]:
    def cari(dicari: str, pada: date) -> Ketentuan:
        asli = ketentuan(dicari, pada, DAERAH)
        return replace(asli, nilai=nilai) if dicari == kunci else asli

    return cari


def diterima(konteks: Konteks, tanggal: date) -> bool:
    perintah = JadwalkanRutin(INSPEKSI, PELAKU_USAHA, tanggal, WILAYAH)
    return not isinstance(jadwal.jadwalkan(perintah, konteks), Refusal)


@pytest.mark.rule("PB8-10-2a", "PB8-13-5", "CALC-3")
@pytest.mark.parametrize(
    ("konteks", "tanggal", "kunci", "nilai", "harapan"),
    [
        (replace(KONTEKS, hari_ini=H4), TANGGAL, "surat_tugas", 4, True),
        (replace(KONTEKS, hari_ini=H4), TANGGAL, "surat_tugas", 5, False),
        (replace(KONTEKS, lainnya=(lain(1),)), TANGGAL, "frekuensi_inspeksi_rendah", 1, False),
        (replace(KONTEKS, lainnya=(lain(1),)), TANGGAL, "frekuensi_inspeksi_rendah", 2, True),
        (KONTEKS, SABTU, "inspeksi_rutin_hari_kerja", "WAJIB", False),
        (KONTEKS, SABTU, "inspeksi_rutin_hari_kerja", "BEBAS", True),
    ],
)
def test_keputusan_menurut_ketentuan(
    konteks: Konteks, tanggal: date, kunci: str, nilai: int | str, harapan: bool
) -> None:
    assert diterima(replace(konteks, ketentuan=diganti(kunci, nilai)), tanggal) is harapan
