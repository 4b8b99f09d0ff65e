"""The calendar of notifikasi, kept here too: this service computes dates of its own (CALC-1)."""

from shared.calendar import HariLapisan
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay


async def perbarui_kalender(tx: Transaction, event: KalenderDiperbaruiV1) -> None:
    hari = HariLapisan(event.tanggal, event.libur, event.nama, event.dasar_hukum)
    await save_overlay(tx.session, hari)
