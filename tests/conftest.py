"""Servers for the tests, started when the first test asks; which ones, the header says."""

import sys
from collections.abc import AsyncGenerator, Callable, Generator
from pathlib import Path

import pytest
import structlog

from tests.support.clock import SettableClock
from tests.support.databases import Databases, Opened
from tests.support.pilihan import pilihan
from tests.support.process import Process
from tests.support.rules import Proven
from tests.support.servers import Choice, Kafka, Postgres, choose
from tests.support.system import System, fresh_topics, wire

__all__ = ["pilihan"]
CHOICE = pytest.StashKey[Choice]()
MARKS = {"postgres_server": "server", "kafka_server": "kafka"}


def pytest_configure(config: pytest.Config) -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(),
        ]
    )
    config.stash[CHOICE] = choose()
    if not hasattr(config, "workerinput"):  # a worker's neighbours are not abandoned
        config.stash[CHOICE].remove_abandoned()
    config.pluginmanager.register(Proven(config.rootpath / ".pytest_cache" / "rules.json"))


def pytest_report_header(config: pytest.Config) -> str:
    return f"perizinan: {config.stash[CHOICE]}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks follow from fixtures; without an engine, tests of real Kafka are left out."""
    for item in items:
        for fixture, mark in MARKS.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)
    if not config.stash[CHOICE].containers:
        left_out = [item for item in items if item.get_closest_marker("containers")]
        items[:] = [item for item in items if not item.get_closest_marker("containers")]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def choice(pytestconfig: pytest.Config) -> Choice:
    return pytestconfig.stash[CHOICE]


@pytest.fixture(scope="session")
async def postgres_server(choice: Choice) -> AsyncGenerator[Postgres]:
    server = await choice.postgres()
    yield server
    server.close()


@pytest.fixture(scope="session")
async def kafka_server(choice: Choice) -> AsyncGenerator[Kafka]:
    server = await choice.kafka()
    yield server
    server.close()


@pytest.fixture(scope="session")
def postgres(postgres_server: Postgres) -> Callable[[str], str]:
    """Database name -> address."""
    return postgres_server.url


@pytest.fixture(scope="session")
def databases(postgres_server: Postgres) -> Databases:
    return Databases(postgres_server)


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
async def database(databases: Databases, clock: SettableClock) -> AsyncGenerator[Opened]:
    """`await database("sanksi")`: a fresh migrated Database of that service."""
    opened = Opened(databases, clock)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def kafka(kafka_server: Kafka) -> list[str]:
    """Bootstrap addresses."""
    return kafka_server.bootstrap.split(",")


@pytest.fixture
async def topics(kafka: list[str], choice: Choice) -> str:
    """A topic environment of this test's own, with all topics in it."""
    return await fresh_topics(kafka, choice)


@pytest.fixture
def process(tmp_path: Path) -> Generator[Callable[..., Process]]:
    """`process("module", "argument", env=...)`; what is left at the end is killed."""
    started: list[Process] = []

    def start(*arguments: str, name: str, env: dict[str, str]) -> Process:
        one = Process(*arguments, env=env, log=tmp_path / f"{len(started)}-{name}.log")
        started.append(one)
        return one

    yield start
    for one in started:
        one.kill()
        sys.stdout.write(one.tail())


@pytest.fixture
async def system(
    database: Opened,
    kafka: list[str],
    topics: str,
    process: Callable[..., Process],
    tmp_path: Path,
) -> System:
    """The two proof services of tests/support, on fresh databases and topics."""
    return await wire(database, kafka, topics, process, tmp_path)
