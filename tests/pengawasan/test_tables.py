"""The migrated database is what the tables say."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.pengawasan.tables import Tabel
from shared.messaging.migrate import KERNEL_TABLES
from tests.support.databases import Opened


async def test_migrasi_sama_dengan_tabel(database: Opened) -> None:
    async with (await database("pengawasan")).engine.connect() as connection:
        assert await connection.run_sync(_perbedaan) == []


def _perbedaan(connection: Connection) -> list[object]:
    context = MigrationContext.configure(
        connection,
        opts={
            "compare_type": True,
            "include_object": lambda _, nama, jenis, *__: (
                jenis != "table" or nama not in KERNEL_TABLES
            ),
        },
    )
    return compare_metadata(context, Tabel.metadata)
