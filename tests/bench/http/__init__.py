"""One command: authorised, idempotent, audited, with an event; beside a bare endpoint."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from itertools import cycle
from uuid import UUID, uuid4

import orjson

from deploy.embedded.issuer import Issuer
from tests.bench.figures import Comparison, Goal, Section, percentile
from tests.bench.http.client import Request, load
from tests.bench.parts import Parts, connected, free_port
from tests.bench.uji import DAERAH
from tests.bench.uji.settings import service
from tests.support.waiting import until

CONNECTIONS, EACH = 8, 100
"""Connections, and things that each of them changes: no two wait for the same row."""
WARM, SECONDS = 1.0, 5.0
CLAIMS = {
    "sub": "pengukur",
    "peran": "PEMERINTAH_DAERAH_KABUPATEN_KOTA",
    "fungsi": ["DPMPTSP"],
    "daerah": DAERAH,
    "wilayah": ["13.03"],
}
BODY = orjson.dumps({"judul": "Catatan baru", "isi": "x" * 900})
HOW = (
    f"{CONNECTIONS} connections kept alive, one process each side. Both change one row and write "
    "an outbox row, an audit entry and an idempotency row; ours also checks the token and the "
    "role, locks and counts the stream, chains the audit, logs and measures the request."
)


async def http(parts: Parts, runs: int) -> Section:
    rate = Comparison("commands", "per second", "bare endpoint", Goal(0.6, 0.8))
    p50 = Comparison("answer p50", "ms", "bare endpoint")
    p99 = Comparison("answer p99", "ms", "bare endpoint")
    for _ in range(runs):
        ours = await _measure(parts, ("tests.bench.uji", "add", "serve"))
        bare = await _measure(parts, ("tests.bench.http.bare",))
        for took, into in ((ours, "ours"), (bare, "theirs")):
            getattr(rate, into).append(len(took) / SECONDS)
            getattr(p50, into).append(percentile(took, 0.5))
            getattr(p99, into).append(percentile(took, 0.99))
    return Section("HTTP command", HOW, [rate, p50, p99])


async def _measure(parts: Parts, command: tuple[str, ...]) -> list[float]:
    things = [[uuid4() for _ in range(EACH)] for _ in range(CONNECTIONS)]
    async with parts.database() as url, issuing(parts) as issuer:
        await _create(url, [one for many in things for one in many])
        port = free_port()
        environment = service(url, issuer.address) | {"URL": url, "PERIZINAN_PORT": str(port)}
        async with parts.process(*command, environment=environment):
            await until(lambda: answers(port), "the server answers")
            requests = [_requests(many, issuer.token(CLAIMS)) for many in things]
            await load(port, requests, WARM)
            return await load(port, requests, SECONDS)


def _requests(things: Iterable[UUID], token: str) -> Request:
    turn = cycle(things)
    rest = (
        f"Host: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(BODY)}\r\n"
    )

    def request() -> bytes:
        head = f"POST /catatan/{next(turn)} HTTP/1.1\r\n{rest}Idempotency-Key: {uuid4()}\r\n\r\n"
        return head.encode() + BODY

    return request


@asynccontextmanager
async def issuing(parts: Parts) -> AsyncGenerator[Issuer]:
    port = free_port()
    address, key = f"http://127.0.0.1:{port}", parts.folder / "issuer.pem"
    issuer = Issuer(address, key)
    environment = {
        "PERIZINAN_ENV": "pengembangan",
        "PERIZINAN_OIDC_ISSUER": address,
        "PERIZINAN_ISSUER_KEY": str(key),
        "PERIZINAN_PORT": str(port),
    }
    async with parts.process("deploy.embedded.issuer", environment=environment):
        await until(lambda: answers(port), "the issuer answers")
        yield issuer


async def _create(url: str, things: list[UUID]) -> None:
    async with connected(url) as connection:
        await connection.executemany(
            "INSERT INTO catatan (id, judul) VALUES ($1, 'Catatan lama')",
            [(one,) for one in things],
        )


async def answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True
