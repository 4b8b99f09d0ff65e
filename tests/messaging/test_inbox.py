"""Received once, applied once, in the order of versions."""

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest
from prometheus_client import REGISTRY

from shared.contracts.integrasi import Hasil, ValidasiDijawabV1
from shared.messaging import inbox_sql as sql
from shared.messaging.database import Database
from shared.messaging.envelope import Record
from shared.messaging.inbound import Inbound, on
from shared.messaging.inbox import Consumer
from shared.messaging.message import read_message
from shared.messaging.transaction import Transaction
from tests.messaging.records import A, B, applied, event_id, reasons, record, rows, waiting
from tests.support.service import Fakta, Gema
from tests.support.waiting import until

a, b = str(A), str(B)
WAITS_FOR_A_LOCK = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
AGENCY_TOPIC = "uji.perizinan.integrasi.v1"


def from_agency(type: str = "perizinan.integrasi.apa.saja.v1", id: UUID | None = None) -> Record:
    return record(None, source="/instansi/ahu", topic=AGENCY_TOPIC, type=type, id=id)


def conflicts(consumer: Consumer) -> float:
    labels = {"consumer": consumer.name}
    return REGISTRY.get_sample_value("perizinan_stream_conflicts_total", labels) or 0.0


async def test_each_event_has_one_effect_of_each_kind(consumer: Consumer, target: Database) -> None:
    await consumer.apply([record(1), record(2), record(1, stream=B)])
    assert await applied(target) == [(a, 1), (b, 1), (a, 2)]
    assert await rows(target, "SELECT stream, version FROM outbox ORDER BY id") == [
        (a, 1),
        (b, 1),
        (a, 2),
    ]
    assert await rows(target, "SELECT count(*) FROM audit") == [(3,)]
    assert await rows(target, "SELECT stream, last FROM stream_in ORDER BY last") == [
        (b, 1),
        (a, 2),
    ]


@pytest.mark.parametrize("batches", [[2], [1, 1], [1, 2, 1]], ids=str)
async def test_a_repeat_has_no_effect(
    consumer: Consumer, target: Database, batches: list[int]
) -> None:
    """The same record, several times in one batch or in later batches."""
    one = record(1)
    for times in batches:
        await consumer.apply([one] * times)
    assert await applied(target) == [(a, 1)]
    assert await reasons(target) == []


async def test_versions_the_wrong_way_round_in_one_batch(
    consumer: Consumer, target: Database
) -> None:
    await consumer.apply([record(2), record(3), record(1)])
    assert await applied(target) == [(a, 1), (a, 2), (a, 3)]
    assert await waiting(target) == []


async def test_a_gap_waits_in_a_table_and_is_drained_in_order(
    consumer: Consumer, target: Database
) -> None:
    await consumer.apply([record(4), record(1, stream=B)])
    await consumer.apply([record(3), record(6)])
    assert await applied(target) == [(b, 1)]  # other streams go on
    assert await waiting(target) == [(a, 3), (a, 4), (a, 6)]

    await consumer.apply([record(1), record(2)])
    assert await applied(target) == [(b, 1), (a, 1), (a, 2), (a, 3), (a, 4)]
    assert await waiting(target) == [(a, 6)]


async def test_what_waits_is_received_only_once(consumer: Consumer, target: Database) -> None:
    late = record(2)
    await consumer.apply([late])
    await consumer.apply([late])
    await consumer.apply([record(1)])
    await consumer.apply([late])
    assert await applied(target) == [(a, 1), (a, 2)]
    assert await reasons(target) == []


async def test_a_used_version_under_another_id_is_a_conflict(
    consumer: Consumer, target: Database
) -> None:
    """A source that was restored from a backup reuses versions: never dropped in silence."""
    before = conflicts(consumer)
    await consumer.apply([record(1), record(2)])
    await consumer.apply([record(2), record(3)])
    assert await reasons(target) == ["KONFLIK"]
    assert await applied(target) == [(a, 1), (a, 2), (a, 3)]
    assert conflicts(consumer) == before + 1


async def test_two_ids_that_wait_for_one_version_are_a_conflict(
    consumer: Consumer, target: Database
) -> None:
    before = conflicts(consumer)
    await consumer.apply([record(2)])
    await consumer.apply([record(2)])
    await consumer.apply([record(1)])
    assert await applied(target) == [(a, 1), (a, 2)]
    assert await reasons(target) == ["KONFLIK"]
    assert conflicts(consumer) == before + 1


async def test_an_unknown_type_advances_the_version(consumer: Consumer, target: Database) -> None:
    unknown = record(1, type="perizinan.pengawasan.belum.dikenal.v1")
    await consumer.apply([record(2)])
    await consumer.apply([unknown])
    assert await applied(target) == [(a, 2)]
    assert await reasons(target) == []


async def test_versions_are_counted_per_source(consumer: Consumer, target: Database) -> None:
    """registrasi and pengawasan both count versions for the same Pelaku Usaha."""
    other = record(
        1,
        source="/perizinan/registrasi",
        topic="uji.perizinan.registrasi.v1",
        type="perizinan.registrasi.apa.saja.v1",
    )
    await consumer.apply([other, record(1)])
    assert await applied(target) == [(a, 1)]
    assert await rows(target, "SELECT source, last FROM stream_in ORDER BY 1") == [
        ("/perizinan/pengawasan", 1),
        ("/perizinan/registrasi", 1),
    ]


async def test_agencies_keep_no_count(consumer: Consumer, target: Database) -> None:
    """Without a version the inbox alone protects: once per id, in no order."""
    one = from_agency()
    await consumer.apply([one, one])
    await consumer.apply([one])
    assert await rows(target, "SELECT count(*) FROM inbox") == [(1,)]
    assert await rows(target, "SELECT count(*) FROM stream_in") == [(0,)]
    assert await reasons(target) == []


@pytest.mark.parametrize(
    "forged",
    [
        pytest.param(from_agency(Fakta.TYPE), id="an agency writes a fact of pengawasan"),
        pytest.param(
            record(1, topic=AGENCY_TOPIC), id="pengawasan's name on the topic of agencies"
        ),
        pytest.param(
            record(1, source="/perizinan/registrasi"), id="another service's name as source"
        ),
        pytest.param(record(1, type=Gema.TYPE), id="a fact of sanksi on pengawasan's topic"),
    ],
)
async def test_only_the_publisher_of_a_fact_may_write_it(
    consumer: Consumer, target: Database, forged: Record
) -> None:
    """Write access is given per topic, so the topic says who wrote; nothing else does."""
    await consumer.apply([forged])
    await consumer.apply([record(1)])
    assert await applied(target) == [(a, 1)]
    assert await reasons(target) == ["BUKAN_PENERBIT"]


@pytest.mark.parametrize(
    ("source", "named", "reason"),
    [
        ("/instansi/AHU", "AHU", []),
        ("/instansi/ahu/sabh", "AHU", []),
        ("/instansi/AHU", "DUKCAPIL", ["BUKAN_PENERBIT"]),
        ("/instansi/AHU", "PENGAWASAN", ["BUKAN_PENERBIT"]),
        ("/instansi/PENGAWASAN", "PENGAWASAN", ["BUKAN_PENERBIT"]),
        ("/instansi/registrasi", "registrasi", ["BUKAN_PENERBIT"]),
        ("/instansi/", "", ["BUKAN_PENERBIT"]),
        ("/instansi/ ", " ", ["BUKAN_PENERBIT"]),
        ("DUKCAPIL", "DUKCAPIL", ["BUKAN_PENERBIT"]),
    ],
)
async def test_an_agency_answers_for_itself_alone(
    target: Database, source: str, named: str, reason: list[str]
) -> None:
    """Neither for another agency nor for one of our services, which has a topic of its own."""
    heard: list[str] = []

    async def hear(_: Transaction, event: ValidasiDijawabV1) -> None:
        heard.append(event.instansi)

    answer = ValidasiDijawabV1(permintaan=A, hasil=Hasil.VALID, instansi=named)
    sent = record(None, source=source, topic=AGENCY_TOPIC, type=ValidasiDijawabV1.TYPE)
    inbound = Inbound(on(ValidasiDijawabV1, hear))
    body = answer.model_dump_json().encode()
    await Consumer("perizinan-sanksi", target, inbound).apply([replace(sent, body=body)])
    assert heard == ([] if reason else [named])
    assert await reasons(target) == reason


async def test_an_agency_cannot_take_the_id_of_a_fact(consumer: Consumer, target: Database) -> None:
    """An id belongs to its source (CloudEvents): a copied one must not hide the fact."""
    fact = record(1)
    copy = from_agency(id=event_id(fact))
    await consumer.apply([copy])
    await consumer.apply([fact])
    assert await applied(target) == [(a, 1)]


async def test_what_is_parked_meanwhile_is_not_overlooked(
    consumer: Consumer, target: Database
) -> None:
    """Another member parks version 3 while this one waits for the stream with version 2."""
    await consumer.apply([record(1)])
    late = read_message(record(3), consumer.inbound)
    async with target.unit_of_work() as other:
        await sql.receive(other.connection, consumer.name, [late.id])
        await sql.positions(other.connection, consumer.name, [late.key])
        applying = asyncio.create_task(consumer.apply([record(2)]))
        await until(lambda: rows(target, WAITS_FOR_A_LOCK), "the second member waits")
        await sql.park(other.connection, consumer.name, [late])
    await applying
    assert await applied(target) == [(a, 1), (a, 2), (a, 3)]
    assert await waiting(target) == []
