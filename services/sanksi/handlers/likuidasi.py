"""Pencabutan LIKUIDASI (Pasal 23)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan import likuidasi
from services.sanksi.domain.permohonan.likuidasi import Ajukan
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class Permohonan:
    ajukan: Ajukan
    nik: NIK
    npwp: NPWP


@dataclass(frozen=True)
class Unggah:
    kasus: UUID
    berkas: tuple[Berkas, ...]


async def ajukan(tx: Transaction, perintah: Permohonan) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, JenisKasus.LIKUIDASI)
    hasil = likuidasi.ajukan(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def unggah(tx: Transaction, perintah: Unggah) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = likuidasi.unggah(kasus, perintah.berkas, konteks)
    return await simpan(tx, "pencabutan.unggah_akta", kasus, hasil, konteks)
