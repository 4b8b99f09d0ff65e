"""The relay publishes every committed row, whatever the order of ids and commits."""

import asyncio

import asyncpg

from shared.messaging import relay
from shared.messaging.database import Database
from tests.messaging.records import A, B, rows
from tests.support import history
from tests.support.load import WHERE, WRITER, Load, write
from tests.support.service import fact
from tests.support.system import System
from tests.support.waiting import until

UNPUBLISHED = "SELECT id FROM outbox WHERE published_at IS NULL"
LEADERS = """
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


async def naive_reader(url: str, seen: list[int], enough: asyncio.Event) -> None:
    """What a relay must not be: it remembers the highest id that it has seen."""
    connection = await asyncpg.connect(url)
    try:
        while not enough.is_set():
            query = "SELECT id FROM outbox WHERE id > $1 ORDER BY id"
            seen += [row["id"] for row in await connection.fetch(query, seen[-1] if seen else 0)]
            await asyncio.sleep(0.002)
    finally:
        await connection.close()


async def straggle(source: Database, seen: list[int]) -> None:
    """Draws its id, and commits only when the naive reader has seen a higher one."""
    async with source.unit_of_work() as uow:
        await uow.lock([str(A)])
        uow.view(stream=str(A), daerah=WHERE, actor=WRITER).outbox(fact(A, "late"))
        await uow.flush()
        await write(source, B, "early")
        await until(lambda: seen, "the reader has seen the higher id")


async def test_late_commits_are_lost_by_a_naive_reader_and_not_by_the_relay(
    system: System,
) -> None:
    seen: list[int] = []
    load = Load(system.source, seed=4, over=40)
    reading = asyncio.create_task(naive_reader(system.source.url, seen, load.enough))
    await straggle(system.source, seen)
    system.relay()
    await load.run(transactions=300, writers=8)
    await until(lambda: _all_published(system), "everything is published")
    load.enough.set()
    await reading

    ids = {id for (id,) in await rows(system.source, "SELECT id FROM outbox")}
    assert ids - set(seen), "the control failed: the naive reader lost nothing"
    written = await history.read_outbox(system.source.url)
    log = await system.log()
    assert set(log) == set(written)
    assert history.inversions(log) == []


async def _all_published(system: System) -> bool:
    return not await rows(system.source, UNPUBLISHED)


async def test_one_leader_at_a_time(system: System) -> None:
    one, other = system.relay(), system.relay()
    await until(lambda: rows(system.source, LEADERS), "one leads")
    await until(lambda: "relay_leads" in one.output + other.output, "it says so")
    assert len(await rows(system.source, LEADERS)) == 1
    leader, follower = (one, other) if "relay_leads" in one.output else (other, one)
    leader.kill()
    await until(lambda: "relay_leads" in follower.output, "the other takes over")
    await write(system.source, A, "after")
    await until(lambda: _all_published(system), "the other publishes")


async def test_republish_repeats_the_log_and_no_effect(system: System) -> None:
    system.relay()
    system.consumer()
    await Load(system.source, seed=2).run(transactions=40)
    await system.applied_all()

    again = await relay.republish(system.source.url)
    await until(lambda: _all_published(system), "everything is published again")
    await write(system.source, A, "behind all repeats")
    await system.applied_all()
    log = await system.log()
    assert history.repeats(log) == again > 0
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_republish_from_an_id(system: System) -> None:
    await write(system.source, A, "1", "2", "3")
    async with system.source.session() as session:
        connection = await session.connection()
        await connection.exec_driver_sql("UPDATE outbox SET published_at = now()")
        await session.commit()
    ids = [id for (id,) in await rows(system.source, "SELECT id FROM outbox ORDER BY id")]
    assert await relay.republish(system.source.url, since=ids[1]) == 2
    assert await rows(system.source, UNPUBLISHED + " ORDER BY id") == [(ids[1],), (ids[2],)]
