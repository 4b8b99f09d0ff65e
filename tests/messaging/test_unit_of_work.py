"""One transaction, whichever way its statements go; and no connection is handed on dirty."""

import asyncio

import pytest
from sqlalchemy import text

from shared.messaging.database import Database
from shared.messaging.transaction import UnitOfWork
from tests.messaging.records import A, rows
from tests.support.load import WHERE, WRITER, write
from tests.support.service import fact

BOTH = "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM kalender_overlay)"
DAY = text("INSERT INTO kalender_overlay VALUES ('2026-03-16', true, 'Uji', 'Uji')")


class Failed(Exception):
    pass


async def write_both_ways(source: Database, *, fail: bool = False) -> None:
    """Through the session, and past it."""
    async with source.transaction(stream=str(A), daerah=WHERE, actor=WRITER) as tx:
        await tx.session.execute(DAY)
        tx.outbox(fact(A))
        await tx.uow.flush()
        if fail:
            raise Failed


async def test_both_ways_are_one_transaction(source: Database) -> None:
    with pytest.raises(Failed):
        await write_both_ways(source, fail=True)
    assert await rows(source, BOTH) == [(0, 0)]
    await write_both_ways(source)
    assert await rows(source, BOTH) == [(1, 1)]


async def fail_inside(uow: UnitOfWork) -> None:
    async with uow.savepoint():
        await uow.lock([str(A)])
        await uow.session.execute(DAY)
        raise Failed


async def test_a_savepoint_takes_back_both_ways(source: Database) -> None:
    async with source.unit_of_work() as uow:
        with pytest.raises(Failed):
            await fail_inside(uow)
        async with uow.savepoint():
            await uow.session.execute(DAY)
    assert await rows(source, BOTH) == [(0, 1)]
    assert await rows(source, "SELECT id FROM stream") == []


async def test_a_connection_that_the_server_ended_is_replaced(source: Database) -> None:
    async with source.unit_of_work() as other:
        async with source.unit_of_work() as uow:
            pid = await uow.connection.fetchval("SELECT pg_backend_pid()")
        await other.connection.fetchval("SELECT pg_terminate_backend($1, 5000)", pid)
    for _ in range(3):  # whichever connection the pool gives next
        await write(source, A, "")
    assert await rows(source, "SELECT count(*) FROM outbox") == [(3,)]


async def test_what_is_cut_short_twice_leaves_no_lock(source: Database) -> None:
    locked = asyncio.Event()

    async def hold() -> None:
        async with source.unit_of_work() as uow:
            await uow.lock([str(A)])
            locked.set()
            await asyncio.Event().wait()

    holding = asyncio.create_task(hold())
    await locked.wait()
    holding.cancel()
    await asyncio.sleep(0)
    holding.cancel()  # while it rolls back
    with pytest.raises(asyncio.CancelledError):
        await holding
    await write(source, A, "")  # would wait for the lock in vain
    assert await rows(source, "SELECT count(*) FROM outbox") == [(1,)]
