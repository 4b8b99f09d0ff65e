"""A third repair of aiokafka 0.14.0: a header's name that is not UTF-8.

Kafka lets a producer send any bytes there; the client raises out of the middle of a fetch, at
every attempt, and forgets records of other partitions that it had already counted as consumed.
Here such a batch is read again by the client's parser in Python, over a buffer whose names decode
with backslashes. Compiled and unchanged for every other batch.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

# Private and untyped parts of this very version, as aiokafka_repairs.install() has made sure.
fetcher: Any = import_module("aiokafka.consumer.fetcher")
batches: Any = import_module("aiokafka.record.default_records")
fetched: Any = import_module("aiokafka.record.memory_records")
errors: Any = import_module("aiokafka.errors")

Unpack = Callable[[Any], Iterator[Any]]


class _Name(bytearray):
    def decode(self, encoding: str = "utf-8", errors: str = "backslashreplace") -> str:
        return super().decode(encoding, errors)


class _Buffer(bytearray):
    """The parser decodes nothing but names, and each as a slice."""

    def __getitem__(self, place: Any) -> Any:
        get: Callable[[Any], Any] = super().__getitem__
        return _Name(get(place)) if isinstance(place, slice) else get(place)


class _Fetched:
    """What one fetch brought for a partition; keeps its bytes, to read them once more."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        records = fetched.MemoryRecords(data)
        self.has_next = records.has_next
        self.next_batch = records.next_batch
        self.size_in_bytes = records.size_in_bytes

    def leniently(self) -> "_Lenient":
        return _Lenient(self._data)


class _Lenient:
    def __init__(self, data: bytes) -> None:
        self._records = fetched._MemoryRecordsPy(data)
        self.has_next = self._records.has_next

    def next_batch(self) -> Any:
        batch = batches._DefaultRecordBatchPy(self._records._next_slice)
        self._records._cache_next()
        if not batch.validate_crc():
            raise errors.CorruptRecordException("Invalid CRC")
        batch._maybe_uncompress()
        batch._buffer = _Buffer(batch._buffer)
        return batch


def _twice_if_needed(unpack: Unpack) -> Unpack:
    def repaired(self: Any) -> Iterator[Any]:
        try:
            yield from unpack(self)
        except UnicodeDecodeError:
            self._records, self._check_crcs = self._records.leniently(), False
            yield from unpack(self)  # it skips what it has handed out

    return repaired


def install() -> None:
    fetcher.MemoryRecords = _Fetched
    records = fetcher.PartitionRecords
    records._unpack_records = _twice_if_needed(records._unpack_records)
