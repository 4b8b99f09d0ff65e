"""LKPM: filed, filed again, approved, returned; and what is answered about them."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from services.pengawasan import tables
from services.pengawasan.domain import lkpm, validasi_lkpm
from services.pengawasan.domain.kewajiban_lkpm import Aturan
from services.pengawasan.domain.lkpm import Isi, Keputusan, Lkpm
from services.pengawasan.domain.periode import Periode
from services.pengawasan.domain.peristiwa import ProfilDiperbarui
from services.pengawasan.domain.profil import Bagian
from services.pengawasan.domain.validasi_lkpm import Permintaan
from services.pengawasan.handlers.terbit import terbitkan
from shared.aturan import ketentuan
from shared.contracts.sanksi import ValidasiDimintaV1
from shared.http.etag import VERSI_USANG
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class Sampaikan:
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    periode: Periode
    isi: Isi


@dataclass(frozen=True)
class Perbaiki:
    lkpm: UUID
    versi: int
    isi: Isi


@dataclass(frozen=True)
class Setujui:
    lkpm: UUID
    versi: int
    wilayah: tuple[str, ...]
    """Area of whoever acts."""


@dataclass(frozen=True)
class Kembalikan:
    lkpm: UUID
    versi: int
    alasan: str
    wilayah: tuple[str, ...]


async def sampaikan(tx: Transaction, perintah: Sampaikan) -> Lkpm | Refusal:
    semua = await tables.list_proyek(tx.session, perintah.pelaku_usaha)
    proyek = next((satu for satu in semua if satu.id == perintah.proyek), None)
    ada = await tables.find_lkpm(
        tx.session, perintah.pelaku_usaha, perintah.proyek, perintah.periode.kode
    )
    isi = lkpm.Sampaikan(perintah.lkpm, perintah.proyek, perintah.periode, perintah.isi)
    return await _simpan(tx, "lkpm.sampaikan", None, lkpm.sampaikan(isi, proyek, ada, _aturan(tx)))


async def perbaiki(tx: Transaction, perintah: Perbaiki) -> Lkpm | Refusal:
    lama = await _muat(tx, perintah.lkpm, perintah.versi)
    if isinstance(lama, Refusal):
        return lama
    hasil = lkpm.sampaikan_kembali(lama, perintah.isi, tx.today)
    return await _simpan(tx, "lkpm.sampaikan_kembali", lama, hasil)


async def setujui(tx: Transaction, perintah: Setujui) -> Lkpm | Refusal:
    lama = await _muat(tx, perintah.lkpm, perintah.versi)
    if isinstance(lama, Refusal):
        return lama
    hasil = lkpm.setujui(lama, perintah.wilayah, tx.today)
    return await _simpan(tx, "lkpm.setujui", lama, hasil)


async def kembalikan(tx: Transaction, perintah: Kembalikan) -> Lkpm | Refusal:
    lama = await _muat(tx, perintah.lkpm, perintah.versi)
    if isinstance(lama, Refusal):
        return lama
    hasil = lkpm.kembalikan(lama, perintah.alasan, perintah.wilayah, tx.today)
    return await _simpan(tx, "lkpm.kembalikan", lama, hasil)


async def jawab_validasi(tx: Transaction, event: ValidasiDimintaV1) -> None:
    """PB8-22-1c: each asking is answered by the records of its day."""
    permintaan = Permintaan(event.permintaan, event.pelaku_usaha, event.ke, event.item)
    dikenal = await tables.load_subjek(tx.session, event.pelaku_usaha) is not None
    proyek = await tables.list_proyek(tx.session, event.pelaku_usaha) if dikenal else None
    status = await tables.status_lkpm(tx.session, event.pelaku_usaha)
    jawaban = validasi_lkpm.jawab(permintaan, proyek, status, _aturan(tx))
    terbitkan(tx, "validasi.jawab", f"validasi/{event.permintaan}", None, jawaban, (jawaban,))


def _aturan(tx: Transaction) -> Aturan:
    return Aturan(tx.today, partial(ketentuan, daerah=tx.daerah.kode))


async def _muat(tx: Transaction, id: UUID, versi: int) -> Lkpm | Refusal:
    """An LKPM is never deleted, and the route found it before."""
    found = await tables.load_lkpm(tx.session, id)
    if found is None:
        raise LookupError(f"lkpm {id}")
    lama, kini = found
    return lama if kini == versi else VERSI_USANG


async def _simpan(
    tx: Transaction, tindakan: str, lama: Lkpm | None, hasil: Keputusan | Refusal
) -> Lkpm | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    await (tables.save_lkpm(tx, lama, baru) if lama else tables.add_lkpm(tx, baru))
    versi = await tables.versi_laporan(tx.session, baru.pelaku_usaha)
    bagian = ProfilDiperbarui(baru.pelaku_usaha, Bagian.LAPORAN.value, versi)  # PB8-12-2h
    terbitkan(tx, tindakan, f"lkpm/{baru.id}", lama, baru, (bagian, *peristiwa))
    return baru
