"""Two brokers to measure on: the embedded one, and Apache Kafka in a container."""

from abc import ABC, abstractmethod
from typing import Self

from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from deploy.embedded.broker import MockBroker
from deploy.embedded.system import WAIT_MS
from tests.support.containers import KafkaContainer

PARTITIONS = 12
PRODUCTION_JVM = {
    "KAFKA_HEAP_OPTS": "-Xms512m -Xmx512m",
    "KAFKA_JVM_PERFORMANCE_OPTS": "-XX:+UseG1GC",
}


class Kafka(ABC):
    name: str
    wait_ms = 500
    """For consumers, as the services have it there."""

    def __enter__(self) -> Self:
        return self

    @abstractmethod
    async def create(self, topic: str) -> str:
        """A new topic; returns the bootstrap address."""

    @abstractmethod
    def __exit__(self, *_: object) -> None: ...


class Embedded(Kafka):
    """Keeps about 5 MB a partition, so every topic gets a broker of its own."""

    name = "embedded broker"
    wait_ms = WAIT_MS

    def __init__(self) -> None:
        self._broker: MockBroker | None = None

    async def create(self, topic: str) -> str:
        self._close()
        self._broker = MockBroker([topic], partitions=PARTITIONS)
        return self._broker.bootstrap

    def __exit__(self, *_: object) -> None:
        self._close()

    def _close(self) -> None:
        if self._broker:
            self._broker.close()
            self._broker = None


class Container(Kafka):
    name = "Apache Kafka, one node in a container"

    def __init__(self) -> None:
        self._container = KafkaContainer(settings=PRODUCTION_JVM)

    def __enter__(self) -> Self:
        self._container.start()
        return self

    async def create(self, topic: str) -> str:
        await self._container.answers()
        bootstrap = self._container.bootstrap
        admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
        await admin.start()
        try:
            await admin.create_topics([NewTopic(topic, PARTITIONS, 1)])
        finally:
            await admin.close()
        return bootstrap

    def __exit__(self, *_: object) -> None:
        self._container.close()
