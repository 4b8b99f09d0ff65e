"""What a decree changes in the calendar (CALC-1)."""

from dataclasses import asdict

from services.notifikasi import queries
from services.notifikasi.domain.kalender import KalenderDiperbarui
from services.notifikasi.outbound import OUTBOUND
from shared.calendar import HariLapisan, Kalender
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay
from shared.refusal import Refusal


async def perbarui(tx: Transaction, hari: HariLapisan) -> Kalender | Refusal:
    """Open clocks follow one by one: the worker counts each of them anew, none ends before."""
    lama = await queries.lapisan(tx.session, hari.tanggal)
    await save_overlay(tx.session, hari)
    kalender = await tx.kalender()
    tx.outbox(*OUTBOUND.contracts([KalenderDiperbarui(kalender.versi, hari)]))
    tx.audit(
        "kalender.diperbarui",
        hari.tanggal.isoformat(),
        sebelum=[asdict(satu) for satu in lama],
        sesudah=asdict(hari),
        dasar_hukum=hari.dasar_hukum,
    )
    return kalender
