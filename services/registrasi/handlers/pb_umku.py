"""PB-UMKU under an act of sanksi (PB8-29-1d)."""

from services.registrasi import tables
from services.registrasi.domain import pb_umku
from services.registrasi.domain.pb_umku import PbUmku, StatusPbUmku
from services.registrasi.domain.tindakan import Alasan, Item, PerizinanTidakDiubah, Tindakan
from services.registrasi.handlers.nib import simpan_pb_umku
from services.registrasi.handlers.terbitan import terbitkan
from shared.messaging.transaction import Transaction


async def cabut_pb_umku(tx: Transaction, tindakan: Tindakan) -> None:
    """Item by item; a PB-UMKU is named by its own id."""
    milik = {satu.id: satu for satu in await tables.load_pb_umku(tx, tindakan.pelaku_usaha)}
    for item in tindakan.item:
        satu = milik.get(item.perizinan) if item.perizinan else None
        if satu is None:
            _tidak_diubah(tx, tindakan, item, Alasan.PERIZINAN_TIDAK_DIKENAL)
        elif satu.status is StatusPbUmku.BERLAKU:
            await _cabut(tx, satu, tindakan)
        elif satu.akhir is None or satu.akhir.kasus != tindakan.akhir.kasus:
            _tidak_diubah(tx, tindakan, item, Alasan.SUDAH_BERAKHIR)


async def cabut_semua_pb_umku(tx: Transaction, tindakan: Tindakan) -> None:
    """PB8-21-5: all licences of the Pelaku Usaha, so also those that support another one."""
    for satu in await tables.load_pb_umku(tx, tindakan.pelaku_usaha):
        await _cabut(tx, satu, tindakan)


async def _cabut(tx: Transaction, satu: PbUmku, tindakan: Tindakan) -> None:
    induk = await tables.load_perizinan(tx, satu.perizinan)
    assert induk
    baru, peristiwa = pb_umku.cabut(satu, induk, tindakan.akhir)
    if not peristiwa:
        return
    await simpan_pb_umku(tx, baru)
    terbitkan(tx, peristiwa)
    tx.audit(
        "pb_umku.dicabut",
        str(baru.id),
        sebelum={"status": satu.status},
        sesudah={"status": baru.status},
        dasar_hukum=tindakan.akhir.dasar_hukum or "",
    )


def _tidak_diubah(tx: Transaction, tindakan: Tindakan, item: Item, alasan: Alasan) -> None:
    terbitkan(tx, (PerizinanTidakDiubah(tindakan, alasan, tindakan.nib, item),))
