"""From a committed outbox row to the applied effect, in separate processes as in production."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import asyncpg

from shared.messaging.topics import topic_name
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.bench.pipeline.rows import STREAMS, commit, rows
from tests.bench.uji.settings import service
from tests.support.process import Process
from tests.support.waiting import until

WARM = len(STREAMS)
"""One event of each stream goes first: connections, statements, group membership."""

Command = tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    """Which relay and which consumer."""

    name: str
    relay: Command
    consume: Command


_RAW = "tests.bench.pipeline.raw"
_UJI = "tests.bench.uji"
OURS = Kind("ours", (_UJI, "add", "relay"), (_UJI, "add", "consume"))
ONE_BY_ONE = Kind("ours", (_UJI, "execute", "relay"), (_UJI, "execute", "consume"))
PAST_SESSION = Kind("ours", (_UJI, "statement", "relay"), (_UJI, "statement", "consume"))
RAW = Kind("raw loop", (_RAW, "relay"), (_RAW, "consume"))
# Half of each is the raw loop, so that nothing but the half in question holds it back.
TEXTBOOK = Kind("textbook outbox", ("tests.bench.pipeline.textbook",), (_RAW, "consume"))
NAIVE = Kind("naive handler", (_RAW, "relay"), ("tests.bench.pipeline.naive",))


@dataclass
class Running:
    source: str
    target: str
    watch: asyncpg.Connection
    """On the target."""
    processes: list[Process]

    async def wait_for(self, total: int) -> None:
        async def written() -> bool:
            """Cheap to ask, but counts what is not yet committed."""
            if any(process.returncode is not None for process in self.processes):
                raise RuntimeError("a measured process ended")
            return await self.watch.fetchval("SELECT last_value FROM efek_id_seq") >= total

        async def committed() -> bool:
            return await self.watch.fetchval("SELECT count(*) FROM efek") >= total

        await until(written, f"{total} effects written", seconds=180, every=0.01)
        await until(committed, f"{total} effects committed", every=0.002)


@asynccontextmanager
async def running(parts: Parts, kind: Kind) -> AsyncGenerator[Running]:
    """Both processes warm: an event of every stream has gone through."""
    run = parts.new_name()
    bootstrap = await parts.kafka.create(topic_name(run, "uji"))
    around = _environment(bootstrap, run, parts.kafka.wait_ms)
    async with AsyncExitStack() as stack:
        source = await stack.enter_async_context(parts.database())
        target = await stack.enter_async_context(parts.database())
        processes = [
            await stack.enter_async_context(parts.process(*command, environment=_own(url) | around))
            for command, url in ((kind.relay, source), (kind.consume, target))
        ]
        watch = await stack.enter_async_context(connected(target))
        now = Running(source, target, watch, processes)
        await commit(source, list(rows(WARM)))
        await now.wait_for(WARM)
        await settle()
        yield now


def _own(url: str) -> dict[str, str]:
    return service(url) | {"URL": url}


def _environment(bootstrap: str, run: str, wait_ms: int) -> dict[str, str]:
    """For ours, then for the others."""
    return {
        "PERIZINAN_KAFKA": bootstrap,
        "PERIZINAN_KAFKA_WAIT_MS": str(wait_ms),
        "PERIZINAN_TOPIC_ENV": run,
        "BOOTSTRAP": bootstrap,
        "WAIT_MS": str(wait_ms),
        "TOPIC": topic_name(run, "uji"),
    }
