"""A Kafka-protocol broker from librdkafka, in memory, for machines without Kafka.

The mock cluster is part of librdkafka's public header rdkafka_mock.h; the Python package does
not wrap it, so it is called through ctypes from the library that the package brings along.
`python -m deploy.embedded.broker TOPIC...` prints the address and serves until stdin closes.
"""

import ctypes
import signal
import sys
from pathlib import Path
from typing import Any

import confluent_kafka

PRODUCER = 0
PARTITIONS = 4


class MockBroker:
    def __init__(self, topics: list[str], *, partitions: int = PARTITIONS) -> None:
        self._lib = _library()
        error = ctypes.create_string_buffer(512)
        conf = self._lib.rd_kafka_conf_new()
        self._client = self._lib.rd_kafka_new(PRODUCER, conf, error, len(error))
        if not self._client:
            raise RuntimeError(error.value.decode())
        self._cluster = self._lib.rd_kafka_mock_cluster_new(self._client, 1)
        for topic in topics:
            self._lib.rd_kafka_mock_topic_create(self._cluster, topic.encode(), partitions, 1)

    @property
    def bootstrap(self) -> str:
        return self._lib.rd_kafka_mock_cluster_bootstraps(self._cluster).decode()

    def close(self) -> None:
        self._lib.rd_kafka_mock_cluster_destroy(self._cluster)
        self._lib.rd_kafka_destroy(self._client)


def _library() -> Any:
    package = Path(confluent_kafka.__file__).parent
    candidates = [
        *package.parent.glob("confluent_kafka.libs/librdkafka-*"),
        *package.glob(".dylibs/librdkafka*"),
    ]
    library = ctypes.CDLL(str(candidates[0]))
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for name, result, arguments in (
        ("rd_kafka_conf_new", pointer, []),
        ("rd_kafka_new", pointer, [ctypes.c_int, pointer, text, ctypes.c_size_t]),
        ("rd_kafka_destroy", None, [pointer]),
        ("rd_kafka_mock_cluster_new", pointer, [pointer, ctypes.c_int]),
        ("rd_kafka_mock_cluster_bootstraps", text, [pointer]),
        ("rd_kafka_mock_cluster_destroy", None, [pointer]),
        (
            "rd_kafka_mock_topic_create",
            ctypes.c_int,
            [pointer, text, ctypes.c_int, ctypes.c_int],
        ),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor ends it, last of all
    broker = MockBroker(sys.argv[1:])
    print(broker.bootstrap, flush=True)
    sys.stdin.read()
    broker.close()


if __name__ == "__main__":
    main()
