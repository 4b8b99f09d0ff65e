"""The checker: compares what was written, what Kafka holds, and what was applied."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition


@dataclass(frozen=True, slots=True)
class Entry:
    """One event at one place: stream, version, event id."""

    stream: str
    version: int
    id: UUID


@dataclass(frozen=True)
class Verdict:
    lost: list[Entry] = field(default_factory=list[Entry])
    """Written, and not applied."""
    twice: list[Entry] = field(default_factory=list[Entry])
    inversions: list[tuple[Entry, Entry]] = field(default_factory=list[tuple[Entry, Entry]])
    """Applied after a later version of its stream."""
    unknown: list[Entry] = field(default_factory=list[Entry])
    """Applied or in the log, and never written under this id and version."""
    unpublished: list[Entry] = field(default_factory=list[Entry])
    """Written, and not in the log."""

    @property
    def clean(self) -> bool:
        return self == Verdict()


def judge(
    source: Sequence[Entry],
    log: Sequence[Entry],
    applied: Sequence[Entry],
    *,
    dead: Iterable[UUID] = (),
) -> Verdict:
    """`applied` is in the order of applying. What is dead, and what waits behind it, is accounted
    for by the caller: their ids are in `dead`."""
    written, published, excused = set(source), set(log), set(dead)
    times = Counter(applied)
    return Verdict(
        lost=[e for e in source if e not in times and e.id not in excused],
        twice=[e for e, n in times.items() if n > 1],
        inversions=inversions(applied),
        unknown=sorted((times.keys() | published) - written, key=repr),
        unpublished=[e for e in source if e not in published],
    )


def inversions(applied: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Neighbours in one stream that stand the wrong way round."""
    last: dict[str, Entry] = {}
    found: list[tuple[Entry, Entry]] = []
    for entry in applied:
        before = last.get(entry.stream)
        if before and entry.version < before.version:
            found.append((before, entry))
        last[entry.stream] = entry
    return found


def repeats(log: Sequence[Entry]) -> int:
    return len(log) - len(set(log))


async def read_outbox(url: str) -> list[Entry]:
    return await _entries(url, "SELECT stream, version, event_id FROM outbox ORDER BY id")


async def read_applied(url: str) -> list[Entry]:
    return await _entries(url, "SELECT stream, version, event_id FROM applied ORDER BY seq")


async def read_dead(url: str) -> set[UUID]:
    """Dead letters that are open, and what waits."""
    rows = await _rows(
        url,
        "SELECT event_id FROM dead_letter WHERE closed_at IS NULL"
        " UNION SELECT event_id FROM waiting",
    )
    return {row["event_id"] for row in rows}


async def read_log(bootstrap: Sequence[str], topic: str) -> list[Entry]:
    """Every record, with a plain consumer outside any group."""
    consumer = AIOKafkaConsumer(
        topic, bootstrap_servers=",".join(bootstrap), auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        ends = await consumer.end_offsets(consumer.assignment())
        return [entry async for entry in _read(consumer, ends)]
    finally:
        await consumer.stop()


async def _read(
    consumer: AIOKafkaConsumer, ends: dict[TopicPartition, int]
) -> AsyncIterator[Entry]:
    open_ends = {partition: end for partition, end in ends.items() if end > 0}
    by_partition: dict[TopicPartition, int] = defaultdict(int)
    while any(by_partition[partition] < end for partition, end in open_ends.items()):
        for partition, records in (await consumer.getmany(timeout_ms=500)).items():
            for record in records:
                by_partition[partition] = record.offset + 1
                yield to_entry(record)


def to_entry(record: ConsumerRecord[bytes, bytes]) -> Entry:
    headers = dict(record.headers)
    return Entry(
        (record.key or b"").decode(),
        int(headers["ce_streamversion"]),
        UUID(headers["ce_id"].decode()),
    )


async def _entries(url: str, query: str) -> list[Entry]:
    return [Entry(*row) for row in await _rows(url, query)]


async def _rows(url: str, query: str) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetch(query)
    finally:
        await connection.close()
