"""CALC-2, CALC-3, CALC-4: the last day, and the moment at which it is over."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared.calendar import (
    Dilewati,
    HariLapisan,
    Kalender,
    perpanjang,
    sebelum,
    setelah,
    setelah_bulan,
)
from tests.calendar.skb import hari_kerja_antara

KALENDER = Kalender()
WIT = Kalender(zona="Asia/Jayapura")


@pytest.mark.rule("CALC-2")
@pytest.mark.parametrize(
    ("n", "sejak", "hari_terakhir"),
    [
        pytest.param(3, date(2026, 3, 17), date(2026, 3, 27), id="contoh umum"),
        pytest.param(5, date(2026, 3, 16), date(2026, 3, 30), id="verifikasi"),
        pytest.param(3, date(2026, 5, 13), date(2026, 5, 20), id="perwakilan"),
        pytest.param(30, date(2026, 1, 5), date(2026, 2, 19), id="peringatan pertama"),
        pytest.param(15, date(2026, 2, 20), date(2026, 3, 13), id="peringatan kedua"),
        pytest.param(10, date(2026, 3, 16), date(2026, 4, 7), id="peringatan ketiga"),
        pytest.param(1, date(2026, 3, 21), date(2026, 3, 25), id="hari ke-0 hari libur"),
        pytest.param(0, date(2026, 3, 21), date(2026, 3, 21), id="nol Hari"),
    ],
)
def test_n_hari_setelah(n: int, sejak: date, hari_terakhir: date) -> None:
    assert setelah(KALENDER, n, sejak).hari_terakhir == hari_terakhir


@pytest.mark.rule("CALC-3")
@pytest.mark.parametrize(
    ("n", "tanggal", "hari_terakhir"),
    [
        pytest.param(10, date(2026, 3, 30), date(2026, 3, 9), id="H-10"),
        pytest.param(4, date(2026, 3, 30), date(2026, 3, 17), id="H-4"),
        pytest.param(3, date(2026, 3, 30), date(2026, 3, 25), id="H-3"),
        pytest.param(1, date(2026, 3, 29), date(2026, 3, 27), id="tanggal itu sendiri libur"),
        pytest.param(0, date(2026, 3, 30), date(2026, 3, 30), id="nol Hari"),
    ],
)
def test_n_hari_sebelum(n: int, tanggal: date, hari_terakhir: date) -> None:
    assert sebelum(KALENDER, n, tanggal).hari_terakhir == hari_terakhir


@pytest.mark.rule("CALC-4")
@pytest.mark.parametrize(
    ("n", "sejak", "hari_terakhir"),
    [
        pytest.param(6, date(2026, 8, 31), date(2027, 2, 28), id="akhir Februari"),
        pytest.param(6, date(2023, 8, 31), date(2024, 2, 29), id="tahun kabisat"),
        pytest.param(6, date(2023, 8, 29), date(2024, 2, 29), id="29 ada"),
        pytest.param(12, date(2024, 2, 29), date(2025, 2, 28), id="dari tahun kabisat"),
        pytest.param(6, date(2026, 3, 31), date(2026, 9, 30), id="bulan 30 hari"),
        pytest.param(6, date(2026, 7, 1), date(2027, 1, 1), id="tidak digeser hari libur"),
        pytest.param(6, date(2026, 6, 30), date(2026, 12, 30), id="bukan akhir bulan"),
        pytest.param(1, date(2026, 12, 15), date(2027, 1, 15), id="melewati tahun"),
        pytest.param(0, date(2026, 12, 15), date(2026, 12, 15), id="nol bulan"),
    ],
)
def test_n_bulan_setelah(n: int, sejak: date, hari_terakhir: date) -> None:
    hasil = setelah_bulan(KALENDER, n, sejak)
    assert (hasil.hari_terakhir, hasil.berlaku.date()) == (
        hari_terakhir,
        hari_terakhir + timedelta(days=1),
    )
    assert (hasil.dilewati, hasil.sementara) == ((), ())


@pytest.mark.rule("CALC-2")
def test_setiap_hari_2026_dan_2027_dihitung_ulang() -> None:
    kerja = hari_kerja_antara(date(2026, 1, 1), date(2028, 6, 30))
    for i in range(730):
        sejak = date(2026, 1, 1) + timedelta(days=i)
        sesudahnya = [h for h in kerja if h > sejak][:30]
        for n, hari in enumerate(sesudahnya, start=1):
            assert setelah(KALENDER, n, sejak).hari_terakhir == hari
        assert setelah(KALENDER, 30, sejak).dihitung == tuple(sesudahnya)


@pytest.mark.rule("CALC-3")
def test_setiap_hari_2026_dan_2027_dihitung_mundur() -> None:
    kerja = hari_kerja_antara(date(2026, 1, 1), date(2027, 12, 31))
    for i in range(40, 730):
        tanggal = date(2026, 1, 1) + timedelta(days=i)
        sebelumnya = [h for h in reversed(kerja) if h < tanggal][:10]
        assert sebelum(KALENDER, 10, tanggal).dihitung == tuple(sebelumnya)


@pytest.mark.rule("CALC-4")
@pytest.mark.parametrize("n", [6, 12])
def test_setiap_hari_2026_dan_2027_dihitung_bulannya(n: int) -> None:
    """Month by month on the wall calendar; the last day of a month is where it must be."""
    for i in range(730):
        sejak = date(2026, 1, 1) + timedelta(days=i)
        tahun, bulan = sejak.year, sejak.month
        for _ in range(n):
            tahun, bulan = (tahun, bulan + 1) if bulan < 12 else (tahun + 1, 1)
        akhir_bulan = date(tahun + bulan // 12, bulan % 12 + 1, 1) - timedelta(days=1)
        hari = min(sejak.day, akhir_bulan.day)
        assert setelah_bulan(KALENDER, n, sejak).hari_terakhir == date(tahun, bulan, hari)


KEPUTUSAN = {date(2026, 6, 24): True, date(2027, 3, 12): False}


@pytest.mark.rule("CALC-1", "CALC-2", "CALC-3")
def test_setiap_hari_2026_dan_2027_setelah_dua_keputusan() -> None:
    """A day that a decree makes a holiday, and one that it gives back."""
    baru = Kalender(
        lapisan=tuple(
            HariLapisan(hari, libur, "Contoh", "Keppres") for hari, libur in KEPUTUSAN.items()
        )
    )
    lama = set(hari_kerja_antara(date(2025, 12, 29), date(2028, 3, 31)))
    kerja = sorted((lama | KEPUTUSAN.keys()) - {hari for hari, libur in KEPUTUSAN.items() if libur})
    for i in range(40, 730):
        hari = date(2026, 1, 1) + timedelta(days=i)
        sesudah = [h for h in kerja if h > hari][:10]
        sebelumnya = [h for h in reversed(kerja) if h < hari][:10]
        assert setelah(baru, 10, hari).dihitung == tuple(sesudah)
        assert sebelum(baru, 10, hari).dihitung == tuple(sebelumnya)


@pytest.mark.rule("CALC-2")
@pytest.mark.parametrize(
    ("kalender", "saat", "tepat"),
    [
        pytest.param(
            KALENDER, datetime(2026, 3, 30, 16, 59, 59, 999999, UTC), True, id="WIB terakhir"
        ),
        pytest.param(KALENDER, datetime(2026, 3, 30, 17, tzinfo=UTC), False, id="WIB lewat"),
        pytest.param(WIT, datetime(2026, 3, 30, 14, 59, 59, 999999, UTC), True, id="WIT terakhir"),
        pytest.param(WIT, datetime(2026, 3, 30, 15, tzinfo=UTC), False, id="WIT lewat"),
    ],
)
def test_hari_terakhir_berlaku_penuh(kalender: Kalender, saat: datetime, tepat: bool) -> None:
    assert setelah(kalender, 5, date(2026, 3, 16)).tepat_waktu(saat) is tepat
    assert sebelum(kalender, 1, date(2026, 3, 31)).tepat_waktu(saat) is tepat
    assert setelah_bulan(kalender, 1, date(2026, 2, 28)).tepat_waktu(saat - timedelta(days=2)) is (
        tepat
    )


@pytest.mark.rule("CALC-2")
@pytest.mark.parametrize(
    ("zona", "berlaku"),
    [
        ("Asia/Jakarta", "2026-03-31T00:00:00+07:00"),
        ("Asia/Makassar", "2026-03-31T00:00:00+08:00"),
        ("Asia/Jayapura", "2026-03-31T00:00:00+09:00"),
    ],
)
def test_akibat_mulai_pukul_nol_waktu_daerah(zona: str, berlaku: str) -> None:
    assert setelah(Kalender(zona=zona), 5, date(2026, 3, 16)).berlaku.isoformat() == berlaku


@pytest.mark.rule("CALC-2")
@pytest.mark.parametrize(
    ("kalender", "saat", "tanggal"),
    [
        (KALENDER, datetime(2026, 3, 16, 16, 59, 59, tzinfo=UTC), date(2026, 3, 16)),
        (KALENDER, datetime(2026, 3, 16, 17, tzinfo=UTC), date(2026, 3, 17)),
        (WIT, datetime(2026, 3, 16, 14, 59, 59, tzinfo=UTC), date(2026, 3, 16)),
        (WIT, datetime(2026, 3, 16, 15, tzinfo=UTC), date(2026, 3, 17)),
    ],
)
def test_hari_ke_nol_adalah_tanggal_setempat(
    kalender: Kalender, saat: datetime, tanggal: date
) -> None:
    assert kalender.tanggal(saat) == tanggal


def test_yang_dilewati_disebut_dengan_sebabnya() -> None:
    assert setelah(KALENDER, 2, date(2026, 5, 13)).dilewati == (
        Dilewati(date(2026, 5, 14), "Kenaikan Yesus Kristus"),
        Dilewati(date(2026, 5, 15), "Cuti Bersama Kenaikan Yesus Kristus"),
        Dilewati(date(2026, 5, 16), "Sabtu"),
        Dilewati(date(2026, 5, 17), "Minggu"),
    )


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("diberitahukan", "hari_terakhir", "dipertahankan"),
    [
        pytest.param(date(2026, 3, 31), date(2026, 3, 31), date(2026, 3, 31), id="lebih lama"),
        pytest.param(date(2026, 3, 30), date(2026, 3, 30), None, id="sama"),
        pytest.param(date(2026, 3, 27), date(2026, 3, 30), None, id="lebih singkat"),
    ],
)
def test_penghitungan_ulang_tidak_memperpendek(
    diberitahukan: date, hari_terakhir: date, dipertahankan: date | None
) -> None:
    hasil = perpanjang(diberitahukan, setelah(KALENDER, 5, date(2026, 3, 16)))
    assert (hasil.hari_terakhir, hasil.diberitahukan) == (hari_terakhir, dipertahankan)
    assert hasil.berlaku == KALENDER.awal_hari(hari_terakhir + timedelta(days=1))
    assert ("dipertahankan" in hasil.penjelasan()) is (dipertahankan is not None)


@pytest.mark.rule("CALC-1")
def test_penghitungan_ulang_setelah_libur_dicabut() -> None:
    dahulu = setelah(KALENDER, 5, date(2026, 3, 16))
    baru = setelah(Kalender(cuti_bersama_libur=False), 5, date(2026, 3, 16))
    assert baru.hari_terakhir == date(2026, 3, 24)
    assert perpanjang(dahulu, baru).hari_terakhir == date(2026, 3, 30)
    assert perpanjang(baru, dahulu) == dahulu


@pytest.mark.parametrize(
    ("n", "sejak", "pesan"),
    [
        (-1, date(2026, 3, 16), "antara 0 dan 10.000, bukan -1"),
        (10_001, date(2026, 3, 16), "antara 0 dan 10.000, bukan 10001"),
        (5, date(1999, 12, 31), "Tahun 1999 di luar jangkauan"),
        (5, date(2201, 1, 1), "Tahun 2201 di luar jangkauan"),
        (5, datetime(2026, 3, 16, tzinfo=UTC), "memerlukan tanggal, bukan waktu"),
    ],
)
def test_masukan_yang_salah_ditolak(n: int, sejak: date, pesan: str) -> None:
    for fungsi in (setelah, sebelum):
        with pytest.raises(ValueError, match=pesan):
            fungsi(KALENDER, n, sejak)


def test_masukan_bulan_yang_salah_ditolak() -> None:
    with pytest.raises(ValueError, match=r"antara 0 dan 1\.200"):
        setelah_bulan(KALENDER, 1_201, date(2026, 3, 16))
    with pytest.raises(ValueError, match="bukan waktu"):
        setelah_bulan(KALENDER, 1, datetime(2026, 3, 16, tzinfo=UTC))
    with pytest.raises(ValueError, match="menyebut zonanya"):
        KALENDER.tanggal(datetime.fromisoformat("2026-03-16T00:00:00"))


def test_batas_terjauh_masih_terhitung() -> None:
    assert len(setelah(KALENDER, 10_000, date(2200, 12, 31)).dihitung) == 10_000
    assert len(sebelum(KALENDER, 10_000, date(2000, 1, 1)).dihitung) == 10_000
