"""The officers' lists: which states each holds."""

import pytest

from services.registrasi.domain.daftar_kerja import Daftar, isi, jatuh_tempo
from services.registrasi.domain.permohonan import Status

S = Status


@pytest.mark.rule("SOP100-7", "SOP100-9", "SOP100-17", "SOP100-P3", "SOP100-P4", "SOP100-P5")
@pytest.mark.parametrize(
    ("daftar", "harapan"),
    [
        (Daftar.TUGAS_SAYA, [S.DISETUJUI, S.LENGKAP]),
        (
            Daftar.TERLAMBAT,
            [S.LENGKAP, S.MENUNGGU_PERTIMBANGAN_TEKNIS, S.MENUNGGU_VERIFIKASI, S.DISETUJUI],
        ),
        (Daftar.DIKEMBALIKAN, [S.DIKEMBALIKAN]),
        (Daftar.MENUNGGU_TIM_TEKNIS, [S.MENUNGGU_PERTIMBANGAN_TEKNIS]),
        (Daftar.MENUNGGU_VERIFIKASI, [S.MENUNGGU_VERIFIKASI]),
        (Daftar.DISETUJUI_BELUM_TERBIT, [S.DISETUJUI]),
    ],
)
def test_isi_daftar(daftar: Daftar, harapan: list[Status]) -> None:
    """One's own tasks once each, though several functions of one person have the same."""
    assert isi(daftar, [S.DISETUJUI, S.LENGKAP, S.DISETUJUI]) == tuple(harapan)


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize("daftar", [None, *Daftar])
def test_hanya_daftar_terlambat_menyaring_tanggal(daftar: Daftar | None) -> None:
    assert jatuh_tempo(daftar) is (daftar == "TERLAMBAT")
