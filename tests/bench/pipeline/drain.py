"""How fast a backlog of the outbox becomes effects."""

from time import perf_counter

from tests.bench.figures import Comparison, Goal, Section
from tests.bench.parts import Parts
from tests.bench.pipeline import (
    NAIVE,
    ONE_BY_ONE,
    OURS,
    PAST_SESSION,
    RAW,
    TEXTBOOK,
    WARM,
    Kind,
    running,
)
from tests.bench.pipeline.rows import commit, rows

FAST, SLOW = 15_000, 1_000
"""Events: enough for some seconds of work each."""

HOW = (
    "1,000-byte events over 300 streams, committed at once while both processes run and are warm; "
    "clock stops when the last effect is committed."
)


async def drain(parts: Parts, runs: int) -> Section:
    raw = Comparison("drain, session.add() per event", "events/s", RAW.name, Goal(0.25, 0.5))
    single = {
        ONE_BY_ONE: Comparison("the same, session.execute() per event", "events/s", RAW.name),
        PAST_SESSION: Comparison("the same, Statement per event", "events/s", RAW.name),
    }
    others = {
        TEXTBOOK: Comparison("drain", "events/s", TEXTBOOK.name, Goal(10, 20)),
        NAIVE: Comparison("drain", "events/s", NAIVE.name, Goal(5, 10)),
    }
    for _ in range(runs):
        ours = await _rate(parts, OURS, FAST)
        raw.ours.append(ours)
        raw.theirs.append(await _rate(parts, RAW, FAST))
        for kind, comparison in single.items():
            comparison.ours.append(await _rate(parts, kind, FAST // 2))
            comparison.theirs.append(raw.theirs[-1])
        for kind, comparison in others.items():
            comparison.ours.append(ours)
            comparison.theirs.append(await _rate(parts, kind, SLOW))
    return Section(
        f"Pipeline on the {parts.kafka.name}", HOW, [raw, *single.values(), *others.values()]
    )


async def _rate(parts: Parts, kind: Kind, count: int) -> float:
    backlog = list(rows(count, after=WARM))
    async with running(parts, kind) as now:
        await commit(now.source, backlog)
        started = perf_counter()
        await now.wait_for(WARM + count)
        return count / (perf_counter() - started)
