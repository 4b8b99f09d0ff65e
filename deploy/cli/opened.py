"""The database of a service for a command that writes: with its key and its clock."""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import typer

from deploy.cli.where import database_url, running_system
from shared.clock import build_clock
from shared.crypto import Cipher
from shared.messaging.database import Database


@asynccontextmanager
async def opened(service: str) -> AsyncGenerator[Database]:
    clock, key = os.environ.get("PERIZINAN_CLOCK_FILE"), os.environ.get("PERIZINAN_ENCRYPTION_KEY")
    if f"PERIZINAN_DATABASE_URL_{service.upper()}" not in os.environ:
        where = running_system()
        clock, key = where.clock_file, where.encryption_key
    if not key:
        typer.echo("PERIZINAN_ENCRYPTION_KEY belum disebut.", err=True)
        raise typer.Exit(2)
    database = Database(
        database_url(service),
        service=service,
        clock=build_clock(Path(clock) if clock else None),
        cipher=Cipher(key),
    )
    try:
        yield database
    finally:
        await database.close()
