"""What an operator can do with a dead letter."""

import pytest
from sqlalchemy.exc import NoResultFound

from shared.messaging import dead_letters
from shared.messaging.database import Database
from shared.messaging.inbound import Inbound, on
from shared.messaging.inbox import Consumer, NotYet
from shared.messaging.transaction import Transaction
from tests.messaging.records import A, B, applied, event_id, reasons, record, rows, waiting
from tests.support.service import POISON, Fakta, note

a, b = str(A), str(B)
bad, worse = record(2, POISON), record(4, POISON)


@pytest.fixture
async def stuck(consumer: Consumer, target: Database) -> list[dead_letters.DeadLetter]:
    """Version 2 is dead, 3 to 5 wait behind it; another stream is dead at its first version."""
    await consumer.apply([record(1), bad, record(3), worse, record(5)])
    await consumer.apply([record(1, POISON, stream=B)])
    return await dead_letters.list_open(target)


@pytest.fixture
def repaired(target: Database) -> Consumer:
    """The same consumer after its defect was repaired."""

    async def handler(tx: Transaction, event: Fakta) -> None:
        await note(tx, event.model_copy(update={"nib": ""}))

    return Consumer("perizinan-sanksi", target, Inbound(on(Fakta, handler)))


async def test_list_says_what_waits_behind(stuck: list[dead_letters.DeadLetter]) -> None:
    assert [(one.stream, one.version, one.reason, one.behind) for one in stuck] == sorted(
        [(a, 2, "PENANGAN_GAGAL", 3), (b, 1, "PENANGAN_GAGAL", 0)]
    )


async def test_explain_shows_everything(
    stuck: list[dead_letters.DeadLetter], target: Database
) -> None:
    letter = next(one for one in stuck if one.stream == a)
    shown = await dead_letters.explain(target, letter.id)
    assert shown is not None
    assert shown["event_id"] == event_id(bad)
    assert shown["detail"] == f"ValueError('{POISON}')"
    assert shown["body"] == bad.body
    assert shown["record"]["offset"] == bad.offset
    assert await dead_letters.explain(target, 0) is None


async def test_redrive_applies_the_letter_and_what_waits_in_order(
    stuck: list[dead_letters.DeadLetter], repaired: Consumer, target: Database
) -> None:
    outcome = await dead_letters.redrive(repaired, stuck)
    assert set(outcome.values()) == {True}
    assert [version for stream, version in await applied(target) if stream == a] == [1, 2, 3, 4, 5]
    assert (b, 1) in await applied(target)
    assert await dead_letters.list_open(target) == []
    assert await waiting(target) == []
    assert await rows(target, "SELECT DISTINCT closed_as FROM dead_letter") == [("DIULANG",)]


async def test_redrive_stops_at_the_next_dead_one(
    stuck: list[dead_letters.DeadLetter], target: Database
) -> None:
    """Repaired for one message only: version 4 dies in its turn, 5 keeps waiting."""

    async def handler(tx: Transaction, event: Fakta) -> None:
        first = tx.cause is not None and tx.cause.id == event_id(bad)
        await note(tx, event.model_copy(update={"nib": ""}) if first else event)

    half = Consumer("perizinan-sanksi", target, Inbound(on(Fakta, handler)))
    letter = next(one for one in stuck if one.stream == a)
    assert await half.redrive(letter.id)
    assert await applied(target) == [(a, 1), (a, 2), (a, 3)]
    assert await waiting(target) == [(a, 5)]
    assert [(one.stream, one.version) for one in await dead_letters.list_open(target)] == sorted(
        [(a, 4), (b, 1)]
    )


async def test_redrive_of_what_still_fails_changes_nothing(
    stuck: list[dead_letters.DeadLetter], consumer: Consumer, target: Database
) -> None:
    outcome = await dead_letters.redrive(consumer, stuck)
    assert set(outcome.values()) == {False}
    assert await dead_letters.list_open(target) == stuck
    assert await applied(target) == [(a, 1)]


async def test_skip_lets_the_version_pass_without_effect(
    stuck: list[dead_letters.DeadLetter], consumer: Consumer, target: Database
) -> None:
    letter = next(one for one in stuck if one.stream == a)
    assert await consumer.skip(letter.id)
    assert await applied(target) == [(a, 1), (a, 3)]  # 4 is poison in its turn
    closed = await rows(target, "SELECT version FROM dead_letter WHERE closed_as = 'DILEWATI'")
    assert closed == [(2,)]


async def test_a_later_letter_has_to_wait_for_the_earlier_one(
    repaired: Consumer, target: Database
) -> None:
    """Version 3 dies by its body while 2 is missing: neither redrive nor skip may jump."""
    spoilt = record(3)
    spoilt = type(spoilt).from_json(spoilt.to_json(), b"{")
    await repaired.apply([record(1), spoilt])
    (letter,) = await dead_letters.list_open(target)
    with pytest.raises(NotYet):
        await repaired.skip(letter.id)
    assert await dead_letters.redrive(repaired, [letter]) == {letter.id: False}
    assert await dead_letters.list_open(target) == [letter]

    await repaired.apply([record(2)])
    assert await repaired.skip(letter.id)
    await repaired.apply([record(4)])
    assert await applied(target) == [(a, 1), (a, 2), (a, 4)]


async def test_a_closed_letter_is_not_opened_again(
    stuck: list[dead_letters.DeadLetter], repaired: Consumer, target: Database
) -> None:
    letter = next(one for one in stuck if one.stream == b)
    assert await repaired.redrive(letter.id)
    with pytest.raises(NoResultFound):
        await repaired.redrive(letter.id)
    assert (await applied(target)).count((b, 1)) == 1
    assert await reasons(target) == ["PENANGAN_GAGAL"]  # the other one, of stream a
