"""The audit log: append-only, and each entry carries the hash of the one before (CALC-8)."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime
from typing import Any

import asyncpg
import orjson

from shared.messaging.statement import Statement

START = bytes(32)
HEAD = Statement("SELECT seq, hash FROM audit_head FOR UPDATE")
APPEND = Statement("""
    WITH head AS (UPDATE audit_head SET seq = :last, hash = :hash)
    INSERT INTO audit (seq, entry, hash)
    SELECT * FROM unnest(
        CAST(:seqs AS bigint[]), CAST(:entries AS text[]), CAST(:hashes AS bytea[]))
""")


CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS


@dataclass(frozen=True, slots=True)
class Act:
    waktu: datetime
    daerah: str
    pelaku: str
    peran: str
    tindakan: str
    objek: str
    sebelum: Any
    sesudah: Any
    dasar_hukum: str
    korelasi: str

    def canonical(self, seq: int) -> bytes:
        fields = {name: getattr(self, name) for name in self.__slots__}
        return orjson.dumps({"seq": seq} | fields, option=CANONICAL, default=_plain)


@dataclass(frozen=True)
class Break:
    """Where a chain does not hold, and why."""

    seq: int
    sebab: str


async def append(connection: asyncpg.Connection, acts: Sequence[Act]) -> None:
    """Locks the head of the chain until the commit: call it last."""
    head = (await HEAD.execute(connection, {}))[0]
    seqs: list[int] = []
    entries: list[str] = []
    hashes: list[bytes] = []
    seq, last = head["seq"], head["hash"]
    for act in acts:
        seq += 1
        entry = act.canonical(seq)
        last = link(last, entry)
        seqs.append(seq)
        entries.append(entry.decode())
        hashes.append(last)
    await APPEND.execute(
        connection,
        {"last": seq, "hash": last, "seqs": seqs, "entries": entries, "hashes": hashes},
    )


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)  # its keys are sorted, too
    return str(value)


def link(previous: bytes, entry: bytes) -> bytes:
    return hashlib.sha256(previous + entry).digest()


class Chain:
    """Offline verification: entries in order, then the head."""

    def __init__(self) -> None:
        self.count = 0
        self._last = START

    def add(self, seq: int, entry: str, stored: bytes) -> Break | None:
        if seq != self.count + 1:
            return Break(self.count + 1, "entri ini hilang")
        self._last = link(self._last, entry.encode())
        if self._last != stored:
            return Break(seq, "isi atau sidik berubah")
        self.count = seq
        return None

    def end(self, seq: int, stored: bytes) -> Break | None:
        if (seq, stored) != (self.count, self._last):
            return Break(self.count + 1, "entri terakhir hilang")
        return None
