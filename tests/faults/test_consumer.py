"""The consumer is killed between its two commits; members come and go while it works."""

import signal

import pytest

from tests.messaging.records import rows
from tests.support import history
from tests.support.load import Load
from tests.support.system import System, overlaps, redelivered
from tests.support.waiting import until

pytestmark = pytest.mark.faults

IN_A_BATCH = """
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'sanksi' AND xact_start < clock_timestamp() - interval '1 s'
"""


async def test_killed_between_its_commit_and_the_offset_commit(system: System) -> None:
    system.relay()
    await Load(system.source, seed=21).run(transactions=60)
    dying = system.consumer(UJI_MATI_SETELAH_COMMIT="1")
    await until(lambda: dying.returncode is not None, "it kills itself after its commit")
    assert dying.returncode == -signal.SIGKILL
    assert await history.read_applied(system.target.url)

    system.consumer()
    await until(
        lambda: redelivered(system.read_batches()), "Kafka, which did not know, sends again"
    )
    await system.applied_all()
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_killed_again_and_again_under_load(system: System) -> None:
    """Each life ends after its first commit; the group stays, its dead members with it."""
    system.relay()
    await Load(system.source, seed=22, over=40).run(transactions=150, writers=8)
    for _ in range(2):
        dying = system.consumer(UJI_MATI_SETELAH_COMMIT="1")
        await until(lambda life=dying: life.returncode is not None, "it dies")
    system.consumer()
    await system.applied_all()
    verdict = await system.verdict()
    assert verdict.clean, verdict


@pytest.mark.containers  # the embedded broker's groups have one member
async def test_a_member_joins_during_a_slow_batch(system: System) -> None:
    """Partitions move when the batch has ended: no overlap, no record twice, none missing."""
    await Load(system.source, seed=23).run(transactions=30)
    slow = system.consumer(UJI_LAMBAT="0.15")
    system.relay()
    await until(lambda: rows(system.target, IN_A_BATCH), "a slow batch runs")
    joining = system.consumer()
    load = Load(system.source, seed=24)

    async def both_work() -> bool:
        await load.run(transactions=5)
        return {batch.pid for batch in system.read_batches()} == {slow.pid, joining.pid}

    await until(both_work, "both members get records", seconds=40, every=0.3)
    await system.applied_all()
    batches = system.read_batches()
    assert max(batch.end - batch.begin for batch in batches) > 1
    assert overlaps(batches) == []
    assert redelivered(batches) == 0
    verdict = await system.verdict()
    assert verdict.clean, verdict


@pytest.mark.containers  # the embedded broker's groups have one member
async def test_a_member_leaves_in_good_order(system: System) -> None:
    """SIGTERM during a batch: it is finished and committed, nothing comes again."""
    system.relay()
    leaving, staying = system.consumer(UJI_LAMBAT="0.05"), system.consumer()
    load = Load(system.source, seed=25)

    async def both_work() -> bool:
        await load.run(transactions=5)
        return {batch.pid for batch in system.read_batches()} == {leaving.pid, staying.pid}

    await until(both_work, "both members get records", every=0.3)
    await load.run(transactions=30)
    leaving.terminate()
    await until(lambda: leaving.returncode == 0, "it ends by itself")
    await load.run(transactions=10)
    await system.applied_all()
    assert redelivered(system.read_batches()) == 0
    verdict = await system.verdict()
    assert verdict.clean, verdict
