"""What nobody foresaw still gets a problem document, with the correlation of its request."""

import httpx
import pytest
import structlog
from fastapi import FastAPI

from shared.http import problem
from shared.http.middleware import Observe

TROUBLES = {
    "cacat": RuntimeError("a defect of ours"),
    "putus": ConnectionResetError("the database is restarting"),
    "lambat": TimeoutError(),
}


def app() -> FastAPI:
    application = FastAPI()
    problem.install(application)
    application.add_middleware(Observe, "uji")

    @application.get("/{apa}")
    async def route(apa: str) -> None:
        raise TROUBLES[apa]

    return application


@pytest.mark.parametrize(
    ("apa", "status", "kode", "ulangi"),
    [
        ("cacat", 500, "GANGGUAN", None),
        ("putus", 503, "SEMENTARA_TIDAK_TERSEDIA", "2"),
        ("lambat", 503, "SEMENTARA_TIDAK_TERSEDIA", "2"),
    ],
)
async def test_what_leaves_a_route(apa: str, status: int, kode: str, ulangi: str | None) -> None:
    transport = httpx.ASGITransport(app())
    async with httpx.AsyncClient(transport=transport, base_url="http://uji") as client:
        with structlog.testing.capture_logs() as logged:
            answer = await client.get(f"/{apa}", headers={"X-Correlation-Id": "k-17"})
    isi = answer.json()
    assert (answer.status_code, isi["kode"], isi["status"]) == (status, kode, status)
    assert answer.headers.get("retry-after") == ulangi
    assert (isi["korelasi"], answer.headers["x-correlation-id"]) == ("k-17", "k-17")
    [line] = [one for one in logged if one["event"] == "permintaan"]
    assert line["status"] == status
