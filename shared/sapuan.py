"""What a crash or a failed commit left in the object store is swept away, never what a row names.

A file whose commit is not known to have succeeded has a mark beside it. No mark is younger than
its file, and names and marks are given and taken under one lock: so the only mark of a content
that no row names is that of an upload that came to nothing.
"""

import asyncio
import fcntl
import math
import time
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import asyncpg
import structlog
from sqlalchemy import Select, String, column, select, table, text, union
from sqlalchemy.exc import SQLAlchemyError

from shared.berkas import JANJI, UNGGAH, BerkasStore
from shared.messaging.database import Database

log = structlog.get_logger()

USIA = timedelta(hours=1)
"""Far beyond any request; an upload in progress writes all the time."""
SETIAP = timedelta(hours=1)
SEKALIGUS = 1_000
TABEL = """
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'sha256'
"""


async def run(store: BerkasStore, database: Database) -> None:
    """For ever. Without the database nothing is taken away."""
    while True:
        try:
            await sapu(store, database)
        except (OSError, SQLAlchemyError, asyncpg.PostgresError) as error:
            log.warning("sapuan_tertunda", error=repr(error))
        await asyncio.sleep(SETIAP.total_seconds())


async def sapu(store: BerkasStore, database: Database, usia: timedelta = USIA) -> int:
    """How many files were taken away, marks not counted."""
    sementara = await asyncio.to_thread(_lama, store, UNGGAH, usia)
    for satu in sementara:
        satu.unlink(missing_ok=True)
    janji = await asyncio.to_thread(_lama, store, JANJI, usia)
    yatim = await _sapu_yatim(store, database, janji[:SEKALIGUS]) if janji else 0
    if sementara or yatim:
        log.info("berkas_disapu", sementara=len(sementara), yatim=yatim)
    return len(sementara) + yatim


async def _sapu_yatim(store: BerkasStore, database: Database, lama: Sequence[Path]) -> int:
    async with _sendirian(store):
        sidik = {_sidik(satu) for satu in lama}
        ditunggu = {_sidik(satu) for satu in store.root.glob(f"{JANJI}*") if satu not in lama}
        yatim = sidik - ditunggu - await _dipakai(database, sidik)
        for sha256 in yatim:
            store.path(sha256).unlink(missing_ok=True)
        for satu in lama:
            satu.unlink(missing_ok=True)
        return len(yatim)


@asynccontextmanager
async def _sendirian(store: BerkasStore) -> AsyncGenerator[None]:
    kunci = store.kunci(fcntl.LOCK_EX)
    await asyncio.to_thread(kunci.__enter__)  # it waits for uploads
    try:
        yield
    finally:
        kunci.__exit__(None, None, None)


async def _dipakai(database: Database, sidik: Iterable[str]) -> set[str]:
    """Those that a row of this service names, whatever it is about."""
    async with database.session() as session:
        tabel = (await session.execute(text(TABEL))).scalars().all()
        semua = [_bernama(nama, sidik) for nama in tabel]
        return set((await session.execute(union(*semua))).scalars()) if semua else set()


def _bernama(tabel: str, sidik: Iterable[str]) -> Select[str]:
    sha256 = column("sha256", String)
    return select(sha256).select_from(table(tabel, sha256)).where(sha256.in_(sidik))


def _lama(store: BerkasStore, awalan: str, usia: timedelta) -> list[Path]:
    """By the clock of the machine: simulated time may stand still or jump."""
    batas = time.time() - usia.total_seconds()
    return [satu for satu in store.root.glob(f"{awalan}*") if _sejak(satu) < batas]


def _sejak(path: Path) -> float:
    """One that is gone meanwhile was somebody's who is at work."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def _sidik(janji: Path) -> str:
    return janji.name.removeprefix(JANJI).partition(".")[0]
