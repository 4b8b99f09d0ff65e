"""The ceiling: the same transaction by hand. Lock, re-check, mark, ledger, outbox, commit."""

import asyncio
import os
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import asyncpg
import orjson
import uvloop

Clock = asyncpg.Record | dict[str, Any]
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
DUE = """
    SELECT * FROM tenggat WHERE state = 'AKTIF' AND wake_at <= clock_timestamp()
    ORDER BY wake_at LIMIT 200
"""


async def fire(session: asyncpg.Connection, clock: Clock) -> None:
    stream = str(clock["pelaku_usaha"])
    body = {name: clock[name] for name in ("kind", "subject", "generation", "rule", "due_at")}
    headers = {"ce_type": "terlampaui", "ce_partitionkey": stream}
    async with session.transaction():
        version = await session.fetchval(LOCK, stream) + 1
        if await session.fetchval(MARK, clock["id"], f"Berakhir {clock['last_day']}."):
            said = orjson.dumps(headers).decode(), orjson.dumps(body)
            await session.execute(PUBLISH, stream, version, uuid4(), *said)


async def main(url: str) -> None:
    sessions = [await asyncpg.connect(url) for _ in range(AT_ONCE)]
    while True:
        due = iter(await sessions[0].fetch(DUE))
        await asyncio.gather(*(work(session, due) for session in sessions))
        await asyncio.sleep(0.005)


async def work(session: asyncpg.Connection, due: Iterator[asyncpg.Record]) -> None:
    for clock in due:
        await fire(session, clock)


if __name__ == "__main__":
    uvloop.run(main(os.environ["URL"]))
