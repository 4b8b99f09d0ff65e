"""Writers: many streams, several events in one transaction, late commits, roll-backs."""

import asyncio
import contextlib
import random
from collections.abc import AsyncGenerator, Iterator
from itertools import count
from uuid import UUID, uuid5

from shared.actor import Actor
from shared.daerah import daerah
from shared.messaging.database import Database, is_transient
from tests.support.service import POISON, fact

WHERE = daerah("KAB_SIJUNJUNG")
WRITER = Actor("penulis", "UJI")
NAMES = UUID("8f2d1c1e-5b0a-4f0e-9f57-3f0c7f6a1b11")


class ChangedItsMind(Exception):
    """A command that fails after it wrote."""


def streams(count: int) -> list[UUID]:
    return [uuid5(NAMES, str(number)) for number in range(count)]


async def write(database: Database, stream: UUID, *notes: str) -> None:
    async with database.transaction(stream=str(stream), daerah=WHERE, actor=WRITER) as tx:
        tx.outbox(*(fact(stream, note) for note in notes))


class Load:
    """Seeded; its truth is the outbox, `committed` counts the events that a writer was told of."""

    def __init__(
        self,
        database: Database,
        *,
        seed: int,
        over: int = 20,
        latest_commit: float = 0.05,
        poison: float = 0.0,
    ) -> None:
        self._database = database
        self._random = random.Random(seed)
        self._streams = streams(over)
        self._latest_commit = latest_commit
        self._poison = poison
        self.committed = 0
        self.enough = asyncio.Event()

    async def run(self, *, writers: int = 4, transactions: int | None = None) -> None:
        """So many transactions, or until `enough` is set."""
        numbers = iter(count() if transactions is None else range(transactions))
        await asyncio.gather(*(self._work(numbers) for _ in range(writers)))

    @contextlib.asynccontextmanager
    async def running(self, *, writers: int = 4) -> AsyncGenerator[None]:
        writing = asyncio.create_task(self.run(writers=writers))
        try:
            yield
        finally:
            self.enough.set()
            await writing

    async def _work(self, numbers: Iterator[int]) -> None:
        for _ in numbers:
            if self.enough.is_set():
                return
            with contextlib.suppress(ChangedItsMind):
                await self._until_it_is_done()

    async def _until_it_is_done(self) -> None:
        while True:
            try:
                return await self._transaction()
            except Exception as error:
                if not is_transient(error):
                    raise
                await asyncio.sleep(0.1)  # the database is away: a caller tries again

    async def _transaction(self) -> None:
        chosen = self._random.sample(self._streams, self._random.choice((1, 1, 1, 2, 3)))
        events = 0
        async with self._database.unit_of_work() as uow:
            await uow.lock(map(str, chosen))
            for stream in chosen:
                notes = [self._note() for _ in range(self._random.choice((1, 1, 2)))]
                view = uow.view(stream=str(stream), daerah=WHERE, actor=WRITER)
                view.outbox(*(fact(stream, one) for one in notes))
                events += len(notes)
            await uow.flush()  # ids are drawn, and the commit comes later
            await asyncio.sleep(self._random.uniform(0, self._latest_commit))
            if self._random.random() < 0.1:
                raise ChangedItsMind
        self.committed += events

    def _note(self) -> str:
        return POISON if self._random.random() < self._poison else ""
