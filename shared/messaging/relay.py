"""The relay: the only place that publishes. One leader per service; reads unpublished rows by id,
pipelines them into an idempotent producer, marks them after the acks.

Never a watermark (a lower id may commit later), never SKIP LOCKED, never deleted rows. Any send
failure throws the producer away and starts again from the first unpublished row.
"""

import asyncio
import contextlib
import os
import random
import zlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import monotonic

import asyncpg
import orjson
import structlog
from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from shared.messaging import metrics

log = structlog.get_logger()

ROWS_PER_ROUND = 500
SEND_DEADLINE = 15.0  # below request_timeout_ms, so that no expired batch is overtaken
BEAT = 3.0  # below idle_session_timeout, also while acks are awaited
LOCK_EVERY = 1.0
POLL_IDLE, POLL_BUSY, BUSY_FOR = 0.1, 0.005, 1.0
STOP_PATIENCE = 2.0
EXIT_STUCK_PRODUCER = 70

SESSION = {
    "application_name": "relay",
    "idle_session_timeout": "15s",
    "statement_timeout": "10s",
    "tcp_keepalives_idle": "5",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "15s",  # keepalives rest while unread rows are on their way
}
UNPUBLISHED = """
    SELECT id, stream, headers, body FROM outbox
    WHERE published_at IS NULL ORDER BY id LIMIT $1
"""
MARK = "UPDATE outbox SET published_at = clock_timestamp() WHERE id = ANY($1::bigint[])"

LEADER_LOCK = zlib.crc32(b"perizinan-relay")


@dataclass(frozen=True)
class Source:
    """One service's outbox and the topic it goes to."""

    service: str
    database_url: str
    topic: str


Brake = Callable[[int], Awaitable[None]]
"""Called with the bytes about to be sent; returns when there is room for them."""


async def no_brake(_: int) -> None:
    return None


class Lost(Exception):
    """The session, and with it the leadership, is gone."""


async def run(source: Source, bootstrap: Sequence[str], brake: Brake = no_brake) -> None:
    """For ever: become leader, publish; after any failure, from the start."""
    while True:
        try:
            await _lead(source, bootstrap, brake)
        except (
            KafkaError,
            Lost,
            OSError,
            TimeoutError,
            asyncpg.PostgresError,
            asyncpg.InterfaceError,
            asyncpg.InternalClientError,  # a connection that is cut while a statement starts
        ) as error:
            log.warning("relay_restarts", service=source.service, error=repr(error))
        finally:
            metrics.LEADER.labels(source.service).set(0)
        await asyncio.sleep(random.uniform(0.2, 0.6))


async def republish(database_url: str, *, since: int = 0) -> int:
    """Mark published rows from this id as unpublished: for a topic made anew, a new consumer."""
    connection = await asyncpg.connect(database_url)
    try:
        tag = await connection.execute(
            "UPDATE outbox SET published_at = NULL WHERE id >= $1 AND published_at IS NOT NULL",
            since,
        )
    finally:
        await connection.close()
    return int(tag.split()[-1])


async def _lead(source: Source, bootstrap: Sequence[str], brake: Brake) -> None:
    session = await asyncpg.connect(
        source.database_url, server_settings=SESSION, command_timeout=10, timeout=10
    )
    try:
        while not await session.fetchval("SELECT pg_try_advisory_lock($1)", LEADER_LOCK):
            await asyncio.sleep(LOCK_EVERY)
        metrics.LEADER.labels(source.service).set(1)
        log.info("relay_leads", service=source.service)
        producer = await _start_producer(source, bootstrap)
        try:
            await _publish(source, session, producer, brake)
        finally:
            await _throw_away(producer)
    finally:
        session.terminate()


async def _publish(
    source: Source,
    session: asyncpg.Connection,
    producer: AIOKafkaProducer,
    brake: Brake,
) -> None:
    busy_until = 0.0
    while True:
        rows = await session.fetch(UNPUBLISHED, ROWS_PER_ROUND)
        if rows:
            await brake(sum(len(row["body"]) for row in rows))
            await _send(session, producer, source.topic, rows)
            await session.execute(MARK, [row["id"] for row in rows])
            metrics.PUBLISHED.labels(source.service).inc(len(rows))
            busy_until = monotonic() + BUSY_FOR
        if len(rows) < ROWS_PER_ROUND:
            await asyncio.sleep(POLL_BUSY if monotonic() < busy_until else POLL_IDLE)


async def _send(
    session: asyncpg.Connection,
    producer: AIOKafkaProducer,
    topic: str,
    rows: list[asyncpg.Record],
) -> None:
    """All rows in flight at once, the session kept alive; raises at the first failure."""
    sending = asyncio.ensure_future(_send_all(producer, topic, rows))
    deadline = monotonic() + SEND_DEADLINE
    try:
        while not sending.done():
            left = deadline - monotonic()
            if left <= 0:
                raise TimeoutError("acks did not come in time")
            await asyncio.wait([sending], timeout=min(BEAT, left))
            if not sending.done():
                await session.fetchval("SELECT 1")
        sending.result()
    finally:
        sending.cancel()


async def _send_all(producer: AIOKafkaProducer, topic: str, rows: list[asyncpg.Record]) -> None:
    acks = [
        await producer.send(
            topic,
            value=row["body"],
            key=row["stream"].encode(),
            headers=[
                (name, value.encode()) for name, value in orjson.loads(row["headers"]).items()
            ],
        )
        for row in rows
    ]
    await asyncio.gather(*acks)


async def _start_producer(source: Source, bootstrap: Sequence[str]) -> AIOKafkaProducer:
    producer = AIOKafkaProducer(
        bootstrap_servers=list(bootstrap),
        client_id=f"{source.service}-relay",
        acks="all",
        enable_idempotence=True,
        linger_ms=0,  # a round is handed over whole before the sender runs: nothing to wait for
        max_batch_size=131_072,
        request_timeout_ms=30_000,
    )
    try:
        await producer.start()
    except BaseException:
        await _throw_away(producer)
        raise
    return producer


async def _throw_away(producer: AIOKafkaProducer) -> None:
    """`stop` flushes, and hangs while the broker is away: then only the end of the process helps;
    the supervisor starts it again, and nothing is lost because nothing was marked."""
    stopping = asyncio.ensure_future(producer.stop())
    done, _ = await asyncio.wait([stopping], timeout=STOP_PATIENCE)
    if not done:
        log.error("producer_does_not_stop")
        os._exit(EXIT_STUCK_PRODUCER)
    with contextlib.suppress(KafkaError):
        stopping.result()
