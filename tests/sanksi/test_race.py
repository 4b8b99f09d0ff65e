"""An approval and the clock race at the deadline: a thousand times exactly one outcome."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from services.sanksi import handlers, tables
from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus
from services.sanksi.domain.verifikasi import Setujui
from shared.actor import Actor
from shared.contracts.notifikasi import TenggatTerlampauiV1
from shared.daerah import daerah
from shared.refusal import Refusal
from tests.sanksi.bahan import DAERAH, HARI_KELIMA, MENUNGGU, PERIZINAN
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

RACES = 1_000
LAST_MOMENT = datetime(2026, 3, 30, 16, 59, 59, 999_999, tzinfo=UTC)  # 23:59:59 WIB
MIDNIGHT = datetime(2026, 3, 30, 17, 0, tzinfo=UTC)
SEED = 20260330


async def waiting_case(sanksi: Layanan, number: int) -> Kasus:
    kasus, pelaku_usaha, nib = uuid4(), uuid4(), f"{number:013d}"
    satu = replace(
        MENUNGGU, id=kasus, pelaku_usaha=pelaku_usaha, nib=nib,
        validasi=validasi.susun(kasus, perseorangan=False),
    )  # fmt: skip
    izin = replace(PERIZINAN, nib=nib, pelaku_usaha=pelaku_usaha, kegiatan_usaha=tuple(
        replace(kegiatan, id=uuid4()) for kegiatan in PERIZINAN.kegiatan_usaha
    ))  # fmt: skip
    async with sanksi.database.transaction(
        stream=str(pelaku_usaha), daerah=daerah(DAERAH), actor=Actor("uji", "UJI")
    ) as tx:
        await tables.save_perizinan(tx, izin)
        await tables.add_kasus(tx, satu, nik=b"-", npwp=b"-")
    return satu


async def approve(sanksi: Layanan, kasus: Kasus) -> Kasus | Refusal:
    petugas = Actor("petugas-1", "PEMERINTAH_DAERAH_KABUPATEN_KOTA", ("DPMPTSP",))
    async with sanksi.database.transaction(
        stream=str(kasus.pelaku_usaha), daerah=daerah(DAERAH), actor=petugas
    ) as tx:
        hasil = await handlers.putuskan(tx, handlers.Putuskan(kasus.id, Setujui(("13.03",))))
        if isinstance(hasil, Refusal):
            tx.uow.cancel()
        return hasil


def lapse(kasus: Kasus) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1(
        tenggat=uuid4(), jenis="verifikasi_likuidasi", subjek=str(kasus.id), generasi=kasus.ke,
        pelaku_usaha=kasus.pelaku_usaha, aturan="PB8-23-5", hari_terakhir=HARI_KELIMA,
        effective_at=MIDNIGHT, dasar_hukum="Pasal 23 ayat (5)",
    )  # fmt: skip


async def race(sanksi: Layanan, clock: SettableClock, kasus: Kasus, dice: random.Random) -> bool:
    """Whether the approval won; midnight comes at a random moment of it."""
    clock.set(MIDNIGHT)  # the clock's fact is dated when it is published, never before
    record = sanksi.pesan(lapse(kasus), stream=kasus.pelaku_usaha)
    clock.set(LAST_MOMENT)

    async def midnight() -> None:
        for _ in range(dice.randrange(30)):
            await asyncio.sleep(0)
        clock.set(MIDNIGHT)

    async def the_clock() -> None:
        for _ in range(dice.randrange(30)):
            await asyncio.sleep(0)
        await sanksi.terima(record)

    hasil, _, _ = await asyncio.gather(approve(sanksi, kasus), the_clock(), midnight())
    if isinstance(hasil, Refusal):
        assert hasil.kode == "TENGGAT_TERLAMPAUI"
        return False
    return True


async def issued(sanksi: Layanan, kasus: UUID) -> list[tuple[str, str]]:
    return [
        (body["dasar_penerbitan"], body["tanggal"])
        for body in await sanksi.published("pencabutan.diterbitkan")
        if body["kasus"] == str(kasus)
    ]


@pytest.mark.rule("PB8-23-5")
@pytest.mark.slow
async def test_exactly_one_outcome(sanksi: Layanan, clock: SettableClock) -> None:
    dice = random.Random(SEED)
    cases = [await waiting_case(sanksi, number) for number in range(RACES)]
    won = {kasus.id: await race(sanksi, clock, kasus, dice) for kasus in cases}

    outcome = Counter[UUID]()
    for body in await sanksi.published("pencabutan.diterbitkan"):
        kasus = UUID(body["kasus"])
        outcome[kasus] += 1
        if won[kasus]:
            assert (body["dasar_penerbitan"], body["tanggal"]) == ("VERIFIKASI", "2026-03-30")
        else:
            assert (body["dasar_penerbitan"], body["tanggal"]) == ("FIKTIF_POSITIF", "2026-03-31")
    assert outcome == Counter(dict.fromkeys(won, 1))
    assert 0 < sum(won.values()) < RACES  # both sides won some: the race was one


@pytest.mark.rule("PB8-23-5")
async def test_a_service_whose_clock_lags_still_issues(
    sanksi: Layanan, clock: SettableClock
) -> None:
    kasus = await waiting_case(sanksi, 1)
    clock.set(MIDNIGHT)
    record = sanksi.pesan(lapse(kasus), stream=kasus.pelaku_usaha)
    clock.set(LAST_MOMENT)
    await sanksi.terima(record)
    assert await issued(sanksi, kasus.id) == [(DasarPenerbitan.FIKTIF_POSITIF, "2026-03-31")]
