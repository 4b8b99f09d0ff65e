"""What is tried again and what is a defect: a wrong answer loses a message or blocks its stream."""

import asyncio

import asyncpg
import pytest
from sqlalchemy.exc import DBAPIError

from shared.messaging.database import Database, is_transient
from shared.messaging.relay import Lost
from tests.messaging.records import A, rows
from tests.support.load import WHERE, WRITER, write
from tests.support.service import fact
from tests.support.waiting import until


def of_class(sqlstate: str) -> asyncpg.PostgresError:
    error = asyncpg.PostgresError("x")
    error.sqlstate = sqlstate
    return error


def in_sqlalchemy(error: Exception) -> DBAPIError:
    return DBAPIError("SELECT", {}, error)


TRANSIENT = [
    of_class("08006"),  # connection failure
    of_class("40001"),  # serialization failure
    of_class("40P01"),  # deadlock
    of_class("53300"),  # too many connections
    of_class("55P03"),  # lock not available
    of_class("57P01"),  # admin shutdown
    of_class("57014"),  # statement timeout
    of_class("58030"),  # input or output error
    ConnectionResetError(),
    TimeoutError(),
    asyncpg.InterfaceError("connection is closed"),
    asyncpg.InternalClientError("cannot switch to state 12; another operation is in progress"),
]
DEFECTS = [
    of_class("22003"),  # numeric value out of range
    of_class("22021"),  # character not in repertoire
    of_class("23505"),  # unique violation
    of_class("42P01"),  # undefined table
    of_class("54000"),  # program limit exceeded
    asyncpg.DataError("invalid input for query argument"),
    ValueError("x"),
    KeyError("x"),
    Lost("x"),
]


@pytest.mark.parametrize("error", TRANSIENT, ids=repr)
def test_transient(error: Exception) -> None:
    assert is_transient(error)
    assert is_transient(in_sqlalchemy(error))


@pytest.mark.parametrize("error", DEFECTS, ids=repr)
def test_defect(error: Exception) -> None:
    assert not is_transient(error)
    assert not is_transient(in_sqlalchemy(error))


async def cut(database: Database, when: str) -> None:
    """A unit of work whose session PostgreSQL ends: before, between or behind its statements."""
    async with database.unit_of_work() as uow:
        ((pid,),) = await uow.connection.fetch("SELECT pg_backend_pid()")
        if when == "before its commit":
            uow.view(stream=str(A), daerah=WHERE, actor=WRITER).outbox(fact(A))
            await uow.flush()
        await rows(database, "SELECT pg_terminate_backend(:pid)", pid=pid)
        await until(lambda: uow.connection.is_closed(), "the client has seen it")
        if when == "before a statement":
            await uow.lock([str(A)])


@pytest.mark.parametrize("when", ["before a statement", "before its commit"])
async def test_a_unit_of_work_that_is_cut_says_so(source: Database, when: str) -> None:
    """What raises on the way out does not hide the trouble, and the next one is not harmed."""
    with pytest.raises(Exception, match="closed") as caught:
        await cut(source, when)
    assert is_transient(caught.value)
    await write(source, A, "afterwards")
    assert await rows(source, "SELECT version FROM outbox") == [(1,)]


async def test_a_cancelled_unit_of_work_harms_nobody(source: Database) -> None:
    """A caller that goes away in the middle: nothing is left, and its connection is not reused."""
    begun = asyncio.Event()

    async def abandoned() -> None:
        async with source.transaction(stream=str(A), daerah=WHERE, actor=WRITER) as tx:
            tx.outbox(fact(A))
            await tx.uow.flush()
            begun.set()
            await tx.connection.fetch("SELECT pg_sleep(30)")

    task = asyncio.create_task(abandoned())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    for _ in range(12):  # more than the pool holds
        await write(source, A, "afterwards")
        await rows(source, "SELECT 1")
    assert await rows(source, "SELECT count(*) FROM outbox") == [(12,)]
