"""The clocks of notifikasi: firing, punctuality, and what one costs."""

from tests.bench.clocks.armed import armed
from tests.bench.clocks.arming import arm, arm_by_hand, fill_and_weigh
from tests.bench.clocks.firing import BY_STATEMENTS, RAW, SINGLY, rate
from tests.bench.clocks.lateness import PER_SECOND, lateness
from tests.bench.figures import Absolute, Comparison, Goal, Section, percentile
from tests.bench.parts import Parts

MANY, FEW = 10_000_000, 100_000
HOW = (
    "Overdue clocks of one kind, each fired in its own transaction by a worker of two connections; "
    "the raw loops, also two, write the same rows through asyncpg: one by lock, mark, publish and "
    "commit, the other in one statement, as our worker does. Lateness: from `due_at` to "
    "the commit of the end. A raw table: the same columns, a key, an index on the due time."
)


async def clocks(parts: Parts, runs: int) -> Section:
    fired = Comparison("overdue clocks fired", "per second", "raw loop", Goal(0.6, 0.8))
    fastest = Comparison(
        "the same", "per second", "raw loop of one statement", Goal(0.6, 0.8), fired.ours
    )
    many = parts.sized(MANY)
    late = Comparison(
        f"lateness p99, {PER_SECOND} due a second, {many:,} armed",
        "ms",
        f"{FEW:,} armed",
        Goal(1.3, 1.1, higher=False),
    )
    bound = Absolute("the same", "ms", Goal(250, 250, higher=False), late.ours)
    size = Comparison("an armed clock", "bytes", "raw table", Goal(1.3, 1.1, higher=False))
    table = Comparison("arming one, table alone", "µs", "raw table", Goal(1.5, 1.2, higher=False))
    whole = Comparison(
        "arming one, its transaction", "µs", "raw loop", Goal(1.5, 1.2, higher=False)
    )
    urls = [await armed(parts, size) for size in (many, FEW)]
    for _ in range(runs):
        fired.ours.append(await rate(parts, *SINGLY))
        fired.theirs.append(await rate(parts, *BY_STATEMENTS))
        fastest.theirs.append(await rate(parts, RAW))
        for into, url in zip((late.ours, late.theirs), urls, strict=True):
            into.append(percentile(await lateness(parts, url), 0.99))
        for into, kind in ((0, "tenggat"), (1, "mentah")):
            bytes_each, seconds_each = await fill_and_weigh(parts, kind, FEW)
            (size.ours, size.theirs)[into].append(bytes_each)
            (table.ours, table.theirs)[into].append(seconds_each * 1e6)
        whole.ours.append(await arm(parts) * 1e6)
        whole.theirs.append(await arm_by_hand(parts) * 1e6)
    return Section("Clocks", HOW, [fired, fastest, late, bound, size, table, whole])
