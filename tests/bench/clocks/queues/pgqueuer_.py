"""PgQueuer: a job for each clock. Its worker: `python -m ....pgqueuer_ AT_ONCE`."""

import asyncio
import os
import sys
from datetime import timedelta

import asyncpg
import orjson
import uvloop
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.models import Job
from pgqueuer.queries import Queries

from tests.bench.clocks.queues.rival import Clock, Rival, Sessions
from tests.bench.parts import connected

ENTRYPOINT = "fire"


async def install(url: str) -> None:
    async with connected(url) as connection:
        await Queries(AsyncpgDriver(connection)).install()


async def enqueue(url: str, clocks: list[Clock]) -> None:
    count = len(clocks)
    async with connected(url) as connection:
        at_once: list[timedelta | None] = [timedelta(0)] * count
        payloads: list[bytes | None] = [orjson.dumps(clock) for clock in clocks]
        queries = Queries(AsyncpgDriver(connection))
        await queries.enqueue([ENTRYPOINT] * count, payloads, [0] * count, at_once)


async def main(url: str, at_once: int) -> None:
    async with connected(url) as own:
        sessions = Sessions(url, [await asyncpg.connect(url) for _ in range(at_once)])
        queue = PgQueuer(AsyncpgDriver(own))

        @queue.entrypoint(ENTRYPOINT)
        async def task(job: Job) -> None:
            await sessions.fire(orjson.loads(job.payload or b"{}"))

        assert task
        await queue.run()  # takes ten at a time; a limit in its own SQL is slower


RIVAL = Rival(__name__, install, enqueue)

if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(os.environ["URL"], int(sys.argv[1])))
