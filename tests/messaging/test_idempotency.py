"""One Idempotency-Key, one effect: the answer is remembered in the transaction of the command."""

import asyncio
from collections.abc import AsyncGenerator
from types import MappingProxyType
from typing import Annotated

import httpx
import pytest
from fastapi import FastAPI, Header, Request, Response

from shared.http import problem
from shared.http.access import Caller, Peran
from shared.http.command import Command
from shared.messaging.database import Database
from shared.messaging.outbound import Outbound
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal
from tests.messaging.records import A, rows
from tests.support.load import WHERE
from tests.support.service import fact

DITOLAK = Refusal(
    kode="DITOLAK", aturan="CALC-8", dasar_hukum="-", title="Ditolak", detail="Tidak boleh."
)


async def catat(tx: Transaction, isi: str) -> str | Refusal:
    tx.outbox(fact(A, isi))
    return DITOLAK if isi == "tolak" else isi


def app(source: Database) -> FastAPI:
    application = FastAPI()
    application.state.database = source
    application.state.refusal_status = MappingProxyType({"DITOLAK": 409})
    application.state.under_regulation = False
    application.state.outbound = Outbound()
    problem.install(application)

    @application.post("/catat")
    async def route(
        request: Request,
        actor: Annotated[str, Header()] = "andi",
        idempotency_key: Annotated[str | None, Header()] = None,
    ) -> Response:
        request.state.correlation = "korelasi"
        isi = (await request.body()).decode()
        command = Command(request, Caller(actor, Peran.LEMBAGA_OSS), idempotency_key)
        return await command.run(
            catat, isi, stream=str(A), daerah=WHERE, reply=lambda one: {"isi": one}, status=201
        )

    return application


@pytest.fixture
async def client(source: Database) -> AsyncGenerator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app(source))
    async with httpx.AsyncClient(transport=transport, base_url="http://uji") as one:
        yield one


async def post(client: httpx.AsyncClient, isi: str, **headers: str) -> tuple[int, object, bool]:
    answer = await client.post(
        "/catat", content=isi, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    return answer.status_code, answer.json(), "idempotent-replayed" in answer.headers


async def events(source: Database) -> int:
    ((count,),) = await rows(source, "SELECT count(*) FROM outbox")
    return count


async def test_the_same_request_has_one_effect_and_one_answer(
    client: httpx.AsyncClient, source: Database
) -> None:
    first = await post(client, "satu", idempotency_key="k1")
    again = await post(client, "satu", idempotency_key="k1")
    assert first == (201, {"isi": "satu"}, False)
    assert again == (201, {"isi": "satu"}, True)
    assert await events(source) == 1


async def test_without_a_key_each_request_counts(
    client: httpx.AsyncClient, source: Database
) -> None:
    for _ in range(2):
        assert await post(client, "satu") == (201, {"isi": "satu"}, False)
    assert await events(source) == 2


async def test_a_key_is_for_one_content(client: httpx.AsyncClient, source: Database) -> None:
    await post(client, "satu", idempotency_key="k1")
    status, body, _ = await post(client, "dua", idempotency_key="k1")
    assert status == 422
    assert isinstance(body, dict)
    assert body["kode"] == "KUNCI_DIPAKAI_ULANG"
    assert await events(source) == 1


async def test_keys_belong_to_their_caller(client: httpx.AsyncClient, source: Database) -> None:
    for actor in ("andi", "budi"):
        assert (await post(client, "satu", idempotency_key="k1", actor=actor))[2] is False
    assert await events(source) == 2


async def test_a_refusal_is_not_remembered(client: httpx.AsyncClient, source: Database) -> None:
    """It changed nothing, so the same key may be tried again when the state allows it."""
    for _ in range(2):
        status, _, replayed = await post(client, "tolak", idempotency_key="k1")
        assert (status, replayed) == (409, False)
    assert await rows(source, "SELECT count(*) FROM idempotency") == [(0,)]
    assert await events(source) == 0


async def test_at_the_same_moment(client: httpx.AsyncClient, source: Database) -> None:
    answers = await asyncio.gather(*(post(client, "satu", idempotency_key="k1") for _ in range(10)))
    assert sorted(replayed for _, _, replayed in answers) == [False] + [True] * 9
    assert {status for status, _, _ in answers} == {201}
    assert await events(source) == 1
