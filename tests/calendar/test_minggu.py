"""CALC-5, AMB-11: which days a "minggu ke-n" has."""

from datetime import date

import pytest

from shared.calendar import CaraMinggu, Rentang, minggu_ke


@pytest.mark.rule("CALC-5")
@pytest.mark.parametrize(
    ("n", "tahun", "bulan", "cara", "awal", "akhir"),
    [
        (1, 2026, 12, CaraMinggu.TUJUH_HARI, 1, 7),
        (2, 2026, 12, CaraMinggu.TUJUH_HARI, 8, 14),
        (4, 2026, 11, CaraMinggu.TUJUH_HARI, 22, 28),
        (5, 2026, 11, CaraMinggu.TUJUH_HARI, 29, 30),
        (5, 2028, 2, CaraMinggu.TUJUH_HARI, 29, 29),
        (1, 2026, 11, CaraMinggu.SENIN, 1, 1),
        (4, 2026, 11, CaraMinggu.SENIN, 16, 22),
        (6, 2026, 11, CaraMinggu.SENIN, 30, 30),
        (2, 2026, 12, CaraMinggu.SENIN, 7, 13),
        (1, 2026, 11, CaraMinggu.ISO, 2, 8),
        (4, 2026, 11, CaraMinggu.ISO, 23, 29),
        (2, 2026, 12, CaraMinggu.ISO, 7, 13),
    ],
)
def test_minggu_ke(n: int, tahun: int, bulan: int, cara: CaraMinggu, awal: int, akhir: int) -> None:
    harapan = Rentang(date(tahun, bulan, awal), date(tahun, bulan, akhir))
    assert minggu_ke(n, tahun, bulan, cara) == harapan


@pytest.mark.rule("CALC-5")
def test_tanpa_pilihan_berlaku_tujuh_hari() -> None:
    assert minggu_ke(4, 2026, 11) == minggu_ke(4, 2026, 11, CaraMinggu.TUJUH_HARI)


@pytest.mark.rule("CALC-5")
def test_minggu_iso_milik_bulan_hari_kamisnya() -> None:
    assert minggu_ke(1, 2026, 12, CaraMinggu.ISO) == (date(2026, 11, 30), date(2026, 12, 6))


@pytest.mark.rule("CALC-5")
@pytest.mark.parametrize(("hari", "dalam"), [(21, False), (22, True), (28, True), (29, False)])
def test_kedua_ujungnya_termasuk(hari: int, dalam: bool) -> None:
    assert minggu_ke(4, 2026, 11).memuat(date(2026, 11, hari)) is dalam


@pytest.mark.parametrize(
    ("n", "tahun", "bulan", "pesan"),
    [
        (0, 2026, 11, "Minggu ke-0 tidak ada dalam bulan 11-2026"),
        (6, 2026, 11, "Minggu ke-6"),
        (5, 2027, 2, "Minggu ke-5"),
        (1, 2026, 13, "Bulan 13 tidak ada"),
        (1, 1, 1, "di luar jangkauan"),
    ],
)
def test_minggu_yang_tidak_ada_ditolak(n: int, tahun: int, bulan: int, pesan: str) -> None:
    with pytest.raises(ValueError, match=pesan):
        minggu_ke(n, tahun, bulan)
