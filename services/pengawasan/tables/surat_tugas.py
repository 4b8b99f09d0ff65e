"""Letters of inspections, every version of them."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import DateTime, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field

from services.pengawasan.domain.surat_tugas import SuratTugas
from services.pengawasan.tables.base import Tabel, one, rows
from shared.messaging.transaction import Transaction


class SuratTugasRow(Tabel, table=True):
    """One version of the surat tugas of an inspection, and when its visit was announced."""

    inspeksi: UUID = Field(foreign_key="inspeksi.id", primary_key=True)
    versi: int = Field(primary_key=True)
    nomor: str
    pelaksana: list[dict[str, Any]] = Field(sa_type=JSONB)
    ahli: list[dict[str, Any]] = Field(sa_type=JSONB)
    tanggal: date
    diinput_pada: date
    petugas: str
    disampaikan_pada: datetime | None = Field(sa_type=DateTime(timezone=True))
    kanal: str | None
    diterbitkan_pada: date | None


SURAT_TUGAS = Tabel.metadata.tables["surat_tugas"]
READ_SURAT = TypeAdapter(SuratTugas)


async def list_surat_tugas(session: AsyncSession, inspeksi: UUID) -> tuple[SuratTugas, ...]:
    """Oldest first; the last one counts."""
    milik = select(SURAT_TUGAS).where(SURAT_TUGAS.c.inspeksi == inspeksi)
    urut = milik.order_by(SURAT_TUGAS.c.versi)
    return tuple(READ_SURAT.validate_python(row) for row in await rows(session, urut))


async def load_surat_tugas(session: AsyncSession, inspeksi: UUID) -> SuratTugas | None:
    milik = select(SURAT_TUGAS).where(SURAT_TUGAS.c.inspeksi == inspeksi)
    row = await one(session, milik.order_by(SURAT_TUGAS.c.versi.desc()).limit(1))
    return READ_SURAT.validate_python(row) if row else None


async def save_surat_tugas(tx: Transaction, surat: SuratTugas) -> None:
    """A version that is there already only learns when it was announced."""
    json = READ_SURAT.dump_python(surat, mode="json")
    row = asdict(surat) | {nama: json[nama] for nama in ("pelaksana", "ahli")}
    pernyataan = insert(SURAT_TUGAS).values(row | {"petugas": tx.actor.id})
    menyusul = ("disampaikan_pada", "kanal", "diterbitkan_pada")
    await tx.session.execute(
        pernyataan.on_conflict_do_update(
            index_elements=["inspeksi", "versi"], set_={nama: row[nama] for nama in menyusul}
        )
    )
