"""The exception of a PMA, whatever act it wants to end everything by (PB8-21-9)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain import pengecualian
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.pengecualian import Terima, TolakPengecualian
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import muat, simpan
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class UnggahBukti:
    kasus: UUID
    berkas: Berkas


@dataclass(frozen=True)
class PutuskanPengecualian:
    kasus: UUID
    keputusan: Terima | TolakPengecualian


async def unggah_bukti(tx: Transaction, perintah: UnggahBukti) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = pengecualian.unggah(kasus, perintah.berkas, konteks)
    return await simpan(tx, f"{kasus.jenis.lower()}.unggah_bukti", kasus, hasil, konteks)


async def putuskan_pengecualian(tx: Transaction, perintah: PutuskanPengecualian) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = pengecualian.putuskan(kasus, perintah.keputusan, konteks)
    tindakan = "terima" if isinstance(perintah.keputusan, Terima) else "tolak"
    return await simpan(tx, f"pengecualian.{tindakan}", kasus, hasil, konteks)


async def ajukan_kembali_pengecualian(tx: Transaction, perintah: UUID) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah)
    hasil = pengecualian.ajukan_kembali(kasus, konteks)
    return await simpan(tx, f"{kasus.jenis.lower()}.ajukan_kembali", kasus, hasil, konteks)
