"""Events as they come from Kafka, handed to the real consumer of a service."""

from collections import Counter
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import text

from shared.contracts.contract import Contract
from shared.messaging.database import Database
from shared.messaging.envelope import Envelope, Record, write_headers
from shared.messaging.inbound import Inbound
from shared.messaging.inbox import Consumer
from shared.messaging.topics import topic_name


class Layanan:
    """One service without its processes: a database, its consumer, what it published."""

    def __init__(self, database: Database, inbound: Inbound, daerah: str) -> None:
        self.database = database
        self.daerah = daerah
        self._consumer = Consumer(f"perizinan-{database.service}", database, inbound)
        self._versions: Counter[tuple[str, str]] = Counter()

    def pesan(
        self,
        event: Contract,
        *,
        stream: UUID | str,
        source: str | None = None,
        daerah: str | None = None,
        dasar_hukum: str | None = None,
    ) -> Record:
        """An agency gives its own source and keeps no count of versions."""
        publisher = source or f"/perizinan/{event.PENERBIT}"
        version = None
        if source is None:
            self._versions[publisher, str(stream)] += 1
            version = self._versions[publisher, str(stream)]
        envelope = Envelope(
            id=uuid4(),
            type=event.TYPE,
            source=publisher,
            stream=str(stream),
            version=version,
            time=self.database.clock.now(),
            tenant=daerah or self.daerah,
            correlation="uji",
            causation=None,
            actor="uji",
            legal_basis=dasar_hukum or event.legal_basis,
            subject=event.subject,
        )
        headers = tuple((name, value.encode()) for name, value in write_headers(envelope).items())
        return Record(
            topic_name("uji", event.PENERBIT),
            0,
            0,
            0,
            str(stream).encode(),
            headers,
            event.model_dump_json().encode(),
        )

    async def terima(self, *pesan: Record) -> None:
        await self._consumer.apply(pesan)
        assert await self.rows("SELECT reason, detail FROM dead_letter") == []

    async def dengar(self, event: Contract, *, stream: UUID, source: str | None = None) -> None:
        await self.terima(self.pesan(event, stream=stream, source=source))

    async def rows(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        async with self.database.session() as session:
            return [tuple(row) for row in await session.execute(text(query), values)]

    async def published(self, fakta: str | None = None) -> list[dict[str, Any]]:
        """Bodies in the order of the outbox, with their fact; all, or those of one fact."""
        rows = await self.rows(
            "SELECT headers->>'ce_type', convert_from(body, 'UTF8')::jsonb FROM outbox ORDER BY id"
        )
        bodies = [{"fakta": _fakta(kind), **body} for kind, body in rows]
        return [body for body in bodies if fakta in (None, body["fakta"])]

    async def terkirim(self) -> list[Record]:
        """All of its outbox, as its relay hands it to Kafka: for the consumer of another one."""
        topic = topic_name("uji", self.database.service)
        rows = await self.rows("SELECT id, stream, headers, body FROM outbox ORDER BY id")
        return [
            Record(topic, 0, id, 0, stream.encode(), _kepala(headers), bytes(body))
            for id, stream, headers, body in rows
        ]

    async def facts(self) -> list[str]:
        return [body["fakta"] for body in await self.published()]


def _fakta(kind: str) -> str:
    return kind.removeprefix("perizinan.").partition(".")[2].rpartition(".")[0]


def _kepala(headers: dict[str, str]) -> tuple[tuple[str, bytes | None], ...]:
    return tuple((name, value.encode()) for name, value in headers.items())
