"""The consumer's side: received once, applied once, in the order of versions.

Records come in batches; a batch is one transaction. First statement: the inbox, insert or skip.
Then the version rule, counted per (consumer, source, stream): the next version is applied, a
higher one waits in a table, a lower one with an unknown id is a conflict. A poisonous record
goes to the dead letters; its version never arrives, so its successors wait by the same rule.
"""

import asyncio
import random
import time
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from uuid import UUID

import asyncpg
import structlog
from opentelemetry import trace
from opentelemetry.propagate import extract

from shared.contracts.contract import Contract
from shared.daerah import Daerah
from shared.messaging import inbox_sql as sql
from shared.messaging import metrics
from shared.messaging.database import Database, is_transient
from shared.messaging.envelope import Record
from shared.messaging.inbound import Inbound
from shared.messaging.message import Message, read_message
from shared.messaging.transaction import UnitOfWork

log = structlog.get_logger()
tracer = trace.get_tracer("perizinan.messaging")

BACKOFF_FIRST, BACKOFF_LAST = 0.1, 10.0


class Revoked(Exception):
    """The partitions went to another member while this one was still trying."""


@dataclass
class Book:
    """What one batch decides about its messages; written at its end."""

    last: dict[tuple[str, str], int]
    parked: dict[tuple[str, str], dict[int, Message]]
    waiting: list[Message] = field(default_factory=list[Message])
    dead: list[Message] = field(default_factory=list[Message])
    drained: list[Message] = field(default_factory=list[Message])
    touched: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


class Consumer:
    """Applies records for one consumer group; knows nothing of Kafka."""

    def __init__(self, name: str, database: Database, inbound: Inbound) -> None:
        self.name = name
        self.database = database
        self.inbound = inbound
        self.give_up = asyncio.Event()
        self.busy = False
        self.started_at = self.progress_at = time.monotonic()

    async def apply(self, records: Sequence[Record]) -> None:
        """Returns when everything is stored for good; raises Revoked and nothing else."""
        self.busy, self.started_at = True, time.monotonic()
        try:
            await self._apply_at_last([read_message(record, self.inbound) for record in records])
        finally:
            self.busy = False

    async def _apply_at_last(self, messages: Sequence[Message]) -> None:
        careful, delay = False, BACKOFF_FIRST
        while True:
            try:
                await self._apply(messages, careful=careful)
            except Exception as error:
                if not is_transient(error) and not careful:
                    careful = True  # again, each message in its own savepoint
                    continue
                if not is_transient(error):
                    metrics.STUCK.labels(self.name).inc()  # not a message's fault: keep trying
                log.warning("batch_retried", consumer=self.name, error=repr(error)[:500])
                delay = await self._pause(delay)
            else:
                self.progress_at = time.monotonic()
                metrics.APPLIED.labels(self.name).inc(len(messages))
                return

    async def redrive(self, letter: int) -> bool:
        """Try a dead letter again, then what waits behind it; False when it is dead again."""
        return await self._reopen(letter, effect=True)

    async def skip(self, letter: int) -> bool:
        """Let the version of a dead letter pass without effect, then what waits behind it."""
        return await self._reopen(letter, effect=False)

    async def _apply(self, messages: Sequence[Message], *, careful: bool) -> None:
        async with self.database.unit_of_work() as uow:
            fresh = await sql.receive(uow.connection, self.name, [m.id for m in messages])
            news = _first_of_each(messages, fresh)
            book = await self._open(uow, news)
            for message in sorted(news, key=_order):
                await self._judge(uow, book, message, careful)
            await self._close(uow.connection, book)

    async def _open(self, uow: UnitOfWork, messages: Sequence[Message]) -> Book:
        """Locks every stream of the batch, sorted, before any handler runs."""
        readable = [m for m in messages if m.poison is None]
        counted = [m for m in readable if m.envelope and m.envelope.version is not None]
        keys = sorted({m.key for m in counted})
        last = await sql.positions(uow.connection, self.name, keys)
        rows = await sql.parked(uow.connection, self.name, keys)
        parked: dict[tuple[str, str], dict[int, Message]] = {}
        for row in rows:
            message = read_message(Record.from_json(row["record"], row["body"]), self.inbound)
            parked.setdefault((row["source"], row["stream"]), {})[row["version"]] = message
        candidates = [
            *readable,
            *(m for streams in parked.values() for m in streams.values()),
        ]
        await uow.lock(m.key[1] for m in candidates if m.event is not None and m.poison is None)
        return Book(last, parked)

    async def _judge(self, uow: UnitOfWork, book: Book, message: Message, careful: bool) -> None:
        if message.poison:
            book.dead.append(message)
            return
        if message.envelope and message.envelope.version is None:
            await self._effect(uow, book, message, careful)
            return
        last = book.last[message.key]
        if message.version <= last:
            book.dead.append(message.dead("KONFLIK", f"version {last} was applied before"))
            metrics.CONFLICTS.labels(self.name).inc()
            log.error("stream_conflict", stream=message.key[1], version=message.version)
        elif message.version > last + 1:
            self._park(book, message)
        elif await self._effect(uow, book, message, careful):
            await self._advance(uow, book, message, careful)

    def _park(self, book: Book, message: Message) -> None:
        streams = book.parked.setdefault(message.key, {})
        if message.version in streams:
            book.dead.append(message.dead("KONFLIK", "another event waits with this version"))
            metrics.CONFLICTS.labels(self.name).inc()
            return
        streams[message.version] = message
        book.waiting.append(message)

    async def _advance(self, uow: UnitOfWork, book: Book, message: Message, careful: bool) -> None:
        """The version was reached: drain what waited for it, in order."""
        key, reached = message.key, message.version
        while True:
            book.last[key] = reached
            book.touched.add(key)
            follower = book.parked.get(key, {}).pop(reached + 1, None)
            if follower is None:
                return
            if follower in book.waiting:
                book.waiting.remove(follower)
            else:
                book.drained.append(follower)
            if follower.poison:
                book.dead.append(follower)
                return
            if not await self._effect(uow, book, follower, careful):
                return
            reached += 1

    async def _effect(self, uow: UnitOfWork, book: Book, message: Message, careful: bool) -> bool:
        """Whether the message is done; in the careful pass a failing one becomes a dead letter."""
        if message.event is None or message.daerah is None:
            return True
        try:
            async with uow.savepoint() if careful else nullcontext():
                await self._handle(uow, message, message.event, message.daerah)
                if careful:
                    await uow.flush()  # an event that can't be written is its message's failure
        except Exception as error:
            if not careful or is_transient(error):
                raise
            log.error("message_dead", event_id=str(message.id), exc_info=error)
            book.dead.append(message.dead("PENANGAN_GAGAL", repr(error)))
            return False
        return True

    async def _handle(
        self, uow: UnitOfWork, message: Message, event: Contract, where: Daerah
    ) -> None:
        envelope = message.envelope
        assert envelope
        await uow.lock([envelope.stream])
        view = uow.view(stream=envelope.stream, daerah=where, cause=envelope)
        context = extract({"traceparent": envelope.traceparent or ""})
        with tracer.start_as_current_span(envelope.type, context):
            for handler in self.inbound.handlers(event):
                await handler(view, event)

    async def _close(self, connection: asyncpg.Connection, book: Book) -> None:
        await sql.advance(connection, self.name, {key: book.last[key] for key in book.touched})
        await sql.unpark(connection, self.name, book.drained)
        await sql.park(connection, self.name, book.waiting)
        await sql.bury(connection, self.name, book.dead)
        if book.dead:
            metrics.DEAD.labels(self.name).inc(len(book.dead))

    async def _reopen(self, letter: int, *, effect: bool) -> bool:
        async with self.database.unit_of_work() as uow:
            row = await sql.open_letter(uow.connection, self.name, letter)
            message = read_message(Record.from_json(row["record"], row["body"]), self.inbound)
            if not effect:
                message = replace(message, event=None, poison=None)
            book = await self._open(uow, [message])
            if effect or _can_advance(book, message):
                await self._judge(uow, book, message, careful=True)
            if message in book.waiting:
                raise NotYet(f"versi {book.last[message.key] + 1} belum ada")
            again = [dead for dead in book.dead if dead.id == message.id]
            book.dead = [dead for dead in book.dead if dead.id != message.id]
            await self._close(uow.connection, book)
            if again:
                await sql.explain_letter(uow.connection, letter, again[0].poison, again[0].detail)
            else:
                await sql.close_letter(uow.connection, letter, "DIULANG" if effect else "DILEWATI")
            return not again

    async def _pause(self, delay: float) -> float:
        """Waits, unless the partitions are wanted back: then Revoked."""
        try:
            async with asyncio.timeout(delay * random.uniform(0.5, 1)):
                await self.give_up.wait()
        except TimeoutError:
            return min(delay * 2, BACKOFF_LAST)
        raise Revoked


class NotYet(Exception):
    """An earlier version of the stream is still missing."""


def _can_advance(book: Book, message: Message) -> bool:
    if message.envelope is None or message.envelope.version is None:
        return False
    return message.version > book.last[message.key]


def _first_of_each(messages: Sequence[Message], fresh: set[UUID]) -> list[Message]:
    first: dict[UUID, Message] = {}
    for message in messages:
        if message.id in fresh:
            first.setdefault(message.id, message)
    return list(first.values())


def _order(message: Message) -> int:
    """Ascending in each stream, so that nothing waits for a neighbour in its own batch."""
    return message.envelope.version or 0 if message.envelope else 0
