"""From `make up` to ready, and what the four services then hold in memory."""

import asyncio
from pathlib import Path
from time import perf_counter

from deploy.embedded.system import PORTS, System
from tests.bench.figures import Absolute, Goal, Section
from tests.bench.parts import Parts, a_folder

HOW = (
    "A fresh folder: PostgreSQL is initialised, every database migrated, then all processes start; "
    "ready when the last of the four services says so. Resident memory of the four together, then."
)


async def startup(_parts: Parts, runs: int) -> Section:
    first = Absolute("first start to ready", "s", Goal(12, 6, higher=False))
    again = Absolute("later start to ready", "s", Goal(12, 6, higher=False))
    memory = Absolute("four services, resident", "MB", Goal(600, 400, higher=False))
    for _ in range(runs):
        with a_folder() as folder:
            for into in (first, again):
                seconds, megabytes = await asyncio.to_thread(_start, folder)
                into.ours.append(seconds)
            memory.ours.append(megabytes)
    return Section("Start", HOW, [first, again, memory])


def _start(folder: Path) -> tuple[float, float]:
    system = System(folder, ports=dict.fromkeys(PORTS, 0))
    started = perf_counter()
    system.start(lambda _: None)
    try:
        return perf_counter() - started, sum(system.memory().values()) / 1e6
    finally:
        system.stop()
