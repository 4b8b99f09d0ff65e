"""What an operator can do with dead letters: list, explain, redrive in order, skip."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text

from shared.messaging.database import Database
from shared.messaging.inbox import Consumer, NotYet

LIST = text("""
    SELECT id, consumer, event_id, source, stream, version, type, reason, detail, dead_at,
        (SELECT count(*) FROM waiting w WHERE w.consumer = d.consumer
            AND w.source = d.source AND w.stream = d.stream) AS behind
    FROM dead_letter d WHERE closed_at IS NULL
    ORDER BY consumer, source, stream, version NULLS LAST, id
""")
EXPLAIN = text("SELECT *, octet_length(body) AS size FROM dead_letter WHERE id = :id")


@dataclass(frozen=True)
class DeadLetter:
    id: int
    consumer: str
    event_id: UUID
    source: str | None
    stream: str | None
    version: int | None
    type: str | None
    reason: str
    detail: str
    dead_at: datetime
    behind: int
    """Later events of its stream that wait for it."""


async def list_open(database: Database) -> list[DeadLetter]:
    async with database.session() as session:
        return [DeadLetter(*row) for row in await session.execute(LIST)]


async def explain(database: Database, letter: int) -> dict[str, Any] | None:
    async with database.session() as session:
        row = (await session.execute(EXPLAIN, {"id": letter})).mappings().one_or_none()
        return None if row is None else dict(row)


async def redrive(consumer: Consumer, letters: list[DeadLetter]) -> dict[int, bool]:
    """In the order of versions; after a letter that dies again, its stream is left alone."""
    outcome: dict[int, bool] = {}
    blocked: set[tuple[str | None, str | None]] = set()
    for letter in sorted(letters, key=lambda one: (one.version is None, one.version or 0, one.id)):
        stream = (letter.source, letter.stream)
        if letter.version is not None and stream in blocked:
            continue
        try:
            outcome[letter.id] = await consumer.redrive(letter.id)
        except NotYet:
            outcome[letter.id] = False
        if not outcome[letter.id]:
            blocked.add(stream)
    return outcome
