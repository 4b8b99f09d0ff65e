"""How fast overdue clocks fire, each in a transaction of its own."""

from time import perf_counter

import asyncpg

from tests.bench.clocks.raw import AT_ONCE
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.bench.uji.settings import service
from tests.support.many_clocks import MIGRATIONS, fill
from tests.support.waiting import until

WARM, COUNT = 200, 2_000
OVERDUE = "clock_timestamp() - interval '1 hour' + n * interval '1 millisecond'"
OURS, RAW = "tests.bench.clocks.ours", "tests.bench.clocks.raw"
BY_STATEMENTS = RAW, "by_statements"
SINGLY = OURS, "singly"


async def rate(parts: Parts, *command: str, at_once: int = AT_ONCE) -> float:
    """Clocks per second, from the moment that all of them are there and overdue."""
    pool = {"PERIZINAN_CONSUMER_POOL": str(at_once + 1)}  # one is left to the consumer
    async with parts.database(MIGRATIONS) as url, connected(url) as watch:
        await fill(url, WARM, OVERDUE, salt="warm")
        async with parts.process(*command, environment=service(url) | pool | {"URL": url}):
            await wait_for(watch, WARM)
            await settle()
            await fill(url, COUNT, OVERDUE)
            started = perf_counter()
            await wait_for(watch, WARM + COUNT)
            return COUNT / (perf_counter() - started)


async def wait_for(watch: asyncpg.Connection, total: int) -> None:
    async def reached() -> bool:
        return await watch.fetchval("SELECT count(*) FROM tenggat_riwayat") >= total

    await until(reached, f"{total} clocks fired", seconds=600, every=0.01)
