"""Servers of a fault test's own: the others must not notice that they are killed."""

from collections.abc import AsyncGenerator, Callable
from pathlib import Path

import pytest

from tests.support.clock import SettableClock
from tests.support.databases import Databases, Opened
from tests.support.process import Process
from tests.support.servers import Choice, Kafka, Postgres
from tests.support.system import System, fresh_topics, wire


@pytest.fixture(scope="module")
async def own_kafka(choice: Choice) -> AsyncGenerator[Kafka]:
    server = await choice.kafka()
    yield server
    server.close()


@pytest.fixture(scope="module")
async def own_postgres(choice: Choice) -> AsyncGenerator[Postgres]:
    server = await choice.postgres()
    yield server
    server.close()


@pytest.fixture
async def system_on_own_kafka(
    own_kafka: Kafka,
    choice: Choice,
    database: Opened,
    process: Callable[..., Process],
    tmp_path: Path,
) -> System:
    kafka = [own_kafka.bootstrap]
    topics = await fresh_topics(kafka, choice)
    return await wire(database, kafka, topics, process, tmp_path)


@pytest.fixture
async def system_on_own_postgres(
    own_postgres: Postgres,
    kafka: list[str],
    topics: str,
    process: Callable[..., Process],
    tmp_path: Path,
) -> AsyncGenerator[System]:
    opened = Opened(Databases(own_postgres), SettableClock())
    yield await wire(opened, kafka, topics, process, tmp_path)
    await opened.close()
