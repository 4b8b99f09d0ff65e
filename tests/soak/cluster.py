"""Three brokers (three copies, two of them in sync) and a PostgreSQL, as containers."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from testcontainers.core.network import Network

from tests.support.containers import KafkaContainer, PostgresContainer, own_label

VOTERS = "1@kafka1:9093,2@kafka2:9093,3@kafka3:9093"
COPIES = {"KAFKA_DEFAULT_REPLICATION_FACTOR": "3", "KAFKA_MIN_INSYNC_REPLICAS": "2"}


@dataclass
class Cluster:
    brokers: list[KafkaContainer]
    postgres: PostgresContainer

    @property
    def bootstrap(self) -> list[str]:
        return [broker.bootstrap for broker in self.brokers]


@asynccontextmanager
async def three_brokers() -> AsyncGenerator[Cluster]:
    async with AsyncExitStack() as stack:
        network = stack.enter_context(Network(docker_network_kw={"labels": own_label()}))
        brokers = [
            KafkaContainer(number=number, voters=VOTERS, network=network, settings=COPIES)
            for number in (1, 2, 3)
        ]
        for broker in brokers:
            stack.enter_context(broker)
        postgres = stack.enter_context(PostgresContainer())
        await asyncio.gather(*(broker.answers() for broker in brokers), postgres.answers())
        yield Cluster(brokers, postgres)
