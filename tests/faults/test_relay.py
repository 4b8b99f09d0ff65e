"""The relay is killed, or its leader freezes: the log may repeat, effects never do."""

import asyncpg
import pytest

from tests.messaging.records import rows
from tests.support import history
from tests.support.load import Load
from tests.support.system import System
from tests.support.waiting import until

pytestmark = pytest.mark.faults

MARK_WAITS = """
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND application_name = 'relay' AND wait_event_type = 'Lock'
"""
END_SESSION = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'relay'
"""
SESSIONS = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'relay'
"""
IS_LEADER = """
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


async def test_killed_between_ack_and_mark(system: System) -> None:
    """Kafka has acknowledged, and the relay dies before it can say so in the outbox."""
    await Load(system.source, seed=11).run(transactions=30)
    written = await history.read_outbox(system.source.url)
    holder = await asyncpg.connect(system.source.url)
    holding = holder.transaction()
    await holding.start()
    await holder.execute("SELECT FROM outbox FOR UPDATE")  # marking has to wait
    first = system.relay()
    await until(lambda: rows(system.source, MARK_WAITS), "acknowledged, and waiting to mark")
    first.kill()
    await rows(system.source, END_SESSION)  # as the end of its machine would
    await until(lambda: _has_no_session(system), "its session is gone, and with it the marking")
    await holding.rollback()
    await holder.close()

    system.relay()
    system.consumer()
    marked = len(written) - 1
    await until(lambda: _published_more_than(system, marked), "all is sent again and marked")
    await system.applied_all()
    assert history.repeats(await system.log()) == len(written)
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_killed_again_and_again_under_load(system: System) -> None:
    system.consumer()
    async with Load(system.source, seed=12).running(writers=2):
        for _ in range(4):
            relay, before = system.relay(), await _published(system)
            await until(lambda before=before: _published_more_than(system, before), "it publishes")
            relay.kill()
    system.relay()
    await system.applied_all()
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_its_session_is_cut_again_and_again_under_load(system: System) -> None:
    """PostgreSQL ends its session at any moment: the same process leads again."""
    system.consumer()
    relay = system.relay()
    async with Load(system.source, seed=14).running(writers=2):
        for _ in range(20):
            before = await _published(system)
            await until(lambda before=before: _published_more_than(system, before), "it publishes")
            await rows(system.source, END_SESSION)
    await system.applied_all()
    assert relay.returncode is None
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_a_frozen_leader_is_replaced_and_comes_back_harmless(system: System) -> None:
    """SIGSTOP as a machine that is paused: PostgreSQL ends its session, the other leads."""
    system.consumer()
    async with Load(system.source, seed=13).running(writers=2):
        leader = system.relay()
        await until(lambda: _published(system), "the first one publishes")
        follower = system.relay()
        before = await _published(system)
        await until(lambda: _published_more_than(system, before), "it goes on")

        leader.freeze()
        await until(lambda: "relay_leads" in follower.output, "the other leads", seconds=40)
        before = await _published(system)
        await until(lambda: _published_more_than(system, before), "the other publishes")
        leader.thaw()
        await until(lambda: "relay_restarts" in leader.output, "the first one sees that it lost")
    await system.applied_all()
    assert len(await rows(system.source, IS_LEADER)) == 1
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def _published(system: System) -> int:
    query = "SELECT count(*) FROM outbox WHERE published_at IS NOT NULL"
    ((count,),) = await rows(system.source, query)
    return count


async def _published_more_than(system: System, before: int) -> bool:
    return await _published(system) > before


async def _has_no_session(system: System) -> bool:
    return not await rows(system.source, SESSIONS)
