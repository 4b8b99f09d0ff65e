"""Which database a command means: a running local system, or an address from the environment."""

import os
from pathlib import Path

import typer

from deploy.embedded.faces import SERVICES

FOLDER = Path(os.environ.get("PERIZINAN_DATA", ".data/up"))


def database_url(service: str) -> str:
    """PERIZINAN_DATABASE_URL_<SERVICE> wins; else the system that `perizinan up` runs here."""
    if service not in SERVICES:
        raise typer.BadParameter(f"layanan {service} tidak ada; yang ada: {', '.join(SERVICES)}")
    return _given(service) or running_system().databases[service]


def known_database(service: str) -> str | None:
    """As `database_url`, for a command that also works without any."""
    known = (FOLDER / "system.json").exists()
    return database_url(service) if _given(service) or known else None


def _given(service: str) -> str | None:
    return os.environ.get(f"PERIZINAN_DATABASE_URL_{service.upper()}")


def running_system():
    from deploy.embedded.system import Addresses  # heavy, and not needed with an address

    file = FOLDER / "system.json"
    if not file.exists():
        typer.echo(
            "Tidak ada sistem yang berjalan di sini. Jalankan `make up`, atau sebut "
            "PERIZINAN_DATABASE_URL_<LAYANAN>.",
            err=True,
        )
        raise typer.Exit(2)
    return Addresses.load(file)
