"""What was decided, told and recorded."""

from collections.abc import Sequence
from typing import Any

from services.pengawasan.outbound import OUTBOUND
from shared.messaging.transaction import Transaction


def terbitkan(
    tx: Transaction,
    tindakan: str,
    objek: str,
    sebelum: Any,
    sesudah: Any,
    peristiwa: Sequence[object],
) -> None:
    """A decision without a fact changed nothing, and leaves no trace."""
    contracts = OUTBOUND.contracts(peristiwa)
    if not contracts:
        return
    tx.outbox(*contracts)
    dasar_hukum = contracts[-1].legal_basis
    tx.audit(tindakan, objek, sebelum=sebelum, sesudah=sesudah, dasar_hukum=dasar_hukum)
