"""Counting working days and months (CALC-1 to CALC-4)."""

import calendar
from datetime import date, datetime, timedelta

from shared.calendar.jangkauan import dalam_jangkauan
from shared.calendar.kalender import Kalender
from shared.calendar.perhitungan import Arah, Dilewati, Perhitungan, Satuan

BATAS_HARI = 10_000
BATAS_BULAN = 1_200
SEHARI = timedelta(days=1)


def hari_kerja(kalender: Kalender, tanggal: date) -> bool:
    return kalender.sebab_libur(_tanggal(tanggal)) is None


def hari_kerja_pertama(kalender: Kalender, tahun: int) -> date:
    """The "awal tahun berjalan" of PB8-10-13."""
    dalam_jangkauan(tahun)
    (hari,), _ = _telusuri(kalender, 1, date(tahun - 1, 12, 31), Arah.SETELAH)
    return hari


def setelah(kalender: Kalender, n: int, sejak: date) -> Perhitungan:
    """CALC-2: the n-th working day after `sejak`, which is day 0 whatever day it is."""
    return _hitung(kalender, n, sejak, Arah.SETELAH)


def sebelum(kalender: Kalender, n: int, tanggal: date) -> Perhitungan:
    """CALC-3: the n-th working day before `tanggal`, which itself is not counted."""
    return _hitung(kalender, n, tanggal, Arah.SEBELUM)


def setelah_bulan(kalender: Kalender, n: int, sejak: date) -> Perhitungan:
    """CALC-4: same day number n months later, or that month's last day; holidays do not move it."""
    _jumlah(n, BATAS_BULAN)
    tahun, bulan = divmod(_tanggal(sejak).year * 12 + sejak.month - 1 + n, 12)
    hari = min(sejak.day, calendar.monthrange(tahun, bulan + 1)[1])
    terakhir = date(tahun, bulan + 1, hari)
    return Perhitungan(
        jumlah=n,
        satuan=Satuan.BULAN,
        arah=Arah.SETELAH,
        sejak=sejak,
        hari_terakhir=terakhir,
        berlaku=kalender.awal_hari(terakhir + SEHARI),
        kalender_versi=kalender.versi,
    )


def _hitung(kalender: Kalender, n: int, sejak: date, arah: Arah) -> Perhitungan:
    _jumlah(n, BATAS_HARI)
    dihitung, dilewati = _telusuri(kalender, n, _tanggal(sejak), arah)
    terakhir = dihitung[-1] if dihitung else sejak
    tahun = {hari.year for hari in (*dihitung, *(libur.tanggal for libur in dilewati))}
    return Perhitungan(
        jumlah=n,
        satuan=Satuan.HARI,
        arah=arah,
        sejak=sejak,
        hari_terakhir=terakhir,
        berlaku=kalender.awal_hari(terakhir + SEHARI),
        kalender_versi=kalender.versi,
        dihitung=dihitung,
        dilewati=dilewati,
        sementara=tuple(sorted(t for t in tahun if kalender.sementara(t))),
    )


def _telusuri(
    kalender: Kalender, n: int, tanggal: date, arah: Arah
) -> tuple[tuple[date, ...], tuple[Dilewati, ...]]:
    """The days that count, and those passed over, up to the n-th that counts."""
    langkah = SEHARI if arah is Arah.SETELAH else -SEHARI
    dihitung: list[date] = []
    dilewati: list[Dilewati] = []
    while len(dihitung) < n:
        tanggal += langkah
        if sebab := kalender.sebab_libur(tanggal):
            dilewati.append(Dilewati(tanggal, sebab))
        else:
            dihitung.append(tanggal)
    return tuple(dihitung), tuple(dilewati)


def _jumlah(n: int, batas: int) -> None:
    if not 0 <= n <= batas:
        atas = f"{batas:,}".replace(",", ".")
        raise ValueError(f"Jumlah harus antara 0 dan {atas}, bukan {n}.")


def _tanggal(tanggal: date) -> date:
    # A datetime is a date to Python, but its date depends on a zone: Kalender.tanggal decides.
    if isinstance(tanggal, datetime):
        raise ValueError("Penghitungan memerlukan tanggal, bukan waktu.")
    dalam_jangkauan(tanggal.year)
    return tanggal
