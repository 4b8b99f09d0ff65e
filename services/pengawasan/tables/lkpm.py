"""Projects and their LKPM."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, DateTime, Index, String, UniqueConstraint, func, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field

from services.pengawasan.domain.lkpm import Lkpm, Status
from services.pengawasan.domain.proyek import Proyek
from services.pengawasan.tables.base import Row, Tabel, one, rows
from shared.messaging.transaction import Transaction


class ProyekRow(Tabel, table=True):
    """One kegiatan usaha at its lokasi, with the scales that it has had; kept when it ends."""

    pelaku_usaha: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    nib: str
    kbli: str
    lokasi: str
    penanaman_modal: str | None
    jenis_kawasan: str | None
    skala: list[dict[str, Any]] = Field(sa_type=JSONB)
    berakhir_pada: date | None
    lokasi_usaha: UUID | None
    wilayah_lokasi: str | None


class LkpmRow(Tabel, table=True):
    """One LKPM of a project for a period, in its present state."""

    __table_args__ = (
        UniqueConstraint("pelaku_usaha", "proyek", "periode"),
        Index("lkpm_menurut_batas", "batas", "id"),
    )

    id: UUID = Field(primary_key=True)
    versi: int = 1
    """Raised by every change; the ETag."""
    daerah: str
    pelaku_usaha: UUID
    proyek: UUID
    lokasi: str
    periode: str
    batas: date
    status: str
    versi_laporan: int
    disampaikan_pada: date
    terlambat: bool
    penerima: list[str] = Field(sa_type=ARRAY(String))
    ketentuan: list[str] = Field(sa_type=ARRAY(String))
    isi: dict[str, Any] = Field(sa_type=JSONB)
    alasan: str | None


class LkpmVersiRow(Tabel, table=True):
    """One filing of an LKPM with what was decided about it; earlier ones stay."""

    lkpm: UUID = Field(foreign_key="lkpm.id", primary_key=True)
    versi_laporan: int = Field(primary_key=True)
    isi: dict[str, Any] = Field(sa_type=JSONB)
    disampaikan_pada: date
    penyampai: str
    status: str
    alasan: str | None
    diputus_pada: datetime | None = Field(sa_type=DateTime(timezone=True))
    petugas: str | None


TABLES = Tabel.metadata.tables
PROYEK, LKPM, LKPM_VERSI = (TABLES[name] for name in ("proyek", "lkpm", "lkpm_versi"))
READ_PROYEK, READ_LKPM = TypeAdapter(Proyek), TypeAdapter(Lkpm)


async def list_proyek(session: AsyncSession, pelaku_usaha: UUID) -> tuple[Proyek, ...]:
    milik = select(PROYEK).where(PROYEK.c.pelaku_usaha == pelaku_usaha).order_by(PROYEK.c.id)
    return tuple(READ_PROYEK.validate_python(row) for row in await rows(session, milik))


async def save_proyek(tx: Transaction, semua: Iterable[Proyek]) -> None:
    daftar = [READ_PROYEK.dump_python(satu) | _skala(satu) for satu in semua]
    if not daftar:
        return
    pernyataan = insert(PROYEK)
    lain = {
        kolom.name: pernyataan.excluded[kolom.name]
        for kolom in PROYEK.columns
        if not kolom.primary_key
    }
    await tx.session.execute(
        pernyataan.on_conflict_do_update(index_elements=["pelaku_usaha", "id"], set_=lain), daftar
    )


async def load_lkpm(session: AsyncSession, id: UUID) -> tuple[Lkpm, int] | None:
    """With the version of its row."""
    row = await one(session, select(LKPM).where(LKPM.c.id == id))
    return (READ_LKPM.validate_python(row), row["versi"]) if row else None


async def find_lkpm(
    session: AsyncSession, pelaku_usaha: UUID, proyek: UUID, periode: str
) -> Lkpm | None:
    row = await one(
        session,
        select(LKPM).where(
            LKPM.c.pelaku_usaha == pelaku_usaha,
            LKPM.c.proyek == proyek,
            LKPM.c.periode == periode,
        ),
    )
    return READ_LKPM.validate_python(row) if row else None


async def status_lkpm(session: AsyncSession, pelaku_usaha: UUID) -> dict[tuple[UUID, str], Status]:
    """By project and period."""
    kolom = select(LKPM.c.proyek, LKPM.c.periode, LKPM.c.status)
    milik = await rows(session, kolom.where(LKPM.c.pelaku_usaha == pelaku_usaha))
    return {(row["proyek"], row["periode"]): Status(row["status"]) for row in milik}


async def versi_laporan(session: AsyncSession, pelaku_usaha: UUID) -> int:
    """Raised by every change of any of its reports."""
    jumlah = select(func.coalesce(func.sum(LKPM.c.versi), 0))
    return (await session.execute(jumlah.where(LKPM.c.pelaku_usaha == pelaku_usaha))).scalar_one()


async def add_lkpm(tx: Transaction, lkpm: Lkpm) -> None:
    row = asdict(lkpm) | {"versi": 1, "daerah": tx.daerah.kode}
    await tx.session.execute(insert(LKPM).values(row))
    await _add_versi(tx, lkpm)


async def save_lkpm(tx: Transaction, lama: Lkpm, baru: Lkpm) -> None:
    await tx.session.execute(
        LKPM.update().where(LKPM.c.id == baru.id).values(asdict(baru) | {"versi": LKPM.c.versi + 1})
    )
    if baru.versi_laporan > lama.versi_laporan:
        await _add_versi(tx, baru)
    else:
        await _save_keputusan(tx, baru)


async def _add_versi(tx: Transaction, lkpm: Lkpm) -> None:
    row: Row = {
        "lkpm": lkpm.id,
        "versi_laporan": lkpm.versi_laporan,
        "isi": asdict(lkpm.isi),
        "disampaikan_pada": lkpm.disampaikan_pada,
        "penyampai": tx.actor.id,
        "status": lkpm.status,
    }
    await tx.session.execute(insert(LKPM_VERSI).values(row))


async def _save_keputusan(tx: Transaction, lkpm: Lkpm) -> None:
    ini = (LKPM_VERSI.c.lkpm == lkpm.id) & (LKPM_VERSI.c.versi_laporan == lkpm.versi_laporan)
    await tx.session.execute(
        LKPM_VERSI.update()
        .where(ini)
        .values(status=lkpm.status, alasan=lkpm.alasan, diputus_pada=tx.now, petugas=tx.actor.id)
    )


def _skala(proyek: Proyek) -> Row:
    return {
        "skala": [
            {"sejak": satu.sejak.isoformat(), "skala": satu.skala.value} for satu in proyek.skala
        ]
    }
