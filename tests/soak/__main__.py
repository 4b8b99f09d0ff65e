"""All faults at once, for long: `python -m tests.soak --seconds 600 --seed 7`.

Writers, two relays and three consumers as real processes on three brokers; the checker at the end.
The seed chooses the faults, their order and length; a failing one can be run again.
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic

from shared.messaging import dead_letters
from shared.messaging.inbound import Inbound, on
from shared.messaging.inbox import Consumer
from shared.messaging.topics import create_topics
from shared.messaging.transaction import Transaction
from tests.soak.cluster import Cluster, three_brokers
from tests.soak.mix import Mix
from tests.support import containers, history
from tests.support.clock import SettableClock
from tests.support.databases import Databases, Opened
from tests.support.history import Verdict
from tests.support.load import Load
from tests.support.process import Process, supervised
from tests.support.service import Fakta, note
from tests.support.system import System, redelivered, wire

TOPICS = "soak"
Say = Callable[[str], None]
STREAMS, WRITERS, POISON = 300, 6, 0.001


class Starter:
    """Starts processes, each with its log in one folder; ends them all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started: list[Process] = []

    def __call__(self, *arguments: str, name: str, env: dict[str, str]) -> Process:
        log = self._folder / f"{len(self._started):03}-{name}.log"
        self._started.append(Process(*arguments, env=env, log=log))
        return self._started[-1]

    def end(self) -> None:
        for one in self._started:
            one.kill()


async def soak(seconds: float, seed: int, folder: Path) -> bool:
    began = monotonic()

    def say(text: str) -> None:
        print(f"{monotonic() - began:7.1f} s  {text}", flush=True)

    async with AsyncExitStack() as stack:
        cluster = await stack.enter_async_context(three_brokers())
        say("three brokers and PostgreSQL answer")
        await create_topics(cluster.bootstrap, TOPICS, partitions=12, replication=3, min_insync=2)
        starter = Starter(folder)
        stack.callback(starter.end)
        opened = Opened(Databases(cluster.postgres), SettableClock())
        stack.push_async_callback(opened.close)
        system = await wire(opened, cluster.bootstrap, TOPICS, starter, folder)
        mix, load = await run(system, cluster, seconds, seed, say)
        verdict = await redrive_and_judge(system, say)
        await tell(system, mix, load, verdict, seed)
    return verdict.clean


async def run(
    system: System, cluster: Cluster, seconds: float, seed: int, say: Say
) -> tuple[Mix, Load]:
    load = Load(system.source, seed=seed, over=STREAMS, poison=POISON)
    starts = [system.relay] * 2 + [system.consumer] * 3
    async with supervised(*starts) as ones:
        mix = Mix(system, cluster, ones[:2], ones[2:], random.Random(seed), say)
        async with load.running(writers=WRITERS):
            await mix.go_on_until(monotonic() + seconds)
        say("no more faults; the rest is applied")
        await system.applied_all(seconds=180)
    return mix, load


async def redrive_and_judge(system: System, say: Say) -> Verdict:
    """After the defect behind the poison is repaired, nothing may be missing."""

    async def repaired(tx: Transaction, event: Fakta) -> None:
        await note(tx, event.model_copy(update={"nib": ""}))

    consumer = Consumer(system.group, system.target, Inbound(on(Fakta, repaired)))
    while letters := await dead_letters.list_open(system.target):
        outcome = await dead_letters.redrive(consumer, letters)
        say(f"{sum(outcome.values())} of {len(letters)} dead letters applied")
        if not any(outcome.values()):
            break
    return await system.verdict(excuse_dead=False)


async def tell(system: System, mix: Mix, load: Load, verdict: Verdict, seed: int) -> None:
    log = await system.log()
    echoes = await history.read_outbox(system.target.url)
    print(
        f"\nseed {seed}: {load.committed} events confirmed to writers, {len(log)} records in Kafka"
        f" ({history.repeats(log)} repeats, {len(history.inversions(log))} inversions),"
        f" {redelivered(system.read_batches())} delivered again, {len(echoes)} events of the second"
        f" service"
    )
    print("faults: " + ", ".join(f"{name} {times}" for name, times in sorted(mix.done.items())))
    for name in Verdict.__dataclass_fields__:
        found = getattr(verdict, name)
        print(f"{name:12} {len(found)}  {found[:3] or ''}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tests.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options = parser.parse_args(arguments)
    engine = containers.engine()
    if engine is None:
        print("a Docker engine is needed", file=sys.stderr)
        return 2
    containers.remove_abandoned(engine)
    folder = Path(tempfile.mkdtemp(prefix="perizinan-soak-"))
    print(f"seed {options.seed}, logs in {folder}")
    clean = asyncio.run(soak(options.seconds, options.seed, folder))
    print("clean" if clean else f"NOT CLEAN: run again with --seed {options.seed}")
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
