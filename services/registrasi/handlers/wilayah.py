"""Whether a place is in the catalogue of area codes."""

from services.registrasi import tables
from services.registrasi.domain.wilayah import TIDAK_DIKENAL
from shared import rujukan
from shared.identity import Wilayah
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


async def tak_dikenal(tx: Transaction, *lokasi: Wilayah) -> Refusal | None:
    """A code that came with the service costs no look-up: no import takes one away."""
    for satu in lokasi:
        if satu.nilai in rujukan.wilayah():
            continue
        if not await tables.wilayah_tercatat(tx.session, satu.nilai, tx.today):
            return TIDAK_DIKENAL.dengan(rincian=({"wilayah": satu.nilai},))
    return None
