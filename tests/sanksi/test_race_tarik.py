"""At the deadline the applicant, the verifier and the clock race: exactly one of them wins."""

import asyncio
import random
from collections import Counter
from collections.abc import Coroutine
from typing import Any

import pytest

from services.sanksi import handlers
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.penarikan import Tarik
from shared.actor import Actor
from shared.daerah import daerah
from shared.refusal import Refusal
from tests.sanksi.bahan import DAERAH
from tests.sanksi.test_race import LAST_MOMENT, MIDNIGHT, approve, lapse, waiting_case
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

RACES = 120


async def withdraw(sanksi: Layanan, kasus: Kasus) -> Kasus | Refusal:
    async with sanksi.database.transaction(
        stream=str(kasus.pelaku_usaha), daerah=daerah(DAERAH), actor=Actor("likuidator-1", "UJI")
    ) as tx:
        isi = handlers.TarikPermohonan(kasus.id, Tarik(kasus.pemohon_sebagai))
        hasil = await handlers.tarik(tx, isi)
        if isinstance(hasil, Refusal):
            tx.uow.cancel()
        return hasil


async def race(sanksi: Layanan, clock: SettableClock, kasus: Kasus, dice: random.Random) -> str:
    """Who won; midnight comes at a random moment of it."""
    clock.set(MIDNIGHT)
    record = sanksi.pesan(lapse(kasus), stream=kasus.pelaku_usaha)
    clock.set(LAST_MOMENT)

    async def later(what: Coroutine[Any, Any, Any]) -> Any:
        for _ in range(dice.randrange(30)):
            await asyncio.sleep(0)
        return await what

    async def midnight() -> None:
        clock.set(MIDNIGHT)

    runs = [midnight(), sanksi.terima(record), withdraw(sanksi, kasus), approve(sanksi, kasus)]
    _, _, *hasil = await asyncio.gather(*map(later, runs))
    done = [
        satu
        for satu, akhir in zip(("withdraw", "approve"), hasil, strict=True)
        if isinstance(akhir, Kasus)
    ]
    assert len(done) <= 1
    return next(iter(done), "lapse")


@pytest.mark.rule("PB8-23-5", "PB8-20-2")
async def test_exactly_one_outcome(sanksi: Layanan, clock: SettableClock) -> None:
    dice = random.Random(20260330)
    cases = [await waiting_case(sanksi, number) for number in range(RACES)]
    winners = Counter([await race(sanksi, clock, kasus, dice) for kasus in cases])
    ditarik = Counter(body["kasus"] for body in await sanksi.published("permohonan.ditarik"))
    terbit = Counter(body["kasus"] for body in await sanksi.published("pencabutan.diterbitkan"))
    assert ditarik + terbit == Counter({str(kasus.id): 1 for kasus in cases})
    assert sum(ditarik.values()) == winners["withdraw"]
    assert winners.keys() == {"withdraw", "approve", "lapse"}  # it was a race
