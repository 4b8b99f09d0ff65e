"""What decrees changed in the calendar, as each service stores it (CALC-1)."""

from functools import lru_cache

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.calendar import HariLapisan, Kalender
from shared.daerah import Daerah
from shared.messaging.statement import Statement

READ = Statement("SELECT tanggal, libur, nama, dasar_hukum FROM kalender_overlay ORDER BY tanggal")
WRITE = text("""
    INSERT INTO kalender_overlay (tanggal, libur, nama, dasar_hukum)
    VALUES (:tanggal, :libur, :nama, :dasar_hukum)
    ON CONFLICT (tanggal) DO UPDATE
    SET libur = excluded.libur, nama = excluded.nama, dasar_hukum = excluded.dasar_hukum
""")


async def load_kalender(connection: asyncpg.Connection, daerah: Daerah) -> Kalender:
    """Of every transaction that counts days."""
    return _kalender(daerah, await read_overlay(connection))


async def read_overlay(connection: asyncpg.Connection) -> tuple[HariLapisan, ...]:
    return tuple(HariLapisan(*row) for row in await READ.execute(connection, {}))


@lru_cache(maxsize=64)
def _kalender(daerah: Daerah, lapisan: tuple[HariLapisan, ...]) -> Kalender:
    """One object while nothing changes: it keeps its version and the years it has worked out."""
    return daerah.kalender(lapisan)


async def save_overlay(session: AsyncSession, hari: HariLapisan) -> None:
    await session.execute(
        WRITE,
        {
            "tanggal": hari.tanggal,
            "libur": hari.libur,
            "nama": hari.nama,
            "dasar_hukum": hari.dasar_hukum,
        },
    )
