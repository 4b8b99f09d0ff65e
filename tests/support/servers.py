"""Which servers the tests get: containers where a Docker engine answers, else the embedded parts.

PERIZINAN_TESTS=containers insists on an engine, PERIZINAN_TESTS=embedded does without.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Protocol

import pytest

from deploy.embedded.postgres import EmbeddedPostgres
from tests.support import containers
from tests.support.process import ROOT
from tests.support.proxy import Proxy

# Processes are killed here, never the machine: what the kernel of the system holds is kept.
NO_POWER_LOSS = "fsync = off\nfull_page_writes = off\n"


class Postgres(Protocol):
    def url(self, database: str) -> str: ...

    def crash(self) -> None: ...

    def start_again(self) -> None: ...

    async def answers(self) -> None: ...

    def close(self) -> None: ...


class Kafka(Protocol):
    @property
    def bootstrap(self) -> str: ...

    def freeze(self) -> None: ...

    def thaw(self) -> None: ...

    @property
    def frozen(self) -> bool: ...

    async def answers(self) -> None: ...

    def close(self) -> None: ...


class EmbeddedServer(EmbeddedPostgres):
    """Outside pytest's own folder, which every run closes to other users."""

    def __init__(self) -> None:
        self._temporary = tempfile.TemporaryDirectory(
            prefix="perizinan-", ignore_cleanup_errors=True
        )
        super().__init__(Path(self._temporary.name), settings=NO_POWER_LOSS)
        self.start()

    def crash(self) -> None:
        self.stop("immediate")

    def start_again(self) -> None:
        self.start()

    async def answers(self) -> None:
        """`start` waits for it."""

    def close(self) -> None:
        self.stop("immediate")
        self._temporary.cleanup()


class EmbeddedKafka:
    """The in-memory broker in a process of its own, so that it can be frozen."""

    def __init__(self) -> None:
        self._popen = subprocess.Popen(
            [sys.executable, "-m", "deploy.embedded.broker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        assert self._popen.stdout
        self.bootstrap = self._popen.stdout.readline().strip()
        self.frozen = False

    def freeze(self) -> None:
        self._popen.send_signal(19)
        self.frozen = True

    def thaw(self) -> None:
        self._popen.send_signal(18)
        self.frozen = False

    async def answers(self) -> None:
        """It printed its address, so it does."""

    def close(self) -> None:
        self._popen.kill()
        self._popen.communicate()


class Choice:
    """Made once, before the first test; nothing starts until a test asks for it."""

    def __init__(self, wanted: str) -> None:
        if wanted not in ("", "containers", "embedded"):
            raise pytest.UsageError(f"PERIZINAN_TESTS={wanted}: containers or embedded")
        engine = None if wanted == "embedded" else containers.engine()
        if wanted == "containers" and engine is None:
            raise pytest.UsageError("PERIZINAN_TESTS=containers, and no Docker engine answers")
        self.containers = engine is not None
        self._engine = engine

    def __str__(self) -> str:
        if self.containers:
            return "PostgreSQL and Kafka from containers"
        return "embedded PostgreSQL 18 and librdkafka broker; tests of real Kafka are left out"

    def remove_abandoned(self) -> None:
        if self._engine:
            containers.remove_abandoned(self._engine)

    async def postgres(self) -> Postgres:
        if not self.containers:
            return EmbeddedServer()
        return containers.PostgresContainer().start()

    async def kafka(
        self, settings: dict[str, str] | None = None, through: Proxy | None = None
    ) -> Kafka:
        if not self.containers:
            return EmbeddedKafka()
        server = containers.KafkaContainer(settings=settings).start()
        if through:
            through.forward_to(server.port)
        await server.answers()
        return server


def choose() -> Choice:
    return Choice(os.environ.get("PERIZINAN_TESTS", ""))
