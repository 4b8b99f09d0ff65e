"""What a party reads about its own date, word for word."""

import json
from datetime import date

import pytest

from shared.calendar import Kalender, Perhitungan, sebelum, setelah, setelah_bulan

KALENDER = Kalender()
WIT = Kalender(zona="Asia/Jayapura")


@pytest.mark.parametrize(
    ("hasil", "kalimat"),
    [
        pytest.param(
            setelah(KALENDER, 2, date(2026, 5, 13)),
            "2 Hari sejak 13-05-2026: 18-05, 19-05; libur: 14-05 (Kenaikan Yesus Kristus), "
            "15-05 (Cuti Bersama Kenaikan Yesus Kristus), 16-05 (Sabtu), 17-05 (Minggu). "
            "Hari terakhir 19-05-2026 berlaku penuh; "
            "akibatnya mulai 20-05-2026 pukul 00:00 WIB.",
            id="setelah",
        ),
        pytest.param(
            setelah(WIT, 1, date(2026, 4, 6)),
            "1 Hari sejak 06-04-2026: 07-04. Hari terakhir 07-04-2026 berlaku penuh; "
            "akibatnya mulai 08-04-2026 pukul 00:00 WIT.",
            id="tanpa libur, WIT",
        ),
        pytest.param(
            sebelum(KALENDER, 2, date(2027, 1, 5)),
            "2 Hari sebelum 05-01-2027: 04-01, 31-12-2026; libur: 03-01 (Minggu), "
            "02-01 (Sabtu), 01-01 (Tahun Baru Masehi). "
            "Hari terakhir 31-12-2026 berlaku penuh; "
            "mulai 01-01-2027 pukul 00:00 WIB sudah terlambat. "
            "Sementara: keputusan hari libur tahun 2027 belum ada dalam data, "
            "tanggal ini masih dapat bergeser.",
            id="sebelum, melewati tahun",
        ),
        pytest.param(
            setelah_bulan(KALENDER, 6, date(2026, 8, 31)),
            "6 bulan sejak 31-08-2026, dihitung menurut kalender. "
            "Hari terakhir 28-02-2027 berlaku penuh; "
            "akibatnya mulai 01-03-2027 pukul 00:00 WIB. "
            "Tanggal 31 tidak ada dalam bulan itu, maka dipakai hari terakhir bulan itu.",
            id="bulan",
        ),
        pytest.param(
            setelah(KALENDER, 0, date(2026, 3, 16)),
            "0 Hari sejak 16-03-2026. Hari terakhir 16-03-2026 berlaku penuh; "
            "akibatnya mulai 17-03-2026 pukul 00:00 WIB.",
            id="nol",
        ),
    ],
)
def test_penjelasan(hasil: Perhitungan, kalimat: str) -> None:
    assert hasil.penjelasan() == kalimat


def test_penjelasan_yang_panjang_diringkas() -> None:
    kalimat = setelah(KALENDER, 10_000, date(2026, 3, 16)).penjelasan()
    assert "17-03, 25-03, 26-03, … (9996 lagi), " in kalimat
    assert "keputusan hari libur tahun 2027 sampai 20" in kalimat
    assert len(kalimat) < 700


def test_json() -> None:
    hasil = setelah(KALENDER, 1, date(2026, 5, 15))
    assert json.loads(json.dumps(hasil.json())) == {
        "jumlah": 1,
        "satuan": "HARI",
        "arah": "SETELAH",
        "sejak": "2026-05-15",
        "hari_terakhir": "2026-05-18",
        "berlaku": "2026-05-19T00:00:00+07:00",
        "dihitung": ["2026-05-18"],
        "dilewati": [
            {"tanggal": "2026-05-16", "sebab": "Sabtu"},
            {"tanggal": "2026-05-17", "sebab": "Minggu"},
        ],
        "sementara": [],
        "diberitahukan": None,
        "kalender_versi": KALENDER.versi,
        "penjelasan": hasil.penjelasan(),
    }
