"""What the figures were taken on, and whether anything else was running."""

import asyncio
import os
import platform
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

QUIET = 0.10  # of all cores, over LOOK seconds
LOOK = 3.0


@dataclass(frozen=True)
class Machine:
    cores: int
    memory: int
    """GiB."""
    python: str
    load: tuple[float, float, float]
    """Averages over 1, 5 and 15 minutes, before the run."""
    busy: float
    """Share of all cores in use just before the run."""
    at: datetime

    @property
    def quiet(self) -> bool:
        return self.busy <= QUIET

    def __str__(self) -> str:
        load = " ".join(f"{one:.2f}" for one in self.load)
        return (
            f"{self.at:%Y-%m-%d %H:%M} UTC, {self.cores} cores, {self.memory} GiB, "
            f"Python {self.python}; before the run: load {load}, {self.busy:.0%} busy"
        )


def look() -> Machine:
    before = _jiffies()
    time.sleep(LOOK)
    idle, total = (now - then for now, then in zip(_jiffies(), before, strict=True))
    return Machine(
        cores=len(os.sched_getaffinity(0)),
        memory=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        python=platform.python_version(),
        load=os.getloadavg(),
        busy=1 - idle / total,
        at=datetime.now(UTC),
    )


async def settle() -> None:
    """What a preparation wrote goes to the disk first, not into the time of what is measured."""
    await asyncio.to_thread(os.sync)


def _jiffies() -> tuple[int, int]:
    """Idle and total, of all cores."""
    numbers = [int(one) for one in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return numbers[3] + numbers[4], sum(numbers)
