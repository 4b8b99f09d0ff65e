"""One command: transaction, idempotency, refusal, answer."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

import asyncpg
import orjson
from fastapi import Depends, Header, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse

from shared.daerah import Daerah
from shared.http.access import Caller, Pemanggil
from shared.http.problem import Refused, teknis
from shared.keberlakuan import belum_berlaku
from shared.messaging.database import Database
from shared.messaging.outbound import Outbound
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

T = TypeVar("T")
P = TypeVar("P")

KUNCI_DIPAKAI = teknis(
    "KUNCI_DIPAKAI_ULANG",
    "Idempotency-Key sudah dipakai",
    "Kunci ini sudah dipakai untuk permintaan dengan isi lain.",
    perbaikan="Pakai kunci baru untuk permintaan baru.",
)
PENOLAKAN = " ditolak"
"""After a key, which itself has no blanks: its refusal was published."""
CLAIM = Statement("""
    INSERT INTO idempotency (actor, key, fingerprint) VALUES (:actor, :key, :fingerprint)
    ON CONFLICT DO NOTHING RETURNING key
""")
READ = Statement(
    "SELECT fingerprint, status, response FROM idempotency WHERE actor = :actor AND key = :key"
)
ANSWER = Statement("""
    UPDATE idempotency SET status = :status, response = :response
    WHERE actor = :actor AND key = :key
""")

Handler = Callable[[Transaction, P], Awaitable[T | Refusal]]


@dataclass(frozen=True)
class Command:
    """What a route needs to run one; `status` of refusals is the service's own table."""

    request: Request
    caller: Caller
    key: str | None

    async def run(
        self,
        handler: Handler[P, T],
        perintah: P,
        *,
        stream: str,
        daerah: Daerah,
        reply: Callable[[T], Any],
        status: int = 200,
        fingerprint: bytes | None = None,
        headers: Callable[[T], dict[str, str]] | None = None,
    ) -> Response:
        """Commits and answers `reply(result)`, or raises Refused and leaves nothing behind.

        `fingerprint` stands for the content where the body has no stable bytes (multipart).
        """
        mark = await self._fingerprint(fingerprint)
        state = self.request.app.state
        answer: Any = None
        async with self._database.transaction(
            stream=stream,
            daerah=daerah,
            actor=self.caller.actor,
            correlation=self.request.state.correlation,
        ) as tx:
            earlier = await self._claim(tx.connection, mark)
            if earlier is not None:
                tx.uow.cancel()
                return earlier
            result = self._too_early(tx) or await handler(tx, perintah)
            if isinstance(result, Refusal):
                tx.uow.cancel()
            else:
                answer = jsonable_encoder(reply(result))
                await self._remember(tx.connection, status, answer)
        if isinstance(result, Refusal):
            await self._publish(result, mark, stream, daerah)
            raise Refused(result, state.refusal_status.get(result.kode, 409))
        return JSONResponse(answer, status, headers(result) if headers else None)

    def _too_early(self, tx: Transaction) -> Refusal | None:
        """PB8-30, of a service that acts under the regulation of a region."""
        dated = self.request.app.state.under_regulation
        return belum_berlaku(tx.daerah, tx.today) if dated else None

    @property
    def _database(self) -> Database:
        return self.request.app.state.database

    async def _publish(self, refusal: Refusal, mark: bytes, stream: str, daerah: Daerah) -> None:
        """What the law wants known although the request changed nothing; once for each key."""
        if not refusal.peristiwa:
            return
        outbound: Outbound = self.request.app.state.outbound
        async with self._database.transaction(
            stream=stream,
            daerah=daerah,
            actor=self.caller.actor,
            correlation=self.request.state.correlation,
        ) as tx:
            if self.key and not await self._claimed(tx.connection, self.key + PENOLAKAN, mark):
                return
            contracts = outbound.contracts(refusal.peristiwa)
            tx.outbox(*contracts, cite=lambda _: refusal.dasar_hukum)
            tx.audit(
                "permintaan.ditolak",
                stream,
                sebelum=None,
                sesudah={"kode": refusal.kode, "aturan": refusal.aturan},
                dasar_hukum=refusal.dasar_hukum,
            )

    async def _fingerprint(self, content: bytes | None) -> bytes:
        request = self.request
        body = await request.body() if content is None else content
        return hashlib.sha256(
            b"\0".join((request.method.encode(), request.url.path.encode(), body))
        ).digest()

    async def _claim(self, connection: asyncpg.Connection, mark: bytes) -> Response | None:
        """The earlier answer when this very request was answered before."""
        if self.key is None:
            return None
        if await self._claimed(connection, self.key, mark):
            return None
        [row] = await READ.execute(connection, {"actor": self.caller.sub, "key": self.key})
        if row["fingerprint"] != mark:
            raise Refused(KUNCI_DIPAKAI, 422)
        answer = self._database.cipher.decrypt(row["response"])
        return Response(
            answer, row["status"], {"Idempotent-Replayed": "true"}, media_type="application/json"
        )

    async def _claimed(self, connection: asyncpg.Connection, key: str, mark: bytes) -> bool:
        """False: somebody used it before."""
        values = {"actor": self.caller.sub, "key": key, "fingerprint": mark}
        return bool(await CLAIM.execute(connection, values))

    async def _remember(self, connection: asyncpg.Connection, status: int, answer: Any) -> None:
        if self.key is None:
            return
        await ANSWER.execute(
            connection,
            {
                "actor": self.caller.sub,
                "key": self.key,
                "status": status,
                "response": self._database.cipher.encrypt(orjson.dumps(answer).decode()),
            },
        )


async def _command(
    request: Request,
    caller: Pemanggil,
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1,
            max_length=200,
            pattern=r"^[\x21-\x7e]+$",
            description="Kunci unik pilihan Anda; permintaan yang sama dengan kunci yang sama "
            "hanya dijalankan sekali.",
        ),
    ] = None,
) -> Command:
    return Command(request, caller, idempotency_key)


Perintah = Annotated[Command, Depends(_command)]
