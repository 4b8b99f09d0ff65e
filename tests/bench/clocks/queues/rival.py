"""What a queue needs to be measured: its schema, its jobs, its worker; and the task of a clock."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import asyncpg

from tests.bench.clocks import raw
from tests.bench.clocks.firing import COUNT, OVERDUE, WARM, wait_for
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.support.many_clocks import MIGRATIONS, fill

Clock = dict[str, Any]
CLOCKS = """
    SELECT id::text, pelaku_usaha::text, kind, subject, generation, rule, due_at::text,
        last_day::text FROM tenggat WHERE state = 'AKTIF' ORDER BY id
"""


@dataclass(frozen=True)
class Rival:
    module: str
    """Of its worker, which is told the address by URL, and how many it may run at once."""
    install: Callable[[str], Awaitable[None]]
    enqueue: Callable[[str, list[Clock]], Awaitable[None]]
    """All jobs in one statement, due long ago."""


async def rival_rate(parts: Parts, rival: Rival, at_once: int) -> float:
    """As `rate` of our own: from the moment that all of them are there."""
    async with parts.database(MIGRATIONS) as url, connected(url) as watch:
        await rival.install(url)
        async with parts.process(rival.module, str(at_once), environment={"URL": url}):
            await _enqueue(rival, url, watch, WARM, "warm")
            await wait_for(watch, WARM)
            await settle()
            await _enqueue(rival, url, watch, COUNT, "")
            started = perf_counter()
            await wait_for(watch, WARM + COUNT)
            return COUNT / (perf_counter() - started)


async def _enqueue(
    rival: Rival, url: str, watch: asyncpg.Connection, count: int, salt: str
) -> None:
    await fill(url, count, OVERDUE, salt=salt)
    await rival.enqueue(url, [dict(row) for row in await watch.fetch(CLOCKS)])


class Sessions:
    """So many connections for the tasks; a task waits for one of its own."""

    def __init__(self, sessions: list[asyncpg.Connection]) -> None:
        self._free: asyncio.Queue[asyncpg.Connection] = asyncio.Queue()
        for session in sessions:
            self._free.put_nowait(session)

    async def fire(self, clock: Clock) -> None:
        """The transaction of the raw loop; a job that runs twice ends its clock once."""
        session = await self._free.get()
        try:
            await raw.fire(session, clock)
        finally:
            self._free.put_nowait(session)
