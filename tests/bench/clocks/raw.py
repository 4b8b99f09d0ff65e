"""The ceiling: the same transaction by hand. Lock, re-check, mark, ledger, outbox, commit; the rows
that it writes are those of our worker.

`python -m tests.bench.clocks.raw [by_statements]`: all of it in one statement, else in five.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid5

import asyncpg
import orjson
import uvloop

Clock = asyncpg.Record
Fire = Callable[[asyncpg.Connection, Clock], Awaitable[None]]
AT_ONCE = 2
"""As many as our worker has."""
LOCK = "SELECT version FROM stream WHERE id = $1 FOR UPDATE"
MARK = """
    WITH changed AS (
        UPDATE tenggat SET state = 'DIJALANKAN' WHERE id = $1 AND state = 'AKTIF' RETURNING *
    )
    INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version)
    SELECT id, clock_timestamp(), 'DIJALANKAN', $2, 'sistem', calendar_version
    FROM changed RETURNING tenggat
"""
PUBLISH = """
    WITH raised AS (UPDATE stream SET version = $2 WHERE id = $1)
    INSERT INTO outbox (event_id, stream, version, headers, body) VALUES ($3, $1, $2, $4, $5)
"""
FIRE = """
    WITH locked AS (
        SELECT version FROM stream WHERE id = $1 FOR UPDATE
    ), changed AS (
        UPDATE tenggat SET state = 'DIJALANKAN' FROM locked WHERE id = $2 AND state = 'AKTIF'
        RETURNING id, calendar_version, version + 1 AS version
    ), line AS (
        INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version)
        SELECT id, clock_timestamp(), 'DIJALANKAN', $3, 'sistem', calendar_version FROM changed
    ), raised AS (
        UPDATE stream SET version = changed.version FROM changed WHERE stream.id = $1
    )
    INSERT INTO outbox (event_id, stream, version, headers, body)
    SELECT $4, $1, version, $5, $6 FROM changed
"""
DUE = """
    SELECT * FROM tenggat WHERE state = 'AKTIF' AND wake_at <= clock_timestamp()
    ORDER BY wake_at LIMIT 200
"""
HEADERS = {
    "ce_specversion": "1.0",
    "ce_source": "/perizinan/notifikasi",
    "ce_type": "perizinan.notifikasi.tenggat.terlampaui.v1",
    "ce_pelaku": "sistem",
    "ce_dasarhukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
    "ce_streamversion": "1",
    "content-type": "application/json",
}
BODY = {
    "tenggat": "id", "jenis": "kind", "subjek": "subject", "generasi": "generation",
    "pelaku_usaha": "pelaku_usaha", "aturan": "rule", "hari_terakhir": "last_day",
    "effective_at": "due_at",
}  # fmt: skip


def said(clock: Clock) -> tuple[str, str, UUID, str, bytes]:
    """The stream, the reason; id, headers and body of the event."""
    stream, event = str(clock["pelaku_usaha"]), uuid5(clock["id"], f"{clock['generation']}/akhir")
    body = {name: clock[field] for name, field in BODY.items()}
    headers = HEADERS | {
        "ce_id": str(event),
        "ce_time": datetime.now(UTC).isoformat(),
        "ce_subject": str(clock["id"]),
        "ce_partitionkey": stream,
        "ce_tenant": clock["daerah"],
        "ce_correlationid": str(clock["id"]),
    }
    why = f"Berakhir {clock['last_day']}, berlaku {clock['due_at'].isoformat()}."
    body["dasar_hukum"] = HEADERS["ce_dasarhukum"]
    return stream, why, event, orjson.dumps(headers).decode(), orjson.dumps(body, default=str)


async def fire(session: asyncpg.Connection, clock: Clock) -> None:
    stream, why, *event = said(clock)
    await session.execute(FIRE, stream, clock["id"], why, *event)


async def fire_by_statements(session: asyncpg.Connection, clock: Clock) -> None:
    stream, why, *event = said(clock)
    async with session.transaction():
        version = await session.fetchval(LOCK, stream) + 1
        if await session.fetchval(MARK, clock["id"], why):
            await session.execute(PUBLISH, stream, version, *event)


async def main(url: str, one: Fire) -> None:
    sessions = [await asyncpg.connect(url) for _ in range(AT_ONCE)]
    while True:
        due = iter(await sessions[0].fetch(DUE))
        await asyncio.gather(*(work(session, due, one) for session in sessions))
        await asyncio.sleep(0.005)


async def work(session: asyncpg.Connection, due: Iterator[asyncpg.Record], one: Fire) -> None:
    for clock in due:
        await one(session, clock)


if __name__ == "__main__":
    by_statements = "by_statements" in sys.argv
    uvloop.run(main(os.environ["URL"], fire_by_statements if by_statements else fire))
