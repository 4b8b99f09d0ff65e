"""What a queue needs to be measured: its schema, its jobs, its worker; and the task of a clock."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from time import perf_counter
from typing import Any
from uuid import UUID

import asyncpg

from services.notifikasi.domain.keadaan import Status, Tenggat
from services.notifikasi.handlers import tenggat
from shared.clock import SystemClock
from shared.messaging.database import Database
from tests.bench.clocks.firing import COUNT, OVERDUE, WARM, wait_for
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.support.many_clocks import MIGRATIONS, fill

Clock = dict[str, Any]
CLOCKS = """
    SELECT id::text, pelaku_usaha::text, kind, subject, generation, daerah, rule, calendar_version,
        anchor::text, last_day::text, due_at::text, wake_at::text, warned
    FROM tenggat WHERE state = 'AKTIF' ORDER BY id
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

    def __init__(self, url: str, sessions: list[asyncpg.Connection]) -> None:
        self._database = Database(url, service="notifikasi", clock=SystemClock())
        self._free: asyncio.Queue[asyncpg.Connection] = asyncio.Queue()
        for session in sessions:
            self._free.put_nowait(session)

    async def fire(self, job: Clock) -> None:
        """What our worker does with it; a job that runs twice ends its clock once."""
        session, seen = await self._free.get(), _clock(job)
        try:
            ended = await tenggat.akhiri_sendiri(self._database.single(session), seen)
        finally:
            self._free.put_nowait(session)
        if not ended:
            async with self._database.unit_of_work() as uow:
                await tenggat.bangunkan(uow, seen, seen.calendar_version)


def _clock(job: Clock) -> Tenggat:
    """As it was when the job was made."""
    read: Clock = job | {"state": Status.AKTIF}
    read |= {name: UUID(job[name]) for name in ("id", "pelaku_usaha")}
    read |= {name: date.fromisoformat(job[name]) for name in ("anchor", "last_day")}
    read |= {name: datetime.fromisoformat(job[name]) for name in ("due_at", "wake_at")}
    return Tenggat(**read)
