"""The two proof services wired together: databases, topics, processes, checker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shared.messaging.database import Database
from shared.messaging.topics import topic_name
from tests.support import history
from tests.support.databases import KEY
from tests.support.history import Entry, Verdict
from tests.support.process import Process
from tests.support.waiting import until

Start = Callable[..., Process]
MODULE = "tests.support.service"


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
    def batches(self) -> Path:
        return self.folder / "batches.jsonl"

    def relay(self, **env: str) -> Process:
        return self._start("pengawasan", "relay", self.source, env)

    def consumer(self, **env: str) -> Process:
        env = {"UJI_CATATAN": str(self.batches)} | env
        return self._start("sanksi", "consume", self.target, env)

    def run(self, command: str, **env: str) -> Process:
        """The consuming service as `python -m services.x` runs it."""
        return self._start("sanksi", command, self.target, env)

    async def log(self) -> list[Entry]:
        return await history.read_log(self.kafka, self.topic)

    async def verdict(self) -> Verdict:
        return history.judge(
            await history.read_outbox(self.source.url),
            await self.log(),
            await history.read_applied(self.target.url),
            dead=await history.read_dead(self.target.url),
        )

    async def applied_all(self, seconds: float = 40) -> None:
        """Waits until as many events are applied (or dead, or waiting) as were written."""

        async def done() -> bool:
            settled = {entry.id for entry in await history.read_applied(self.target.url)}
            settled |= await history.read_dead(self.target.url)
            return {e.id for e in await history.read_outbox(self.source.url)} <= settled

        await until(done, "everything is applied", seconds=seconds, every=0.2)

    def _start(self, name: str, command: str, database: Database, env: dict[str, str]) -> Process:
        return self.start(
            MODULE, name, command, name=f"{name}-{command}", env=self._env(database) | env
        )

    def _env(self, database: Database) -> dict[str, str]:
        return {
            "PERIZINAN_DATABASE_URL": database.url,
            "PERIZINAN_KAFKA": ",".join(self.kafka),
            "PERIZINAN_TOPIC_ENV": self.topics,
            "PERIZINAN_ENCRYPTION_KEY": KEY,
            "PERIZINAN_OIDC_ISSUER": "http://127.0.0.1:1",
            "PERIZINAN_OIDC_JWKS_URL": "http://127.0.0.1:1/jwks.json",
        }


def overlaps(batches: Sequence[dict]) -> list[tuple[dict, dict]]:
    """Batches of two members over one partition at one time."""
    found = []
    for place, one in enumerate(batches):
        for other in batches[place + 1 :]:
            shares = {p for p, _ in one["records"]} & {p for p, _ in other["records"]}
            together = one["begin"] < other["end"] and other["begin"] < one["end"]
            if one["pid"] != other["pid"] and shares and together:
                found.append((one, other))
    return found
