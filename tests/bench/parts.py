"""The servers of a run and the processes under measurement."""

import socket
import tempfile
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg

from deploy.embedded.postgres import EmbeddedPostgres
from shared.messaging.migrate import SCHEMA, migrate_async
from tests.bench.kafka import Kafka
from tests.support.process import Process
from tests.support.waiting import until

TABLES = Path(__file__).with_name("uji") / "tables.sql"
NO_CHECKPOINT_MEANWHILE = "max_wal_size = 8GB\ncheckpoint_timeout = 1h\n"


ROWS = 1_000_000


class Parts:
    def __init__(
        self, folder: Path, postgres: EmbeddedPostgres, kafka: Kafka, rows: int = ROWS
    ) -> None:
        """`rows`: how much an import brings and a list is taken from."""
        self.kafka, self.rows = kafka, rows
        self.kept: dict[str, str] = {}
        """Addresses of databases that stay until the end, by name."""
        self.folder = folder
        self._postgres = postgres
        self._count = 0

    def sized(self, count: int) -> int:
        """What is meant for a full run, in proportion to the rows of this one."""
        return max(1, count * self.rows // ROWS)

    @asynccontextmanager
    async def database(self, migrations: Path | None = None) -> AsyncGenerator[str]:
        """A fresh one: of the measured service, or of the service with these migrations."""
        name = self.new_name()
        yield await self.new_database(name, migrations)
        async with connected(self._postgres.url("postgres")) as connection:
            await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    async def new_database(self, name: str, migrations: Path | None = None) -> str:
        url = await self._postgres.create_database(name)
        if migrations:
            await migrate_async(url, migrations)
        else:
            async with connected(url) as connection:
                await connection.execute(SCHEMA.read_text() + TABLES.read_text())
        return url

    @asynccontextmanager
    async def process(
        self, *arguments: str, environment: dict[str, str]
    ) -> AsyncGenerator[Process]:
        """`python -m arguments...`; when the measurement fails, its output is shown."""
        log = self.folder / f"{self.new_name()}-{arguments[0]}.log"
        process = Process(*arguments, env=environment, log=log)
        try:
            yield process
        except Exception as error:
            error.add_note(process.tail())
            raise
        finally:
            process.terminate()
            await until(lambda: process.returncode is not None, f"{process.name} ends")

    def new_name(self) -> str:
        self._count += 1
        return f"bench{self._count}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def a_folder() -> Generator[Path]:
    with tempfile.TemporaryDirectory(prefix="perizinan-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the embedded server runs as a user of its own
        yield folder


@contextmanager
def opened(kafka: Kafka, rows: int = ROWS) -> Generator[Parts]:
    with a_folder() as folder:
        postgres = EmbeddedPostgres(folder, settings=NO_CHECKPOINT_MEANWHILE)
        postgres.start()
        try:
            with kafka:
                yield Parts(folder, postgres, kafka, rows)
        finally:
            postgres.stop()


@asynccontextmanager
async def connected(url: str) -> AsyncGenerator[asyncpg.Connection]:
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()
