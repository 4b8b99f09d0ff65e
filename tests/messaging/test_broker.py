"""The batch subscriber hands over every record, however bad its headers."""

from dataclasses import replace

import pytest
from aiokafka import AIOKafkaProducer
from confluent_kafka import Producer

from shared.messaging.envelope import Record
from tests.messaging.records import A, B, applied, reasons, record, rows, with_headers
from tests.support.system import System
from tests.support.waiting import until

a, b = str(A), str(B)


async def send(system: System, *records: Record) -> None:
    async with AIOKafkaProducer(bootstrap_servers=",".join(system.kafka)) as producer:
        for one in records:
            headers = [(name, value) for name, value in one.headers]
            await producer.send(
                system.topic,
                value=one.body,
                key=one.key,
                headers=headers,  # pyright: ignore[reportArgumentType]  # a null header is what is tested
            )
        await producer.flush()


async def test_bad_headers_cost_their_own_record_alone(system: System) -> None:
    """The subscriber's own parser loses the whole batch at the first of them."""
    await send(
        system,
        record(1),
        with_headers(record(2), {"apa_saja": b"\xff"}),
        with_headers(record(1, stream=B), {"apa_saja": None}),
        replace(record(2), key=None),
        record(2),
    )
    system.consumer()
    await until(lambda: rows(system.target, "SELECT 1 FROM applied WHERE version = 2"), "applied")
    await until(lambda: _has(system, 2), "both bad ones are kept")
    assert sorted(await applied(system.target)) == sorted([(a, 1), (a, 2), (b, 1)])
    assert sorted(await reasons(system.target)) == ["KEPALA_RUSAK", "TANPA_ALIRAN"]


async def test_a_header_whose_name_is_no_text(system: System) -> None:
    """The client's compiled parser stops at it for ever; the event is good, and is applied."""
    await send(system, record(1))
    two = record(2)
    arguments = [f"{name}={(value or b'').decode()}" for name, value in two.headers]
    producer = system.start(
        "tests.support.raw_producer",
        ",".join(system.kafka),
        system.topic,
        a,
        (two.body or b"").decode(),
        *arguments,
        name="raw",
        env={"AIOKAFKA_NO_EXTENSIONS": "1"},
    )
    await until(lambda: producer.returncode == 0, "it was sent")
    await send(system, record(3))
    system.consumer()
    await until(lambda: rows(system.target, "SELECT 1 FROM applied WHERE version = 3"), "applied")
    assert await applied(system.target) == [(a, 1), (a, 2), (a, 3)]


async def _has(system: System, letters: int) -> bool:
    return len(await reasons(system.target)) == letters


@pytest.mark.containers
@pytest.mark.parametrize("codec", ["gzip", "lz4", "zstd", "snappy"])
async def test_a_codec_that_we_cannot_read_is_undone_by_the_broker(
    system: System, codec: str
) -> None:
    """The topic says uncompressed; without it one agency's batch stops the consumer for ever."""
    producer = Producer({"bootstrap.servers": ",".join(system.kafka), "compression.type": codec})
    one = record(1, "x" * 2_000)
    producer.produce(system.topic, value=one.body, key=one.key, headers=list(one.headers))
    assert producer.flush(20) == 0
    system.consumer()
    await until(lambda: applied(system.target), "it is applied", seconds=20)
