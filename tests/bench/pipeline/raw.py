"""The ceiling: the same outbox to the same effect by hand, without the version rule.

`python -m tests.bench.pipeline.raw [relay|consume]`.
"""

import asyncio
import os
import sys
from uuid import UUID

import asyncpg
import orjson
import uvloop
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

BATCH = 500
POLL = 0.005  # as our relay's when it is busy


async def relay(url: str, bootstrap: str, topic: str) -> None:
    session = await asyncpg.connect(url)
    producer = AIOKafkaProducer(
        bootstrap_servers=bootstrap,
        acks="all",
        enable_idempotence=True,
        max_batch_size=131_072,
    )
    await producer.start()
    while True:
        rows = await session.fetch(
            "SELECT id, stream, headers, body FROM outbox"
            " WHERE published_at IS NULL ORDER BY id LIMIT $1",
            BATCH,
        )
        acks = [
            await producer.send(
                topic,
                row["body"],
                key=row["stream"].encode(),
                headers=encoded(row["headers"]),
            )
            for row in rows
        ]
        await asyncio.gather(*acks)
        await session.execute(
            "UPDATE outbox SET published_at = now() WHERE id = ANY($1)", [row["id"] for row in rows]
        )
        if len(rows) < BATCH:
            await asyncio.sleep(POLL)


def encoded(headers: str) -> list[tuple[str, bytes]]:
    return [(name, value.encode()) for name, value in orjson.loads(headers).items()]


async def consume(url: str, bootstrap: str, topic: str) -> None:
    session = await asyncpg.connect(url)
    consumer = AIOKafkaConsumer(
        topic,
        bootstrap_servers=bootstrap,
        group_id=topic,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        fetch_max_wait_ms=int(os.environ["WAIT_MS"]),
    )
    await consumer.start()
    while True:
        batches = await consumer.getmany(timeout_ms=100, max_records=BATCH)
        records = [record for batch in batches.values() for record in batch]
        if not records:
            continue
        ids = [UUID(dict(record.headers)["ce_id"].decode()) for record in records]
        titles = [orjson.loads(record.value or b"")["judul"] for record in records]
        async with session.transaction():
            fresh = await session.fetch(
                "INSERT INTO inbox (consumer, event_id) SELECT 'raw', unnest($1::uuid[])"
                " ON CONFLICT DO NOTHING RETURNING event_id",
                ids,
            )
            new = {row["event_id"] for row in fresh}
            pairs = [pair for pair in zip(ids, titles, strict=True) if pair[0] in new]
            await session.execute(
                "INSERT INTO efek (peristiwa, judul) SELECT * FROM unnest($1::uuid[], $2::text[])",
                [event for event, _ in pairs],
                [title for _, title in pairs],
            )
        await consumer.commit()


if __name__ == "__main__":
    part = {"relay": relay, "consume": consume}[sys.argv[1]]
    uvloop.run(part(os.environ["URL"], os.environ["BOOTSTRAP"], os.environ["TOPIC"]))
