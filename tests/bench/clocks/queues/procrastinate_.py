"""procrastinate: a job for each clock. Its worker: `python -m ....procrastinate_ AT_ONCE`."""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import uvloop
from procrastinate import App, PsycopgConnector

from tests.bench.clocks.queues.rival import Clock, Rival, Sessions

TASK = "fire"


async def install(url: str) -> None:
    async with _app(url).open_async() as app:
        await app.schema_manager.apply_schema_async()


async def enqueue(url: str, clocks: list[Clock]) -> None:
    overdue = datetime.now(UTC) - timedelta(hours=1)
    async with _app(url).open_async() as app:
        task = app.configure_task(TASK, schedule_at=overdue)
        await task.batch_defer_async(*clocks)


def _app(url: str, size: int = 1) -> App:
    return App(connector=PsycopgConnector(conninfo=url, min_size=size, max_size=size))


async def main(url: str, at_once: int) -> None:
    async with _app(url, at_once + 2).open_async() as app:
        sessions = Sessions(url, [await asyncpg.connect(url) for _ in range(at_once)])

        @app.task(name=TASK)
        async def task(**clock: Any) -> None:
            await sessions.fire(clock)

        assert task.name == TASK
        await app.run_worker_async(concurrency=at_once)


RIVAL = Rival(__name__, install, enqueue)

if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main(os.environ["URL"], int(sys.argv[1])))
