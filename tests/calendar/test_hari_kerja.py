"""CALC-1: what a working day is, and where that is known from."""

from collections.abc import Callable
from datetime import date, timedelta
from importlib.metadata import version

import pytest

from shared.calendar import HariLapisan, Kalender, hari_kerja, hari_kerja_pertama, setelah
from shared.calendar.libur import libur_dasar
from tests.calendar.skb import CUTI_BERSAMA, LIBUR, hari_kerja_antara

KALENDER = Kalender()
SKB = "SKB contoh"


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize("tahun", [2026, 2027])
def test_setiap_hari_dalam_setahun(tahun: int) -> None:
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    semua = [awal + timedelta(days=i) for i in range(365)]
    assert [h for h in semua if hari_kerja(KALENDER, h)] == hari_kerja_antara(awal, akhir)


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize("tahun", [2026, 2027])
def test_daftar_dasar_sama_dengan_daftar_skb(tahun: int) -> None:
    dasar = libur_dasar(tahun)
    assert {h for h in dasar if not dasar[h].cuti_bersama} == {h for h in LIBUR if h.year == tahun}
    assert {h for h in dasar if dasar[h].cuti_bersama} == {
        h for h in CUTI_BERSAMA if h.year == tahun
    }


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("tanggal", "sebab"),
    [
        (date(2026, 3, 17), None),
        (date(2026, 3, 18), "Cuti Bersama Hari Suci Nyepi"),
        (date(2026, 3, 19), "Hari Suci Nyepi"),
        (date(2026, 3, 21), "Sabtu; Hari Raya Idul Fitri"),
        (date(2026, 3, 28), "Sabtu"),
        (date(2026, 3, 29), "Minggu"),
        (date(2027, 3, 10), "Hari Raya Idul Fitri (perkiraan)"),
    ],
)
def test_sebab_libur_disebut_dalam_bahasa_indonesia(tanggal: date, sebab: str | None) -> None:
    assert KALENDER.sebab_libur(tanggal) == sebab


@pytest.mark.rule("CALC-1")
def test_cuti_bersama_dapat_dihitung_sebagai_hari_kerja() -> None:
    tanpa = Kalender(cuti_bersama_libur=False)
    assert all(hari_kerja(tanpa, h) for h in CUTI_BERSAMA if h.isoweekday() <= 5)
    assert not any(hari_kerja(tanpa, h) for h in LIBUR)


@pytest.mark.rule("CALC-1")
def test_pekan_kerja_enam_hari() -> None:
    enam = Kalender(pekan_kerja=frozenset(range(6)))
    assert hari_kerja(enam, date(2026, 3, 28))
    assert not hari_kerja(enam, date(2026, 3, 21))
    assert not hari_kerja(enam, date(2026, 3, 29))


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("lapisan", "hari_terakhir"),
    [
        pytest.param((), date(2026, 3, 30), id="tanpa lapisan"),
        pytest.param(
            (HariLapisan(date(2026, 3, 27), True, "Hari Pemilihan", SKB),),
            date(2026, 3, 31),
            id="libur ditambah",
        ),
        pytest.param(
            (HariLapisan(date(2026, 3, 18), False, "Cuti Bersama dicabut", SKB),),
            date(2026, 3, 27),
            id="libur dihapus",
        ),
        pytest.param(
            (HariLapisan(date(2026, 3, 21), False, "Idul Fitri bergeser", SKB),),
            date(2026, 3, 30),
            id="Sabtu tetap Sabtu",
        ),
    ],
)
def test_keputusan_menambah_atau_menghapus_hari(
    lapisan: tuple[HariLapisan, ...], hari_terakhir: date
) -> None:
    assert setelah(Kalender(lapisan=lapisan), 5, date(2026, 3, 16)).hari_terakhir == hari_terakhir


def test_libur_dari_keputusan_menyebut_keputusannya() -> None:
    hari = HariLapisan(date(2026, 3, 27), True, "Hari Pemilihan", "Keppres contoh")
    assert Kalender(lapisan=(hari,)).sebab_libur(hari.tanggal) == "Hari Pemilihan (Keppres contoh)"


@pytest.mark.rule("CALC-1")
def test_tahun_tanpa_data_memakai_akhir_pekan_dan_libur_tetap() -> None:
    awal, akhir = date(2028, 1, 1), date(2028, 12, 31)
    semua = [awal + timedelta(days=i) for i in range(366)]
    assert [h for h in semua if hari_kerja(KALENDER, h)] == hari_kerja_antara(awal, akhir)


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("sejak", "n", "sementara"),
    [
        pytest.param(date(2026, 3, 16), 5, (), id="tahun terbit"),
        pytest.param(date(2026, 12, 28), 3, (), id="sampai akhir tahun"),
        pytest.param(date(2026, 12, 28), 4, (2027,), id="melewati tahun baru"),
        pytest.param(date(2027, 12, 30), 2, (2027, 2028), id="dua tahun"),
        pytest.param(date(2026, 12, 31), 0, (), id="nol Hari"),
    ],
)
def test_tahun_tanpa_keputusan_bersifat_sementara(
    sejak: date, n: int, sementara: tuple[int, ...]
) -> None:
    hasil = setelah(KALENDER, n, sejak)
    assert hasil.sementara == sementara
    assert ("Sementara: keputusan hari libur" in hasil.penjelasan()) is bool(sementara)


@pytest.mark.rule("CALC-1")
def test_keputusan_yang_terbit_mengakhiri_kesementaraan() -> None:
    terbit = KALENDER.terbit((*KALENDER.tahun_terbit, 2027))
    assert setelah(terbit, 4, date(2026, 12, 28)).sementara == ()


@pytest.mark.rule("PB8-10-13")
@pytest.mark.parametrize(
    ("tahun", "hari"),
    [(2026, date(2026, 1, 2)), (2027, date(2027, 1, 4)), (2028, date(2028, 1, 3))],
)
def test_hari_kerja_pertama(tahun: int, hari: date) -> None:
    assert hari_kerja_pertama(KALENDER, tahun) == hari


@pytest.mark.rule("PB8-10-13")
def test_hari_kerja_pertama_dapat_jatuh_pada_1_januari() -> None:
    dicabut = HariLapisan(date(2026, 1, 1), False, "Tahun Baru Masehi", SKB)
    assert hari_kerja_pertama(Kalender(lapisan=(dicabut,)), 2026) == date(2026, 1, 1)


@pytest.mark.rule("CALC-1")
def test_versi_menyebut_paket_dan_tahun_terbit() -> None:
    assert KALENDER.versi.startswith(f"ID-{version('holidays')}-2026-")


@pytest.mark.rule("CALC-1")
def test_versi_berubah_dengan_setiap_hal_yang_menggeser_tanggal() -> None:
    hari = HariLapisan(date(2026, 3, 27), True, "Hari Pemilihan", SKB)
    versi = [
        Kalender().versi,
        Kalender(zona="Asia/Jayapura").versi,
        Kalender(pekan_kerja=frozenset(range(6))).versi,
        Kalender(cuti_bersama_libur=False).versi,
        Kalender(lapisan=(hari,)).versi,
        Kalender(tahun_terbit=(2026, 2027)).versi,
    ]
    assert len(set(versi)) == len(versi)


def test_versi_tidak_bergantung_pada_urutan_lapisan() -> None:
    satu = HariLapisan(date(2026, 3, 27), True, "Satu", SKB)
    dua = HariLapisan(date(2026, 4, 27), True, "Dua", SKB)
    assert Kalender(lapisan=(satu, dua)) == Kalender(lapisan=(dua, satu))
    assert Kalender(lapisan=(satu, dua)).versi == Kalender(lapisan=(dua, satu)).versi


@pytest.mark.parametrize(
    ("susun", "pesan"),
    [
        (lambda: Kalender(zona="Europe/Paris"), "bukan WIB, WITA atau WIT"),
        (lambda: Kalender(pekan_kerja=frozenset()), "Pekan kerja"),
        (lambda: Kalender(pekan_kerja=frozenset({7})), "Pekan kerja"),
        (
            lambda: Kalender(lapisan=(HariLapisan(date(2026, 3, 27), True, "a", "b"),) * 2),
            "hanya boleh sekali",
        ),
    ],
)
def test_kalender_yang_salah_ditolak(susun: Callable[[], Kalender], pesan: str) -> None:
    with pytest.raises(ValueError, match=pesan):
        susun()
