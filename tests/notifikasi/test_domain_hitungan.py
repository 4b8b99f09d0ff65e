"""When each clock of the list ends and warns, on the boundary days of the rulebook's vectors."""

from datetime import date, datetime, timedelta

import pytest

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.hitungan import hitung, jadwal, sisa
from shared.calendar import HariLapisan, Kalender
from tests.notifikasi.bahan import DAERAH, SENIN, wib

KALENDER = Kalender()
SAAT = wib(2026, 3, 16, 9)


def berakhir(kind: str, anchor: date, generation: int = 1, at: datetime = SAAT):
    hasil = hitung(BY_KIND[kind], anchor, generation, at, KALENDER, DAERAH)
    return hasil.last_day, hasil.due_at


@pytest.mark.parametrize(
    ("kind", "anchor", "last_day", "due_at"),
    [
        pytest.param(
            "verifikasi_likuidasi", SENIN, date(2026, 3, 30), wib(2026, 3, 31),
            id="5 Hari sejak 16 Maret, libur Nyepi dan Idul Fitri dilewati",
            marks=pytest.mark.rule("PB8-23-3", "PB8-23-5"),
        ),
        pytest.param(
            "verifikasi_likuidasi", date(2026, 3, 14), date(2026, 3, 27), wib(2026, 3, 28),
            id="hari ke-0 boleh hari Sabtu",
            marks=pytest.mark.rule("PB8-23-5", "CALC-2"),
        ),
        pytest.param(
            "waktu_penyelesaian_nib", date(2026, 3, 13), SENIN, wib(2026, 3, 17),
            id="1 Hari sejak Jumat adalah Senin",
            marks=pytest.mark.rule("SOP100-17"),
        ),
        pytest.param(
            "hak_akses_permohonan", date(2026, 8, 31), date(2027, 2, 28), wib(2027, 3, 1),
            id="6 bulan sejak 31 Agustus",
            marks=pytest.mark.rule("PB8-23-9", "CALC-4"),
        ),
        pytest.param(
            "pengingat_inspeksi", date(2026, 3, 30), date(2026, 3, 9), wib(2026, 3, 9),
            id="10 Hari sebelum, tepat pada harinya pukul 00.00",
            marks=pytest.mark.rule("PB8-10-14", "CALC-3"),
        ),
    ],
)  # fmt: skip
def test_akhir(kind: str, anchor: date, last_day: date, due_at: datetime) -> None:
    assert berakhir(kind, anchor) == (last_day, due_at)


@pytest.mark.parametrize(
    ("generation", "detik"),
    [(1, 30), (2, 60), (3, 300), (4, 900), (5, 3_600), (6, 14_400), (7, 86_400), (40, 86_400)],
)
def test_jeda_validasi_membesar(generation: int, detik: int) -> None:
    """AMB-51: silence first, then growing pauses, the last one for ever."""
    _, due_at = berakhir("validasi_ulang", SENIN, generation)
    assert due_at == SAAT + timedelta(seconds=detik)


@pytest.mark.parametrize(
    ("kind", "anchor", "last_day", "harapan"),
    [
        pytest.param(
            "verifikasi_likuidasi", SENIN, date(2026, 3, 30),
            [date(2026, 3, 26), date(2026, 3, 27)],
            id="Hari ke-3 dan ke-4",
            marks=pytest.mark.rule("PB8-23-3"),
        ),
        pytest.param(
            "hak_akses_permohonan", date(2026, 8, 31), date(2027, 2, 28),
            [date(2027, 1, 29), date(2027, 2, 21), date(2027, 2, 27)],
            id="30, 7 dan 1 hari sebelumnya",
            marks=pytest.mark.rule("PB8-23-9"),
        ),
        pytest.param("waktu_penyelesaian_nib", SENIN, date(2026, 3, 17), [], id="tanpa peringatan"),
    ],
)  # fmt: skip
def test_jadwal_peringatan(kind: str, anchor: date, last_day: date, harapan: list[date]) -> None:
    assert jadwal(BY_KIND[kind], anchor, last_day, KALENDER, DAERAH) == harapan


@pytest.mark.parametrize(
    ("kind", "last_day", "hari_ini", "harapan"),
    [
        ("verifikasi_likuidasi", date(2026, 3, 30), date(2026, 3, 26), 2),
        ("verifikasi_likuidasi", date(2026, 3, 30), date(2026, 3, 28), 1),
        ("verifikasi_likuidasi", date(2026, 3, 30), date(2026, 3, 30), 0),
        ("verifikasi_likuidasi", date(2026, 3, 30), date(2026, 4, 5), 0),
        ("hak_akses_permohonan", date(2027, 2, 28), date(2027, 1, 29), 30),
        ("hak_akses_permohonan", date(2027, 2, 28), date(2027, 2, 27), 1),
    ],
)
def test_sisa_dalam_satuan_peringatannya(
    kind: str, last_day: date, hari_ini: date, harapan: int
) -> None:
    assert sisa(BY_KIND[kind], last_day, hari_ini, KALENDER) == harapan


@pytest.mark.rule("CALC-1")
def test_akhir_tidak_lebih_awal_dari_yang_diberitahukan() -> None:
    hasil = hitung(BY_KIND["verifikasi_likuidasi"], SENIN, 1, SAAT, KALENDER, DAERAH)
    lebih = hasil.sekurangnya(date(2026, 4, 1))
    assert (lebih.last_day, lebih.due_at) == (date(2026, 4, 1), wib(2026, 4, 2))
    assert hasil.sekurangnya(date(2026, 3, 27)) == hasil
    assert hasil.sekurangnya(None) == hasil


def test_penjelasan_menyebut_hari_libur_baru() -> None:
    libur = HariLapisan(date(2026, 3, 30), True, "Pemilihan", "Keppres 10/2026")
    kalender = Kalender(lapisan=(libur,))
    hasil = hitung(BY_KIND["verifikasi_likuidasi"], SENIN, 1, SAAT, kalender, DAERAH)
    assert hasil.last_day == date(2026, 3, 31)
    assert "30-03 (Pemilihan (Keppres 10/2026))" in hasil.penjelasan
