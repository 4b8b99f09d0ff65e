"""How long one event takes from its commit to its effect when there is little to do."""

import asyncio
from time import perf_counter
from uuid import UUID

from tests.bench.figures import Absolute, Comparison, Goal, Section, percentile
from tests.bench.parts import Parts, connected
from tests.bench.pipeline import OURS, RAW, WARM, Kind, Running, running
from tests.bench.pipeline.rows import INSERT, Row, rows
from tests.support.waiting import until

PER_SECOND, RUN_IN, SECONDS = 50, 1, 10

# PostgreSQL notifies at the commit: no polling stands between the effect and the watch.
NOTIFY = """
    CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('efek', NEW.peristiwa::text); RETURN NULL; END $$;
    CREATE TRIGGER tell AFTER INSERT ON efek FOR EACH ROW EXECUTE FUNCTION tell();
"""
HOW = (
    f"{PER_SECOND} events a second for {SECONDS} s, each committed by itself; from the commit of "
    "the outbox row to the notification of the effect's commit. A second of the same load goes "
    "before, so both relays poll every 5 ms; after a pause ours polls every 100 ms."
)


async def latency(parts: Parts, runs: int) -> Section:
    p50 = Comparison("latency p50", "ms", RAW.name, Goal(2, 1.3, higher=False))
    p99 = Comparison("latency p99", "ms", RAW.name)
    bound = Absolute("latency p99", "ms", Goal(50, 50, higher=False))
    for _ in range(runs):
        ours, theirs = await _delays(parts, OURS), await _delays(parts, RAW)
        for comparison, share in ((p50, 0.5), (p99, 0.99)):
            comparison.ours.append(percentile(ours, share))
            comparison.theirs.append(percentile(theirs, share))
    bound.ours = p99.ours
    return Section(f"Light load on the {parts.kafka.name}", HOW, [p50, p99, bound])


async def _delays(parts: Parts, kind: Kind) -> list[float]:
    """Milliseconds, one for each event."""
    async with running(parts, kind) as now:
        await now.watch.execute(NOTIFY)
        seen: dict[str, float] = {}
        async with connected(now.target) as listener:
            await listener.add_listener(
                "efek", lambda *said: seen.__setitem__(str(said[-1]), perf_counter())
            )
            written = await _write(now, list(rows(PER_SECOND * (RUN_IN + SECONDS), after=WARM)))
            await until(lambda: len(seen) == len(written), "every effect is notified")
    delays = [(seen[str(event)] - at) * 1000 for event, at in written.items()]
    return delays[PER_SECOND * RUN_IN :]


async def _write(now: Running, events: list[Row]) -> dict[UUID, float]:
    """At a steady pace, whatever each one takes; the moment of each commit."""
    written: dict[UUID, float] = {}
    started = perf_counter()
    async with connected(now.source) as connection:
        for number, event in enumerate(events):
            await asyncio.sleep(max(0, started + number / PER_SECOND - perf_counter()))
            await connection.execute(INSERT, *event)
            written[event[0]] = perf_counter()
    return written
