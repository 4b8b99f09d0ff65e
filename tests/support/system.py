"""The two proof services wired together: databases, topics, processes, checker."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from uuid import uuid4

from shared.messaging.database import Database
from shared.messaging.topics import create_topics, topic_name
from tests.support import history
from tests.support.databases import KERNEL, KEY, Opened
from tests.support.history import Entry, Verdict
from tests.support.process import Process
from tests.support.servers import Choice
from tests.support.waiting import until

Start = Callable[..., Process]


@dataclass(frozen=True)
class Batch:
    """What one member of the group was handed, and when it was busy with it."""

    pid: int
    begin: float
    end: float
    records: list[tuple[int, int]]
    """(partition, offset)"""

    @property
    def partitions(self) -> set[int]:
        return {partition for partition, _ in self.records}


@dataclass
class System:
    source: Database
    target: Database
    kafka: list[str]
    topics: str
    start: Start
    folder: Path

    @property
    def topic(self) -> str:
        return topic_name(self.topics, "pengawasan")

    @property
    def group(self) -> str:
        """Of this test's own: members that were killed stay in theirs for 10 s."""
        return f"perizinan-sanksi-{self.topics}"

    @property
    def batches(self) -> Path:
        return self.folder / "batches.jsonl"

    def relay(self, **env: str) -> Process:
        return self._start("pengawasan", "relay", self.source, env)

    def consumer(self, **env: str) -> Process:
        return self._start("sanksi", "consume", self.target, self._group() | env)

    def unrepaired_consumer(self) -> Process:
        """Without the repairs of aiokafka."""
        return self._start(
            "sanksi", "consume", self.target, self._group(), module="tests.support.unrepaired"
        )

    def run(self, command: str, **env: str) -> Process:
        """The consuming service as `python -m services.x` runs it."""
        return self._start("sanksi", command, self.target, env)

    async def log(self) -> list[Entry]:
        return await history.read_log(self.kafka, self.topic)

    async def verdict(self, *, excuse_dead: bool = True) -> Verdict:
        return history.judge(
            await history.read_outbox(self.source.url),
            await self.log(),
            await history.read_applied(self.target.url),
            dead=await history.read_dead(self.target.url) if excuse_dead else (),
        )

    async def applied_all(self, seconds: float = 40) -> None:
        """Waits until as many events are applied (or dead, or waiting) as were written."""

        async def done() -> bool:
            settled = {entry.id for entry in await history.read_applied(self.target.url)}
            settled |= await history.read_dead(self.target.url)
            return {e.id for e in await history.read_outbox(self.source.url)} <= settled

        await until(done, "everything is applied", seconds=seconds, every=0.2)

    def read_batches(self) -> list[Batch]:
        lines = self.batches.read_text().splitlines() if self.batches.exists() else []
        return [Batch(**json.loads(line)) for line in lines]

    def _group(self) -> dict[str, str]:
        return {"UJI_CATATAN": str(self.batches), "UJI_GRUP": self.group}

    def _start(
        self,
        name: str,
        command: str,
        database: Database,
        env: dict[str, str],
        module: str = "tests.support.service",
    ) -> Process:
        everything = environment(database, self.kafka, self.topics) | env
        return self.start(module, name, command, name=f"{name}-{command}", env=everything)


def environment(database: Database, kafka: Sequence[str], topics: str) -> dict[str, str]:
    return {
        "PERIZINAN_DATABASE_URL": database.url,
        "PERIZINAN_KAFKA": ",".join(kafka),
        "PERIZINAN_TOPIC_ENV": topics,
        "PERIZINAN_ENCRYPTION_KEY": KEY,
        "PERIZINAN_OIDC_ISSUER": "http://127.0.0.1:1",
        "PERIZINAN_OIDC_JWKS_URL": "http://127.0.0.1:1/jwks.json",
    }


async def fresh_topics(kafka: list[str], choice: Choice) -> str:
    env = f"t{uuid4().hex[:8]}"
    if choice.containers:  # the embedded broker makes topics when they are used
        await create_topics(kafka, env, partitions=4)
    return env


async def wire(
    database: Opened, kafka: list[str], topics: str, start: Start, folder: Path
) -> System:
    return System(
        source=await database("pengawasan", template=KERNEL),
        target=await database("sanksi", template=KERNEL),
        kafka=kafka,
        topics=topics,
        start=start,
        folder=folder,
    )


def overlaps(batches: Sequence[Batch]) -> list[tuple[Batch, Batch]]:
    """Batches of two members over one partition at one time."""
    return [
        (one, other)
        for one, other in combinations(batches, 2)
        if one.pid != other.pid
        and one.partitions & other.partitions
        and one.begin < other.end
        and other.begin < one.end
    ]


def redelivered(batches: Sequence[Batch]) -> int:
    """Records that were handed over more than once."""
    places = [tuple(place) for batch in batches for place in batch.records]
    return len(places) - len(set(places))
