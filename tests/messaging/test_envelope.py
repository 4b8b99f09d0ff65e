"""What travels around a fact survives the journey; what is malformed is named, never raised on."""

import contextlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.messaging.envelope import (
    Envelope,
    Malformed,
    Record,
    decode_text,
    encode_text,
    read_envelope,
    write_headers,
)
from tests.messaging.records import record, with_headers, without_header

PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=60)
ANY_TEXT = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=60)
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
ENVELOPES = st.builds(
    Envelope,
    id=st.uuids(),
    type=PRINTABLE,
    source=PRINTABLE,
    stream=ANY_TEXT,
    version=st.none() | st.integers(1, 2**63 - 1),
    time=st.datetimes(timezones=ZONES),
    tenant=PRINTABLE,
    correlation=PRINTABLE,
    causation=st.none() | PRINTABLE,
    actor=PRINTABLE,
    legal_basis=ANY_TEXT,
    subject=PRINTABLE,
    traceparent=st.none() | PRINTABLE,
)


def as_record(envelope: Envelope) -> Record:
    headers = tuple((k, v.encode()) for k, v in write_headers(envelope).items())
    return Record("t", 0, 0, 0, envelope.stream.encode(), headers, b"{}")


@given(ENVELOPES)
def test_round_trip(envelope: Envelope) -> None:
    assert read_envelope(as_record(envelope)) == envelope


@given(ANY_TEXT)
def test_legal_basis_is_printable_ascii_on_the_wire(text: str) -> None:
    wire = encode_text(text)
    assert all(32 <= ord(c) < 127 and c != '"' for c in wire)
    assert decode_text(wire) == text


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(write_headers(read_envelope(record(1))))),
            st.none() | st.binary(max_size=40),
        )
    ),
    st.none() | st.binary(max_size=40),
)
def test_nothing_but_malformed_is_raised(
    headers: list[tuple[str, bytes | None]], key: bytes | None
) -> None:
    """Any bytes at all, over an otherwise good record."""
    one = with_headers(record(1), dict(headers))
    spoilt = Record("t", 0, 0, 0, key, one.headers, b"{}")
    with contextlib.suppress(Malformed):
        envelope = read_envelope(spoilt)
        assert envelope.time.tzinfo is not None
        assert envelope.version is None or 0 < envelope.version < 2**63


@given(st.binary(max_size=100), st.none() | st.binary(max_size=100))
def test_a_record_survives_the_table(body: bytes, key: bytes | None) -> None:
    one = Record("t", 3, 7, 9, key, (("ce_id", body), ("\x00n", None)), body)
    assert Record.from_json(one.to_json(), one.body) == one


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [
        (without_header(record(1), "ce_id"), "header 'ce_id' is missing"),
        (without_header(record(1), "ce_source"), "header 'ce_source' is missing"),
        (with_headers(record(1), {"ce_id": b"12"}), "badly formed"),
        (with_headers(record(1), {"ce_id": None}), "badly formed"),
        (with_headers(record(1), {"ce_time": b"2026-03-16T02:00:00"}), "no zone"),
        (with_headers(record(1), {"ce_time": b"kemarin"}), "isoformat"),
        (with_headers(record(1), {"ce_streamversion": b"0"}), "out of range"),
        (with_headers(record(1), {"ce_streamversion": str(2**63).encode()}), "out of range"),
        (with_headers(record(1), {"ce_streamversion": b"satu"}), "invalid literal"),
        (with_headers(record(1), {"apa_saja": b"\xff"}), "decode"),
        (with_headers(record(1), {"ce_dasarhukum": b"%ff"}), "decode"),
        (with_headers(record(1), {"ce_pelaku": b"a\x00b"}), "'ce_pelaku' holds a NUL"),
        (with_headers(record(1), {"ce_correlationid": b"x" * 8_193}), "ce_correlationid is longer"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_malformed_headers_are_named(spoilt: Record, reason: str) -> None:
    with pytest.raises(Malformed, match=reason):
        read_envelope(spoilt)


def test_a_repeat_of_an_unreadable_record_has_the_same_id() -> None:
    one = without_header(record(1), "ce_id")
    again = Record.from_json(one.to_json(), one.body)
    other = without_header(record(1), "ce_id")
    assert one.own_id == again.own_id
    assert one.own_id != other.own_id


def test_time_keeps_its_moment() -> None:
    envelope = read_envelope(with_headers(record(1), {"ce_time": b"2026-03-16T09:00:00+07:00"}))
    assert envelope.time == datetime(2026, 3, 16, 2, tzinfo=UTC)
