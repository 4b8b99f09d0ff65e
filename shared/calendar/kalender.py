"""A working calendar as a value: the same data give the same version and the same dates."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cached_property
from typing import Self
from zoneinfo import ZoneInfo

from shared.calendar.libur import data, libur_dasar, tahun_terbit, versi_paket

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SENIN_JUMAT = frozenset(range(5))
ZONA = ("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura")


@dataclass(frozen=True, order=True)
class HariLapisan:
    """One line of a decree above the base list; `libur` false takes a holiday away.

    It never makes a Saturday a working day: a holiday that moved away from one leaves a Saturday.
    """

    tanggal: date
    libur: bool
    nama: str
    dasar_hukum: str


@dataclass(frozen=True)
class Kalender:
    """CALC-1, AMB-02. `pekan_kerja` holds weekday numbers, Monday is 0."""

    zona: str = "Asia/Jakarta"
    pekan_kerja: frozenset[int] = SENIN_JUMAT
    cuti_bersama_libur: bool = True
    lapisan: tuple[HariLapisan, ...] = ()
    tahun_terbit: tuple[int, ...] = field(default_factory=tahun_terbit)
    _tahunan: dict[int, dict[date, str]] = field(
        default_factory=dict[int, dict[date, str]],
        init=False,
        repr=False,
        compare=False,
    )

    def __post_init__(self) -> None:
        if self.zona not in ZONA:
            raise ValueError(f"Zona waktu {self.zona} bukan WIB, WITA atau WIT.")
        if not self.pekan_kerja or not self.pekan_kerja <= frozenset(range(7)):
            raise ValueError("Pekan kerja harus memuat satu sampai tujuh hari (0 = Senin).")
        if len({hari.tanggal for hari in self.lapisan}) < len(self.lapisan):
            raise ValueError("Satu tanggal hanya boleh sekali dalam lapisan kalender.")
        # Sorted, so that the order in which an operator typed the lines is no new version.
        object.__setattr__(self, "lapisan", tuple(sorted(self.lapisan)))
        object.__setattr__(self, "tahun_terbit", tuple(sorted(set(self.tahun_terbit))))

    @cached_property
    def tzinfo(self) -> ZoneInfo:
        return ZoneInfo(self.zona)

    @cached_property
    def versi(self) -> str:
        """Package version, last published year, hash of everything that can move a date."""
        lapisan = [(h.tanggal.isoformat(), h.libur, h.nama, h.dasar_hukum) for h in self.lapisan]
        isi = {
            "zona": self.zona,
            "pekan_kerja": sorted(self.pekan_kerja),
            "cuti_bersama_libur": self.cuti_bersama_libur,
            "tahun_terbit": self.tahun_terbit,
            "libur_tetap": data()["libur_tetap"],
            "lapisan": lapisan,
        }
        jejak = hashlib.sha256(json.dumps(isi, sort_keys=True).encode()).hexdigest()[:10]
        return f"ID-{versi_paket()}-{max(self.tahun_terbit, default=0)}-{jejak}"

    def terbit(self, tahun: Iterable[int]) -> Self:
        """The same calendar with other published years."""
        return replace(self, tahun_terbit=tuple(tahun))

    def sementara(self, tahun: int) -> bool:
        """No published decree is known: dates of that year may still move."""
        return tahun not in self.tahun_terbit

    def sebab_libur(self, tanggal: date) -> str | None:
        """Why that date is no working day, in words; None for a working day."""
        akhir_pekan = None if tanggal.weekday() in self.pekan_kerja else HARI[tanggal.weekday()]
        nama = self._libur(tanggal.year).get(tanggal)
        return "; ".join(sebab for sebab in (akhir_pekan, nama) if sebab) or None

    def tanggal(self, saat: datetime) -> date:
        """The local date of an instant: day 0 of a period (CALC-2)."""
        if saat.tzinfo is None:
            raise ValueError("Waktu harus menyebut zonanya.")
        return saat.astimezone(self.tzinfo).date()

    def awal_hari(self, tanggal: date) -> datetime:
        return datetime.combine(tanggal, time(), self.tzinfo)

    def _libur(self, tahun: int) -> dict[date, str]:
        if tahun not in self._tahunan:
            self._tahunan[tahun] = self._susun(tahun)
        return self._tahunan[tahun]

    def _susun(self, tahun: int) -> dict[date, str]:
        susunan = {
            tanggal: libur.nama
            for tanggal, libur in libur_dasar(tahun).items()
            if self.cuti_bersama_libur or not libur.cuti_bersama
        }
        for hari in self.lapisan:
            susunan.pop(hari.tanggal, None)
            if hari.libur:
                susunan[hari.tanggal] = f"{hari.nama} ({hari.dasar_hukum})"
        return susunan
