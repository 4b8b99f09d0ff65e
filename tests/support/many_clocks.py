"""Clocks by the million, as notifikasi arms them; made by the server."""

from pathlib import Path

import asyncpg

import services.notifikasi

MIGRATIONS = Path(services.notifikasi.__file__).parent / "migrations"
COLUMNS = (
    "id, pelaku_usaha, generation, due_at, wake_at, anchor, last_day, warned, kind, subject, "
    "daerah, rule, calendar_version, state"
)
ROWS = f"""
    INSERT INTO {{table}} ({COLUMNS})
    SELECT (left(md5(n::text || '{{salt}}'), 20) || '000000000001')::uuid,
        md5((n % {{streams}})::text)::uuid, 1, due, due, due::date, due::date, 0,
        'validasi_ulang', md5(n::text)::uuid::text, 'KAB_SIJUNJUNG', 'AMB-51', '2026-1', 'AKTIF'
    FROM (SELECT n, {{due}} AS due FROM generate_series(1, {{count}}) AS n) AS clocks
"""
"""The id is that of the first generation of its subject: ten bytes of a hash, then the number."""
STREAMS = """
    INSERT INTO stream (id) SELECT md5(n::text)::uuid::text FROM generate_series(0, {streams} - 1) n
    ON CONFLICT DO NOTHING
"""
FAR = "clock_timestamp() + interval '30 days' + n * interval '1 second'"


async def fill(
    url: str,
    count: int,
    due: str,
    *,
    streams: int = 1_000,
    salt: str = "",
    table: str = "tenggat",
    analyze: bool = True,
) -> None:
    """`due`: an expression over n, which counts from 1. Who plans afterwards knows of them, unless
    the few among very many change nothing."""
    rows = ROWS.format(table=table, streams=streams, salt=salt, due=due, count=count)
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(STREAMS.format(streams=streams))
        await connection.execute(rows)
        if analyze:
            await connection.execute(f"ANALYZE stream, {table}")
    finally:
        await connection.close()
