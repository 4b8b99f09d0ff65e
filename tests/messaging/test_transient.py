"""What is tried again and what is a defect: a wrong answer loses a message or blocks its stream."""

import asyncpg
import pytest
from sqlalchemy.exc import DBAPIError

from shared.messaging.database import is_transient
from shared.messaging.relay import Lost


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
