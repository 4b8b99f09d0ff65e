"""What every request passes: a limit to its size, a correlation, a log line, a measurement."""

import re
import time
from uuid import uuid4

import structlog
from opentelemetry import trace
from opentelemetry.propagate import extract
from prometheus_client import Histogram
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.http.problem import MASUKAN, problem_response, teknis, unexpected

log = structlog.get_logger()
tracer = trace.get_tracer("perizinan.http")

DURATION = Histogram(
    "perizinan_http_seconds",
    "Requests by route",
    ["service", "method", "route", "status"],
)
CORRELATION = re.compile(r"^[A-Za-z0-9._:-]{1,100}$")
TERLALU_BESAR = teknis(
    "ISI_TERLALU_BESAR",
    "Isi terlalu besar",
    "Isi permintaan melampaui batas ukuran.",
    perbaikan="Kirim isi yang lebih kecil.",
)


class TooLarge(Exception):
    """The body went over the limit while it was read."""


class Guard:
    """Refuses a body over the limit while it comes in, and text that no database can hold."""

    def __init__(self, app: ASGIApp, max_body: int, max_upload: int) -> None:
        self._app = app
        self._max_body = max_body
        self._max_upload = max_upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        upload = headers.get("content-type", "").startswith("multipart/form-data")
        limit = self._max_upload if upload else self._max_body
        if b"%00" in scope.get("raw_path", b"") + scope.get("query_string", b""):
            await problem_response(MASUKAN, 422)(scope, receive, send)
        elif _declared(headers) > limit:
            await _refuse(scope, receive, send)
        else:
            await self._counted(scope, receive, send, limit, text=not upload)

    async def _counted(
        self, scope: Scope, receive: Receive, send: Send, limit: int, *, text: bool
    ) -> None:
        size, started, nul = 0, False, False

        async def counting() -> Message:
            nonlocal size, nul
            message = await receive()
            chunk = message.get("body", b"")
            size += len(chunk)
            nul = nul or (text and (b"\\u0000" in chunk or b"\x00" in chunk))
            if size > limit:
                raise TooLarge
            return {**message, "body": b"\xff"} if nul else message  # not JSON: a clear 422

        async def noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, counting, noting)
        except TooLarge:
            if started:
                raise
            await _refuse(scope, receive, send)


class Observe:
    """Correlation in and out, one log line and one measurement for each request."""

    def __init__(self, app: ASGIApp, service: str) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-correlation-id", "")
        correlation = given if CORRELATION.match(given) else str(uuid4())
        scope.setdefault("state", {})["correlation"] = correlation
        started, status = time.perf_counter(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    (b"x-correlation-id", correlation.encode()),
                ]
            await send(message)

        with (
            structlog.contextvars.bound_contextvars(korelasi=correlation),
            tracer.start_as_current_span(scope["method"], extract(dict(headers))),
        ):
            try:
                await self._app(scope, receive, noting)
            except Exception as error:
                if status:  # the answer has begun: all that is left is to cut it off
                    raise
                await unexpected(error)(scope, receive, noting)
            finally:
                self._measure(scope, status or 500, time.perf_counter() - started)

    def _measure(self, scope: Scope, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "?")
        DURATION.labels(self._service, scope["method"], route, status).observe(seconds)
        if not route.startswith(("/kesehatan", "/metrics")):
            log.info(
                "permintaan",
                metode=scope["method"],
                rute=route,
                status=status,
                milidetik=round(seconds * 1000, 1),
            )


def _declared(headers: Headers) -> int:
    length = headers.get("content-length", "0")
    return int(length) if length.isdigit() and len(length) < 16 else 0


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await problem_response(TERLALU_BESAR, 413, {"Connection": "close"})(scope, receive, send)
