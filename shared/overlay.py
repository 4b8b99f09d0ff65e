"""What decrees changed in the calendar, as each service stores it (CALC-1)."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.calendar import HariLapisan, Kalender
from shared.daerah import Daerah

READ = text("SELECT tanggal, libur, nama, dasar_hukum FROM kalender_overlay ORDER BY tanggal")
WRITE = text("""
    INSERT INTO kalender_overlay (tanggal, libur, nama, dasar_hukum)
    VALUES (:tanggal, :libur, :nama, :dasar_hukum)
    ON CONFLICT (tanggal) DO UPDATE
    SET libur = excluded.libur, nama = excluded.nama, dasar_hukum = excluded.dasar_hukum
""")


async def load_kalender(session: AsyncSession, daerah: Daerah) -> Kalender:
    rows = (await session.execute(READ)).all()
    return daerah.kalender(HariLapisan(*row) for row in rows)


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
