"""Only facts of registrasi make a subject of supervision, and end one."""

from dataclasses import replace
from datetime import date

import pytest

from services.pengawasan.domain import subjek
from services.pengawasan.domain.peristiwa import SubjekPengawasanDidaftarkan
from services.pengawasan.domain.subjek import Subjek
from tests.pengawasan.bahan import PELAKU_USAHA, SUBJEK, TANGGAL

BERAKHIR = replace(SUBJEK, berakhir_pada=date(2026, 1, 5))
NIB_BARU = replace(SUBJEK, nib="9999999999999")
DIDAFTARKAN = SubjekPengawasanDidaftarkan(PELAKU_USAHA, "1234567890123", "13.03")


@pytest.mark.rule("PB8-2-1")
@pytest.mark.parametrize(
    ("lama", "baru", "peristiwa"),
    [
        pytest.param(None, SUBJEK, (DIDAFTARKAN,), id="pertama kali"),
        pytest.param(SUBJEK, replace(SUBJEK, wilayah="16.06"), (), id="NIB yang sama diperbarui"),
        pytest.param(BERAKHIR, SUBJEK, (DIDAFTARKAN,), id="terbit lagi setelah dicabut"),
        pytest.param(
            BERAKHIR,
            NIB_BARU,
            (SubjekPengawasanDidaftarkan(PELAKU_USAHA, "9999999999999", "13.03"),),
            id="NIB baru",
        ),
    ],
)
def test_didaftarkan(lama: Subjek | None, baru: Subjek, peristiwa: tuple) -> None:
    assert subjek.daftarkan(lama, baru) == (baru, peristiwa)


@pytest.mark.rule("PB8-2-1")
@pytest.mark.parametrize(
    ("sebelum", "nib", "sesudah"),
    [
        pytest.param(SUBJEK, SUBJEK.nib, replace(SUBJEK, berakhir_pada=TANGGAL), id="dicabut"),
        pytest.param(BERAKHIR, SUBJEK.nib, BERAKHIR, id="dua kali: tanggal pertama tetap"),
        pytest.param(SUBJEK, "9999999999999", SUBJEK, id="NIB lain"),
    ],
)
def test_diakhiri(sebelum: Subjek, nib: str, sesudah: Subjek) -> None:
    assert subjek.akhiri(sebelum, nib, TANGGAL) == sesudah


@pytest.mark.rule("PB8-2-1")
@pytest.mark.parametrize(
    ("satu", "memiliki"),
    [
        pytest.param(SUBJEK, True, id="berlaku selama usaha berjalan"),
        pytest.param(replace(SUBJEK, berlaku_sampai=TANGGAL), True, id="hari terakhir"),
        pytest.param(
            replace(SUBJEK, berlaku_sampai=date(2026, 3, 29)), False, id="habis sehari sebelumnya"
        ),
        pytest.param(BERAKHIR, False, id="dicabut"),
    ],
)
def test_memiliki_izin(satu: Subjek, memiliki: bool) -> None:
    assert satu.memiliki_izin(TANGGAL) is memiliki
