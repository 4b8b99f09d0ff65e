"""What can't be applied goes to the dead letters with its raw bytes; its neighbours are applied."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

from shared.messaging.database import Database
from shared.messaging.envelope import Record
from shared.messaging.inbound import Inbound, on
from shared.messaging.inbox import Consumer, Revoked
from shared.messaging.transaction import Transaction
from tests.messaging.records import (
    A,
    B,
    applied,
    reasons,
    record,
    rows,
    waiting,
    with_headers,
    without_header,
)
from tests.support.service import POISON, Fakta, note
from tests.support.waiting import until

a, b = str(A), str(B)
good = record(1)
POISON_EVENT = "beracun"

UNREADABLE = [
    pytest.param(without_header(good, "ce_id"), "KEPALA_RUSAK", id="no id"),
    pytest.param(with_headers(good, {"apa_saja": b"\xff\xfe"}), "KEPALA_RUSAK", id="not UTF-8"),
    pytest.param(with_headers(good, {"ce_time": None}), "KEPALA_RUSAK", id="null header"),
    pytest.param(with_headers(good, {"ce_pelaku": b"\x00"}), "KEPALA_RUSAK", id="NUL in a header"),
    pytest.param(with_headers(good, {"x\x00": b"1"}), "KEPALA_RUSAK", id="NUL in a header's name"),
    pytest.param(replace(good, key=b"a\x00b"), "KEPALA_RUSAK", id="NUL in the key"),
    pytest.param(replace(good, key=b"\xff"), "KEPALA_RUSAK", id="key not UTF-8"),
    pytest.param(
        replace(good, key="".join(map(chr, range(256, 3_000))).encode()),
        "KEPALA_RUSAK",
        id="key longer than an index entry",
    ),
    pytest.param(replace(good, key=None), "TANPA_ALIRAN", id="no key"),
    pytest.param(without_header(good, "ce_streamversion"), "TANPA_VERSI", id="no version"),
    pytest.param(replace(good, body=None), "ISI_KOSONG", id="tombstone"),
    pytest.param(replace(good, body=b"{"), "ISI_RUSAK", id="not JSON"),
    pytest.param(replace(good, body=b'{"nib": "\x00"}'), "ISI_RUSAK", id="NUL in the body"),
    pytest.param(replace(good, body=b"[" * 100_000), "ISI_RUSAK", id="JSON without bottom"),
    pytest.param(with_headers(good, {"ce_tenant": b"KAB_X"}), "ISI_RUSAK", id="unknown region"),
]


@pytest.mark.parametrize(("bad", "reason"), UNREADABLE)
async def test_an_unreadable_record_is_kept_and_the_others_are_applied(
    consumer: Consumer, target: Database, bad: Record, reason: str
) -> None:
    await consumer.apply([record(1, stream=B), bad, record(2, stream=B)])
    assert await applied(target) == [(b, 1), (b, 2)]
    assert await reasons(target) == [reason]
    ((raw, body),) = await rows(target, "SELECT record, body FROM dead_letter")
    assert Record.from_json(raw, body) == bad


async def test_a_poisoned_body_holds_back_its_stream_only(
    consumer: Consumer, target: Database
) -> None:
    await consumer.apply([record(1), replace(record(2), body=b"{"), record(3)])
    await consumer.apply([record(1, stream=B), record(4)])
    assert await applied(target) == [(a, 1), (b, 1)]
    assert await waiting(target) == [(a, 3), (a, 4)]


async def test_a_failing_handler_costs_its_own_message_alone(
    consumer: Consumer, target: Database
) -> None:
    """Rows, events and audit of the failing one are undone; its neighbours keep theirs."""
    await consumer.apply([record(1), record(2, POISON), record(3), record(1, stream=B)])
    assert await applied(target) == [(a, 1), (b, 1)]
    assert await reasons(target) == ["PENANGAN_GAGAL"]
    assert await waiting(target) == [(a, 3)]
    published = await rows(target, "SELECT stream, version FROM outbox ORDER BY stream")
    assert sorted(published) == sorted([(a, 1), (b, 1)])
    entries = await rows(target, "SELECT entry FROM audit")
    assert len(entries) == 2
    assert not any(POISON in entry for (entry,) in entries)


async def unwritable_event(tx: Transaction, event: Fakta) -> None:
    """Fails when it is written, not when it is handed over: jsonb holds no NUL."""
    await note(replace(tx, correlation="\x00") if event.nib == POISON_EVENT else tx, event)


async def unstorable_value(tx: Transaction, event: Fakta) -> None:
    """The client library refuses it before PostgreSQL sees it."""
    if event.nib == POISON_EVENT:
        await tx.session.execute(text("SELECT CAST(:n AS bigint)"), {"n": 2**70})
    await note(tx, event)


@pytest.mark.parametrize("handler", [unwritable_event, unstorable_value])
async def test_whatever_a_message_breaks_is_its_own_failure(
    target: Database, handler: Callable[[Transaction, Fakta], Awaitable[None]]
) -> None:
    consumer = Consumer("perizinan-sanksi", target, Inbound(on(Fakta, handler)))
    async with asyncio.timeout(20):
        await consumer.apply([record(1), record(2, POISON_EVENT), record(1, stream=B)])
    assert await applied(target) == [(a, 1), (b, 1)]
    assert await reasons(target) == ["PENANGAN_GAGAL"]


def failing(times: int, error: BaseException) -> tuple[Inbound, list[int]]:
    calls: list[int] = []

    async def handler(tx: Transaction, event: Fakta) -> None:
        calls.append(1)
        await note(tx, event)
        if len(calls) <= times:
            raise error

    return Inbound(on(Fakta, handler)), calls


async def test_a_transient_failure_is_tried_again(target: Database) -> None:
    inbound, calls = failing(2, ConnectionResetError())
    await Consumer("perizinan-sanksi", target, inbound).apply([record(1)])
    assert await applied(target) == [(a, 1)]
    assert await reasons(target) == []
    assert len(calls) == 3


async def test_a_cut_connection_is_tried_again(target: Database) -> None:
    cut: list[int] = []

    async def handler(tx: Transaction, event: Fakta) -> None:
        await note(tx, event)
        if not cut:
            cut.append(1)
            await tx.session.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    await Consumer("perizinan-sanksi", target, Inbound(on(Fakta, handler))).apply([record(1)])
    assert cut
    assert await applied(target) == [(a, 1)]
    assert await reasons(target) == []


async def test_a_retrying_batch_gives_up_when_its_partitions_are_wanted_back(
    target: Database,
) -> None:
    inbound, calls = failing(10_000, ConnectionResetError())
    consumer = Consumer("perizinan-sanksi", target, inbound)
    applying = asyncio.create_task(consumer.apply([record(1)]))
    await until(lambda: len(calls) >= 2, "it has tried twice")
    consumer.give_up.set()
    with pytest.raises(Revoked):
        await applying
    assert await rows(target, "SELECT count(*) FROM inbox") == [(0,)]
    assert await applied(target) == []
