"""Keeping, approving and archiving SOP (SOP100-1 to -3, -10, PB8-3-1): one stream for all."""

from dataclasses import dataclass

from services.registrasi import tables
from services.registrasi.domain.sop import SopApaPun, versi
from services.registrasi.domain.sop.versi import Hasil, RekamanSop
from services.registrasi.handlers.terbitan import terbitkan
from services.registrasi.tables.sop import salinan
from shared import rujukan
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

ALIRAN = "sop"


@dataclass(frozen=True)
class SimpanSop:
    sop: SopApaPun
    lokasi_hardcopy: str | None = None


@dataclass(frozen=True)
class VersiSop:
    kode: str
    versi: int


@dataclass(frozen=True)
class PindahkanHardcopy:
    versi: VersiSop
    lokasi: str | None


async def simpan_sop(tx: Transaction, perintah: SimpanSop) -> RekamanSop | Refusal:
    sop = perintah.sop
    _, sha256 = salinan(sop)
    riwayat = await tables.load_riwayat_sop(tx.session, sop)
    kbli = rujukan.kbli(rujukan.EDISI_BERLAKU)
    hasil = versi.simpan(riwayat, sop, sha256, perintah.lokasi_hardcopy, kbli, tx.today)
    if not isinstance(hasil, Refusal):
        await tables.archive_sop(tx, sop)  # SOP100-10
    return await _simpan(tx, "sop.disimpan", riwayat.ini, hasil)


async def sahkan_sop(tx: Transaction, perintah: VersiSop) -> RekamanSop | Refusal:
    lama = await _muat(tx, perintah)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = versi.sahkan(lama, tx.actor.id, tx.today)
    return await _simpan(tx, "sop.disahkan", lama, hasil)


async def pindahkan_hardcopy(tx: Transaction, perintah: PindahkanHardcopy) -> RekamanSop | Refusal:
    lama = await _muat(tx, perintah.versi)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = versi.pindahkan_hardcopy(lama, perintah.lokasi, tx.today)
    return await _simpan(tx, "arsip.disimpan", lama, hasil)


async def _muat(tx: Transaction, perintah: VersiSop) -> RekamanSop | None:
    lama = await tables.load_rekaman(tx.session, perintah.kode, perintah.versi)
    return lama if lama and lama.sop.daerah == tx.daerah.kode else None


async def _simpan(
    tx: Transaction, tindakan: str, lama: RekamanSop | None, hasil: Hasil | Refusal
) -> RekamanSop | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if peristiwa:
        await tables.save_sop(tx, baru)
        terbitkan(tx, peristiwa)
        _catat(tx, tindakan, lama, baru)
    return baru


def _catat(tx: Transaction, tindakan: str, lama: RekamanSop | None, baru: RekamanSop) -> None:
    tx.audit(
        tindakan,
        f"{baru.sop.kode}/{baru.sop.versi}",
        sebelum=lama and _ringkas(lama),
        sesudah=_ringkas(baru),
        dasar_hukum=baru.sop.rujukan,
    )


def _ringkas(rekaman: RekamanSop) -> dict[str, object]:
    return {
        "status": rekaman.status,
        "sha256": rekaman.sha256,
        "lokasi_hardcopy": rekaman.lokasi_hardcopy,
    }
