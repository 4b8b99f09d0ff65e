"""What the Pelaku Usaha reports done after a Pencabutan (PB8-21-7, PB8-24-5)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import kewajiban
from services.sanksi.domain.kewajiban import Kewajiban, TindakLanjut
from services.sanksi.domain.riwayat.kewajiban import selesai
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class LaporkanSelesai:
    kasus: UUID
    jenis: Kewajiban
    sasaran: str
    pada: date | None
    """None: today."""


async def laporkan_selesai(tx: Transaction, perintah: LaporkanSelesai) -> TindakLanjut | Refusal:
    lama = await tables.load_kewajiban(tx.session, perintah.kasus, perintah.jenis, perintah.sasaran)
    hasil = kewajiban.selesaikan(lama, perintah.pada or tx.today, tx.today)
    if isinstance(hasil, Refusal):
        return hasil
    await tables.save_kewajiban(tx.session, hasil)
    langkah = selesai(hasil)
    await tables.add_riwayat(tx, hasil.kasus, [langkah])
    tx.audit(
        "kewajiban.selesai",
        f"kasus/{hasil.kasus}",
        sebelum=None,
        sesudah={"jenis": hasil.jenis, "sasaran": hasil.sasaran, "pada": str(hasil.selesai_pada)},
        dasar_hukum=langkah.dasar_hukum,
    )
    return hasil
