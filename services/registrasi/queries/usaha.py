"""A Pelaku Usaha: its data, its Hak Akses, its profile."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.profil import Bagian, IsiBagian
from services.registrasi.queries.kasus import Posisi
from services.registrasi.tables import (
    HakAksesRiwayatRow,
    HakAksesRow,
    PelakuUsahaRow,
    SuratRow,
    terbaru,
)


async def pelaku_usaha(
    session: AsyncSession, id: UUID
) -> tuple[PelakuUsahaRow, HakAksesRow] | None:
    rows = await session.execute(
        select(PelakuUsahaRow, HakAksesRow)
        .join(HakAksesRow, col(HakAksesRow.pelaku_usaha) == col(PelakuUsahaRow.id))
        .where(col(PelakuUsahaRow.id) == id)
    )
    row = rows.first()
    return (row[0], row[1]) if row else None


async def riwayat_hak_akses(session: AsyncSession, id: UUID) -> list[HakAksesRiwayatRow]:
    rows = await session.execute(
        select(HakAksesRiwayatRow)
        .where(HakAksesRiwayatRow.pelaku_usaha == id)
        .order_by(col(HakAksesRiwayatRow.id))
    )
    return list(rows.scalars())


async def surat(session: AsyncSession, pelaku_usaha: UUID) -> list[SuratRow]:
    milik = select(SuratRow).where(SuratRow.pelaku_usaha == pelaku_usaha)
    urut = milik.order_by(col(SuratRow.tanggal), col(SuratRow.id))
    return list((await session.execute(urut)).scalars())


async def daftar_pelaku_usaha(
    session: AsyncSession, daerah: Sequence[str] | None, setelah: Posisi | None, jumlah: int
) -> list[PelakuUsahaRow]:
    syarat: list[ColumnElement[bool]] = []
    if daerah is not None:
        syarat.append(col(PelakuUsahaRow.daerah).in_(daerah))
    if setelah:
        syarat.append(tuple_(col(PelakuUsahaRow.dibuat_pada), col(PelakuUsahaRow.id)) < setelah)
    rows = await session.execute(
        select(PelakuUsahaRow)
        .where(*syarat)
        .order_by(col(PelakuUsahaRow.dibuat_pada).desc(), col(PelakuUsahaRow.id).desc())
        .limit(jumlah + 1)
    )
    return list(rows.scalars())


async def profil(session: AsyncSession, pelaku_usaha: UUID) -> dict[Bagian, IsiBagian]:
    rows = await session.execute(terbaru(pelaku_usaha))
    return {Bagian(row.bagian): IsiBagian(row.versi, row.isi) for row in rows.scalars()}
