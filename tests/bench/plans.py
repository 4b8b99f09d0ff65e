"""The plans of what polls a table for ever, or lists it, with a million rows in it."""

from datetime import UTC, datetime
from typing import Any

import asyncpg

from services.notifikasi.queries import AWAL, DAFTAR_DAERAH
from services.notifikasi.tables.tenggat import WAKING
from services.notifikasi.workers import PAGE, WINDOW
from shared.messaging.relay import ROWS_PER_ROUND, UNPUBLISHED
from shared.messaging.statement import Statement
from tests.bench.figures import Section
from tests.bench.parts import Parts, connected
from tests.support.many_clocks import FAR, MIGRATIONS, fill

ROWS, OPEN = 1_000_000, 1_000
OUTBOX = f"""
    INSERT INTO outbox (event_id, stream, version, headers, body, published_at)
    SELECT gen_random_uuid(), (n % 5000)::text, n / 5000 + 1, '{{}}', repeat('x', 100)::bytea,
        CASE WHEN n < {ROWS - OPEN} THEN clock_timestamp() END
    FROM generate_series(0, {ROWS - 1}) AS n
"""
RELAY = {"limit": ROWS_PER_ROUND}
OF_A_REGION = {
    "daftar": ["KAB_SIJUNJUNG/validasi_ulang/AKTIF", "KAB_SIJUNJUNG/verifikasi_likuidasi/AKTIF"],
    "wake_at": AWAL[0],
    "id": AWAL[1],
    "limit": 51,
}
DUE = "clock_timestamp() - n * interval '1 second'"
HOW = (
    f"EXPLAIN (ANALYZE, BUFFERS), the second time. The table holds {ROWS:,} rows: of the outbox "
    f"all but {OPEN:,} are published; of the clocks all are armed and {OPEN:,} are due."
)


async def plans(parts: Parts, _: int) -> Section:
    async with parts.database(MIGRATIONS) as url, connected(url) as connection:
        await connection.execute(OUTBOX)
        await fill(url, ROWS - OPEN, FAR, salt="far")
        await fill(url, OPEN, DUE)
        await connection.execute("VACUUM (ANALYZE) outbox, tenggat")
        clocks = {"until": datetime.now(UTC), "except": [], "window": WINDOW, "page": PAGE}
        found = {
            "Relay": await _explain(connection, UNPUBLISHED.replace("$1", ":limit"), RELAY),
            "Clocks": await _explain(connection, WAKING.text, clocks),
            "List of a region": await _explain(connection, str(DAFTAR_DAERAH), OF_A_REGION),
        }
    return Section("Plans of the polls and lists", HOW, plans=found)


async def _explain(connection: asyncpg.Connection, query: str, values: dict[str, Any]) -> str:
    statement = Statement(f"EXPLAIN (ANALYZE, BUFFERS) {query}")
    await statement.execute(connection, values)
    return "\n".join(row[0] for row in await statement.execute(connection, values))
