"""The stage of the story: callers with tokens, simulated time, real files, waiting for facts."""

import asyncio
import json
import struct
import zlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

import httpx
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from deploy.embedded.system import Addresses
from shared.clock import FileClock

T = TypeVar("T")

WIB = ZoneInfo("Asia/Jakarta")
PATIENCE = 30.0
LOOK_AGAIN = 0.05


SHORT = (
    ("Peraturan Bupati Sijunjung", "Perbup"),
    ("Pasal", "Ps."),
    ("SOP 100/SOP/DPMPTSP/V/2021", "SOP 100,"),
    ("SOP CONTOH/SOP/DPMPTSP/2026", "SOP kedua,"),
)


def shortened(article: str) -> str:
    for long, short in SHORT:
        article = article.replace(long, short)
    return article


class StoryFailed(Exception):
    """Something did not happen as the law says."""


@dataclass(frozen=True)
class Line:
    """One line of the timeline."""

    at: datetime
    service: str
    fact: str
    article: str


@dataclass
class Stage:
    addresses: Addresses
    clock: FileClock
    http: httpx.AsyncClient
    console: Console
    refusals: list[Line] = field(default_factory=list[Line])
    _chapter: int = 0
    _refused: str = ""

    def chapter(self, title: str) -> None:
        self._chapter += 1
        self.console.print()
        self.console.rule(f"[bold]{self._chapter}. {title}", align="left", characters="─")

    def say(self, text: str, article: str = "", style: str = "") -> None:
        """When, what happened, and by which article."""
        row = Table.grid(padding=(0, 2), expand=True)
        row.add_column(width=16, style="dim")
        row.add_column(ratio=1, style=style)
        row.add_column(width=24, style="cyan")
        at = self.clock.now().astimezone(WIB)
        row.add_row(f"{at:%d-%m-%Y %H.%M}", escape(text), escape(shortened(article)))
        self.console.print(row)

    def say_refused(self, status: int, problem: dict[str, Any]) -> None:
        why = f"{problem['title']}. {problem['detail']}"
        again = why == self._refused
        self._refused = why
        text = "lagi, dengan alasan yang sama." if again else f"({status}): {why}"
        self.say(f"✗ Ditolak {text}", problem["dasar_hukum"], "yellow")

    async def token(self, **claims: Any) -> "Caller":
        answer = await self.http.post(f"{self.addresses.issuer}/token", json=claims)
        answer.raise_for_status()
        return Caller(self, answer.json()["access_token"])

    def move_to(self, moment: str) -> datetime:
        """Local time of the regions, as 2026-03-31T00:00."""
        at = datetime.fromisoformat(moment).replace(tzinfo=WIB)
        self.clock.move_to(at)
        return at

    def agencies_answer(self, **behaviour: str) -> None:
        Path(self.addresses.agencies_file).write_text(json.dumps(behaviour))

    async def until(
        self, what: str, look: Callable[[], Awaitable[T | None]], patience: float = PATIENCE
    ) -> T:
        """What `look` finds, as soon as it finds something; the story fails when it does not."""
        try:
            async with asyncio.timeout(patience):
                while not (found := await look()):
                    await asyncio.sleep(LOOK_AGAIN)
        except TimeoutError as error:
            raise StoryFailed(f"belum terjadi setelah {patience:.0f} detik: {what}") from error
        return found


@dataclass(frozen=True)
class Caller:
    stage: Stage
    token: str

    async def get(self, service: str, path: str, **query: Any) -> Any:
        return (await self._call("GET", service, path, params=query)).json()

    async def download(self, service: str, path: str) -> bytes:
        return (await self._call("GET", service, path)).content

    async def pages(self, service: str, path: str, **query: Any) -> AsyncGenerator[Any]:
        """Every row of a list, page after page."""
        mark: dict[str, Any] = {}
        while True:
            page = await self.get(service, path, jumlah=200, **query, **mark)
            for row in page["data"]:
                yield row
            if not page["lanjut"]:
                return
            mark = {"setelah": page["lanjut"]}

    async def find(self, service: str, path: str, **query: Any) -> Any:
        """None while it is not there."""
        answer = await self._send("GET", service, path, params=query)
        return answer.json() if answer.is_success else None

    async def post(self, service: str, path: str, body: Any = None, **more: Any) -> Any:
        return (await self._call("POST", service, path, json=body or {}, **more)).json()

    async def put(self, service: str, path: str, body: Any = None, **more: Any) -> Any:
        return (await self._call("PUT", service, path, json=body or {}, **more)).json()

    async def upload(self, method: str, service: str, path: str, **parts: Any) -> Any:
        return (await self._call(method, service, path, **parts)).json()

    async def refused(
        self, method: str, service: str, path: str, kode: str, body: Any = None, **more: Any
    ) -> dict[str, Any]:
        """The refusal that the law asks for; anything else fails the story."""
        if body is not None:
            more["json"] = body
        answer = await self._send(method, service, path, **more)
        problem = answer.json()
        if answer.is_success or problem.get("kode") != kode:
            raise StoryFailed(f"{method} {path}: ditunggu penolakan {kode}, bukan {problem}")
        self.stage.refusals.append(
            Line(
                self.stage.clock.now(), service, f"DITOLAK {answer.status_code} {kode}",
                f"{problem['aturan']} · {problem['dasar_hukum']}",
            )
        )  # fmt: skip
        self.stage.say_refused(answer.status_code, problem)
        return problem

    async def _call(self, method: str, service: str, path: str, **more: Any) -> httpx.Response:
        answer = await self._send(method, service, path, **more)
        if not answer.is_success:
            raise StoryFailed(f"{method} {path}: {answer.status_code} {answer.text}")
        return answer

    async def _send(self, method: str, service: str, path: str, **more: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | more.pop("headers", {})
        if method != "GET":
            headers.setdefault("Idempotency-Key", str(uuid4()))
        url = self.stage.addresses.services[service] + path
        return await self.stage.http.request(method, url, headers=headers, **more)


def pdf(title: str) -> bytes:
    """A real one-page PDF."""
    text = f"BT /F1 18 Tf 72 760 Td ({title.encode('latin-1', 'replace').decode('latin-1')}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return bytes(out + trailer.encode())


def png(width: int = 40, height: int = 60) -> bytes:
    """A real picture, 4 x 6."""
    rows = b"".join(b"\0" + bytes((180, 60, 60)) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
