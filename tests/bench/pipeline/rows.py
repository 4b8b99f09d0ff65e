"""Outbox rows as the kernel writes them, many at once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import orjson

from shared.contracts.contract import Contract
from shared.messaging.envelope import Envelope, write_headers
from tests.bench.parts import connected
from tests.bench.uji import DAERAH, CatatanDiubahV1

STREAMS = tuple(uuid4() for _ in range(300))
SIZE = 1_000
"""Bytes of an event's body."""

Row = tuple[UUID, str, int, str, bytes]
INSERT = "INSERT INTO outbox (event_id, stream, version, headers, body) VALUES ($1, $2, $3, $4, $5)"
COLUMNS = ("event_id", "stream", "version", "headers", "body")


def rows(count: int, *, after: int = 0) -> Iterator[Row]:
    """Round robin over the streams; `after`: how many were made before."""
    for number in range(after, after + count):
        stream, version = STREAMS[number % len(STREAMS)], number // len(STREAMS) + 1
        yield row(stream, version)


def row(stream: UUID, version: int) -> Row:
    bare = CatatanDiubahV1(catatan=stream, judul=f"Catatan {version}", isi="")
    event = bare.model_copy(update={"isi": "x" * (SIZE - len(bare.model_dump_json()))})
    around = envelope(event, stream, version)
    headers = orjson.dumps(write_headers(around)).decode()
    return around.id, str(stream), version, headers, event.model_dump_json().encode()


def envelope(event: Contract, stream: UUID, version: int) -> Envelope:
    return Envelope(
        id=uuid4(),
        type=event.TYPE,
        source=f"/perizinan/{event.PENERBIT}",
        stream=str(stream),
        version=version,
        time=datetime.now(UTC),
        tenant=DAERAH,
        correlation=str(uuid4()),
        causation=None,
        actor="pengukur",
        legal_basis=event.legal_basis,
        subject=event.subject,
    )


async def commit(url: str, many: list[Row]) -> None:
    """In one transaction: they become visible to the relay all at once."""
    async with connected(url) as connection, connection.transaction():
        await connection.copy_records_to_table("outbox", records=many, columns=COLUMNS)
