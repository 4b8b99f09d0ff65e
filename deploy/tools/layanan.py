"""The four services as they are built for real, with nothing opened: for documents and lists."""

import importlib
from base64 import b64encode
from pathlib import Path

from fastapi import FastAPI

from deploy.embedded.faces import SERVICES
from shared.runtime import Parts, Service
from shared.settings import Env, Settings


def satu_layanan(name: str) -> Service:
    return importlib.import_module(f"services.{name}.app").SERVICE


def layanan() -> tuple[Service, ...]:
    return tuple(satu_layanan(name) for name in SERVICES)


def pengaturan(
    *,
    database_url: str = "postgresql://perizinan@127.0.0.1:1/perizinan",
    issuer: str = "http://127.0.0.1:1",
    object_store: Path = Path("data/berkas"),
    encryption_key: str = b64encode(bytes(32)).decode(),
) -> Settings:
    """Of a service that reaches nothing unless told: port 1 answers nobody."""
    return Settings(
        env=Env.PENGEMBANGAN,
        database_url=database_url,
        kafka=("127.0.0.1:1",),
        oidc_issuer=issuer,
        oidc_jwks_url=f"{issuer}/jwks",
        object_store=object_store,
        encryption_key=encryption_key,
    )


def aplikasi(service: Service, settings: Settings | None = None) -> FastAPI:
    return Parts(service, settings or pengaturan()).app()
