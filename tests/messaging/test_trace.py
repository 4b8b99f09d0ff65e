"""The trace of a caller goes on to what its event causes, each with its own in one batch."""

from shared.messaging.database import Database
from shared.messaging.inbox import Consumer
from tests.messaging.records import B, record, rows, with_headers

TRACES = (
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    f"00-{'ab' * 16}-{'cd' * 8}-00",
)


async def test_each_event_passes_its_own_trace_on(consumer: Consumer, target: Database) -> None:
    first, second = (trace.encode() for trace in TRACES)
    await consumer.apply(
        [
            with_headers(record(1), {"ce_traceparent": first}),
            with_headers(record(1, stream=B), {"ce_traceparent": second}),
            record(2),
        ]
    )
    found = await rows(target, "SELECT headers->>'ce_traceparent' FROM outbox ORDER BY id")
    assert found == [(TRACES[0],), (TRACES[1],), (None,)]
