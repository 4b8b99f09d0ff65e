"""CloudEvents 1.0, Kafka binding, binary mode: what travels around a published fact (CALC-7)."""

import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, unquote
from uuid import NAMESPACE_OID, UUID, uuid5

ATTRIBUTES = {
    "ce_specversion": "always 1.0",
    "ce_id": "event id, a UUID; the same when an event is repeated",
    "ce_source": "/perizinan/<publisher>; of an agency /instansi/<its code>, for itself alone",
    "ce_type": "perizinan.<publisher>.<fact>.v<n>",
    "ce_time": "when it was decided, RFC 3339",
    "ce_subject": "id of the thing that the fact is about",
    "ce_partitionkey": "stream, usually the id of the Pelaku Usaha; also the Kafka key",
    "ce_streamversion": "position in the stream, from 1, without gaps, per source",
    "ce_tenant": "region, as KAB_SIJUNJUNG",
    "ce_correlationid": "shared by everything that one act set off",
    "ce_causationid": "id of the event that caused this one, if any",
    "ce_pelaku": "who acted: an id, never a name",
    "ce_dasarhukum": "article that the fact rests on, percent-encoded as CloudEvents asks",
    "ce_traceparent": "W3C trace context, if any",
    "content-type": "application/json",
}


MAX_INDEXED = 1_024  # bytes: an index entry of PostgreSQL ends below 2,704
MAX_ATTRIBUTE = 8_192  # some travel on to our own events, which must fit into Kafka

_PLAIN = "".join(chr(c) for c in range(32, 127) if chr(c) not in '%"')


@dataclass(frozen=True, slots=True)
class Envelope:
    id: UUID
    type: str
    source: str
    stream: str
    version: int | None
    """None only from an agency, which keeps no count: then the inbox alone protects."""
    time: datetime
    tenant: str
    correlation: str
    causation: str | None
    actor: str
    legal_basis: str
    subject: str
    traceparent: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A Kafka record as it came, so that a dead letter can be tried again unchanged."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    headers: tuple[tuple[str, bytes | None], ...]
    body: bytes | None

    def to_json(self) -> dict[str, Any]:
        return {
            "topic": self.topic,
            "partition": self.partition,
            "offset": self.offset,
            "timestamp": self.timestamp,
            "key": _b64(self.key),
            "headers": [[_b64(name.encode()), _b64(value)] for name, value in self.headers],
        }

    @classmethod
    def from_json(cls, row: dict[str, Any], body: bytes | None) -> "Record":
        return cls(
            topic=row["topic"],
            partition=row["partition"],
            offset=row["offset"],
            timestamp=row["timestamp"],
            key=_unb64(row["key"]),
            headers=tuple(
                (b64decode(name).decode(), _unb64(value)) for name, value in row["headers"]
            ),
            body=body,
        )

    @property
    def own_id(self) -> UUID:
        """For a record without a readable event id: its place and content."""
        content = zlib.crc32(self.body or b"", zlib.crc32(repr(self.headers).encode()))
        place = f"{self.topic}/{self.partition}/{self.offset}/{self.timestamp}/{content}"
        return uuid5(NAMESPACE_OID, place)


class Malformed(ValueError):
    """The headers do not make an envelope."""


def read_envelope(record: Record) -> Envelope:
    """Raises Malformed, with the reason, and nothing else."""
    try:
        headers = {name: _plain(name, value or b"") for name, value in record.headers}
        version = headers.get("ce_streamversion")
        return Envelope(
            id=UUID(headers["ce_id"]),
            type=headers["ce_type"],
            source=headers["ce_source"],
            stream=_plain("key", record.key or b""),
            version=None if version is None else _positive(version),
            time=_aware(headers["ce_time"]),
            tenant=headers.get("ce_tenant", ""),
            correlation=headers.get("ce_correlationid") or headers["ce_id"],
            causation=headers.get("ce_causationid"),
            actor=headers.get("ce_pelaku", ""),
            legal_basis=decode_text(headers.get("ce_dasarhukum", "")),
            subject=headers.get("ce_subject", ""),
            traceparent=headers.get("ce_traceparent"),
        )
    except KeyError as error:
        raise Malformed(f"header {error} is missing") from error
    except ValueError as error:  # UnicodeDecodeError is one
        raise Malformed(str(error)) from error


def write_headers(envelope: Envelope) -> dict[str, str]:
    headers = {
        "ce_specversion": "1.0",
        "ce_id": str(envelope.id),
        "ce_source": envelope.source,
        "ce_type": envelope.type,
        "ce_time": envelope.time.isoformat(),
        "ce_subject": envelope.subject,
        "ce_partitionkey": envelope.stream,
        "ce_tenant": envelope.tenant,
        "ce_correlationid": envelope.correlation,
        "ce_pelaku": envelope.actor,
        "ce_dasarhukum": encode_text(envelope.legal_basis),
        "content-type": "application/json",
    }
    if envelope.version is not None:
        headers["ce_streamversion"] = str(envelope.version)
    if envelope.causation:
        headers["ce_causationid"] = envelope.causation
    if envelope.traceparent:
        headers["ce_traceparent"] = envelope.traceparent
    return headers


def encode_text(text: str) -> str:
    """Percent-encoded as the CloudEvents bindings ask: what is not printable ASCII, % and \"."""
    return quote(text, safe=_PLAIN)


def decode_text(text: str) -> str:
    return unquote(text, errors="strict")


def _plain(name: str, value: bytes) -> str:
    if b"\0" in value or "\0" in name:
        raise ValueError(f"{name!r} holds a NUL, which PostgreSQL can't store")
    limit = MAX_INDEXED if name in ("key", "ce_source") else MAX_ATTRIBUTE
    if len(value) > limit:
        raise ValueError(f"{name} is longer than {limit} bytes")
    return value.decode()


def _positive(text: str) -> int:
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError(f"stream version {number} is out of range")
    return number


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("ce_time has no zone")
    return moment


def _b64(value: bytes | None) -> str | None:
    return None if value is None else b64encode(value).decode()


def _unb64(value: str | None) -> bytes | None:
    return None if value is None else b64decode(value)
