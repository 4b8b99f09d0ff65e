"""PostgreSQL is stopped at once, without a checkpoint, under load, and comes back."""

import pytest

from tests.support import history
from tests.support.load import Load
from tests.support.process import supervised
from tests.support.servers import Postgres
from tests.support.system import System
from tests.support.waiting import until

pytestmark = pytest.mark.faults


async def test_restarted_under_load(system_on_own_postgres: System, own_postgres: Postgres) -> None:
    system = system_on_own_postgres
    load = Load(system.source, seed=41)
    async with supervised(system.relay, system.consumer) as (relay, consumer):
        async with load.running():
            for _ in range(2):
                before = await _applied(system)
                await until(lambda before=before: _more_applied(system, before), "events flow")
                own_postgres.crash()
                await until(
                    lambda: "batch_retried" in consumer.output and "relay_restarts" in relay.output,
                    "both notice",
                )
                own_postgres.start_again()
                await own_postgres.answers()
            before = await _applied(system)
            await until(lambda: _more_applied(system, before), "events flow again")
        await system.applied_all()
    assert len(consumer.lives) == 1  # it went on by itself
    verdict = await system.verdict()
    assert verdict.clean, verdict
    assert len(await history.read_outbox(system.source.url)) >= load.committed


async def _applied(system: System) -> int:
    """Over a connection of its own: those of the pool were cut."""
    return len(await history.read_applied(system.target.url))


async def _more_applied(system: System, before: int) -> bool:
    return await _applied(system) > before
