"""A service's HTTP without a network: its real application, callers by name instead of tokens."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from fastapi import APIRouter
from httpx import ASGITransport, AsyncClient, Response

from shared.health import Readiness
from shared.http.access import Caller
from shared.http.app import create_app
from shared.messaging.database import Database
from shared.messaging.inbound import Inbound
from shared.messaging.outbound import Outbound
from shared.settings import Settings
from tests.support.databases import KEY


class Penerbit:
    """Stands for the issuer: the token is the name of a caller."""

    def __init__(self, callers: Mapping[str, Caller]) -> None:
        self.callers = dict(callers)

    async def caller(self, token: str) -> Caller:
        return self.callers[token]


class Klien:
    def __init__(
        self,
        database: Database,
        callers: Mapping[str, Caller],
        *,
        routers: Sequence[APIRouter],
        status: Mapping[str, int],
        inbound: Inbound,
        outbound: Outbound,
        folder: Path,
        under_regulation: bool = False,
    ) -> None:
        self.app = create_app(
            service=database.service,
            title="uji",
            description="uji",
            version="0",
            routers=routers,
            settings=Settings(
                database_url=database.url,
                kafka=("127.0.0.1:1",),
                oidc_issuer="http://127.0.0.1:1",
                oidc_jwks_url="http://127.0.0.1:1/jwks.json",
                object_store=folder,
                encryption_key=KEY,
            ),
            database=database,
            inbound=inbound,
            outbound=outbound,
            refusal_status=status,
            readiness=Readiness(),
            under_regulation=under_regulation,
        )
        self.penerbit = Penerbit(callers)
        self.app.state.authenticator = self.penerbit
        self.http = AsyncClient(transport=ASGITransport(self.app), base_url="http://uji")

    async def __call__(self, siapa: str, method: str, path: str, **isi: Any) -> Response:
        headers = {"Authorization": f"Bearer {siapa}"} | isi.pop("headers", {})
        return await self.http.request(method, path, headers=headers, **isi)

    async def close(self) -> None:
        await self.http.aclose()
