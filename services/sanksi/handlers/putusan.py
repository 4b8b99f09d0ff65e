"""Pencabutan on a court decision (Pasal 27)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.permohonan import putusan, putusan_objek
from services.sanksi.domain.permohonan.putusan import AjukanPembubaran
from services.sanksi.domain.permohonan.putusan_objek import AjukanPutusan, Tindaklanjuti
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

DIMOHONKAN = (JenisKasus.PEMBUBARAN, JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN)


@dataclass(frozen=True)
class PermohonanPembubaran:
    ajukan: AjukanPembubaran
    nik: NIK
    npwp: NPWP


@dataclass(frozen=True)
class PermohonanPutusan:
    ajukan: AjukanPutusan
    nik: NIK
    npwp: NPWP


@dataclass(frozen=True)
class UnggahPutusan:
    kasus: UUID
    berkas: Berkas


async def ajukan_pembubaran(tx: Transaction, perintah: PermohonanPembubaran) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    jenis = JenisKasus.PEMBUBARAN
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, jenis)
    hasil = putusan.ajukan_pembubaran(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def ajukan_pencabutan_putusan(
    tx: Transaction, perintah: PermohonanPutusan
) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await _milik(tx, ajukan)
    if isinstance(perizinan, Refusal):
        return perizinan
    jenis = JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, jenis)
    hasil = putusan_objek.ajukan_pencabutan(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def tindaklanjuti_putusan(tx: Transaction, perintah: Tindaklanjuti) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await _milik(tx, ajukan)
    if isinstance(perizinan, Refusal):
        return perizinan
    berjalan = await _menghalangi(tx, ajukan.pelaku_usaha)
    hasil = putusan_objek.tindaklanjuti(perintah, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "putusan.tindaklanjuti", hasil, perizinan, None, None)


async def _menghalangi(tx: Transaction, pelaku_usaha: UUID) -> UUID | None:
    for id in await tables.open_kasus(tx.session, pelaku_usaha, *DIMOHONKAN):
        kasus, _ = await muat(tx, id)
        if putusan_objek.menghalangi(kasus):
            return id
    return None


async def _milik(tx: Transaction, ajukan: AjukanPutusan) -> Perizinan | Refusal:
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    return perizinan


async def unggah_putusan(tx: Transaction, perintah: UnggahPutusan) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = putusan.unggah_putusan(kasus, (perintah.berkas,), konteks)
    return await simpan(tx, "pencabutan.unggah_putusan", kasus, hasil, konteks)
