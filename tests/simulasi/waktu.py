"""Days and periods as a clerk counts them, from the typed holidays alone; nothing of the system."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.calendar.skb import CUTI_BERSAMA, LIBUR
from tests.simulasi.naskah import SEHARI, Naskah, pukul


@dataclass
class Catatan:
    """A clock, from its arming on; `pesan` tells what was said and at which look."""

    terakhir: date
    berlaku: datetime
    keadaan: str = "AKTIF"
    riwayat: list[str] = field(default_factory=lambda: ["DIPASANG"])
    peringatan: list[tuple[datetime, int]] = field(default_factory=list)
    """When it was said, and how many days were left."""
    diingatkan: int = 0
    pindah: int = 0
    selesai: datetime | None = None
    """The look at which it ended or was stopped."""


class Waktu:
    def __init__(self, naskah: Naskah) -> None:
        self._bangun = naskah.bangun
        self._keputusan = naskah.keputusan
        self.akhir = naskah.bangun[-1]
        self.tahun: set[int] = set()
        """Years in which days were counted."""

    def terjadi(self, saat: datetime | None) -> bool:
        return saat is not None and saat <= self.akhir

    def bangun(self, sejak: datetime) -> Iterator[datetime]:
        return iter(self._bangun[bisect_left(self._bangun, sejak) :])

    def versi(self, pada: datetime) -> int:
        return sum(satu.saat < pada for satu in self._keputusan)

    def kerja(self, hari: date, pada: datetime) -> bool:
        """By the decrees that were out by then."""
        for satu in self._keputusan:
            if satu.tanggal == hari and satu.saat < pada:
                return hari.weekday() < 5 and not satu.libur
        return hari.weekday() < 5 and hari not in LIBUR and hari not in CUTI_BERSAMA

    def maju(self, n: int, hari: date, pada: datetime) -> date:
        while n:
            hari += SEHARI
            self.tahun.add(hari.year)
            n -= self.kerja(hari, pada)
        return hari

    def mundur(self, n: int, hari: date, pada: datetime) -> date:
        while n:
            hari -= SEHARI
            self.tahun.add(hari.year)
            n -= self.kerja(hari, pada)
        return hari

    def sisa(self, hari: date, sampai: date, pada: datetime) -> int:
        jumlah = 0
        while hari < sampai:
            hari += SEHARI
            jumlah += self.kerja(hari, pada)
        return jumlah

    def jangka_hari(
        self, n: int, sejak: date, dipasang: datetime, henti: list[datetime],
        peringatan: tuple[int, ...] = (),
    ) -> Catatan:  # fmt: skip
        """A period of working days: never shortened by a decree, sometimes lengthened."""

        def hari_peringatan(terakhir: date, pada: datetime) -> list[date]:
            hari = [self.maju(ke, sejak, pada) for ke in peringatan]
            return [satu for satu in hari if satu <= terakhir]

        return self._jalan(
            lambda pada: self.maju(n, sejak, pada), dipasang, henti, hari_peringatan,
            lambda saat, terakhir: self.sisa(saat.date(), terakhir, saat),
        )  # fmt: skip

    def jangka_bulan(
        self, n: int, sejak: date, dipasang: datetime, henti: list[datetime]
    ) -> Catatan:
        terakhir = bulan(n, sejak)
        return self._jalan(
            None, dipasang, henti,
            lambda *_: [terakhir - timedelta(days=hari) for hari in (30, 7, 1)],
            lambda saat, terakhir: (terakhir - saat.date()).days, terakhir,
        )  # fmt: skip

    def _jalan(
        self,
        hitung: Callable[[datetime], date] | None,
        dipasang: datetime,
        henti: list[datetime],
        peringatan: Callable[[date, datetime], list[date]],
        sisa: Callable[[datetime, date], int],
        tetap: date | None = None,
    ) -> Catatan:
        """Look by look: first what people did before it, then the calendar, then the clock."""
        terakhir = tetap or (hitung(dipasang) if hitung else date.max)
        catatan = Catatan(terakhir, lewat(terakhir))
        versi, belum = self.versi(dipasang), sorted(henti)
        for saat in self.bangun(dipasang):
            while belum and belum[0] <= saat:
                berhenti = belum.pop(0)
                kini = max(catatan.terakhir, hitung(berhenti)) if hitung else catatan.terakhir
                if berhenti < lewat(kini):
                    catatan.terakhir, catatan.berlaku = kini, lewat(kini)
                    return _tutup(catatan, "DIBATALKAN", "DIHENTIKAN", saat)
            if hitung and self.versi(saat) != versi:
                versi = self.versi(saat)
                kini = max(catatan.terakhir, hitung(saat))
                catatan.riwayat.append("DIPINDAHKAN")
                catatan.pindah += kini != catatan.terakhir
                catatan.terakhir, catatan.berlaku = kini, lewat(kini)
            if saat >= catatan.berlaku:
                return _tutup(catatan, "DIJALANKAN", "DIJALANKAN", saat)
            sudah = len(
                [1 for hari in peringatan(catatan.terakhir, saat) if pukul(hari, 0) <= saat]
            )
            if sudah > catatan.diingatkan:
                catatan.diingatkan = sudah
                catatan.riwayat.append("DIINGATKAN")
                catatan.peringatan.append((saat, sisa(saat, catatan.terakhir)))
        return catatan


def _tutup(catatan: Catatan, keadaan: str, kejadian: str, saat: datetime) -> Catatan:
    catatan.keadaan, catatan.selesai = keadaan, saat
    catatan.riwayat.append(kejadian)
    return catatan


def lewat(terakhir: date) -> datetime:
    """The last day belongs to the party whole."""
    return pukul(terakhir + SEHARI, 0)


def bulan(n: int, sejak: date) -> date:
    tahun, ke = sejak.year, sejak.month
    for _ in range(n):
        ke += 1
        if ke > 12:
            tahun, ke = tahun + 1, 1
    return date(tahun, ke, min(sejak.day, monthrange(tahun, ke)[1]))
