"""The migrated database is what the tables say."""

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.pengawasan.tables import Tabel
from services.pengawasan.tables.inspeksi import READ_INSPEKSI
from shared.messaging.migrate import KERNEL_TABLES, migrate_async
from tests.pengawasan.bahan import INSPEKSI, PELAKU_USAHA, SUBJEK, TOKO
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

INSPEKSI_LAMA = """
    INSERT INTO inspeksi (id, versi, dibuat_pada, daerah, pelaku_usaha, jenis, status, tanggal,
        versi_jadwal, lokasi, kegiatan_usaha, instansi_pelaksana)
    VALUES ($1, 1, now(), 'KAB_SIJUNJUNG', $2, 'RUTIN', 'DIJADWALKAN', '2026-03-30', 1, '13.03',
        $3, '{DPMPTSP}')
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


@pytest.mark.rule("PB8-10-2a")
async def test_inspeksi_lama_atas_seluruh_kabupaten(databases: Databases) -> None:
    """One that was scheduled before places had an id goes on counting for each of them."""
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0003")
    connection = await asyncpg.connect(url)
    await connection.execute(SUBJEK_LAMA, PELAKU_USAHA, SUBJEK.nib)
    await connection.execute(KEGIATAN_LAMA, PELAKU_USAHA, TOKO)
    await connection.execute(INSPEKSI_LAMA, INSPEKSI, PELAKU_USAHA, [TOKO])
    await migrate_async(url, MIGRASI)
    [row] = await connection.fetch("SELECT * FROM inspeksi")
    [kegiatan] = await connection.fetch("SELECT * FROM kegiatan_usaha")
    inspeksi = READ_INSPEKSI.validate_python(dict(row))
    assert (inspeksi.lokasi_usaha, kegiatan["lokasi_usaha"]) == ((), None)
    assert inspeksi.mengunjungi(TOKO)
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
