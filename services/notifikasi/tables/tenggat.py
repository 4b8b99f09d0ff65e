"""Clocks in the database: few statements, because a midnight may end thousands of them.

A clock and its line of the ledger are one statement: the line is there exactly if the clock was
armed, or was still as it was seen when the decision was made. It is found by its key, and never by
the index of what wakes, which holds very many of one midnight: hence `state || ''`.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import RowMapping, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi.domain.keadaan import Hasil, Status, Tenggat, rentang
from shared.messaging import single
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

Row = asyncpg.Record | RowMapping

ARM = Statement("""
    WITH changed AS (
        INSERT INTO tenggat (id, pelaku_usaha, generation, due_at, wake_at, anchor, last_day,
            warned, kind, subject, daerah, rule, calendar_version, state, data)
        VALUES (:id, :pelaku_usaha, :generation, :due_at, :wake_at, :anchor, :last_day,
            :warned, :kind, :subject, :daerah, :rule, :calendar_version, :state,
            CAST(CAST(:data AS text) AS jsonb))
        ON CONFLICT (id) DO NOTHING RETURNING id
    )
    INSERT INTO tenggat_riwayat
        (tenggat, pada, kejadian, sebab, pelaku, peristiwa, calendar_version, hitungan)
    SELECT id, CAST(:pada AS timestamptz), CAST(:kejadian AS text), CAST(:sebab AS text),
        CAST(:pelaku AS text), CAST(:peristiwa AS uuid), CAST(:calendar_version AS text),
        CAST(:hitungan AS text)
    FROM changed RETURNING tenggat
""")
SAVE = Statement("""
    WITH changed AS (
        UPDATE tenggat SET state = :state, wake_at = :wake_at, due_at = :due_at, warned = :warned,
            last_day = :last_day, calendar_version = :calendar_version
        WHERE id = :id AND state || '' = 'AKTIF' AND wake_at = :seen_wake_at
            AND due_at = :seen_due_at AND calendar_version = :seen_calendar_version
        RETURNING id
    )
    INSERT INTO tenggat_riwayat
        (tenggat, pada, kejadian, sebab, pelaku, peristiwa, calendar_version, hitungan)
    SELECT id, CAST(:pada AS timestamptz), CAST(:kejadian AS text), CAST(:sebab AS text),
        CAST(:pelaku AS text), CAST(:peristiwa AS uuid), CAST(:calendar_version AS text),
        CAST(:hitungan AS text)
    FROM changed RETURNING tenggat
""")
END = single.statement("""
    changed AS (
        UPDATE tenggat SET state = 'DIJALANKAN' FROM held
        WHERE tenggat.id = :id AND tenggat.state || '' = 'AKTIF'
            AND tenggat.wake_at = :seen_wake_at AND tenggat.due_at = :seen_due_at
        RETURNING tenggat.id, tenggat.calendar_version
    ), line AS (
        INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version)
        SELECT id, CAST(:time AS timestamptz), 'DIJALANKAN', CAST(:sebab AS text),
            CAST(:pelaku AS text), calendar_version
        FROM changed
    )
""")
FIRE_MANY = Statement("""
    WITH seen AS (
        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:wakes AS timestamptz[]),
            CAST(:dues AS timestamptz[]), CAST(:reasons AS text[])) AS s(id, wake_at, due_at, sebab)
    ), changed AS (
        UPDATE tenggat SET state = 'DIJALANKAN' FROM seen
        WHERE tenggat.id = seen.id AND tenggat.state || '' = 'AKTIF'
            AND tenggat.wake_at = seen.wake_at AND tenggat.due_at = seen.due_at
        RETURNING tenggat.id, tenggat.calendar_version, seen.sebab
    ), line AS (
        INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version)
        SELECT id, CAST(:pada AS timestamptz), 'DIJALANKAN', sebab, CAST(:pelaku AS text),
            calendar_version
        FROM changed
    )
    SELECT id FROM changed
""")
OF_SUBJECT = Statement("""
    SELECT * FROM tenggat
    WHERE id BETWEEN :first AND :last AND kind = :kind AND subject = :subject
    ORDER BY id FOR UPDATE
""")
WAKING = Statement("""
    SELECT * FROM (
        SELECT * FROM tenggat
        WHERE state = 'AKTIF' AND wake_at <= :until AND id <> ALL(CAST(:except AS uuid[]))
        ORDER BY wake_at LIMIT :window
    ) AS earliest ORDER BY random() LIMIT :page
""")
STALE = text("""
    SELECT * FROM tenggat
    WHERE state = 'AKTIF' AND kind = ANY(CAST(:kinds AS text[]))
        AND calendar_version <> ALL(CAST(:versions AS text[]))
        AND id <> ALL(CAST(:except AS uuid[]))
    ORDER BY wake_at LIMIT :limit
""")
OLDEST = text("SELECT wake_at FROM tenggat WHERE state = 'AKTIF' ORDER BY wake_at LIMIT 1")
FIELDS = tuple(Tenggat.__dataclass_fields__)


async def arm(tx: Transaction, hasil: Hasil) -> bool:
    """False: this clock was there before, in whatever state."""
    data = hasil.tenggat.data
    values = _values(tx, hasil) | {"data": orjson.dumps(data).decode() if data else None}
    return bool(await ARM.execute(tx.connection, values))


async def save(tx: Transaction, seen: Tenggat, hasil: Hasil) -> bool:
    """False: the clock is no longer as it was `seen` when this was decided."""
    values = _values(tx, hasil) | {
        "seen_wake_at": seen.wake_at,
        "seen_due_at": seen.due_at,
        "seen_calendar_version": seen.calendar_version,
    }
    return bool(await SAVE.execute(tx.connection, values))


async def end(tx: Transaction, seen: Tenggat, hasil: Hasil) -> bool:
    """As `save` and all around it in one statement, with the one event that the end has.

    False: nothing was decided, the stream went on meanwhile. Else it ended, now or before."""
    values = {
        "id": seen.id,
        "seen_wake_at": seen.wake_at,
        "seen_due_at": seen.due_at,
        "sebab": hasil.riwayat.sebab,
        "pelaku": tx.actor.id,
    }
    return bool(await END.execute(tx.connection, values | single.values(tx.uow)))


async def fire_many(tx: Transaction, ended: Sequence[tuple[Tenggat, Hasil]]) -> set[UUID]:
    """Under locks that are held already; which of them were still as they were seen."""
    values = {
        "ids": [seen.id for seen, _ in ended],
        "wakes": [seen.wake_at for seen, _ in ended],
        "dues": [seen.due_at for seen, _ in ended],
        "reasons": [hasil.riwayat.sebab for _, hasil in ended],
        "pada": tx.now,
        "pelaku": tx.actor.id,
    }
    return {row["id"] for row in await FIRE_MANY.execute(tx.connection, values)}


async def of_subject(tx: Transaction, kind: str, subject: str) -> list[Tenggat]:
    """All generations, locked; a range of the primary key."""
    first, last = rentang(kind, subject)
    values = {"first": first, "last": last, "kind": kind, "subject": subject}
    return [read(row) for row in await OF_SUBJECT.execute(tx.connection, values)]


async def waking(
    connection: asyncpg.Connection,
    until: datetime,
    but: Collection[UUID],
    *,
    window: int,
    page: int,
) -> list[Tenggat]:
    """A page by lot of the earliest ones: workers side by side seldom meet."""
    values = {"until": until, "except": list(but), "window": window, "page": page}
    return [read(row) for row in await WAKING.execute(connection, values)]


async def stale(
    session: AsyncSession,
    kinds: Sequence[str],
    versions: Sequence[str],
    limit: int,
    but: Collection[UUID],
) -> list[Tenggat]:
    """Open clocks that were counted on a calendar that no longer holds."""
    values: dict[str, Any] = {"kinds": list(kinds), "versions": list(versions)}
    rows = await session.execute(STALE, values | {"limit": limit, "except": list(but)})
    return [read(row) for row in rows.mappings()]


async def oldest_wake(session: AsyncSession) -> datetime | None:
    return (await session.execute(OLDEST)).scalar()


def read(row: Row) -> Tenggat:
    return Tenggat(**{**row, "state": Status(row["state"])})


def _values(tx: Transaction, hasil: Hasil) -> dict[str, Any]:
    tenggat, riwayat = hasil.tenggat, hasil.riwayat
    return {name: getattr(tenggat, name) for name in FIELDS} | {
        "pada": tx.now,
        "kejadian": riwayat.kejadian.value,
        "sebab": riwayat.sebab,
        "pelaku": tx.actor.id,
        "peristiwa": tx.cause.id if tx.cause else None,
        "hitungan": riwayat.hitungan,
    }
