"""Kafka is away for 15 s while commands go on."""

from collections.abc import Callable
from time import monotonic

import pytest

from tests.messaging.records import rows
from tests.support.containers import KafkaContainer
from tests.support.load import Load
from tests.support.process import supervised
from tests.support.servers import Kafka
from tests.support.system import System
from tests.support.waiting import until

pytestmark = pytest.mark.faults

OUTAGE = 15.0


async def outage(system: System, begin: Callable[[], None], end: Callable[[], None]) -> None:
    """Writers, a supervised relay and a consumer run through it; one more consumer starts in it."""
    load = Load(system.source, seed=31, latest_commit=0.1)
    async with supervised(system.relay, system.consumer):
        async with load.running(writers=3):
            await until(lambda: rows(system.target, "SELECT 1 FROM applied"), "events flow")
            begin()
            back_at, before = monotonic() + OUTAGE, load.committed
            system.consumer()
            await until(lambda: monotonic() >= back_at, "the outage lasts")
            assert load.committed > before + 50  # commands need only the database
            end()
        await system.applied_all(seconds=60)
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_frozen(system_on_own_kafka: System, own_kafka: Kafka) -> None:
    """It accepts and says nothing: the worst kind."""
    await outage(system_on_own_kafka, own_kafka.freeze, own_kafka.thaw)


@pytest.mark.containers
async def test_killed(system_on_own_kafka: System, own_kafka: KafkaContainer) -> None:
    await outage(system_on_own_kafka, own_kafka.kill, own_kafka.start_again)
