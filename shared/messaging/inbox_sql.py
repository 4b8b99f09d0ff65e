"""The statements of the inbox, one round trip for a whole batch each."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy.exc import NoResultFound

from shared.messaging.message import Message
from shared.messaging.statement import Statement

RECEIVE = Statement("""
    INSERT INTO inbox (consumer, event_id)
    SELECT :consumer, id FROM (SELECT DISTINCT unnest(CAST(:ids AS uuid[])) ORDER BY 1) AS new (id)
    ON CONFLICT DO NOTHING
    RETURNING event_id
""")
POSITIONS = Statement("""
    SELECT source, stream, last FROM stream_in
    WHERE consumer = :consumer AND (source, stream) IN (
        SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[])))
    ORDER BY source, stream FOR UPDATE
""")
CREATE_POSITIONS = Statement("""
    INSERT INTO stream_in (consumer, source, stream)
    SELECT :consumer, * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[]))
    ON CONFLICT DO NOTHING
""")
ADVANCE = Statement("""
    UPDATE stream_in SET last = new.last
    FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[]), CAST(:lasts AS bigint[]))
        AS new (source, stream, last)
    WHERE consumer = :consumer AND stream_in.source = new.source AND stream_in.stream = new.stream
""")
PARKED = Statement("""
    SELECT source, stream, version, record, body FROM waiting
    WHERE consumer = :consumer AND (source, stream) IN (
        SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[])))
    ORDER BY source, stream, version
""")
UNPARK = Statement("""
    DELETE FROM waiting
    WHERE consumer = :consumer AND source = :source AND stream = :stream AND version = :version
""")
PARK = Statement("""
    INSERT INTO waiting (consumer, source, stream, version, event_id, record, body)
    VALUES (:consumer, :source, :stream, :version, :id, CAST(CAST(:record AS text) AS jsonb), :body)
""")
BURY = Statement("""
    INSERT INTO dead_letter
        (consumer, event_id, source, stream, version, type, reason, detail, record, body)
    VALUES (:consumer, :id, :source, :stream, :version, :type, :reason, :detail,
        CAST(CAST(:record AS text) AS jsonb), :body)
""")
OPEN_LETTER = Statement("""
    SELECT record, body FROM dead_letter
    WHERE id = :id AND consumer = :consumer AND closed_at IS NULL FOR UPDATE
""")
CLOSE_LETTER = Statement("""
    UPDATE dead_letter SET closed_at = clock_timestamp(), closed_as = :how WHERE id = :id
""")
EXPLAIN_LETTER = Statement(
    "UPDATE dead_letter SET reason = :reason, detail = :detail WHERE id = :id"
)

Key = tuple[str, str]


async def receive(connection: asyncpg.Connection, consumer: str, ids: Sequence[UUID]) -> set[UUID]:
    """The ids that were never received before."""
    rows = await RECEIVE.execute(connection, {"consumer": consumer, "ids": list(ids)})
    return {row["event_id"] for row in rows}


async def positions(
    connection: asyncpg.Connection, consumer: str, keys: Sequence[Key]
) -> dict[Key, int]:
    """Locked, in the order of the keys: the last applied version."""
    if not keys:
        return {}
    rows = await _positions(connection, consumer, keys)
    missing = sorted(set(keys) - {(row["source"], row["stream"]) for row in rows})
    if missing:
        await CREATE_POSITIONS.execute(connection, _columns(consumer, missing))
        rows = [*rows, *await _positions(connection, consumer, missing)]
    return {(row["source"], row["stream"]): row["last"] for row in rows}


async def parked(
    connection: asyncpg.Connection, consumer: str, keys: Sequence[Key]
) -> Sequence[asyncpg.Record]:
    """A statement of its own, after the locks: it must see what was parked while they were
    awaited."""
    if not keys:
        return []
    return await PARKED.execute(connection, _columns(consumer, keys))


async def advance(connection: asyncpg.Connection, consumer: str, last: dict[Key, int]) -> None:
    if last:
        columns = _columns(consumer, list(last)) | {"lasts": list(last.values())}
        await ADVANCE.execute(connection, columns)


async def unpark(
    connection: asyncpg.Connection, consumer: str, messages: Sequence[Message]
) -> None:
    rows = (_key(consumer, one.key) | {"version": one.version} for one in messages)
    await UNPARK.execute_many(connection, rows)


async def park(connection: asyncpg.Connection, consumer: str, messages: Sequence[Message]) -> None:
    rows = (_key(consumer, one.key) | _raw(one) | {"version": one.version} for one in messages)
    await PARK.execute_many(connection, rows)


async def bury(connection: asyncpg.Connection, consumer: str, messages: Sequence[Message]) -> None:
    await BURY.execute_many(connection, (_dead(consumer, one) for one in messages))


async def open_letter(connection: asyncpg.Connection, consumer: str, letter: int) -> asyncpg.Record:
    """Raises NoResultFound when there is none, or it is closed."""
    rows = await OPEN_LETTER.execute(connection, {"consumer": consumer, "id": letter})
    if not rows:
        raise NoResultFound
    return rows[0]


async def close_letter(connection: asyncpg.Connection, letter: int, how: str) -> None:
    await CLOSE_LETTER.execute(connection, {"id": letter, "how": how})


async def explain_letter(
    connection: asyncpg.Connection, letter: int, reason: str | None, detail: str
) -> None:
    await EXPLAIN_LETTER.execute(connection, {"id": letter, "reason": reason, "detail": detail})


async def _positions(
    connection: asyncpg.Connection, consumer: str, keys: Sequence[Key]
) -> Sequence[asyncpg.Record]:
    return await POSITIONS.execute(connection, _columns(consumer, keys))


def _columns(consumer: str, keys: Sequence[Key]) -> dict[str, Any]:
    return {
        "consumer": consumer,
        "sources": [source for source, _ in keys],
        "streams": [stream for _, stream in keys],
    }


def _key(consumer: str, key: Key) -> dict[str, Any]:
    return {"consumer": consumer, "source": key[0], "stream": key[1]}


def _raw(message: Message) -> dict[str, Any]:
    record = orjson.dumps(message.record.to_json()).decode()
    return {"id": message.id, "record": record, "body": message.record.body}


def _dead(consumer: str, message: Message) -> dict[str, Any]:
    """What can be said of it: its headers may be what is wrong with it."""
    known = message.envelope
    return _raw(message) | {
        "consumer": consumer,
        "source": known.source if known else None,
        "stream": known.stream if known else None,
        "version": known.version if known else None,
        "type": known.type if known else None,
        "reason": message.poison,
        "detail": message.detail.replace("\x00", ""),
    }
