"""When each clock of the list ends and warns, on the boundary days of the rulebook's vectors."""

from datetime import date, datetime, timedelta

import pytest

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.hitungan import Hitungan, hitung, jadwal, sisa
from shared.calendar import HariLapisan, Kalender, perpanjang, sebelum, setelah
from tests.notifikasi.bahan import DAERAH, SENIN, wib

KALENDER = Kalender()
SAAT = wib(2026, 3, 16, 9)
DASAR = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"


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


@pytest.mark.rule("PB8-10-14", "CALC-3")
def test_pengingat_menyebut_kapan_ia_dikirim() -> None:
    hasil = hitung(BY_KIND["pengingat_inspeksi"], date(2026, 4, 10), 1, SAAT, KALENDER, DAERAH)
    asal = sebelum(KALENDER, 10, date(2026, 4, 10))
    kalimat = f"{asal.penjelasan()} Dikirim 26-03-2026 pukul 00.00."
    assert (hasil.dasar_hukum, hasil.penjelasan) == (
        "Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (14)",
        kalimat,
    )


def test_jeda_yang_bukan_hukum_dikatakan_bukan_hukum() -> None:
    """In the time of the region, on the day that it ends there."""
    malam = wib(2026, 3, 16, 23, 59)
    jam = BY_KIND["validasi_ulang"]
    assert hitung(jam, SENIN, 2, malam, KALENDER, DAERAH) == Hitungan(
        date(2026, 3, 17),
        wib(2026, 3, 17),
        KALENDER.versi,
        "Bukan ketentuan hukum; pilihan sistem",
        "60 detik sejak 16-03-2026 23:59:00 WIB.",
    )


@pytest.mark.rule("PB8-23-9", "PB8-23-3")
@pytest.mark.parametrize(
    ("kind", "anchor", "last_day", "harapan"),
    [
        pytest.param(
            "hak_akses_permohonan",
            *(date(2027, 1, 29), date(2027, 2, 28)),
            [date(2027, 2, 21), date(2027, 2, 27)],
            id="tidak pada hari mulainya",
        ),
        pytest.param(
            "verifikasi_likuidasi",
            *(SENIN, date(2026, 3, 27)),
            [date(2026, 3, 26), date(2026, 3, 27)],
            id="masih pada hari terakhir",
        ),
        pytest.param(
            "verifikasi_likuidasi",
            *(SENIN, date(2026, 3, 26)),
            [date(2026, 3, 26)],
            id="tidak sesudahnya",
        ),
    ],
)
def test_peringatan_hanya_di_dalam_jangkanya(
    kind: str, anchor: date, last_day: date, harapan: list[date]
) -> None:
    assert jadwal(BY_KIND[kind], anchor, last_day, KALENDER, DAERAH) == harapan


@pytest.mark.rule("CALC-1")
def test_akhir_tidak_lebih_awal_dari_yang_diberitahukan() -> None:
    asal = setelah(KALENDER, 5, SENIN)
    hasil = hitung(BY_KIND["verifikasi_likuidasi"], SENIN, 1, SAAT, KALENDER, DAERAH)
    assert hasil == Hitungan(
        date(2026, 3, 30), wib(2026, 3, 31), KALENDER.versi, DASAR, asal.penjelasan(), asal
    )
    lebih = perpanjang(date(2026, 4, 1), asal)
    assert hasil.sekurangnya(date(2026, 4, 1)) == Hitungan(
        date(2026, 4, 1), wib(2026, 4, 2), KALENDER.versi, DASAR, lebih.penjelasan(), lebih
    )
    assert hasil.sekurangnya(date(2026, 3, 27)) == hasil
    assert hasil.sekurangnya(date(2026, 3, 30)) == hasil
    assert hasil.sekurangnya(None) == hasil


def test_penjelasan_menyebut_hari_libur_baru() -> None:
    libur = HariLapisan(date(2026, 3, 30), True, "Pemilihan", "Keppres 10/2026")
    kalender = Kalender(lapisan=(libur,))
    hasil = hitung(BY_KIND["verifikasi_likuidasi"], SENIN, 1, SAAT, kalender, DAERAH)
    assert hasil.last_day == date(2026, 3, 31)
    assert "30-03 (Pemilihan (Keppres 10/2026))" in hasil.penjelasan
