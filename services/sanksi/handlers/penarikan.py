"""A request that its applicant takes back, of whatever kind."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain import penarikan
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.penarikan import Tarik
from services.sanksi.handlers.kasus import muat, simpan
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class TarikPermohonan:
    kasus: UUID
    tarik: Tarik


async def tarik(tx: Transaction, perintah: TarikPermohonan) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = penarikan.tarik(kasus, perintah.tarik, konteks)
    return await simpan(tx, "permohonan.tarik", kasus, hasil, konteks)
