"""A service that serves, in this process: its own database, real tokens, real HTTP."""

import asyncio
import contextlib
import json
import threading
import time
from collections import Counter
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI

from deploy.embedded.issuer import Issuer
from deploy.tools import kontrak
from deploy.tools.layanan import pengaturan, satu_layanan
from shared.messaging.envelope import Record
from shared.runtime import Parts, Service
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
            await parts.consumer.apply(_golden(parts.service))
            yield
            await parts.close()

        app = parts.app(lifespan)
        with _served(app) as alamat:
            yield Hidup(nama, app, alamat, issuer)


def _golden(service: Service) -> list[Record]:
    """What other services and agencies said, so that there is something to read."""
    versions: Counter[str] = Counter()
    records: list[Record] = []
    for jenis, kelas in service.inbound.contracts.items():
        golden = kontrak.baca(kontrak.berkas(kontrak.GOLDEN, jenis)[-1])
        headers = golden["headers"]
        if "ce_streamversion" in headers:
            place = f"{kelas.PENERBIT} {golden['key']}"
            versions[place] += 1
            headers |= {"ce_streamversion": str(versions[place])}
        records.append(
            Record(
                topic=f"uji.perizinan.{kelas.PENERBIT}.v1",
                partition=0,
                offset=len(records),
                timestamp=0,
                key=golden["key"].encode(),
                headers=tuple((name, value.encode()) for name, value in headers.items()),
                body=json.dumps(golden["body"]).encode(),
            )
        )
    return records


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
