"""Simulated time, the way of an event to notifikasi, and what notifikasi says back."""

import asyncio
import heapq
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import count
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from services.notifikasi.handlers import kalender
from services.notifikasi.workers import ClockWorker
from shared.actor import SISTEM
from shared.calendar import HariLapisan, Kalender
from shared.contracts.contract import Contract
from shared.contracts.notifikasi import (
    PengingatDijadwalkanV1,
    PengingatDikirimV1,
    TenggatTerlampauiV1,
)
from shared.daerah import daerah
from shared.messaging.envelope import Record
from tests.simulasi.naskah import WIB, Keputusan
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

DAERAH = "KAB_SIJUNJUNG"
SEKALIGUS = 100
UCAPAN: tuple[type[Any], ...] = TenggatTerlampauiV1, PengingatDikirimV1, PengingatDijadwalkanV1
BARU = """
    SELECT id, headers->>'ce_type', body FROM outbox
    WHERE id > :sejak AND headers->>'ce_type' = ANY(:jenis) ORDER BY id
"""


def id_dari(nama: str) -> UUID:
    return uuid5(NAMESPACE_OID, f"simulasi/{nama}")


class Dunia:
    def __init__(self, notifikasi: Layanan, clock: SettableClock, dikenal: Iterable[str]) -> None:
        """`dikenal`: types that notifikasi hears; nobody else hears the others here."""
        self.notifikasi = notifikasi
        self.kalender = daerah(DAERAH).kalender()
        self.saat = clock.now()
        self._clock = clock
        self._dikenal = frozenset(dikenal)
        self._lapisan: tuple[HariLapisan, ...] = ()
        self._antre: list[Record] = []
        self._rencana: list[tuple[datetime, int, Callable[[], object]]] = []
        self._urut = count()
        self._pendengar: dict[tuple[type[Contract], str], Callable[[Any], None]] = {}
        self._pekerja = ClockWorker(notifikasi.database)
        self._terbaca = 0

    @property
    def hari_ini(self) -> date:
        return self.tanggal(self.saat)

    def tanggal(self, saat: datetime) -> date:
        return saat.astimezone(WIB).date()

    # People.

    def pada(self, saat: datetime, tindakan: Callable[[], object]) -> None:
        heapq.heappush(self._rencana, (saat, next(self._urut), tindakan))

    def dengar(self, contract: type[Contract], jenis: str, oleh: Callable[[Any], None]) -> None:
        self._pendengar[contract, jenis] = oleh

    def kirim(self, events: Iterable[Contract], pelaku: UUID) -> None:
        for event in events:
            if event.TYPE in self._dikenal:
                self._antre.append(self.notifikasi.pesan(event, stream=pelaku))

    # Time.

    async def sampai(self, saat: datetime) -> None:
        """Everybody does what is planned until then."""
        while self._rencana and self._rencana[0][0] <= saat:
            kapan, _, tindakan = heapq.heappop(self._rencana)
            self._jadi(kapan)
            tindakan()
            await asyncio.sleep(0)
        self._jadi(saat)
        await self._sampaikan()

    async def bangun(self, saat: datetime) -> None:
        """The workers look until nothing is left, and what they say is answered at once."""
        await self.sampai(saat)
        while True:
            while await self._pekerja.round() == 0:
                pass
            if not await self._tanggapi():
                return
            await self._sampaikan()

    async def putuskan(self, keputusan: Keputusan) -> None:
        await self.sampai(keputusan.saat)
        hari = HariLapisan(keputusan.tanggal, keputusan.libur, "Keputusan", "Keppres contoh")
        self._lapisan = (*self._lapisan, hari)
        self.kalender: Kalender = daerah(DAERAH).kalender(self._lapisan)
        async with self.notifikasi.database.transaction(
            stream="kalender", daerah=daerah(DAERAH), actor=SISTEM
        ) as tx:
            await kalender.perbarui(tx, hari)

    def _jadi(self, saat: datetime) -> None:
        self.saat = saat
        self._clock.set(saat)

    async def _sampaikan(self) -> None:
        for awal in range(0, len(self._antre), SEKALIGUS):
            await self.notifikasi.terima(*self._antre[awal : awal + SEKALIGUS])
        self._antre.clear()

    async def _tanggapi(self) -> int:
        rows = await self.notifikasi.rows(
            BARU, sejak=self._terbaca, jenis=[contract.TYPE for contract in UCAPAN]
        )
        for id, jenis, body in rows:
            self._terbaca = id
            [contract] = [satu for satu in UCAPAN if jenis == satu.TYPE]
            event = contract.model_validate_json(body)
            if oleh := self._pendengar.get((contract, event.jenis)):
                oleh(event)
        return len(rows)
