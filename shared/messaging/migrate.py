"""Runs a service's Alembic migrations: one process at a time, never waiting long for a lock."""

import asyncio
import zlib
from pathlib import Path

from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from shared.messaging.database import sqlalchemy_url

SCHEMA = Path(__file__).with_name("schema.sql")
MIGRATION_LOCK = zlib.crc32(b"perizinan-migrate")
KERNEL_TABLES = frozenset(
    {
        "stream", "outbox", "inbox", "stream_in", "waiting", "dead_letter",
        "audit_head", "audit", "idempotency", "kalender_overlay", "alembic_version",
    }
)  # fmt: skip


def migrate(database_url: str, migrations: Path, revision: str = "head") -> None:
    asyncio.run(migrate_async(database_url, migrations, revision))


async def migrate_async(database_url: str, migrations: Path, revision: str = "head") -> None:
    engine = create_async_engine(sqlalchemy_url(database_url), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade, migrations, revision)
    finally:
        await engine.dispose()


def create_kernel_tables(op: Operations) -> None:
    """For the first migration of every service; a later change of the kernel is a migration."""
    for statement in SCHEMA.read_text().split(";\n"):
        if any(line and not line.startswith("--") for line in statement.splitlines()):
            op.get_bind().exec_driver_sql(statement)


def _upgrade(connection: Connection, migrations: Path, revision: str) -> None:
    connection.execute(text("SET LOCAL lock_timeout = '5s'"))
    connection.execute(text("SET LOCAL statement_timeout = '120s'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)

    def upgrade(current: object, _: object) -> object:
        return script._upgrade_revs(revision, current)  # pyright: ignore  # Alembic offers no public way

    with EnvironmentContext(config, script, fn=upgrade, destination_rev=revision) as environment:
        environment.configure(connection=connection, target_metadata=MetaData())
        environment.run_migrations()
