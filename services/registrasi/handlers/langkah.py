"""One step of an application: load, decide, save with timeline and audit."""

from collections.abc import Callable
from uuid import UUID

from services.registrasi import katalog, tables
from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.domain.sop import Sop
from services.registrasi.handlers.terbitan import terbitkan
from shared.contracts.contract import Contract
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

Hasil = tuple[Permohonan, tuple[object, ...]]
Putusan = Callable[[Permohonan, Sop], Hasil | Refusal]


def sop_permohonan(permohonan: Permohonan) -> Sop:
    """SOP100-2: the version that it was filed under."""
    return katalog.sop_versi(permohonan.sop, permohonan.sop_versi)


async def jalankan(
    tx: Transaction, id: UUID, tindakan: str, putuskan: Putusan
) -> Permohonan | Refusal:
    lama = await tables.load_permohonan(tx, id)
    if lama is None:
        return TIDAK_DITEMUKAN
    return await simpan(tx, lama, putuskan(lama, sop_permohonan(lama)), tindakan)


async def simpan(
    tx: Transaction, lama: Permohonan | None, hasil: Hasil | Refusal, tindakan: str
) -> Permohonan | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    sop = sop_permohonan(baru)
    await tables.save_permohonan(tx, baru)
    for contract in terbitkan(tx, peristiwa):  # its facts are its timeline
        await tables.save_langkah(tx, baru.id, contract, *pasal(sop, contract))
    tx.audit(
        tindakan,
        str(baru.id),
        sebelum=lama and {"status": lama.status, "ke": lama.ke},
        sesudah={"status": baru.status, "ke": baru.ke, "batas": baru.batas},
        dasar_hukum=sop.rujukan,
    )
    return baru


def pasal(sop: Sop, contract: Contract) -> tuple[tuple[str, ...], str]:
    """A fact about one requirement rests on that one, not on all of its kind."""
    butir = sop.butir(getattr(contract, "kode", ""))
    if butir is None:
        return contract.ATURAN, contract.legal_basis
    return (f"{sop.kode}-{butir.kode}",), sop.dasar(butir.sebutan)
