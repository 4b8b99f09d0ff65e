"""Rows of the outbox, with the versions that they raise their streams to; ids in the same order."""

from collections.abc import Sequence
from typing import Any

import asyncpg

from shared.messaging.statement import Statement

PUBLISH = Statement("""
    WITH raised AS (UPDATE stream SET version = :version WHERE id = :stream)
    INSERT INTO outbox (event_id, stream, version, headers, body)
    VALUES (:event_id, :stream, :version, CAST(CAST(:headers AS text) AS jsonb), :body)
""")
PUBLISH_MANY = Statement("""
    WITH said AS (
        SELECT * FROM unnest(CAST(:event_id AS uuid[]), CAST(:stream AS text[]),
            CAST(:version AS bigint[]), CAST(:headers AS text[]), CAST(:body AS bytea[]))
            WITH ORDINALITY AS s(event_id, stream, version, headers, body, nomor)
    ), raised AS (
        UPDATE stream SET version = latest.version
        FROM (SELECT stream, max(version) AS version FROM said GROUP BY stream) AS latest
        WHERE stream.id = latest.stream
    )
    INSERT INTO outbox (event_id, stream, version, headers, body)
    SELECT event_id, stream, version, CAST(headers AS jsonb), body FROM said ORDER BY nomor
""")


async def publish(connection: asyncpg.Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Of streams that are locked. Many are one statement, too, however many there are."""
    if len(rows) == 1:
        await PUBLISH.execute(connection, rows[0])
    else:
        columns = {name: [row[name] for row in rows] for name in rows[0]}
        await PUBLISH_MANY.execute(connection, columns)
