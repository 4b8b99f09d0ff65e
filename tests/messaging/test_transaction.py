"""State, events and audit are one commit, or nothing."""

import asyncio

import pytest

from shared.daerah import daerah
from shared.messaging.database import Database
from shared.messaging.transaction import Transaction, UnitOfWork
from tests.messaging.records import A, B, rows
from tests.support.clock import SettableClock
from tests.support.load import WHERE, WRITER, write
from tests.support.service import Gema, fact
from tests.support.waiting import until

a, b = str(A), str(B)


async def everything(database: Database) -> list[tuple[object, ...]]:
    return await rows(
        database,
        "SELECT (SELECT count(*) FROM stream), (SELECT count(*) FROM outbox),"
        " (SELECT count(*) FROM audit), (SELECT seq FROM audit_head)",
    )


class Failed(Exception):
    pass


async def fail(source: Database) -> None:
    """Everything is written, then it fails."""
    async with source.transaction(stream=a, daerah=WHERE, actor=WRITER) as tx:
        tx.outbox(fact(A))
        tx.audit("X", "y", sebelum=None, sesudah=1, dasar_hukum="-")
        await tx.uow.flush()
        raise Failed


async def fail_inside(uow: UnitOfWork, tx: Transaction) -> None:
    async with uow.savepoint():
        tx.outbox(fact(A, "undone"))
        tx.audit("X", "y", sebelum=None, sesudah=1, dasar_hukum="-")
        await tx.lock(b)
        raise Failed


async def test_a_failed_command_leaves_nothing(source: Database) -> None:
    with pytest.raises(Failed):
        await fail(source)
    assert await everything(source) == [(0, 0, 0, 0)]


async def test_a_cancelled_command_leaves_nothing(source: Database) -> None:
    async with source.transaction(stream=a, daerah=WHERE, actor=WRITER) as tx:
        tx.outbox(fact(A))
        tx.audit("X", "y", sebelum=None, sesudah=1, dasar_hukum="-")
        tx.uow.cancel()
    assert await everything(source) == [(0, 0, 0, 0)]


async def test_versions_have_no_gap_after_a_failure(source: Database) -> None:
    await write(source, A, "1", "2")
    with pytest.raises(Failed):
        await fail(source)
    await write(source, B, "1")
    await write(source, A, "3")
    assert await rows(source, "SELECT stream, version FROM outbox ORDER BY id") == [
        (a, 1),
        (a, 2),
        (b, 1),
        (a, 3),
    ]


async def test_a_savepoint_takes_events_and_audit_back(source: Database) -> None:
    async with source.unit_of_work() as uow:
        await uow.lock([a])
        tx = uow.view(stream=a, daerah=WHERE, actor=WRITER)
        tx.outbox(fact(A, "kept"))
        with pytest.raises(Failed):
            await fail_inside(uow, tx)
        tx.outbox(fact(A, "kept"))
    assert await rows(source, "SELECT version, body FROM outbox ORDER BY id") == [
        (version, fact(A, "kept").model_dump_json().encode()) for version in (1, 2)
    ]
    assert await rows(source, "SELECT id FROM stream") == [(a,)]


async def test_commands_on_one_stream_follow_each_other(source: Database) -> None:
    """The second waits for the lock, and sees its own time after it."""
    async with source.transaction(stream=a, daerah=WHERE, actor=WRITER) as tx:
        tx.outbox(fact(A))
        second = asyncio.create_task(write(source, A, "second"))
        waits = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
        waits += " AND datname = current_database()"
        await until(lambda: rows(source, waits), "the second command waits")
        assert not second.done()
        await write(source, B, "elsewhere")  # other streams do not wait
    await second
    assert await rows(source, "SELECT stream, version FROM outbox ORDER BY id") == [
        (b, 1),
        (a, 1),
        (a, 2),
    ]


async def test_many_commands_on_one_stream_lose_no_version(source: Database) -> None:
    await asyncio.gather(*(write(source, A, str(number)) for number in range(30)))
    assert await rows(source, "SELECT version FROM outbox ORDER BY id") == [
        (version,) for version in range(1, 31)
    ]


async def test_a_service_publishes_its_own_facts_only(source: Database) -> None:
    async with source.transaction(stream=a, daerah=WHERE, actor=WRITER) as tx:
        with pytest.raises(ValueError, match="does not publish"):
            tx.outbox(Gema(kasus=A, pelaku_usaha=A, kewajiban=()))
        with pytest.raises(ValueError, match="one event"):
            tx.outbox(fact(A), fact(B), id=A)


async def test_today_is_the_day_of_the_region(source: Database, clock: SettableClock) -> None:
    """02:00 UTC on 16 March is 09:00 in West Sumatra; 17:30 UTC is already the 17th there."""
    for hours, day in ((0, 16), (15.5, 17)):
        clock.forward(hours=hours)
        async with source.transaction(stream=a, daerah=daerah("KAB_SIJUNJUNG"), actor=WRITER) as tx:
            assert tx.today.day == day


async def test_many_events_keep_their_order_and_raise_each_stream(source: Database) -> None:
    """They are published in one statement; the relay sends them by id."""
    notes = [str(number) for number in range(300)]
    async with source.unit_of_work() as uow:
        await uow.lock([a, b])
        views = [uow.view(stream=stream, daerah=WHERE, actor=WRITER) for stream in (a, b)]
        for number, note in enumerate(notes):
            views[number % 3 == 0].outbox(fact(A, note))
    sent = await rows(
        source,
        "SELECT convert_from(body, 'UTF8')::jsonb ->> 'nib', stream, version FROM outbox"
        " ORDER BY id",
    )
    assert [note for note, _, _ in sent] == notes
    assert [version for _, stream, version in sent if stream == b] == list(range(1, 101))
    assert set(await rows(source, "SELECT id, version FROM stream")) == {(a, 200), (b, 100)}
