"""The migrations make exactly the tables that the code knows."""

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.notifikasi.tables import Tabel
from shared.messaging.migrate import KERNEL_TABLES
from tests.support.databases import Opened


def _ours(name: str | None, kind: str, _parents: Any) -> bool:
    return kind != "table" or name not in KERNEL_TABLES


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"include_name": _ours, "compare_type": True}
    )
    return list(compare_metadata(context, Tabel.metadata))


async def test_migrasi_dan_tabel_sama(database: Opened) -> None:
    notifikasi = await database("notifikasi")
    async with notifikasi.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []
