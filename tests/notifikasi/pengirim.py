"""A sender in a process of its own, that a test may kill: DATABASE PORT MOMENT."""

import asyncio
import sys
from datetime import datetime

from services.notifikasi.settings import PengaturanEmail
from services.notifikasi.workers import Sender
from shared.messaging.database import Database
from tests.support.clock import SettableClock


async def sekali(url: str, port: str, saat: str) -> None:
    clock = SettableClock(datetime.fromisoformat(saat))
    database = Database(url, service="notifikasi", clock=clock)
    pengaturan = PengaturanEmail(host="127.0.0.1", port=int(port), dari="perizinan@uji.example")
    await Sender(database, pengaturan).round()
    await database.close()


if __name__ == "__main__":
    asyncio.run(sekali(*sys.argv[1:]))
