"""A transaction that is one statement, for what is done by the thousand: it locks the stream,
changes a row and publishes one event, all or nothing, in one round trip to the server.

Between `HELD` and `PUBLISHED` stands the service's own part: `changed` makes one row or none, and
only while `held` has one. What it is told was made before the lock, the time
of the event, too; so nothing is held when the stream went on meanwhile, or is not there yet, and
the same is done again in a unit of work.
"""

from typing import Any

import orjson

from shared.messaging.envelope import write_headers
from shared.messaging.statement import Statement
from shared.messaging.transaction import UnitOfWork, envelope_of

HELD = """
    WITH locked AS (
        SELECT id, version FROM stream WHERE id = :stream FOR UPDATE
    ), held AS (
        SELECT version FROM locked WHERE version = 0 OR EXISTS (
            SELECT FROM outbox
            WHERE outbox.stream = locked.id AND outbox.version = locked.version
                AND CAST(outbox.headers ->> 'ce_time' AS timestamptz) <= :time
        )
    )
"""
"""Who waited for the lock doesn't see the event of whom it waited for: its own view is older."""
PUBLISHED = """
    raised AS (
        UPDATE stream SET version = held.version + 1 FROM held, changed WHERE stream.id = :stream
    ), published AS (
        INSERT INTO outbox (event_id, stream, version, headers, body)
        SELECT CAST(:event_id AS uuid), CAST(:stream AS text), version + 1,
            CAST(CAST(:headers AS text) AS jsonb)
                || jsonb_build_object('ce_streamversion', CAST(version + 1 AS text)),
            CAST(:body AS bytea)
        FROM held, changed
    )
    SELECT version FROM held
"""


def statement(changed: str) -> Statement:
    """`changed`: the service's own part, see above; no row comes back when nothing was held."""
    return Statement(", ".join((HELD, changed, PUBLISHED)))


def values(uow: UnitOfWork) -> dict[str, Any]:
    """Of the one event that this unit of work would have published."""
    [pending] = uow.take()
    envelope = envelope_of(pending, pending.view.stream, None)
    return {
        "stream": envelope.stream,
        "time": envelope.time,
        "event_id": envelope.id,
        "headers": orjson.dumps(write_headers(envelope)).decode(),
        "body": pending.contract.model_dump_json().encode(),
    }
