"""Sends what agencies subscribed to: several agencies at once, one delivery for each."""

import asyncio
import contextlib
from datetime import timedelta
from uuid import UUID

import structlog

from services.notifikasi import tables, webhook
from services.notifikasi.domain.langganan import (
    Kiriman,
    Langganan,
    rahasia_berlaku,
    tanda_tangan,
)
from services.notifikasi.handlers import langganan as handlers
from services.notifikasi.settings import PengaturanWebhook
from shared.actor import SISTEM
from shared.daerah import daerah
from shared.messaging.database import Database, is_transient
from shared.runtime import Parts
from shared.settings import Env

log = structlog.get_logger()

LOOK_EVERY = 0.2
LENT = timedelta(minutes=2)
SKEMA_DITOLAK = "alamat bukan https"


class Penyiar:
    """Lent for a while, sent, written down; repeated only if the sender died between."""

    def __init__(self, database: Database, pengaturan: PengaturanWebhook, env: Env) -> None:
        self._database = database
        self._pengaturan = pengaturan
        self._env = env
        self._busy: set[UUID] = set()
        self._done = asyncio.Event()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            while True:
                for kiriman in await self.claim():
                    group.create_task(self._one(kiriman))
                with contextlib.suppress(TimeoutError):  # the next of an agency follows at once
                    await asyncio.wait_for(self._done.wait(), LOOK_EVERY)
                self._done.clear()

    async def round(self) -> int:
        """What is due now, one for each agency; how many."""
        page = await self.claim()
        await asyncio.gather(*map(self._one, page))
        return len(page)

    async def claim(self) -> list[Kiriman]:
        free = self._pengaturan.sekaligus - len(self._busy)
        if free <= 0:
            return []
        now = self._database.clock.now()
        try:
            async with self._database.unit_of_work() as uow:
                page = await tables.langganan.claim(uow, now, now + LENT, self._busy, free)
        except Exception as error:
            if not is_transient(error):
                raise
            log.warning("siaran_diulang", error=repr(error)[:500])
            return []
        self._busy |= {satu.langganan for satu in page}
        return page

    async def _one(self, kiriman: Kiriman) -> None:
        try:
            await self._deliver(kiriman)
        except Exception as error:  # it is lent: the same is tried again when that ends
            if not is_transient(error):
                raise
            log.warning("siaran_diulang", kiriman=str(kiriman.id), error=repr(error)[:500])
        finally:
            self._busy.discard(kiriman.langganan)
            self._done.set()

    async def _deliver(self, kiriman: Kiriman) -> None:
        async with self._database.session() as session:
            satu = await tables.langganan.load(session, kiriman.langganan)
        assert satu
        sebab = await self._kirim(kiriman, satu)
        async with self._database.transaction(
            stream=kiriman.aliran,
            daerah=daerah(satu.daerah),
            actor=SISTEM,
            correlation=str(kiriman.peristiwa),
        ) as tx:
            if sebab is None:
                await handlers.catat_diterima(tx, kiriman, satu)
            else:
                jeda = self._pengaturan.jeda
                await handlers.catat_gagal(tx, kiriman, satu, sebab, jeda)

    async def _kirim(self, kiriman: Kiriman, satu: Langganan) -> str | None:
        """Why it was not taken; None: it was."""
        if webhook.periksa_alamat(satu.url, ketat=self._env is not Env.EMBEDDED):
            return SKEMA_DITOLAK
        saat = self._database.clock.now()
        rahasia = [self._database.cipher.decrypt(r) for r in rahasia_berlaku(satu, saat)]
        try:
            await webhook.kirim(
                satu.url,
                tanda_tangan(rahasia, kiriman.peristiwa, saat, kiriman.isi),
                kiriman.isi.encode(),
                hanya_umum=self._env is Env.PRODUKSI,
                batas_waktu=self._pengaturan.batas_waktu,
            )
        except (webhook.Ditolak, OSError, TimeoutError, UnicodeError, ValueError) as error:
            sebab = f"{type(error).__name__}: {error}"[:500]
            log.warning("siaran_gagal", kiriman=str(kiriman.id), sebab=sebab)
            return sebab
        return None


async def run_webhooks(parts: Parts) -> None:
    await Penyiar(parts.background, PengaturanWebhook(), parts.settings.env).run()
