"""Every table of notifikasi."""

import re
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Column, DateTime, Identity, Index, SmallInteger, String, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import declared_attr, registry
from sqlmodel import Field, SQLModel

WAKTU = DateTime(timezone=True)
DAFTAR = "(((daerah || '/') || kind) || '/') || state"
"""In which list of a region a clock stands; in the parentheses of the server, which the
comparison with the migrations sees."""


class Tabel(SQLModel, registry=registry()):
    """One registry per service: several services may live in one process."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()


class TenggatRow(Tabel, table=True):
    """One clock: from when it counts, when it wakes, how it stands."""

    # Wide columns first, so that no byte is lost to alignment.
    __table_args__ = (
        Index("tenggat_bangun", "wake_at", postgresql_where=text("state = 'AKTIF'")),
        # A hash of the list, not its three names: eight bytes instead of forty for each clock.
        Index("tenggat_daftar", text(f"hashtextextended({DAFTAR}, 0)"), "wake_at"),
        Index("tenggat_pelaku_usaha", "pelaku_usaha"),
    )

    id: UUID = Field(primary_key=True)
    """From kind, subject and generation: the key alone holds that there is only one."""
    pelaku_usaha: UUID
    generation: int = Field(sa_type=BigInteger)
    due_at: datetime = Field(sa_type=WAKTU)
    wake_at: datetime = Field(sa_type=WAKTU)
    """Of the next warning, or of the end."""
    anchor: date
    last_day: date
    warned: int = Field(sa_type=SmallInteger)
    kind: str
    subject: str
    daerah: str
    rule: str
    calendar_version: str
    state: str
    data: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    """What it needs to speak, besides the columns."""


class TenggatRiwayatRow(Tabel, table=True):
    """One line of the ledger of a clock; lines are only ever added."""

    tenggat: UUID = Field(primary_key=True)
    nomor: int = Field(sa_column=Column(BigInteger, Identity(always=True), primary_key=True))
    pada: datetime = Field(sa_type=WAKTU)
    kejadian: str
    sebab: str
    pelaku: str
    peristiwa: UUID | None
    """The event that caused it, if any."""
    calendar_version: str
    hitungan: str | None
    """The arithmetic in words."""


class PemberitahuanRow(Tabel, table=True):
    """One notice to one recipient over one channel, and what became of it."""

    __table_args__ = (
        Index(
            "pemberitahuan_kotak",
            "penerima",
            "daerah",
            "dibuat_pada",
            "id",
            postgresql_where=text("kanal = 'KOTAK_MASUK'"),
        ),
        Index("pemberitahuan_pengiriman", "daerah", "status", "dibuat_pada", "id"),
        Index("pemberitahuan_antri", "coba_pada", postgresql_where=text("status = 'ANTRI'")),
    )

    id: UUID = Field(primary_key=True)
    """From event, recipient, kind and channel: no duplicate per (event, recipient) (CALC-9)."""
    peristiwa: UUID
    jenis: str
    daerah: str
    pelaku_usaha: UUID
    dasar_hukum: str
    jenis_penerima: str
    penerima: str
    email: str | None
    kanal: str
    templat: str
    judul: str
    isi: str
    status: str
    dibuat_pada: datetime = Field(sa_type=WAKTU)
    percobaan: int = Field(sa_type=SmallInteger)
    coba_pada: datetime | None = Field(sa_type=WAKTU)
    dikirim_pada: datetime | None = Field(sa_type=WAKTU)
    diterima_pada: datetime | None = Field(sa_type=WAKTU)
    sebab: str | None


class LanggananRow(Tabel, table=True):
    """One address that an agency gave, with the types of events that it wants of a region."""

    id: UUID = Field(primary_key=True)
    daerah: str
    peran: str
    instansi: str | None
    sub: str
    url: str
    jenis: list[str] = Field(sa_type=ARRAY(String))  # pyright: ignore[reportArgumentType]  # an instance is taken as well
    rahasia: bytes
    """Encrypted."""
    dibuat_pada: datetime = Field(sa_type=WAKTU)
    aktif: bool
    tunda_sampai: datetime | None = Field(sa_type=WAKTU)
    rahasia_lama: bytes | None
    """Encrypted; valid beside the new one for a while."""
    lama_sampai: datetime | None = Field(sa_type=WAKTU)


class KirimanRow(Tabel, table=True):
    """One event for one subscription, and what became of it."""

    __table_args__ = (
        Index("kiriman_nomor", "langganan", "nomor"),
        Index(
            "kiriman_antri",
            "langganan",
            "coba_pada",
            "nomor",
            postgresql_where=text("status = 'ANTRI'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    nomor: int = Field(sa_column=Column(BigInteger, Identity(always=True), nullable=False))
    langganan: UUID = Field(foreign_key="langganan.id")
    peristiwa: UUID
    jenis: str
    aliran: str
    isi: str
    status: str
    dibuat_pada: datetime = Field(sa_type=WAKTU)
    percobaan: int = Field(sa_type=SmallInteger)
    coba_pada: datetime | None = Field(sa_type=WAKTU)
    dijawab_pada: datetime | None = Field(sa_type=WAKTU)
    sebab: str | None


class TemplatRow(Tabel, table=True):
    """The words that a region has of its own for one kind and channel."""

    daerah: str = Field(primary_key=True)
    jenis: str = Field(primary_key=True)
    kanal: str = Field(primary_key=True)
    judul: str
    isi: str
    diubah_pada: datetime = Field(sa_type=WAKTU)
    oleh: str


# Rows are read and written as values, never as objects that a session remembers.
TENGGAT, RIWAYAT, PEMBERITAHUAN, LANGGANAN, KIRIMAN, TEMPLAT = (
    Tabel.metadata.tables[name]
    for name in ("tenggat", "tenggat_riwayat", "pemberitahuan", "langganan", "kiriman", "templat")
)
