"""The statements of the inbox, one for a whole batch each."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.messaging.message import Message

RECEIVE = text("""
    INSERT INTO inbox (consumer, event_id)
    SELECT :consumer, id FROM (SELECT DISTINCT unnest(CAST(:ids AS uuid[])) ORDER BY 1) AS new (id)
    ON CONFLICT DO NOTHING
    RETURNING event_id
""")
POSITIONS = text("""
    SELECT source, stream, last FROM stream_in
    WHERE consumer = :consumer AND (source, stream) IN (
        SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[])))
    ORDER BY source, stream FOR UPDATE
""")
CREATE_POSITIONS = text("""
    INSERT INTO stream_in (consumer, source, stream)
    SELECT :consumer, * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[]))
    ON CONFLICT DO NOTHING
""")
ADVANCE = text("""
    UPDATE stream_in SET last = new.last
    FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[]), CAST(:lasts AS bigint[]))
        AS new (source, stream, last)
    WHERE consumer = :consumer AND stream_in.source = new.source AND stream_in.stream = new.stream
""")
PARKED = text("""
    SELECT source, stream, version, record, body FROM waiting
    WHERE consumer = :consumer AND (source, stream) IN (
        SELECT * FROM unnest(CAST(:sources AS text[]), CAST(:streams AS text[])))
    ORDER BY source, stream, version
""")
UNPARK = text("""
    DELETE FROM waiting WHERE consumer = :consumer AND (source, stream, version) IN (
        SELECT * FROM unnest(
            CAST(:sources AS text[]), CAST(:streams AS text[]), CAST(:versions AS bigint[])))
""")
PARK = text("""
    INSERT INTO waiting (consumer, source, stream, version, event_id, record, body)
    SELECT :consumer, * FROM unnest(
        CAST(:sources AS text[]), CAST(:streams AS text[]), CAST(:versions AS bigint[]),
        CAST(:ids AS uuid[]), CAST(:records AS text[])::jsonb[], CAST(:bodies AS bytea[]))
""")
BURY = text("""
    INSERT INTO dead_letter
        (consumer, event_id, source, stream, version, type, reason, detail, record, body)
    SELECT :consumer, * FROM unnest(
        CAST(:ids AS uuid[]), CAST(:sources AS text[]), CAST(:streams AS text[]),
        CAST(:versions AS bigint[]), CAST(:types AS text[]), CAST(:reasons AS text[]),
        CAST(:details AS text[]), CAST(:records AS text[])::jsonb[], CAST(:bodies AS bytea[]))
""")
OPEN_LETTER = text("""
    SELECT record, body FROM dead_letter
    WHERE id = :id AND consumer = :consumer AND closed_at IS NULL FOR UPDATE
""")
CLOSE_LETTER = text("""
    UPDATE dead_letter SET closed_at = clock_timestamp(), closed_as = :how WHERE id = :id
""")
EXPLAIN_LETTER = text("UPDATE dead_letter SET reason = :reason, detail = :detail WHERE id = :id")

Key = tuple[str, str]


async def receive(session: AsyncSession, consumer: str, ids: Sequence[UUID]) -> set[UUID]:
    """The ids that were never received before."""
    rows = await session.execute(RECEIVE, {"consumer": consumer, "ids": list(ids)})
    return set(rows.scalars())


async def positions(session: AsyncSession, consumer: str, keys: Sequence[Key]) -> dict[Key, int]:
    """Locked, in the order of the keys: the last applied version."""
    if not keys:
        return {}
    rows = await _positions(session, consumer, keys)
    missing = sorted(set(keys) - {(row.source, row.stream) for row in rows})
    if missing:
        await session.execute(CREATE_POSITIONS, _columns(consumer, missing))
        rows = [*rows, *await _positions(session, consumer, missing)]
    return {(row.source, row.stream): row.last for row in rows}


async def parked(session: AsyncSession, consumer: str, keys: Sequence[Key]) -> Sequence[Row[Any]]:
    """A statement of its own, after the locks: it must see what was parked while they were
    awaited."""
    if not keys:
        return []
    return (await session.execute(PARKED, _columns(consumer, keys))).all()


async def advance(session: AsyncSession, consumer: str, last: dict[Key, int]) -> None:
    if last:
        columns = _columns(consumer, list(last)) | {"lasts": list(last.values())}
        await session.execute(ADVANCE, columns)


async def unpark(
    session: AsyncSession, consumer: str, rows: Sequence[tuple[str, str, int]]
) -> None:
    if rows:
        columns = _columns(consumer, [row[:2] for row in rows])
        await session.execute(UNPARK, columns | {"versions": [row[2] for row in rows]})


async def park(session: AsyncSession, consumer: str, messages: Sequence[Message]) -> None:
    if messages:
        columns = _columns(consumer, [message.key for message in messages])
        await session.execute(
            PARK,
            columns | _raw(messages) | {"versions": [message.version for message in messages]},
        )


async def bury(session: AsyncSession, consumer: str, messages: Sequence[Message]) -> None:
    if not messages:
        return
    envelopes = [message.envelope for message in messages]
    await session.execute(
        BURY,
        {
            "consumer": consumer,
            "sources": [e.source if e else None for e in envelopes],
            "streams": [e.stream if e else None for e in envelopes],
            "versions": [e.version if e else None for e in envelopes],
            "types": [e.type if e else None for e in envelopes],
            "reasons": [message.poison for message in messages],
            "details": [message.detail.replace("\x00", "") for message in messages],
        }
        | _raw(messages),
    )


async def open_letter(session: AsyncSession, consumer: str, letter: int) -> Row[Any]:
    """Raises NoResultFound when there is none, or it is closed."""
    return (await session.execute(OPEN_LETTER, {"consumer": consumer, "id": letter})).one()


async def close_letter(session: AsyncSession, letter: int, how: str) -> None:
    await session.execute(CLOSE_LETTER, {"id": letter, "how": how})


async def explain_letter(
    session: AsyncSession, letter: int, reason: str | None, detail: str
) -> None:
    await session.execute(EXPLAIN_LETTER, {"id": letter, "reason": reason, "detail": detail})


async def _positions(
    session: AsyncSession, consumer: str, keys: Sequence[Key]
) -> Sequence[Row[Any]]:
    return (await session.execute(POSITIONS, _columns(consumer, keys))).all()


def _columns(consumer: str, keys: Sequence[Key]) -> dict[str, Any]:
    return {
        "consumer": consumer,
        "sources": [source for source, _ in keys],
        "streams": [stream for _, stream in keys],
    }


def _raw(messages: Sequence[Message]) -> dict[str, Any]:
    return {
        "ids": [message.id for message in messages],
        "records": [orjson.dumps(message.record.to_json()).decode() for message in messages],
        "bodies": [message.record.body for message in messages],
    }
