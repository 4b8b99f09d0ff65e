"""A service that serves, in this process: its own database, real tokens, real HTTP."""

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI

from deploy.embedded.issuer import Issuer
from deploy.tools.layanan import pengaturan, satu_layanan
from shared.runtime import Parts
from tests.house import bearer
from tests.support.databases import KEY

START_WITHIN = 20.0


@dataclass(frozen=True)
class Hidup:
    nama: str
    app: FastAPI
    alamat: str
    issuer: Issuer


@contextmanager
def hidup(nama: str, database_url: str, object_store: Path) -> Generator[Hidup]:
    with bearer.issuer() as issuer:
        settings = pengaturan(
            database_url=database_url,
            issuer=issuer.address,
            object_store=object_store,
            encryption_key=KEY,
        )
        parts = Parts(satu_layanan(nama), settings)

        @asynccontextmanager
        async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
            yield
            await parts.close()

        app = parts.app(lifespan)
        with _served(app) as alamat:
            yield Hidup(nama, app, alamat, issuer)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """The test run has the signals."""
        yield


@contextmanager
def _served(app: FastAPI) -> Generator[str]:
    server = _Server(uvicorn.Config(app, port=0, log_config=None, access_log=False))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()), daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + START_WITHIN
        while not server.started:
            assert thread.is_alive(), "the service ended while it started"
            assert time.monotonic() < deadline
            threading.Event().wait(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(START_WITHIN)


def claims(**own: Any) -> dict[str, Any]:
    """A caller of Sijunjung; `own` says which."""
    return {
        "sub": "uji",
        "fungsi": [],
        "daerah": "KAB_SIJUNJUNG",
        "wilayah": ["13.03"],
    } | own
