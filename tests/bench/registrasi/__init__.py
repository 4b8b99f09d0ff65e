"""Registrasi with much in it: imports, and the officers' lists."""

from pathlib import Path

import services.registrasi
from shared.clock import SystemClock
from shared.crypto import Cipher
from shared.messaging.database import Database
from tests.support.databases import KEY

MIGRATIONS = Path(services.registrasi.__file__).parent / "migrations"


def opened(url: str) -> Database:
    return Database(url, service="registrasi", clock=SystemClock(), cipher=Cipher(KEY))
