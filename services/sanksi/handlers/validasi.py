"""What the agencies answer, whatever the case asks for."""

from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import INSTANSI, HasilValidasi, Item, Kasus, Konteks
from services.sanksi.domain.riwayat.validasi import DASAR_VALIDASI
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.handlers.kasus import muat, simpan
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import TenggatTerlampauiV1
from shared.contracts.pengawasan import ValidasiDijawabV1 as LkpmDijawabV1
from shared.messaging.transaction import Transaction


async def catat_validasi(tx: Transaction, event: ValidasiDijawabV1) -> None:
    """An agency answers registrasi on the same topic; that request is unknown here."""
    await _jawab(tx, Jawaban(event.permintaan, event.instansi, HasilValidasi(event.hasil)))


async def catat_validasi_lkpm(tx: Transaction, event: LkpmDijawabV1) -> None:
    """PB8-22-1c: pengawasan is no agency outside, and answers with a fact of its own."""
    await _jawab(tx, Jawaban(event.permintaan, INSTANSI[Item.LKPM], HasilValidasi(event.hasil)))


async def tanya_lagi(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    muatan = await _muat_permintaan(tx, UUID(event.subjek))
    if muatan is None:
        return
    tx, kasus, konteks = muatan
    hasil = validasi.tanya_lagi(kasus, UUID(event.subjek), event.generasi, konteks)
    await simpan(tx, "validasi.tanya_lagi", kasus, hasil, konteks)


async def _jawab(tx: Transaction, jawaban: Jawaban) -> None:
    muatan = await _muat_permintaan(tx, jawaban.permintaan)
    if muatan is None:
        return
    tx, kasus, konteks = muatan
    if validasi.bukan_yang_ditanya(kasus, jawaban):
        tx.audit(
            "validasi.diabaikan",
            f"kasus/{kasus.id}",
            sebelum=None,
            sesudah={"instansi": jawaban.instansi, "hasil": jawaban.hasil},
            dasar_hukum=DASAR_VALIDASI[kasus.jenis],
        )
        return
    hasil = validasi.jawab(kasus, jawaban, konteks)
    await simpan(tx, "validasi.jawab", kasus, hasil, konteks)


async def _muat_permintaan(
    tx: Transaction, permintaan: UUID
) -> tuple[Transaction, Kasus, Konteks] | None:
    """Agencies choose their own Kafka key, so the stream of the case is locked here."""
    found = await tables.find_kasus_of_request(tx.session, permintaan)
    if found is None:
        return None
    tx = await tx.lock(str(found.pelaku_usaha))
    return tx, *await muat(tx, found.kasus)
