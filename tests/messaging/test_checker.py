"""The checker itself: it sees what went wrong, and a consumer without inbox does go wrong."""

from uuid import UUID

import pytest
from aiokafka import AIOKafkaProducer

from shared.messaging.envelope import Record, read_envelope
from tests.messaging.records import A, record, rows
from tests.support import history, naive
from tests.support.history import Entry, Verdict, judge
from tests.support.system import System
from tests.support.waiting import until

s1, s2, s3 = (Entry("s", number, UUID(int=number)) for number in (1, 2, 3))
ALL = [s1, s2, s3]
reused = Entry("s", 2, UUID(int=9))


@pytest.mark.parametrize(
    ("log", "applied", "expected"),
    [
        pytest.param(ALL, ALL, Verdict(), id="clean"),
        pytest.param([s1, s1, *ALL], ALL, Verdict(), id="a log may repeat"),
        pytest.param(ALL, [s1, s3], Verdict(lost=[s2]), id="lost"),
        pytest.param(ALL, [s1, s2, s2, s3], Verdict(twice=[s2]), id="twice"),
        pytest.param(ALL, [s1, s3, s2], Verdict(inversions=[(s3, s2)]), id="out of order"),
        pytest.param([s1, s3], ALL, Verdict(unpublished=[s2]), id="unpublished"),
        pytest.param(
            [*ALL, reused], ALL, Verdict(unknown=[reused]), id="a version under another id"
        ),
    ],
)
def test_verdict(log: list[Entry], applied: list[Entry], expected: Verdict) -> None:
    assert judge(ALL, log, applied) == expected


def test_dead_letters_are_not_lost() -> None:
    assert judge(ALL, ALL, [s1], dead={s2.id, s3.id}) == Verdict()


def entry(one: Record) -> Entry:
    envelope = read_envelope(one)
    return Entry(envelope.stream, envelope.version or 0, envelope.id)


@pytest.fixture
async def disorderly(system: System) -> list[Record]:
    """A log as two relays leave it behind: with repeats, and versions the wrong way round."""
    one, two, three, four = (record(n, stream=A, topic=system.topic) for n in (1, 2, 3, 4))
    log = [one, two, one, four, three, two]
    async with AIOKafkaProducer(bootstrap_servers=",".join(system.kafka)) as producer:
        for each in log:
            await producer.send_and_wait(
                system.topic,
                value=each.body,
                key=each.key,
                headers=[(k, v or b"") for k, v in each.headers],
            )
    return log


async def test_a_consumer_without_inbox_doubles_and_inverts(
    system: System, disorderly: list[Record]
) -> None:
    """The negative control: on this very log the kernel is clean, a naive consumer is not."""
    source = sorted({entry(one) for one in disorderly}, key=lambda e: e.version)
    _, two, three, four = source
    await naive.consume(system.kafka, system.topic, system.source, len(disorderly))
    system.consumer()
    log = await system.log()
    await until(lambda: rows(system.target, "SELECT 1 FROM applied WHERE version = 4"), "applied")

    careless = judge(source, log, await history.read_applied(system.source.url))
    assert careless == Verdict(
        twice=source[:2], inversions=[(two, source[0]), (four, three), (three, two)]
    )
    assert judge(source, log, await history.read_applied(system.target.url)) == Verdict()
