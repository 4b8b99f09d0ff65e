"""What runs beside the consumer: the clocks' worker and the sender of e-mail.

Several of each may run side by side. A page of candidates is only read; each clock is then woken
in a transaction of its own, or of a backlog with others, which locks the streams and takes a clock
only as it was seen. So none fires twice, none is left out, and a worker may be killed at any point.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from time import monotonic
from uuid import UUID

import asyncpg
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from services.notifikasi import queries, smtp, tables
from services.notifikasi.clocks import CLOCKS
from services.notifikasi.domain.hitungan import Unit
from services.notifikasi.domain.keadaan import Tenggat
from services.notifikasi.domain.pemberitahuan import Pemberitahuan
from services.notifikasi.handlers import pemberitahuan
from services.notifikasi.handlers import tenggat as jam
from services.notifikasi.settings import PengaturanEmail
from shared.actor import SISTEM
from shared.daerah import DAERAH, daerah
from shared.health import Check
from shared.messaging.database import Database, is_transient
from shared.messaging.transaction import UnitOfWork
from shared.runtime import Parts

log = structlog.get_logger()

LOOK_EVERY = 0.2
"""Seconds; simulated time may jump, so nobody sleeps until the next clock."""
WINDOW, PAGE = 800, 200
"""Of so many that are due first, so many are taken by lot."""
BACKLOG = 100
"""From so many ends on, several end in one transaction; few locks are held for long."""
STALE_PAGE = 500
PUT_OFF_DEFECT, PUT_OFF_TROUBLE = 30.0, 1.0
OVERDUE = timedelta(seconds=60)
LENT = timedelta(minutes=2)
MAILS = 10
WITH_CALENDAR = [clock.kind for clock in CLOCKS if clock.unit is Unit.HARI]
TANPA_SMTP = "Kanal e-mail tidak dipasang."

Wake = Callable[[UnitOfWork, Tenggat], Awaitable[bool]]


class ClockWorker:
    def __init__(self, database: Database, *, at_once: int = 2, backlog: int = BACKLOG) -> None:
        self._database = database
        self._at_once = at_once
        self._backlog = backlog
        self._put_off: dict[UUID, float] = {}
        self._counted: dict[str, str] | None = None
        """Calendar versions on which every open clock is known to stand."""

    async def run(self) -> None:
        while True:
            try:
                pause = await self.round()
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("jam_diulang", error=repr(error)[:500])
                pause = LOOK_EVERY
            await asyncio.sleep(pause)

    async def round(self) -> float:
        """Wakes what is due; returns how long nothing more will be."""
        until = self._database.clock.now() + timedelta(seconds=LOOK_EVERY)
        self._forget_old()
        async with self._database.reading() as driver:
            found = await tables.tenggat.waking(
                driver, until, self._put_off.keys(), window=WINDOW, page=PAGE
            )
        async with self._database.session() as session:
            versions = await self._versions(session)
            stale = await self._stale(session, versions)
        await self._wake(stale, jam.hitung_ulang)
        now = self._now()
        woken = due = [satu for satu in found if satu.wake_at <= now]
        due = await self._end_together(due, versions)
        due = await self._end_singly(due, versions)
        await self._wake(due, lambda uow, seen: jam.bangunkan(uow, seen, versions[seen.daerah]))
        if woken or stale:
            return 0.0
        return min([LOOK_EVERY, *((satu.wake_at - now).total_seconds() for satu in found)])

    async def _end_together(self, due: list[Tenggat], versions: dict[str, str]) -> list[Tenggat]:
        """CALC-6: catching up. Returns those that are left to be woken one by one."""
        ends = [satu for satu in due if jam.dapat_diakhiri(satu, self._now(), versions)]
        if len(ends) < self._backlog:
            return due
        parts = [ends[first :: self._at_once] for first in range(self._at_once)]
        ended = await asyncio.gather(*map(self._together, parts))
        left = {
            satu.id for part, done in zip(parts, ended, strict=True) if not done for satu in part
        }
        left |= {satu.id for satu in due} - {satu.id for satu in ends}
        return [satu for satu in due if satu.id in left]

    async def _together(self, part: list[Tenggat]) -> bool:
        """One that cannot end is found when each is woken by itself."""
        try:
            async with self._database.unit_of_work() as uow:
                if not await jam.akhiri_bersama(uow, part):
                    uow.cancel()
        except Exception as error:
            log.warning("jam_satu_per_satu", jumlah=len(part), error=repr(error)[:500])
            return False
        return True

    async def _end_singly(self, due: list[Tenggat], versions: dict[str, str]) -> list[Tenggat]:
        """A statement each. Returns those that are left to be woken."""
        ends = [satu for satu in due if jam.dapat_diakhiri(satu, self._now(), versions)]
        ended, waiting = set[UUID](), iter(ends)

        async def work() -> None:
            async with self._database.reading() as driver:
                for seen in waiting:
                    if await self._ended(driver, seen):
                        ended.add(seen.id)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self._at_once, len(ends))):
                group.create_task(work())
        return [satu for satu in due if satu.id not in ended]

    async def _ended(self, driver: asyncpg.Connection, seen: Tenggat) -> bool:
        """One that cannot end so is woken, and put off if that fails, too."""
        try:
            return await jam.akhiri_sendiri(self._database.single(driver), seen)
        except Exception as error:
            log.warning("jam_dicoba_lagi", tenggat=str(seen.id), error=repr(error)[:500])
            return False

    async def _wake(self, page: list[Tenggat], wake: Wake) -> None:
        waiting = iter(page)

        async def work() -> None:
            async with self._database.connection() as connection:
                for seen in waiting:
                    await self._one(connection, seen, wake)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(self._at_once, len(page))):
                group.create_task(work())

    async def _one(self, connection: AsyncConnection, seen: Tenggat, wake: Wake) -> None:
        """A clock that cannot be woken is put off, so that no other waits behind it."""
        try:
            async with self._database.unit_of_work(connection) as uow:
                if not await wake(uow, seen):
                    uow.cancel()
        except Exception as error:
            pause = PUT_OFF_TROUBLE if is_transient(error) else PUT_OFF_DEFECT
            self._put_off[seen.id] = monotonic() + pause
            log.error("jam_ditunda", tenggat=str(seen.id), jenis=seen.kind, exc_info=error)

    async def _versions(self, session: AsyncSession) -> dict[str, str]:
        lapisan = await queries.lapisan(session)
        return {kode: satu.kalender(lapisan).versi for kode, satu in DAERAH.items()}

    async def _stale(self, session: AsyncSession, versions: dict[str, str]) -> list[Tenggat]:
        """CALC-1: after a decree, and after a deployment that brought a newer calendar."""
        if versions == self._counted:
            return []
        found = await tables.tenggat.stale(
            session, WITH_CALENDAR, list(versions.values()), STALE_PAGE, self._put_off.keys()
        )
        if not found:
            self._counted = versions
        return found

    def _now(self) -> datetime:
        return self._database.clock.now()

    def _forget_old(self) -> None:
        now = monotonic()
        self._put_off = {id: until for id, until in self._put_off.items() if until > now}


class Sender:
    """E-mail: lent for a while, sent, written down; repeated only if the sender died between."""

    def __init__(self, database: Database, pengaturan: PengaturanEmail) -> None:
        self._database = database
        self._pengaturan = pengaturan

    async def run(self) -> None:
        while True:
            try:
                busy = await self.round()
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("surat_diulang", error=repr(error)[:500])
                busy = False
            await asyncio.sleep(0 if busy else LOOK_EVERY)

    async def round(self) -> bool:
        now = self._database.clock.now()
        async with self._database.unit_of_work() as uow:
            page = await tables.pemberitahuan.claim(uow, now, now + LENT, MAILS)
        # Side by side: one server that is slow does not use up the time that the others are lent.
        hasil = await asyncio.gather(*map(self._deliver, page), return_exceptions=True)
        for gagal in hasil:
            if gagal is not None:
                raise gagal
        return bool(page)

    async def _deliver(self, satu: Pemberitahuan) -> None:
        sebab, jeda = None, self._pengaturan.jeda
        if self._pengaturan.host:
            try:
                await smtp.kirim(satu, self._pengaturan)
            except (OSError, smtp.Ditolak) as error:  # every SMTP error is an OSError
                sebab = f"{type(error).__name__}: {error}"[:500]
                jeda = () if isinstance(error, smtp.Ditolak) else jeda
                log.warning("surat_gagal", pemberitahuan=str(satu.id), sebab=sebab)
        async with self._database.transaction(
            stream=str(satu.perihal.pelaku_usaha),
            daerah=daerah(satu.perihal.daerah),
            actor=SISTEM,
            correlation=str(satu.perihal.peristiwa),
        ) as tx:
            if not self._pengaturan.host:
                await pemberitahuan.catat_dilewati(tx, satu, TANPA_SMTP)
            elif sebab:
                await pemberitahuan.catat_gagal(tx, satu, sebab, jeda)
            else:
                await pemberitahuan.catat_terkirim(tx, satu)


async def run_clocks(parts: Parts, backlog: int = BACKLOG) -> None:
    """One connection of the background pool is left to the consumer."""
    at_once = max(1, parts.settings.consumer_pool - 1)
    await ClockWorker(parts.background, at_once=at_once, backlog=backlog).run()


async def run_sender(parts: Parts) -> None:
    await Sender(parts.background, PengaturanEmail()).run()


def clocks_are_punctual(database: Database) -> Check:
    """In the service's own time."""

    async def check() -> str | None:
        async with database.session() as session:
            oldest = await tables.tenggat.oldest_wake(session)
        late = database.clock.now() - oldest if oldest else timedelta()
        if late > OVERDUE:
            return f"tenggat tertua terlambat {late.total_seconds():.0f} detik"
        return None

    return check
