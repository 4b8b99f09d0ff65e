"""When a clock ends and when it warns: the counting of CALC-2 to CALC-4, put to use."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from services.notifikasi.domain.pasal import PERBUP
from shared.aturan import SatuanNilai, ketentuan
from shared.calendar import (
    Arah,
    Kalender,
    Perhitungan,
    hari_kerja,
    perpanjang,
    sebelum,
    setelah,
    setelah_bulan,
)

SEHARI = timedelta(days=1)


class Unit(StrEnum):
    HARI = "HARI"
    """Working days (AMB-02)."""
    BULAN = "BULAN"
    """Calendar months (CALC-4)."""
    DETIK = "DETIK"
    """Technical; no law knows it."""


class Lampau(StrEnum):
    """What becomes of a period that had ended before its own cause existed."""

    TOLAK = "TOLAK"
    """AMB-49: it is never armed."""
    SEKETIKA = "SEKETIKA"
    """It ends at once: a late declaration (AMB-50), a late schedule (PB8-10-14), months that the
    law counts from the date of an act, not from when it was heard of (PB8-24-11)."""


@dataclass(frozen=True, kw_only=True)
class Jam:
    """How a kind of clock counts. `length`, `again` and `warnings` are keys of `ketentuan`."""

    kind: str
    rule: str
    length: str
    unit: Unit
    direction: Arah = Arah.SETELAH
    again: str | None = None
    """Lengths of the generations after the first; the last repeats (AMB-51)."""
    warnings: str | None = None
    pukul: str | None = None
    """A key, too: due at that hour of the last day, as the system's own act; else at its end."""
    lampau: Lampau = Lampau.TOLAK
    pasal: Callable[[Mapping[str, Any]], str | None] | None = None
    """The article, where what the clock was armed with decides which one gives this period."""

    dasar: str | None = None
    """Field of `data` that states the basis, where no article does (AMB-40)."""

    @property
    def jangka_waktu(self) -> bool:
        """A period that a party has; neither a reminder of the system nor a technical pause."""
        sendiri = self.direction is Arah.SEBELUM or self.pukul is not None
        return self.unit is not Unit.DETIK and not sendiri

    @property
    def mempersiapkan(self) -> bool:
        """It reminds of a day that is to come, and of nothing once that day is over."""
        return self.direction is Arah.SEBELUM and self.pukul is None

    def dasar_hukum(self, pada: date, daerah: str, data: Mapping[str, Any] | None = None) -> str:
        if self.dasar and data and data.get(self.dasar):
            return str(data[self.dasar])
        umum = ketentuan(self.length, pada, daerah).dasar_hukum
        pasal = self.pasal(data) if self.pasal and data and umum.startswith(PERBUP) else None
        return f"{PERBUP} {pasal}" if pasal else umum


@dataclass(frozen=True)
class Hitungan:
    last_day: date
    """Belongs to the party whole (CALC-2)."""
    due_at: datetime
    calendar_version: str
    dasar_hukum: str
    penjelasan: str
    asal: Perhitungan | None = None

    @property
    def sementara(self) -> tuple[int, ...]:
        return self.asal.sementara if self.asal else ()

    def sekurangnya(self, diberitahukan: date | None) -> "Hitungan":
        """AMB-67: never an earlier last day than the one that a party was told."""
        if diberitahukan is None or self.asal is None:
            return self
        hasil = perpanjang(diberitahukan, self.asal)
        if hasil is self.asal:
            return self
        return replace(
            self,
            last_day=hasil.hari_terakhir,
            due_at=hasil.berlaku,
            penjelasan=hasil.penjelasan(),
            asal=hasil,
        )


def hitung(
    jam: Jam, anchor: date, generation: int, at: datetime, kalender: Kalender, daerah: str
) -> Hitungan:
    if jam.unit is Unit.DETIK:
        return _detik(jam, anchor, generation, at, kalender, daerah)
    lama = ketentuan(jam.length, anchor, daerah)
    asal, penjelasan = _hitung(kalender, jam.unit, jam.direction, lama.bilangan, anchor)
    due_at = asal.berlaku
    if jam.direction is Arah.SEBELUM or jam.pukul:
        # CALC-3 gives the last day that is on time, whole: a reminder that is due on that very
        # day (PB8-10-14, "exact day") is due at its first moment, and so is never late.
        pukul = ketentuan(jam.pukul, anchor, daerah).bilangan if jam.pukul else 0
        due_at = kalender.awal_hari(asal.hari_terakhir) + timedelta(hours=pukul)
        penjelasan += f" Dikirim {asal.hari_terakhir:%d-%m-%Y} pukul {pukul:02}.00."
    return Hitungan(
        last_day=asal.hari_terakhir,
        due_at=due_at,
        calendar_version=kalender.versi,
        dasar_hukum=lama.dasar_hukum,
        penjelasan=penjelasan,
        asal=asal,
    )


@lru_cache(maxsize=1_000)
def _hitung(
    kalender: Kalender, unit: Unit, direction: Arah, n: int, anchor: date
) -> tuple[Perhitungan, str]:
    """With its explanation; thousands of clocks may count from the same day."""
    if unit is Unit.BULAN:
        asal = setelah_bulan(kalender, n, anchor)
    elif direction is Arah.SETELAH:
        asal = setelah(kalender, n, anchor)
    else:
        asal = sebelum(kalender, n, anchor)
    return asal, asal.penjelasan()


def _detik(
    jam: Jam, anchor: date, generation: int, at: datetime, kalender: Kalender, daerah: str
) -> Hitungan:
    """The first time how long an answer may take, then the growing pauses (AMB-51)."""
    lama = ketentuan(jam.length, anchor, daerah)
    detik = lama.bilangan
    if jam.again and generation > 1:
        jeda = ketentuan(jam.again, anchor, daerah).deret
        detik = jeda[min(generation - 2, len(jeda) - 1)]
    due_at = at + timedelta(seconds=detik)
    return Hitungan(
        last_day=kalender.tanggal(due_at),
        due_at=due_at,
        calendar_version=kalender.versi,
        dasar_hukum=lama.dasar_hukum,
        penjelasan=f"{detik} detik sejak {at.astimezone(kalender.tzinfo):%d-%m-%Y %H:%M:%S %Z}.",
    )


def jadwal(jam: Jam, anchor: date, last_day: date, kalender: Kalender, daerah: str) -> list[date]:
    """Days that begin with a warning, the first one first."""
    if jam.warnings is None:
        return []
    ke = ketentuan(jam.warnings, anchor, daerah)
    if ke.satuan is SatuanNilai.HARI_KALENDER:  # counted back from the last day
        hari = {last_day - timedelta(days=n) for n in ke.deret}
    else:  # the n-th Hari of the period
        asal, _ = _hitung(kalender, Unit.HARI, Arah.SETELAH, max(ke.deret), anchor)
        hari = {asal.dihitung[n - 1] for n in ke.deret}
    return sorted(satu for satu in hari if anchor < satu <= last_day)


def sisa(jam: Jam, last_day: date, hari_ini: date, kalender: Kalender) -> int:
    """Days left after today, in the unit of the warnings: Hari, or calendar days of months."""
    kalender_saja = max(0, (last_day - hari_ini).days)
    if jam.unit is Unit.BULAN:
        return kalender_saja
    esok = (hari_ini + SEHARI * n for n in range(1, kalender_saja + 1))
    return sum(hari_kerja(kalender, hari) for hari in esok)
