"""One application with its SOP and its timeline, and those of one Pelaku Usaha."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.permohonan import Kasus, Permohonan
from services.registrasi.queries.arsip import sop_versi
from services.registrasi.tables import (
    PermohonanRow,
    PersyaratanRow,
    RiwayatRow,
    to_permohonan,
)
from shared.crypto import Cipher
from shared.identity import NPWP

Posisi = tuple[datetime, UUID]
"""The last row that was seen, newest first."""


async def permohonan(session: AsyncSession, id: UUID, cipher: Cipher) -> Permohonan | None:
    row = await session.get(PermohonanRow, id)
    if row is None:
        return None
    butir = await session.execute(select(PersyaratanRow).where(PersyaratanRow.permohonan == id))
    return to_permohonan(row, list(butir.scalars()), cipher)


async def kasus(session: AsyncSession, id: UUID, cipher: Cipher) -> Kasus | None:
    satu = await permohonan(session, id, cipher)
    return satu and Kasus(satu, await sop_versi(session, satu.sop, satu.sop_versi))


async def daftar_permohonan(
    session: AsyncSession,
    pelaku_usaha: UUID,
    status: Sequence[str] | None,
    setelah: Posisi | None,
    jumlah: int,
) -> list[PermohonanRow]:
    """Its own, newest first, one more than asked for."""
    syarat = [col(PermohonanRow.pelaku_usaha) == pelaku_usaha]
    if status is not None:
        syarat.append(col(PermohonanRow.status).in_(status))
    if setelah:
        syarat.append(tuple_(col(PermohonanRow.dibuat_pada), col(PermohonanRow.id)) < setelah)
    rows = await session.execute(
        select(PermohonanRow)
        .where(*syarat)
        .order_by(col(PermohonanRow.dibuat_pada).desc(), col(PermohonanRow.id).desc())
        .limit(jumlah + 1)
    )
    return list(rows.scalars())


async def riwayat(session: AsyncSession, id: UUID) -> list[RiwayatRow]:
    rows = await session.execute(
        select(RiwayatRow).where(RiwayatRow.permohonan == id).order_by(col(RiwayatRow.id))
    )
    return list(rows.scalars())


async def npwp_permintaan(
    session: AsyncSession, permintaan: UUID, cipher: Cipher
) -> tuple[UUID, NPWP] | None:
    """What the agency that checks the taxpayer status must know: whose, and the number."""
    rows = await session.execute(
        select(PersyaratanRow).where(col(PersyaratanRow.kswp_permintaan) == permintaan)
    )
    row = rows.scalar_one_or_none()
    if row is None or row.npwp is None:
        return None
    return row.permohonan, NPWP(cipher.decrypt(row.npwp))
