"""What every institution does with a case: load, save, number and file what came of it."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import dokumen, riwayat
from services.sanksi.domain.dokumen.umum import JenisDokumen
from services.sanksi.domain.kasus import Kasus, Konteks
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.penolakan.umum import KASUS_TIDAK_DITEMUKAN
from services.sanksi.domain.peristiwa.umum import Intern, Peristiwa
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.handlers import akibat
from services.sanksi.outbound import OUTBOUND
from shared.daerah import DAERAH
from shared.identity import NIK, NPWP, Paspor
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


async def konteks(tx: Transaction, perizinan: Perizinan) -> Konteks:
    kantor = tuple(satu.wilayah for satu in DAERAH.values())
    return Konteks(tx.today, await tx.kalender(), perizinan, tx.daerah.kode, kantor)


async def muat(tx: Transaction, id: UUID) -> tuple[Kasus, Konteks]:
    """A case is never deleted, and its NIB was known when it was opened."""
    kasus = await tables.load_kasus(tx.session, id)
    if kasus is None:
        raise LookupError(f"{KASUS_TIDAK_DITEMUKAN.kode}: {id}")
    perizinan = await tables.load_perizinan(tx.session, kasus.nib)
    if perizinan is None:
        raise LookupError(f"perizinan of kasus {id}")
    return kasus, await konteks(tx, perizinan)


async def buka(
    tx: Transaction,
    tindakan: str,
    hasil: Keputusan | Refusal,
    perizinan: Perizinan,
    nik: NIK | None,
    npwp: NPWP | None,
    paspor: Paspor | None = None,
) -> Kasus | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    kasus, peristiwa = hasil
    nomor = {"nik": nik, "npwp": npwp, "paspor": paspor}
    rahasia = {nama: tx.cipher.encrypt(satu.nilai) for nama, satu in nomor.items() if satu}
    await tables.add_kasus(tx, kasus, **rahasia)
    await catat(tx, tindakan, None, kasus, peristiwa, perizinan)
    return kasus


async def simpan(
    tx: Transaction, tindakan: str, sebelum: Kasus, hasil: Keputusan | Refusal, konteks: Konteks
) -> Kasus | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    kasus, peristiwa = hasil
    if peristiwa:  # a late or repeated message changes nothing and leaves no trace
        await tables.save_kasus(tx, kasus)
        await catat(tx, tindakan, sebelum, kasus, peristiwa, konteks.perizinan)
    return kasus


async def catat(
    tx: Transaction,
    tindakan: str,
    sebelum: Kasus | None,
    kasus: Kasus,
    peristiwa: Sequence[Peristiwa],
    perizinan: Perizinan,
) -> None:
    bernomor = [await _beri_nomor(tx, satu) for satu in peristiwa]
    for satu in bernomor:
        await akibat.laksanakan(tx, satu, kasus, perizinan)
    langkah = [riwayat.langkah(satu) for satu in bernomor]
    await tables.add_riwayat(tx, kasus.id, langkah)
    tx.outbox(*OUTBOUND.contracts(e for e in bernomor if not isinstance(e, Intern)))
    tx.audit(
        tindakan,
        f"kasus/{kasus.id}",
        sebelum=sebelum and {"status": sebelum.status, "ke": sebelum.ke},
        sesudah={"status": kasus.status, "ke": kasus.ke, "langkah": [s.langkah for s in langkah]},
        dasar_hukum=langkah[-1].dasar_hukum,
    )


async def _beri_nomor(tx: Transaction, peristiwa: Peristiwa) -> Peristiwa:
    nomor = {
        field: await _nomor(tx, jenis, tahun, dokumen.kantor(peristiwa, jenis))
        for field, (jenis, tahun) in dokumen.bernomor(peristiwa).items()
    }
    return replace(peristiwa, **nomor) if nomor else peristiwa


async def _nomor(tx: Transaction, jenis: JenisDokumen, tahun: int, kantor: str | None) -> str:
    daerah = tables.daerah_kantor(tx, kantor)
    urut = await tables.next_number(tx, jenis, tahun, daerah)
    return dokumen.nomor(jenis, daerah, tahun, urut)
