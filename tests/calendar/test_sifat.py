"""Properties that hold for every date, calendar and length."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.calendar import (
    HariLapisan,
    Kalender,
    hari_kerja,
    perpanjang,
    sebelum,
    setelah,
    setelah_bulan,
)

TANGGAL = st.dates(date(2021, 1, 1), date(2040, 12, 31))
JUMLAH = st.integers(0, 120)
LAPISAN = st.lists(
    st.builds(
        HariLapisan, TANGGAL, st.booleans(), st.just("Hari contoh"), st.just("Keppres contoh")
    ),
    max_size=20,
    unique_by=lambda hari: hari.tanggal,
).map(tuple)
KALENDER = st.builds(
    Kalender,
    zona=st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    pekan_kerja=st.frozensets(st.integers(0, 6), min_size=1),
    cuti_bersama_libur=st.booleans(),
    lapisan=LAPISAN,
)


@pytest.mark.rule("CALC-2")
@given(KALENDER, TANGGAL, JUMLAH, st.integers(0, 30))
def test_tidak_pernah_mundur(kalender: Kalender, sejak: date, n: int, geser: int) -> None:
    hari = setelah(kalender, n, sejak).hari_terakhir
    assert setelah(kalender, n + 1, sejak).hari_terakhir > hari
    assert setelah(kalender, n, sejak + timedelta(days=geser)).hari_terakhir >= hari


@pytest.mark.rule("CALC-3")
@given(KALENDER, TANGGAL, JUMLAH)
def test_mundur_membalik_maju_pada_hari_kerja(kalender: Kalender, sejak: date, n: int) -> None:
    kerja = setelah(kalender, 1, sejak).hari_terakhir
    assert sebelum(kalender, n, setelah(kalender, n, kerja).hari_terakhir).hari_terakhir == kerja
    assert setelah(kalender, n, sebelum(kalender, n, kerja).hari_terakhir).hari_terakhir == kerja


@pytest.mark.rule("CALC-1")
@given(KALENDER, TANGGAL, JUMLAH)
def test_setiap_hari_dihitung_atau_dilewati(kalender: Kalender, sejak: date, n: int) -> None:
    for hasil in (setelah(kalender, n, sejak), sebelum(kalender, n, sejak)):
        dilewati = {hari.tanggal for hari in hasil.dilewati}
        assert len(hasil.dihitung) == n
        assert all(hari_kerja(kalender, hari) for hari in hasil.dihitung)
        assert not any(hari_kerja(kalender, hari) for hari in dilewati)
        awal, akhir = sorted((sejak, hasil.hari_terakhir))
        jarak = (akhir - awal).days
        assert {awal + timedelta(days=i) for i in range(jarak + 1)} - {sejak} == (
            dilewati | set(hasil.dihitung)
        )


@pytest.mark.rule("CALC-4")
@given(TANGGAL, st.integers(0, 240))
def test_bulan_memakai_hari_yang_sama_atau_akhir_bulan(sejak: date, n: int) -> None:
    hari = setelah_bulan(Kalender(), n, sejak).hari_terakhir
    assert (hari.year - sejak.year) * 12 + hari.month - sejak.month == n
    assert hari.day in (sejak.day, monthrange(hari.year, hari.month)[1])
    assert hari.day <= sejak.day


@pytest.mark.rule("CALC-4")
@given(TANGGAL, st.integers(0, 60), st.integers(0, 400))
def test_bulan_tidak_pernah_mundur(sejak: date, n: int, geser: int) -> None:
    hari = setelah_bulan(Kalender(), n, sejak).hari_terakhir
    assert setelah_bulan(Kalender(), n + 1, sejak).hari_terakhir > hari
    assert setelah_bulan(Kalender(), n, sejak + timedelta(days=geser)).hari_terakhir >= hari


@pytest.mark.rule("CALC-4")
@given(TANGGAL, st.integers(0, 60), st.integers(0, 60))
def test_dua_jangka_bulan_tidak_lebih_panjang_dari_jumlahnya(sejak: date, m: int, n: int) -> None:
    """The end of a short month is not forgotten: 31 August, then 28 February, then 28 August."""
    tengah = setelah_bulan(Kalender(), m, sejak).hari_terakhir
    hari = setelah_bulan(Kalender(), n, tengah).hari_terakhir
    sekaligus = setelah_bulan(Kalender(), m + n, sejak).hari_terakhir
    assert (hari.year, hari.month) == (sekaligus.year, sekaligus.month)
    assert hari <= sekaligus
    assert hari == sekaligus or tengah.day < sejak.day


@pytest.mark.rule("CALC-2")
@given(KALENDER, TANGGAL, JUMLAH)
def test_berlaku_selalu_awal_hari_berikutnya(kalender: Kalender, sejak: date, n: int) -> None:
    hasil = setelah(kalender, n, sejak)
    assert kalender.tanggal(hasil.berlaku) == hasil.hari_terakhir + timedelta(days=1)
    assert kalender.tanggal(hasil.berlaku - timedelta(microseconds=1)) == hasil.hari_terakhir


@pytest.mark.rule("CALC-1")
@given(KALENDER, KALENDER, TANGGAL, JUMLAH)
def test_kalender_baru_tidak_memperpendek(
    lama: Kalender, baru: Kalender, sejak: date, n: int
) -> None:
    dahulu, sekarang = setelah(lama, n, sejak), setelah(baru, n, sejak)
    hasil = perpanjang(dahulu, sekarang)
    assert hasil.hari_terakhir == max(dahulu.hari_terakhir, sekarang.hari_terakhir)
    assert baru.tanggal(hasil.berlaku) == hasil.hari_terakhir + timedelta(days=1)
