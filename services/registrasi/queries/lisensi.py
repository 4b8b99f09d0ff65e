"""NIB, their versions, and the licences under them."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.tables import (
    NibRow,
    NibVersiRow,
    PerizinanRow,
)


async def nib(session: AsyncSession, nomor: str) -> NibRow | None:
    return await session.get(NibRow, nomor)


async def nib_milik(session: AsyncSession, pelaku_usaha: UUID) -> list[NibRow]:
    rows = await session.execute(
        select(NibRow)
        .where(NibRow.pelaku_usaha == pelaku_usaha)
        .order_by(col(NibRow.dibuat_pada).desc())
    )
    return list(rows.scalars())


async def versi_nib(session: AsyncSession, nomor: str) -> list[NibVersiRow]:
    rows = await session.execute(
        select(NibVersiRow).where(NibVersiRow.nomor == nomor).order_by(col(NibVersiRow.versi))
    )
    return list(rows.scalars())


async def perizinan_nib(session: AsyncSession, nomor: str) -> list[PerizinanRow]:
    rows = await session.execute(
        select(PerizinanRow)
        .where(PerizinanRow.nib == nomor)
        .order_by(col(PerizinanRow.tanggal), col(PerizinanRow.id))
    )
    return list(rows.scalars())
