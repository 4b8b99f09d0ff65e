"""A fresh migrated database for each test, copied from one template per service."""

import asyncio
from pathlib import Path
from uuid import uuid4

import asyncpg

from shared.clock import Clock
from shared.crypto import Cipher
from shared.messaging.database import Database
from shared.messaging.migrate import SCHEMA, migrate_async
from tests.support.process import ROOT
from tests.support.servers import Postgres

KEY = "cGVuZ3VqaWFuLXNhamEtYnVrYW4tcmFoYXNpYS1pbmk="
KERNEL = "kernel"
APPLIED = (Path(__file__).parent / "applied.sql").read_text()


class Databases:
    def __init__(self, server: Postgres) -> None:
        self.server = server
        self._templates: dict[str, asyncio.Task[None]] = {}

    async def create(self, template: str) -> str:
        """Returns the address of a new copy. `kernel` has the kernel's tables and `applied`."""
        if template not in self._templates:
            self._templates[template] = asyncio.ensure_future(self._make_template(template))
        await self._templates[template]
        name = f"{template}_{uuid4().hex[:12]}"
        await self._execute(f'CREATE DATABASE "{name}" TEMPLATE "template_{template}"')
        return self.server.url(name)

    async def create_empty(self) -> str:
        """For a migration that is tried on rows from before it."""
        name = f"kosong_{uuid4().hex[:12]}"
        await self._execute(f'CREATE DATABASE "{name}"')
        return self.server.url(name)

    async def drop(self, url: str) -> None:
        name = url.rpartition("/")[2].partition("?")[0]
        await self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    async def _make_template(self, template: str) -> None:
        await self._execute(f'CREATE DATABASE "template_{template}"')
        url = self.server.url(f"template_{template}")
        if template != KERNEL:
            await migrate_async(url, ROOT / "services" / template / "migrations")
            return
        connection = await asyncpg.connect(url)
        await connection.execute(SCHEMA.read_text() + APPLIED)
        await connection.close()

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(self.server.url("postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


class Opened:
    """What one test opened; closed and dropped at its end."""

    def __init__(self, databases: Databases, clock: Clock) -> None:
        self._databases = databases
        self._clock = clock
        self._open: list[Database] = []

    async def __call__(self, service: str, *, template: str | None = None) -> Database:
        url = await self._databases.create(template or service)
        database = Database(url, service=service, clock=self._clock, cipher=Cipher(KEY))
        self._open.append(database)
        return database

    async def close(self) -> None:
        for database in self._open:
            await database.close()
            await self._databases.drop(database.url)
