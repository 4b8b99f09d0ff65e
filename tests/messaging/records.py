"""Kafka records as the kernel writes them, and ways to spoil them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from shared.messaging.database import Database
from shared.messaging.envelope import Envelope, Record, write_headers
from tests.support.load import streams
from tests.support.service import Fakta, fact

TOPIC = "uji.perizinan.pengawasan.v1"
SOURCE = "/perizinan/pengawasan"
A, B = streams(2)
_offsets = count()


def record(
    version: int | None,
    note: str = "",
    *,
    stream: UUID = A,
    id: UUID | None = None,
    source: str = SOURCE,
    type: str = Fakta.TYPE,
    topic: str = TOPIC,
) -> Record:
    envelope = Envelope(
        id=id or uuid4(),
        type=type,
        source=source,
        stream=str(stream),
        version=version,
        time=datetime(2026, 3, 16, 2, tzinfo=UTC),
        tenant="KAB_SIJUNJUNG",
        correlation="korelasi",
        causation=None,
        actor="penulis",
        legal_basis="Pasal 2 ayat (1)",
        subject=str(stream),
    )
    return Record(
        topic=topic,
        partition=0,
        offset=next(_offsets),
        timestamp=1_773_626_400_000,
        key=str(stream).encode(),
        headers=tuple((k, v.encode()) for k, v in write_headers(envelope).items()),
        body=fact(stream, note).model_dump_json().encode(),
    )


def with_headers(one: Record, headers: Mapping[str, bytes | None]) -> Record:
    return replace(one, headers=tuple((dict(one.headers) | dict(headers)).items()))


def without_header(one: Record, name: str) -> Record:
    return replace(one, headers=tuple(pair for pair in one.headers if pair[0] != name))


def event_id(one: Record) -> UUID:
    return UUID((dict(one.headers)["ce_id"] or b"").decode())


async def rows(database: Database, query: str, **parameters: Any) -> list[tuple[Any, ...]]:
    async with database.session() as session:
        return [tuple(row) for row in await session.execute(text(query), parameters)]


async def applied(database: Database) -> list[tuple[str, int | None]]:
    """(stream, version) in the order of applying."""
    return await rows(database, "SELECT stream, version FROM applied ORDER BY seq")  # type: ignore  # two columns


async def reasons(database: Database) -> list[str]:
    """Of the open dead letters."""
    found = await rows(
        database, "SELECT reason FROM dead_letter WHERE closed_at IS NULL ORDER BY id"
    )
    return [reason for (reason,) in found]


async def waiting(database: Database) -> list[tuple[str, int]]:
    return await rows(database, "SELECT stream, version FROM waiting ORDER BY 1, 2")  # type: ignore  # two columns
