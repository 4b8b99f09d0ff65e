"""Pencabutan on a court decision (Pasal 27)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import permohonan_putusan
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan_putusan import AjukanPembubaran
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class PermohonanPembubaran:
    ajukan: AjukanPembubaran
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
    hasil = permohonan_putusan.ajukan_pembubaran(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def unggah_putusan(tx: Transaction, perintah: UnggahPutusan) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = permohonan_putusan.unggah_putusan(kasus, (perintah.berkas,), konteks)
    return await simpan(tx, "pencabutan.unggah_putusan", kasus, hasil, konteks)
