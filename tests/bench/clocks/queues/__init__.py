"""Overdue clocks, fired one by one: ours beside two queues that live in PostgreSQL."""

from tests.bench.clocks.firing import COUNT, SINGLY, WARM, rate
from tests.bench.clocks.queues import pgqueuer_, procrastinate_
from tests.bench.clocks.queues.rival import rival_rate
from tests.bench.figures import Comparison, Goal, Section
from tests.bench.parts import Parts

RIVALS = {"procrastinate": procrastinate_.RIVAL, "PgQueuer": pgqueuer_.RIVAL}
AT_ONCE = 2, 10
"""As many as we have in service; as many as PgQueuer takes at a time."""
HOW = (
    f"{COUNT:,} that are all overdue (after {WARM} to warm up), each ended in a transaction of its "
    "own by one worker process with 2, then 10 connections for them, on one server with the same "
    "durability. With a queue a clock is a job, too, and its task is what our worker does with "
    "it, by the same rules and in the same statement, so what is compared is how each comes to "
    "its work, and how it knows that it is done. A job may run twice, a clock ends once. All "
    "tables are logged. PgQueuer writes down together what several tasks have done."
)


async def queues(parts: Parts, runs: int) -> Section:
    beside = {
        (name, at_once): Comparison(
            f"overdue clocks fired, {at_once} at once", "per second", name, Goal(1.0, 1.5)
        )
        for at_once in AT_ONCE
        for name in RIVALS
    }
    for _ in range(runs):
        for (name, at_once), figure in beside.items():
            figure.ours.append(await rate(parts, *SINGLY, at_once=at_once))
            figure.theirs.append(await rival_rate(parts, RIVALS[name], at_once))
    return Section("Clocks beside queues", HOW, list(beside.values()))
