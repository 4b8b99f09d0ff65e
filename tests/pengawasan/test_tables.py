"""The migrated database is what the tables say."""

import asyncpg
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.pengawasan.tables import Tabel
from shared.messaging.migrate import KERNEL_TABLES, migrate_async
from tests.pengawasan.bahan import PELAKU_USAHA, SUBJEK, TOKO
from tests.support.databases import Databases, Opened
from tests.support.process import ROOT

MIGRASI = ROOT / "services" / "pengawasan" / "migrations"
SUBJEK_LAMA = """
    INSERT INTO subjek (pelaku_usaha, daerah, nib, wilayah, berakhir_pada)
    VALUES ($1, 'KAB_SIJUNJUNG', $2, '13.03', '2026-03-16')
"""
KEGIATAN_LAMA = """
    INSERT INTO kegiatan_usaha (pelaku_usaha, id, kbli, tingkat_risiko, lokasi)
    VALUES ($1, $2, '62012', 'RENDAH', '13.03')
"""


async def test_migrasi_sama_dengan_tabel(database: Opened) -> None:
    async with (await database("pengawasan")).engine.connect() as connection:
        assert await connection.run_sync(_perbedaan) == []


async def test_proyek_lama_tanpa_skala(databases: Databases) -> None:
    """What was known before is a project whose scale nobody kept."""
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0001")
    connection = await asyncpg.connect(url)
    await connection.execute(SUBJEK_LAMA, PELAKU_USAHA, SUBJEK.nib)
    await connection.execute(KEGIATAN_LAMA, PELAKU_USAHA, TOKO)
    await migrate_async(url, MIGRASI)
    [proyek] = await connection.fetch(
        "SELECT pelaku_usaha, id, nib, kbli, lokasi, skala, berakhir_pada::text FROM proyek"
    )
    assert tuple(proyek) == (PELAKU_USAHA, TOKO, SUBJEK.nib, "62012", "13.03", "[]", "2026-03-16")
    await connection.close()
    await databases.drop(url)


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
