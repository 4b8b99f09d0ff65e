"""What an armed clock costs: its place in the table, and the transaction that arms it."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from time import perf_counter
from uuid import uuid4

import asyncpg
import orjson

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.handlers import tenggat
from shared.clock import SystemClock
from shared.contracts.registrasi import PermohonanDinyatakanLengkapV1
from shared.daerah import daerah
from shared.messaging.database import Database
from shared.messaging.envelope import write_headers
from tests.bench.clocks.raw import LOCK, PUBLISH
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.bench.pipeline.rows import envelope
from tests.bench.uji import DAERAH
from tests.support.many_clocks import FAR, MIGRATIONS, fill

EACH = 500
WARM = 50
RAW_TABLE = """
    CREATE TABLE mentah (LIKE tenggat, PRIMARY KEY (id));
    CREATE INDEX ON mentah (due_at);
"""
ARM = """
    INSERT INTO mentah (id, pelaku_usaha, generation, due_at, wake_at, anchor, last_day, warned,
        kind, subject, daerah, rule, calendar_version, state)
    VALUES ($1, $2, 1, $3, $3, $4, $4, 0, 'waktu_penyelesaian_nib', $5, 'KAB_SIJUNJUNG',
        'SOP100-17', '2026-1', 'AKTIF')
"""
LEDGER = """
    INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version, hitungan)
    VALUES ($1, clock_timestamp(), 'DIPASANG', 'SOP 100', 'sistem', '2026-1', '2 Hari')
"""

One = Callable[[PermohonanDinyatakanLengkapV1], Awaitable[None]]


async def fill_and_weigh(parts: Parts, table: str, count: int) -> tuple[float, float]:
    """Bytes with indexes, and the server's seconds, for each of many clocks."""
    async with parts.database(MIGRATIONS) as url, connected(url) as connection:
        await connection.execute(RAW_TABLE)
        await settle()
        started = perf_counter()
        await fill(url, count, FAR, table=table)
        seconds = perf_counter() - started
        size = await connection.fetchval("SELECT pg_total_relation_size($1::text::regclass)", table)
        return size / count, seconds / count


async def arm(parts: Parts) -> float:
    """Seconds for each: the handler of the event that arms, in a transaction of its own."""
    handler = tenggat.pasang(BY_KIND["waktu_penyelesaian_nib"])

    async def one(database: Database, event: PermohonanDinyatakanLengkapV1) -> None:
        stream = event.pelaku_usaha
        async with database.unit_of_work() as uow:
            await uow.lock([str(stream)])
            cause = envelope(event, stream, 1)
            view = uow.view(stream=str(stream), daerah=daerah(DAERAH), cause=cause)
            await handler(view, event)

    async with parts.database(MIGRATIONS) as url:
        many = await events(url)
        database = Database(url, service="notifikasi", clock=SystemClock())
        took = await _time(partial(one, database), many)
        await database.close()
        return took


async def arm_by_hand(parts: Parts) -> float:
    """The same rows: the clock, its line of the ledger, the event that says so."""

    async def one(session: asyncpg.Connection, event: PermohonanDinyatakanLengkapV1) -> None:
        stream, clock, due = str(event.pelaku_usaha), uuid4(), datetime.now(UTC)
        headers = orjson.dumps(write_headers(envelope(event, event.pelaku_usaha, 1))).decode()
        async with session.transaction():
            version = await session.fetchval(LOCK, stream) + 1
            values = clock, event.pelaku_usaha, due, event.batas, str(event.permohonan)
            await session.execute(ARM, *values)
            await session.execute(LEDGER, clock)
            await session.execute(PUBLISH, stream, version, uuid4(), headers, b"{}")

    async with parts.database(MIGRATIONS) as url, connected(url) as session:
        await session.execute(RAW_TABLE)
        return await _time(partial(one, session), await events(url))


async def _time(one: One, events: list[PermohonanDinyatakanLengkapV1]) -> float:
    for event in events[:WARM]:
        await one(event)
    await settle()
    started = perf_counter()
    for event in events[WARM:]:
        await one(event)
    return (perf_counter() - started) / (len(events) - WARM)


async def events(url: str, count: int = WARM + EACH) -> list[PermohonanDinyatakanLengkapV1]:
    """Their streams are there already, as after the first event of a Pelaku Usaha."""
    today = datetime.now(UTC).date()
    events = [
        PermohonanDinyatakanLengkapV1(
            permohonan=uuid4(), pelaku_usaha=uuid4(), ke=1, diterima_lengkap_pada=today, batas=today
        )
        for _ in range(count)
    ]
    async with connected(url) as connection:
        await connection.execute(
            "INSERT INTO stream (id) SELECT unnest($1::text[])",
            [str(event.pelaku_usaha) for event in events],
        )
    return events
