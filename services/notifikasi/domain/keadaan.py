"""The state of a clock, its ledger, its name, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

RUANG = uuid5(NAMESPACE_OID, "perizinan.notifikasi.tenggat")
TANPA_PELAKU_USAHA = UUID(int=0)
"""Of a plan, or of the calendar."""
GENERASI = 6
"""Bytes of the id that hold the generation: room for a NIB of 13 digits."""


class Status(StrEnum):  # CALC-6
    AKTIF = "AKTIF"
    DIBATALKAN = "DIBATALKAN"
    DIJALANKAN = "DIJALANKAN"


class Kejadian(StrEnum):
    DIPASANG = "DIPASANG"
    DITOLAK = "DITOLAK"
    DIINGATKAN = "DIINGATKAN"
    DIPINDAHKAN = "DIPINDAHKAN"
    DIHENTIKAN = "DIHENTIKAN"
    DIJALANKAN = "DIJALANKAN"


@dataclass(frozen=True)
class Riwayat:
    """A line of the ledger; `hitungan` is the arithmetic in words."""

    kejadian: Kejadian
    sebab: str
    hitungan: str | None = None


@dataclass(frozen=True, slots=True)
class Tenggat:
    """The design names the fields; `wake_at` is the next warning, or `due_at`."""

    id: UUID
    kind: str
    subject: str
    generation: int
    daerah: str
    pelaku_usaha: UUID
    rule: str
    anchor: date
    calendar_version: str
    last_day: date
    due_at: datetime
    wake_at: datetime
    warned: int
    state: Status
    data: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class PengingatDijadwalkan:
    tenggat: Tenggat
    dasar_hukum: str


@dataclass(frozen=True)
class PengingatDikirim:
    tenggat: Tenggat
    sisa_hari: int
    dasar_hukum: str


@dataclass(frozen=True)
class TenggatTerlampaui:
    tenggat: Tenggat
    dasar_hukum: str


@dataclass(frozen=True)
class InspeksiDiingatkan:
    tenggat: Tenggat
    instansi: str

    @property
    def inspeksi(self) -> UUID:
        return UUID(self.tenggat.subject)


@dataclass(frozen=True)
class RencanaDinotifikasi:
    tenggat: Tenggat
    penerima: tuple[str, ...]

    @property
    def rencana(self) -> UUID:
        return UUID(self.tenggat.subject)


@dataclass(frozen=True)
class SuratPemberitahuanDiterbitkan:
    tenggat: Tenggat

    @property
    def inspeksi(self) -> UUID:
        return UUID(self.tenggat.subject)


@dataclass(frozen=True)
class SuratPemberitahuanDisampaikan(SuratPemberitahuanDiterbitkan):
    pada: datetime
    kanal: str


Peristiwa = (
    PengingatDijadwalkan
    | PengingatDikirim
    | TenggatTerlampaui
    | InspeksiDiingatkan
    | RencanaDinotifikasi
    | SuratPemberitahuanDiterbitkan
)


@dataclass(frozen=True)
class Ucapan:
    """An event of a clock; `id` makes it the same however often it is tried."""

    peristiwa: Peristiwa
    id: UUID | None = None


@dataclass(frozen=True)
class Hasil:
    tenggat: Tenggat
    riwayat: Riwayat
    ucapan: tuple[Ucapan, ...] = ()
    sementara: tuple[int, ...] = ()
    """Years that it counted in without their decree (CALC-1)."""


def tenggat_id(kind: str, subject: str, generation: int) -> UUID:
    """One clock per (kind, subject, generation), held by the primary key alone.

    The first ten bytes are those of kind and subject, so all generations lie side by side and
    are found by a range of the primary key, without an index of their own.
    """
    pangkal = uuid5(RUANG, f"{kind}/{subject}").bytes[:-GENERASI]
    return UUID(bytes=pangkal + generation.to_bytes(GENERASI))


def rentang(kind: str, subject: str) -> tuple[UUID, UUID]:
    return tenggat_id(kind, subject, 0), tenggat_id(kind, subject, 256**GENERASI - 1)


def peristiwa_id(tenggat: Tenggat, langkah: str) -> UUID:
    return uuid5(tenggat.id, f"{tenggat.generation}/{langkah}")
