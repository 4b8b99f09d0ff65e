"""A letter is issued: numbered, kept, in the audit."""

from services.registrasi import tables
from services.registrasi.domain import surat as surat_
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.surat import JenisSurat, Masa, Surat
from shared.messaging.transaction import Transaction


async def terbitkan_surat(
    tx: Transaction, jenis: JenisSurat, nib: Nib, masa: Masa, dasar_hukum: str
) -> Surat:
    urut = await tables.next_nomor(tx, jenis, nib.daerah, masa.berlaku.year)
    baru = surat_.susun(jenis, nib, masa, dasar_hukum, urut, tx.today)
    await tables.add_surat(tx, baru)
    tx.audit(
        "surat.diterbitkan",
        str(baru.id),
        sebelum=None,
        sesudah={"jenis": baru.jenis, "nomor": baru.nomor, "tanggal": baru.tanggal},
        dasar_hukum=dasar_hukum,
    )
    return baru
