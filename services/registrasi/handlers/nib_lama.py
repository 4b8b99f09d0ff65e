"""What was issued elsewhere: a NIB from before this system, a further kegiatan usaha."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from services.registrasi import tables
from services.registrasi.domain import hak_akses, nib_lama
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.nib_lama import NIB_TERPAKAI, CatatNib, TambahKegiatan
from services.registrasi.domain.penerbitan_nib import Terbitan
from services.registrasi.domain.sop import RUJUKAN
from services.registrasi.handlers import hak_akses as akses_
from services.registrasi.handlers.nib import (
    PASAL_NIB,
    PASAL_PERIZINAN,
    catat_nib,
    simpan_nib,
    simpan_perizinan,
)
from services.registrasi.handlers.tanpa_pbbr import nib_hidup
from services.registrasi.handlers.wilayah import tak_dikenal
from services.registrasi.outbound import OUTBOUND
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import NIB, Wilayah
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class CatatNibLama:
    pelaku_usaha: UUID
    isi: CatatNib


@dataclass(frozen=True)
class TambahKegiatanUsaha:
    nib: NIB
    pelaku_usaha: UUID
    isi: TambahKegiatan


async def catat_nib_lama(tx: Transaction, perintah: CatatNibLama) -> Nib | Refusal:
    pemilik = await tables.load_pelaku_usaha(tx, perintah.pelaku_usaha)
    if pemilik is None:
        return TIDAK_DITEMUKAN
    if await tables.load_nib(tx, perintah.isi.nomor):
        return NIB_TERPAKAI
    if refusal := await tak_dikenal(tx, *(satu.lokasi for satu in perintah.isi.kegiatan_usaha)):
        return refusal
    hidup = await nib_hidup(tx, pemilik.id)
    baru = [uuid4() for _ in range(2 * len(perintah.isi.kegiatan_usaha))]
    pernah = await tables.list_kegiatan_pernah(tx, pemilik.id)
    wilayah = Wilayah(tx.daerah.wilayah)
    hasil = nib_lama.catat(perintah.isi, pemilik, hidup, wilayah, baru, tx.today, pernah)
    if isinstance(hasil, Refusal):
        return hasil
    baru = await _simpan(tx, None, hasil, "nib.dicatat", PASAL_NIB)
    if baru is None:
        return NIB_TERPAKAI
    await _pulihkan_hak_akses(tx, pemilik.id)
    return baru


async def _pulihkan_hak_akses(tx: Transaction, pelaku_usaha: UUID) -> None:
    lama = await tables.load_hak_akses(tx, pelaku_usaha)
    if lama and (akses := hak_akses.nib_hidup(lama, tx.today)):
        await akses_.simpan(tx, lama, akses, hak_akses.DIBERI)


async def tambah_kegiatan_usaha(tx: Transaction, perintah: TambahKegiatanUsaha) -> Nib | Refusal:
    nib = await nib_hidup(tx, perintah.pelaku_usaha)
    if nib is None or nib.nomor != perintah.nib:
        return TIDAK_DITEMUKAN
    pemilik = await tables.load_pelaku_usaha(tx, nib.pelaku_usaha)
    assert pemilik
    pernah = await tables.list_kegiatan_pernah(tx, nib.pelaku_usaha)
    wilayah, baru = Wilayah(tx.daerah.wilayah), (uuid4(), uuid4())
    hasil = nib_lama.tambah(nib, perintah.isi, pemilik, wilayah, baru, tx.today, pernah)
    if isinstance(hasil, Refusal):
        return hasil
    return await _simpan(tx, nib, hasil, "nib.dimutakhirkan", PASAL_PERIZINAN) or NIB_TERPAKAI


async def _simpan(
    tx: Transaction, lama: Nib | None, hasil: Terbitan, tindakan: str, dasar: str
) -> Nib | None:
    assert hasil.nib
    if not await simpan_nib(tx, hasil.nib):
        return None
    await simpan_perizinan(tx, hasil.nib.pelaku_usaha, hasil.perizinan)
    tx.outbox(*OUTBOUND.contracts(hasil.peristiwa), cite=_di_luar_sop)
    catat_nib(tx, tindakan, lama, hasil.nib, dasar)
    return hasil.nib


def _di_luar_sop(dasar: str) -> str:
    """It was issued elsewhere: no SOP of ours is its ground."""
    return PASAL_NIB if dasar.startswith(RUJUKAN) else dasar
