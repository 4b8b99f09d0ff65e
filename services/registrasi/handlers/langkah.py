"""One step of an application: load, decide, save with timeline and audit."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from services.registrasi import tables
from services.registrasi.domain.permohonan import Kasus, Permohonan
from services.registrasi.domain.sop import Sop, menurut, rujuk
from services.registrasi.handlers.terbitan import terbitkan
from shared.contracts.contract import Contract
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

Hasil = tuple[Permohonan, tuple[object, ...]]
Putusan = Callable[[Permohonan, Sop], Hasil | Refusal]


async def jalankan(tx: Transaction, id: UUID, tindakan: str, putuskan: Putusan) -> Kasus | Refusal:
    lama = await tables.load_permohonan(tx, id)
    if lama is None:
        return TIDAK_DITEMUKAN
    sop = await tables.load_sop_permohonan(tx, lama)
    hasil = putuskan(lama, sop)
    if isinstance(hasil, Refusal):
        return menurut(sop, hasil)
    return await simpan(tx, sop, lama, hasil, tindakan)


async def simpan(
    tx: Transaction, sop: Sop, lama: Permohonan | None, hasil: Hasil, tindakan: str
) -> Kasus:
    baru, peristiwa = hasil
    await tables.save_permohonan(tx, baru, lama)
    fakta = terbitkan(tx, peristiwa, sop)  # its facts are its timeline
    await tables.save_catatan(
        tx, baru.id, *(tables.catatan(satu, *pasal(sop, satu)) for satu in fakta)
    )
    tx.audit(
        tindakan,
        str(baru.id),
        sebelum=lama and _ringkas(lama),
        sesudah=_ringkas(baru) | {"batas": baru.batas},
        dasar_hukum=sop.rujukan,
    )
    return Kasus(baru, sop)


def _ringkas(permohonan: Permohonan) -> dict[str, Any]:
    isi: dict[str, Any] = {"status": permohonan.status, "ke": permohonan.ke}
    return isi | ({"petugas": permohonan.petugas.petugas} if permohonan.petugas else {})


def pasal(sop: Sop, contract: Contract) -> tuple[tuple[str, ...], str]:
    """A fact about one requirement rests on that one, not on all of its kind."""
    butir = sop.butir(getattr(contract, "kode", ""))
    if butir is None:
        return contract.ATURAN, rujuk(sop, contract.legal_basis)
    return (f"{sop.kode}-{butir.kode}",), sop.dasar(butir.sebutan)
