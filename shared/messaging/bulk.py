"""The first events of many new streams at once, by COPY: for an import, not for commands."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

import orjson

from shared.contracts.contract import Contract
from shared.messaging.envelope import write_headers
from shared.messaging.transaction import Pending, Transaction, envelope_of


@dataclass(frozen=True, slots=True)
class First:
    """One event of a stream that nobody knows yet."""

    stream: str
    contract: Contract


async def publish_first(tx: Transaction, firsts: Sequence[First]) -> None:
    """A stream that exists already: UniqueViolationError, and nothing of the transaction stays.

    No row is locked first: nobody else can know these streams before the commit.
    """
    await tx.connection.copy_records_to_table(
        "stream", records=[(first.stream, 1) for first in firsts], columns=("id", "version")
    )
    await tx.connection.copy_records_to_table(
        "outbox",
        records=[_row(tx, first) for first in firsts],
        columns=("event_id", "stream", "version", "headers", "body"),
    )


def _row(tx: Transaction, first: First) -> tuple[object, ...]:
    if tx.uow.service != first.contract.PENERBIT:
        raise ValueError(f"{tx.uow.service} does not publish {first.contract.TYPE}")
    envelope = envelope_of(Pending(uuid4(), first.contract, tx, None), first.stream, 1)
    headers = orjson.dumps(write_headers(envelope)).decode()
    return (
        envelope.id,
        envelope.stream,
        envelope.version,
        headers,
        first.contract.model_dump_json().encode(),
    )
