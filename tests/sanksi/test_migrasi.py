"""The migrations make exactly the tables that the code knows."""

import json
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.tables.rows import Tabel
from shared.messaging.migrate import KERNEL_TABLES, migrate_async
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, TOKO
from tests.support.databases import Databases, Opened
from tests.support.process import ROOT

MIGRASI = ROOT / "services" / "sanksi" / "migrations"
KASUS_LAMA = """
    INSERT INTO kasus (id, versi, dibuat_pada, daerah, pelaku_usaha, nib, wilayah, pemohon,
        pemohon_sebagai, nik, npwp, status, dimohonkan_pada, diperbaiki, ke)
    VALUES ($1, 1, now(), 'KAB_SIJUNJUNG', $2, $3, '13.03', 'likuidator-1', 'LIKUIDATOR', '', '',
        'VALIDASI', '2026-03-16', false, 0)
"""


def _ours(name: str | None, kind: str, _parents: Any) -> bool:
    return kind != "table" or name not in KERNEL_TABLES


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"include_name": _ours, "compare_type": True}
    )
    return list(compare_metadata(context, Tabel.metadata))


async def test_migrasi_dan_tabel_sama(database: Opened) -> None:
    sanksi = await database("sanksi")
    async with sanksi.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


@pytest.mark.rule("PB8-21-5", "PB8-21-2b")
async def test_kasus_lama_adalah_likuidasi(databases: Databases) -> None:
    """One of each kind may be open: a second likuidasi is still refused, a Pembatalan is not."""
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0001")
    connection = await asyncpg.connect(url)
    await connection.execute(KASUS_LAMA, KASUS, PELAKU_USAHA, NIB)
    await migrate_async(url, MIGRASI)
    [kasus] = await connection.fetch("SELECT jenis, objek, isian, ketentuan FROM kasus")
    assert tuple(kasus) == (JenisKasus.LIKUIDASI, "[]", None, "[]")
    kedua = KASUS_LAMA.replace(
        "diperbaiki, ke)", "diperbaiki, ke, jenis, objek, disebut, ketentuan)"
    ).replace("false, 0)", "false, 0, $4, '[]', '[]', '[]')")
    await connection.execute(kedua, UUID(int=1), PELAKU_USAHA, NIB, JenisKasus.PEMBATALAN)
    with pytest.raises(asyncpg.UniqueViolationError):
        await connection.execute(kedua, UUID(int=2), PELAKU_USAHA, NIB, JenisKasus.LIKUIDASI)
    await connection.close()
    await databases.drop(url)


@pytest.mark.rule("PB8-21-5")
async def test_likuidasi_lama_menyebut_semuanya(databases: Databases) -> None:
    """It was taken only with all of it, so what its NIB holds on that day is taken as named."""
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0001")
    connection = await asyncpg.connect(url)
    izin = """
        INSERT INTO perizinan (nib, pelaku_usaha, daerah, jenis_pelaku_usaha, wilayah,
            kegiatan_usaha)
        VALUES ($1, $2, 'KAB_SIJUNJUNG', 'BADAN_USAHA', '13.03', $3)
    """
    milik = json.dumps([{"id": str(TOKO), "kbli": "62012"}, {"id": str(GUDANG), "kbli": "10130"}])
    await connection.execute(izin, NIB, PELAKU_USAHA, milik)
    await connection.execute(KASUS_LAMA, KASUS, PELAKU_USAHA, NIB)
    await migrate_async(url, MIGRASI)
    [(disebut,)] = await connection.fetch("SELECT disebut FROM kasus")
    assert json.loads(disebut) == [str(TOKO), str(GUDANG)]
    await connection.close()
    await databases.drop(url)


@pytest.mark.rule("PB8-21-7", "PB8-24-5")
async def test_kewajiban_lama_tetap_ada(databases: Databases) -> None:
    """Each had one object only; from now on a certificate more is a row more."""
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0001")
    connection = await asyncpg.connect(url)
    await connection.execute(KASUS_LAMA, KASUS, PELAKU_USAHA, NIB)
    lama = "INSERT INTO kewajiban (kasus, jenis, selesai_pada) VALUES ($1, $2, '2026-03-16')"
    await connection.execute(lama, KASUS, "PAJAK_TERHUTANG")
    await migrate_async(url, MIGRASI)
    baru = "INSERT INTO kewajiban (kasus, jenis, sasaran) VALUES ($1, $2, $3)"
    for nomor in ("SNI-1", "SNI-2"):
        await connection.execute(baru, KASUS, "SERTIFIKAT_STANDAR_PRODUK", nomor)
    rows = await connection.fetch("SELECT jenis, sasaran FROM kewajiban ORDER BY jenis, sasaran")
    assert [tuple(row) for row in rows] == [
        ("PAJAK_TERHUTANG", ""),
        ("SERTIFIKAT_STANDAR_PRODUK", "SNI-1"),
        ("SERTIFIKAT_STANDAR_PRODUK", "SNI-2"),
    ]
    with pytest.raises(asyncpg.UniqueViolationError):
        await connection.execute(baru, KASUS, "SERTIFIKAT_STANDAR_PRODUK", "SNI-2")
    await connection.close()
    await databases.drop(url)
