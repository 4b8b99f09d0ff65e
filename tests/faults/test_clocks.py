"""Workers of the clocks are killed, and run side by side: each clock fires exactly once."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest

from shared.clock import FileClock
from shared.messaging.database import Database
from tests.messaging.records import rows
from tests.notifikasi.bahan import wib
from tests.notifikasi.test_workers import isi
from tests.support.containers import free_port
from tests.support.databases import Opened
from tests.support.process import Process
from tests.support.system import environment
from tests.support.waiting import until

pytestmark = pytest.mark.faults

Start = Callable[[], Process]
FIRED = """
    SELECT convert_from(body, 'UTF8')::jsonb ->> 'tenggat' FROM outbox
    WHERE headers ->> 'ce_type' = 'perizinan.notifikasi.tenggat.terlampaui.v1'
"""
WAITS = """
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'notifikasi' AND wait_event_type = 'Lock'
"""
END_SESSIONS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'notifikasi' AND wait_event_type = 'Lock'
"""


@pytest.fixture
async def notifikasi(database: Opened) -> Database:
    return await database("notifikasi")


@pytest.fixture
def worker(notifikasi: Database, process: Callable[..., Process], tmp_path: Path) -> Start:
    """The real service; it looks for Kafka in vain, which its clocks do not need."""
    clock_file = tmp_path / "clock.json"
    FileClock(clock_file).move_to(wib(2026, 4, 2))
    env = environment(notifikasi, [f"127.0.0.1:{free_port()}"], "uji") | {
        "PERIZINAN_ENV": "embedded",
        "PERIZINAN_CLOCK_FILE": str(clock_file),
    }
    return lambda: process("services.notifikasi", "consume", name="notifikasi", env=env)


async def fired(notifikasi: Database) -> list[UUID]:
    return [UUID(id) for (id,) in await rows(notifikasi, FIRED)]


async def more_fired(notifikasi: Database, than: int) -> bool:
    return len(await fired(notifikasi)) > than


@pytest.mark.rule("CALC-6")
async def test_killed_before_its_commit(notifikasi: Database, worker: Start) -> None:
    """Nothing of the firing is left; the next worker fires it."""
    armed = await isi(notifikasi, 1)
    holder = await asyncpg.connect(notifikasi.url)
    holding = holder.transaction()
    await holding.start()
    await holder.execute("SELECT FROM tenggat FOR UPDATE")
    first = worker()
    await until(lambda: rows(notifikasi, WAITS), "it fires, and waits for the row")
    first.kill()
    await rows(notifikasi, END_SESSIONS)  # as the end of its machine would
    await holding.rollback()
    await holder.close()
    assert await fired(notifikasi) == []

    worker()
    await until(lambda: more_fired(notifikasi, 0), "the next one fires")
    assert await fired(notifikasi) == list(armed)


@pytest.mark.rule("CALC-6")
async def test_killed_after_a_commit_and_four_side_by_side(
    notifikasi: Database, worker: Start
) -> None:
    """A midnight of 10,000 clocks: three workers die among them, four do the rest together."""
    armed = await isi(notifikasi, 10_000)
    for _ in range(3):
        before, dying = len(await fired(notifikasi)), worker()
        await until(lambda before=before: more_fired(notifikasi, before), "it fires some")
        dying.kill()
    assert len(await fired(notifikasi)) < len(armed)

    for _ in range(4):
        worker()
    await until(lambda: more_fired(notifikasi, len(armed) - 1), "all have fired", seconds=50)
    end = await fired(notifikasi)
    assert len(end) == len(armed)
    assert set(end) == armed
