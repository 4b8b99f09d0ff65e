"""The clocks on a real database: armed, stopped, moved, woken; each message also twice."""

from datetime import datetime
from typing import Any

import pytest

from services.notifikasi.workers import ClockWorker
from tests.notifikasi.bahan import (
    KASUS,
    PELAKU_USAHA,
    ditugaskan,
    wib,
)
from tests.sanksi.pesan import Layanan
from tests.support.clock import SettableClock


async def dengar(notifikasi: Layanan, *events: Any) -> None:
    for event in events:
        await notifikasi.dengar(event, stream=PELAKU_USAHA)


async def jam_berjalan(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows(
        "SELECT kind, generation, state, last_day, due_at FROM tenggat ORDER BY kind, generation"
    )


async def bangunkan(notifikasi: Layanan) -> None:
    """Until nothing is due."""
    worker = ClockWorker(notifikasi.database)
    while await worker.round() == 0:
        pass


@pytest.mark.rule("PB8-23-5", "CALC-6")
async def test_verifikasi_berakhir_sekali(notifikasi: Layanan, clock: SettableClock) -> None:
    await dengar(notifikasi, ditugaskan())
    clock.set(wib(2026, 3, 30, 23, 59))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2026, 4, 2))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert terlampaui["jenis"] == "verifikasi_likuidasi"
    assert terlampaui["subjek"] == str(KASUS)
    assert terlampaui["generasi"] == 1
    assert terlampaui["hari_terakhir"] == "2026-03-30"
    assert datetime.fromisoformat(terlampaui["effective_at"]) == wib(2026, 3, 31)
