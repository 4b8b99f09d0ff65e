"""The embedded broker forgets; the outbox does not: publish again what some consumer lacks."""

import asyncpg

from deploy.embedded.faces import SERVICES, SUBSCRIPTIONS


async def refill(urls: dict[str, str]) -> int:
    """Marks as unpublished every outbox row that a subscriber has not yet recorded."""
    total = 0
    for source in SERVICES:
        subscribers = [name for name, sources in SUBSCRIPTIONS.items() if source in sources]
        for subscriber in subscribers:
            total += await _mark(urls[source], await _positions(urls[subscriber], source))
    return total


async def _positions(url: str, source: str) -> list[tuple[str, int]]:
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(
            "SELECT stream, last FROM stream_in WHERE source = $1", f"/perizinan/{source}"
        )
    finally:
        await connection.close()
    return [(row["stream"], row["last"]) for row in rows]


async def _mark(url: str, positions: list[tuple[str, int]]) -> int:
    connection = await asyncpg.connect(url)
    try:
        tag = await connection.execute(
            """
            UPDATE outbox SET published_at = NULL
            WHERE published_at IS NOT NULL AND version > coalesce((
                SELECT last FROM unnest($1::text[], $2::bigint[]) AS known (stream, last)
                WHERE known.stream = outbox.stream), 0)
            """,
            [stream for stream, _ in positions],
            [last for _, last in positions],
        )
    finally:
        await connection.close()
    return int(tag.split()[-1])
