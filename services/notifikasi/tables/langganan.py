"""Subscriptions and deliveries in the database."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi.domain.langganan import Kiriman, Langganan, Pemilik, StatusKiriman
from services.notifikasi.tables.rows import KIRIMAN, LANGGANAN
from shared.messaging.statement import Statement
from shared.messaging.transaction import UnitOfWork

FOR_EVENT = Statement("""
    SELECT * FROM langganan WHERE aktif AND daerah = :daerah AND CAST(:jenis AS text) = ANY(jenis)
""")
ADD = Statement("""
    INSERT INTO kiriman (id, langganan, peristiwa, jenis, aliran, isi, status, dibuat_pada,
        percobaan, coba_pada)
    VALUES (:id, :langganan, :peristiwa, :jenis, :aliran, :isi, :status, :dibuat_pada,
        0, :coba_pada)
    ON CONFLICT (id) DO NOTHING
""")
# One for each subscription: who answers slowly, or not at all, holds up no other.
CLAIM = Statement("""
    UPDATE kiriman SET coba_pada = :until, percobaan = percobaan + 1 WHERE id IN (
        SELECT antri.id FROM langganan AS l CROSS JOIN LATERAL (
            SELECT id FROM kiriman
            WHERE kiriman.langganan = l.id AND status = 'ANTRI' AND coba_pada <= :now
            ORDER BY coba_pada, nomor LIMIT 1 FOR UPDATE SKIP LOCKED
        ) AS antri
        WHERE l.aktif AND (l.tunda_sampai IS NULL OR l.tunda_sampai <= :now)
            AND l.id <> ALL(CAST(:except AS uuid[]))
        LIMIT :limit
    ) RETURNING *
""")
AGAIN = Statement("""
    WITH ulang AS (
        UPDATE kiriman SET status = 'ANTRI', percobaan = 0, coba_pada = :now
        WHERE langganan = :langganan AND nomor >= :nomor RETURNING id
    ) SELECT count(*) FROM ulang
""")
MILIKNYA = ("aktif", "rahasia", "rahasia_lama", "lama_sampai")
CHANGING = ("status", "percobaan", "coba_pada", "dijawab_pada", "sebab")


async def add(session: AsyncSession, satu: Langganan) -> None:
    nilai = asdict(satu)
    pemilik = nilai.pop("pemilik")
    await session.execute(insert(LANGGANAN).values(**nilai, **pemilik))


async def for_event(connection: asyncpg.Connection, daerah: str, jenis: str) -> list[Langganan]:
    values = {"daerah": daerah, "jenis": jenis}
    return [read(row) for row in await FOR_EVENT.execute(connection, values)]


async def add_kiriman(connection: asyncpg.Connection, satu: Kiriman) -> None:
    await ADD.execute(connection, asdict(satu))


async def load(session: AsyncSession, id: UUID) -> Langganan | None:
    rows = await session.execute(select(LANGGANAN).where(LANGGANAN.c.id == id))
    row = rows.mappings().one_or_none()
    return read(row) if row else None


async def load_kiriman(
    session: AsyncSession, langganan: UUID, id: UUID, *, lock: bool = False
) -> Kiriman | None:
    query = select(KIRIMAN).where(KIRIMAN.c.id == id, KIRIMAN.c.langganan == langganan)
    rows = await session.execute(query.with_for_update() if lock else query)
    row = rows.mappings().one_or_none()
    return read_kiriman(row) if row else None


async def save(session: AsyncSession, satu: Langganan) -> None:
    """What its owner changes, under the lock of the owner's stream."""
    nilai = {nama: getattr(satu, nama) for nama in MILIKNYA}
    await session.execute(update(LANGGANAN).where(LANGGANAN.c.id == satu.id).values(nilai))


async def tunda(session: AsyncSession, langganan: UUID, sampai: datetime | None) -> None:
    """Nothing else: its owner may change the rest while a delivery is under way."""
    nilai = {"tunda_sampai": sampai}
    await session.execute(update(LANGGANAN).where(LANGGANAN.c.id == langganan).values(nilai))


async def save_kiriman(session: AsyncSession, satu: Kiriman) -> None:
    nilai = {name: getattr(satu, name) for name in CHANGING}
    await session.execute(update(KIRIMAN).where(KIRIMAN.c.id == satu.id).values(nilai))


async def claim(
    uow: UnitOfWork, now: datetime, until: datetime, but: Collection[UUID], limit: int
) -> list[Kiriman]:
    """Lent to one sender until then; if it dies meanwhile, the next one takes them."""
    values = {"now": now, "until": until, "except": list(but), "limit": limit}
    return [read_kiriman(row) for row in await CLAIM.execute(uow.connection, values)]


async def again(connection: asyncpg.Connection, langganan: UUID, nomor: int, now: datetime) -> int:
    values = {"langganan": langganan, "nomor": nomor, "now": now}
    [row] = await AGAIN.execute(connection, values)
    return row[0]


def read(row: asyncpg.Record | RowMapping) -> Langganan:
    nilai: dict[str, Any] = dict(row)
    pemilik = Pemilik(nilai.pop("peran"), nilai.pop("instansi"), nilai.pop("sub"))
    jenis = tuple(nilai.pop("jenis"))
    return Langganan(pemilik=pemilik, jenis=jenis, **nilai)


def read_kiriman(row: asyncpg.Record | RowMapping) -> Kiriman:
    nilai: dict[str, Any] = dict(row)
    nilai.pop("nomor")
    return Kiriman(status=StatusKiriman(nilai.pop("status")), **nilai)
