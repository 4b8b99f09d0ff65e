"""The transaction of a command or an event: stream lock, version, outbox, audit, one commit.

A stream is the unit of order, usually one Pelaku Usaha. Its row is locked before anything is
decided; its version rises with every event; outbox ids are drawn under that lock, so for one
stream the order of ids is the order of versions.
"""

from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import asyncpg
import orjson
from opentelemetry.propagate import inject
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.actor import SISTEM, Actor
from shared.calendar import Kalender
from shared.clock import Clock
from shared.contracts.contract import Contract
from shared.crypto import Cipher
from shared.daerah import Daerah
from shared.messaging.envelope import Envelope, write_headers
from shared.messaging.publish import publish
from shared.messaging.statement import Statement
from shared.overlay import load_kalender

LOCK = Statement(
    "SELECT id, version FROM stream WHERE id = ANY(CAST(:ids AS text[])) ORDER BY id FOR UPDATE"
)
CREATE = Statement(
    "INSERT INTO stream (id) SELECT unnest(CAST(:ids AS text[])) ON CONFLICT (id) DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class Pending:
    id: UUID
    contract: Contract
    view: "Transaction"
    traceparent: str | None
    legal_basis: str | None = None
    """Of this very event, where it is not the one of its kind."""


class UnitOfWork:
    """One database transaction, over one stream or (in a batch) many."""

    def __init__(
        self,
        connection: asyncpg.Connection,
        sessions: Callable[[], AsyncSession],
        service: str,
        clock: Clock,
        cipher: Cipher | None = None,
    ) -> None:
        self.connection = connection
        self._sessions = sessions
        self._session: AsyncSession | None = None
        self._cipher = cipher
        self.service = service
        self.cancelled = False
        self._clock = clock
        self._versions: dict[str, int] = {}
        self._pending: list[Pending] = []
        self._acts: list[audit.Act] = []
        self._calendars: dict[str, Kalender] = {}

    @property
    def session(self) -> AsyncSession:
        """Of the same transaction; opened for the first who asks."""
        if self._session is None:
            self._session = self._sessions()
        return self._session

    async def lock(self, streams: Iterable[str]) -> None:
        """In sorted order, so that two batches can't wait for each other."""
        wanted = sorted(set(streams) - self._versions.keys())
        if not wanted:
            return
        found = await self._lock_existing(wanted)
        missing = [stream for stream in wanted if stream not in found]
        if missing:
            await CREATE.execute(self.connection, {"ids": missing})
            found |= await self._lock_existing(missing)
        self._versions |= found

    def view(
        self,
        *,
        stream: str,
        daerah: Daerah,
        actor: Actor = SISTEM,
        correlation: str | None = None,
        cause: Envelope | None = None,
    ) -> "Transaction":
        """Fixes the time: call it when the stream is locked, never before."""
        now = self._clock.now()
        if cause is not None and cause.version is not None:
            now = max(now, cause.time)  # clocks differ: nothing happens before its cause
        return Transaction(
            uow=self,
            stream=stream,
            daerah=daerah,
            actor=actor,
            now=now,
            today=now.astimezone(ZoneInfo(daerah.zona)).date(),
            correlation=correlation or (cause.correlation if cause else str(uuid4())),
            cause=cause,
        )

    async def kalender(self, daerah: Daerah) -> Kalender:
        if daerah.kode not in self._calendars:
            self._calendars[daerah.kode] = await load_kalender(self.connection, daerah)
        return self._calendars[daerah.kode]

    @property
    def cipher(self) -> Cipher:
        if self._cipher is None:
            raise RuntimeError("no encryption key was given")
        return self._cipher

    def cancel(self) -> None:
        """End without a trace: nothing of this transaction is committed."""
        self.cancelled = True

    def publish(self, pending: Pending) -> None:
        self._pending.append(pending)

    def take(self) -> list[Pending]:
        """What waits to be published, for a statement that does it by itself."""
        taken, self._pending = self._pending, []
        return taken

    def record(self, act: audit.Act) -> None:
        self._acts.append(act)

    @asynccontextmanager
    async def savepoint(self) -> AsyncGenerator[None]:
        """What happens inside is undone when it raises: rows, events, audit, locks."""
        kept = len(self._pending), len(self._acts), dict(self._versions)
        try:
            # Twice: the session knows nothing of what went past it, and begins late.
            async with self.connection.transaction(), self.session.begin_nested():
                yield
        except BaseException:
            del self._pending[kept[0] :], self._acts[kept[1] :]
            self._versions = kept[2]
            raise

    async def flush(self) -> None:
        if self._session:
            await self._session.flush()
        if self._pending:
            await self.lock(pending.view.stream for pending in self._pending)
            await publish(self.connection, [self._row(pending) for pending in self._pending])
            self._pending.clear()
        if self._acts:  # last: the head of the chain is one row for the whole service
            await audit.append(self.connection, self._acts)
            self._acts.clear()

    async def close(self) -> None:
        if self._session:
            await self._session.close()

    async def _lock_existing(self, streams: list[str]) -> dict[str, int]:
        rows = await LOCK.execute(self.connection, {"ids": streams})
        return {row["id"]: row["version"] for row in rows}

    def _row(self, pending: Pending) -> dict[str, Any]:
        envelope = self._envelope(pending)
        return {
            "event_id": envelope.id,
            "stream": envelope.stream,
            "version": envelope.version,
            "headers": orjson.dumps(write_headers(envelope)).decode(),
            "body": pending.contract.model_dump_json().encode(),
        }

    def _envelope(self, pending: Pending) -> Envelope:
        stream = pending.view.stream
        self._versions[stream] += 1
        return envelope_of(pending, stream, self._versions[stream])


@dataclass(frozen=True, slots=True)
class Transaction:
    """What a handler sees of a unit of work: one stream, one region, one moment, one actor."""

    uow: UnitOfWork
    stream: str
    daerah: Daerah
    actor: Actor
    now: datetime
    """Aware, UTC."""
    today: date
    """In the zone of the region."""
    correlation: str
    cause: Envelope | None

    @property
    def session(self) -> AsyncSession:
        return self.uow.session

    @property
    def connection(self) -> asyncpg.Connection:
        """For a Statement."""
        return self.uow.connection

    @property
    def cipher(self) -> Cipher:
        """For NIK and NPWP at rest."""
        return self.uow.cipher

    async def kalender(self) -> Kalender:
        """Of the region, in the version that holds now."""
        return await self.uow.kalender(self.daerah)

    def outbox(
        self,
        *contracts: Contract,
        id: UUID | None = None,
        cite: Callable[[str], str] = str,
    ) -> None:
        """Publish on this stream; `id` makes the event id a function of what happened.

        `cite`: the article of this case for that of the kind, as another SOP for SOP 100.
        """
        if id is not None and len(contracts) != 1:
            raise ValueError("an id belongs to one event")
        for contract in contracts:
            if self.uow.service != contract.PENERBIT:
                raise ValueError(f"{self.uow.service} does not publish {contract.TYPE}")
            basis = cite(contract.legal_basis)
            self.uow.publish(Pending(id or uuid4(), contract, self, _traceparent(), basis))

    def audit(
        self, tindakan: str, objek: str, *, sebelum: Any, sesudah: Any, dasar_hukum: str
    ) -> None:
        """Who, role, what, before and after, when, article (CALC-8)."""
        self.uow.record(
            audit.Act(
                waktu=self.now,
                daerah=self.daerah.kode,
                pelaku=self.actor.id,
                peran=self.actor.peran,
                tindakan=tindakan,
                objek=objek,
                sebelum=sebelum,
                sesudah=sesudah,
                dasar_hukum=dasar_hukum,
                korelasi=self.correlation,
            )
        )

    async def lock(self, stream: str) -> "Transaction":
        """The same act on another stream, locked; a deadlock with another is tried again."""
        await self.uow.lock([stream])
        return replace(self, stream=stream)


def envelope_of(pending: Pending, stream: str, version: int | None) -> Envelope:
    """`version`: None where the server counts on."""
    view, contract = pending.view, pending.contract
    return Envelope(
        id=pending.id,
        type=contract.TYPE,
        source=f"/perizinan/{view.uow.service}",
        stream=stream,
        version=version,
        time=view.now,
        tenant=view.daerah.kode,
        correlation=view.correlation,
        causation=str(view.cause.id) if view.cause else None,
        actor=view.actor.id,
        legal_basis=pending.legal_basis or contract.legal_basis,
        subject=contract.subject,
        traceparent=pending.traceparent,
    )


def _traceparent() -> str | None:
    """Of the span that is open now: a batch has many."""
    carrier: dict[str, str] = {}
    inject(carrier)
    return carrier.get("traceparent")
