"""Fifty thousand clocks end at once, and commands go on as if nothing were."""

import asyncio
from contextlib import suppress
from uuid import uuid4

import pytest

from services.notifikasi.handlers import pemberitahuan
from services.notifikasi.workers import ClockWorker
from shared.actor import SISTEM
from shared.daerah import daerah
from shared.messaging.database import Database
from tests.notifikasi.bahan import DAERAH, PELAKU_USAHA, dinyatakan_lengkap
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan
from tests.support.many_clocks import fill
from tests.support.waiting import until

BANYAK, PERINTAH = 50_000, 50
LEWAT = "timestamptz '2026-01-01' + n * interval '1 millisecond'"
DIAKHIRI = "SELECT count(*) FROM tenggat WHERE state = 'DIJALANKAN'"


@pytest.mark.rule("CALC-6")
async def test_lima_puluh_ribu_yang_berakhir_tidak_menahan_perintah(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, dinyatakan_lengkap())
    [(id,)] = await notifikasi.rows(
        "SELECT id FROM pemberitahuan WHERE jenis = 'permohonan_dinyatakan_lengkap'"
    )
    await fill(notifikasi.database.url, BANYAK, LEWAT)
    latar = Database(notifikasi.database.url, service="notifikasi", clock=clock, pool_size=3)
    pekerja = asyncio.create_task(ClockWorker(latar).run())

    async def diakhiri() -> int:
        [(jumlah,)] = await notifikasi.rows(DIAKHIRI)
        return jumlah

    await until(diakhiri, "it fires")
    awal = await diakhiri()
    for _ in range(PERINTAH):
        async with notifikasi.database.transaction(
            stream=str(PELAKU_USAHA), daerah=daerah(DAERAH), actor=SISTEM, correlation=str(uuid4())
        ) as tx:
            assert await pemberitahuan.baca(tx, id)
    akhir = await diakhiri()
    pekerja.cancel()
    with suppress(asyncio.CancelledError):
        await pekerja
    await latar.close()
    assert awal < akhir < BANYAK // 2  # nobody waited for the end of the backlog


@pytest.mark.rule("CALC-6")
async def test_satu_yang_rusak_tidak_menahan_yang_berakhir_bersamanya(notifikasi: Layanan) -> None:
    """Many end in one transaction; with one that cannot, each ends by itself."""
    await fill(notifikasi.database.url, 250, LEWAT)
    async with notifikasi.database.unit_of_work() as uow:
        await uow.connection.execute(
            "UPDATE tenggat SET daerah = 'TIDAK_ADA'"
            " WHERE id = (SELECT id FROM tenggat ORDER BY id LIMIT 1)"
        )
    await bangunkan(notifikasi)
    assert await notifikasi.rows(DIAKHIRI) == [(249,)]
    terlampaui = await notifikasi.published("tenggat.terlampaui")
    assert len({satu["tenggat"] for satu in terlampaui}) == len(terlampaui) == 249
