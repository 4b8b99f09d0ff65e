"""A clock that ends in one statement: what it tells was made before its stream was locked."""

import asyncio
from datetime import date, datetime, timedelta

import pytest

from services.notifikasi import tables
from services.notifikasi.domain.keadaan import Tenggat
from services.notifikasi.handlers import tenggat
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.daerah import daerah
from tests.notifikasi.bahan import DAERAH, PELAKU_USAHA, ditugaskan, wib
from tests.notifikasi.test_clocks import bangunkan, dengar, keadaan, kejadian
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan
from tests.support.waiting import until

LAIN = KalenderDiperbaruiV1(
    versi="uji", tanggal=date(2026, 5, 4), libur=True, nama="Uji", dasar_hukum="Uji"
)
SESUDAH = wib(2026, 4, 2)
MENUNGGU = """
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()
    AND wait_event_type = 'Lock'
"""
CERITA = "SELECT version, headers ->> 'ce_streamversion', headers ->> 'ce_time' FROM outbox"


async def terlihat(notifikasi: Layanan) -> Tenggat:
    """The one clock that is due."""
    async with notifikasi.database.reading() as driver:
        [satu] = await tables.tenggat.waking(driver, SESUDAH, [], window=9, page=9)
    return satu


async def akhiri(notifikasi: Layanan, seen: Tenggat) -> bool:
    async with notifikasi.database.reading() as driver:
        return await tenggat.akhiri_sendiri(notifikasi.database.single(driver), seen)


async def siap(notifikasi: Layanan, clock: SettableClock) -> Tenggat:
    """Warned already, and over."""
    await dengar(notifikasi, ditugaskan())
    clock.set(wib(2026, 3, 30, 23, 59))
    await bangunkan(notifikasi)
    clock.set(SESUDAH)
    return await terlihat(notifikasi)


@pytest.mark.rule("CALC-6")
async def test_dua_yang_melihat_jam_yang_sama_mengakhirinya_sekali(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    seen = await siap(notifikasi, clock)
    assert [await akhiri(notifikasi, seen), await akhiri(notifikasi, seen)] == [True, True]
    assert len(await notifikasi.published("tenggat.terlampaui")) == 1
    assert (await kejadian(notifikasi)).count("DIJALANKAN") == 1


@pytest.mark.rule("CALC-6")
async def test_jam_yang_bergeser_sesudah_dilihat_tidak_berakhir(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    seen = await siap(notifikasi, clock)
    async with notifikasi.database.unit_of_work() as uow:
        await uow.connection.execute("UPDATE tenggat SET due_at = due_at + interval '1 day'")
    assert await akhiri(notifikasi, seen)
    assert await keadaan(notifikasi) == ["AKTIF"]
    assert await notifikasi.published("tenggat.terlampaui") == []


@pytest.mark.rule("CALC-6")
async def test_tanpa_alirannya_belum_diputuskan(notifikasi: Layanan, clock: SettableClock) -> None:
    seen = await siap(notifikasi, clock)
    async with notifikasi.database.unit_of_work() as uow:
        await uow.connection.execute("DELETE FROM stream")
    assert not await akhiri(notifikasi, seen)
    assert await keadaan(notifikasi) == ["AKTIF"]


@pytest.mark.rule("CALC-6", "CALC-7")
async def test_peristiwa_yang_menunggu_tidak_bertanggal_sebelum_yang_ditunggunya(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """Its time was fixed before the lock; while it waits, another tells something on the stream."""
    await siap(notifikasi, clock)
    async with notifikasi.database.unit_of_work() as uow:
        await uow.lock([str(PELAKU_USAHA)])
        pekerja = asyncio.create_task(bangunkan(notifikasi))
        await until(lambda: notifikasi.rows(MENUNGGU), "it waits for the stream")
        clock.set(SESUDAH + timedelta(minutes=1))
        uow.view(stream=str(PELAKU_USAHA), daerah=daerah(DAERAH)).outbox(LAIN)
    await pekerja
    cerita = await notifikasi.rows(f"{CERITA} ORDER BY version")
    assert [int(tertulis) for _, tertulis, _ in cerita] == [version for version, _, _ in cerita]
    saat = [datetime.fromisoformat(time) for _, _, time in cerita]
    assert saat == sorted(saat)
    assert (await notifikasi.published())[-1]["fakta"] == "tenggat.terlampaui"
    assert await keadaan(notifikasi) == ["DIJALANKAN"]
