"""Kantor perwakilan and other foreign entities (Pasal 26)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan import perwakilan
from services.sanksi.domain.permohonan.perwakilan import AjukanPerwakilan
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.identity import NIK, NPWP, Paspor
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class PermohonanPerwakilan:
    ajukan: AjukanPerwakilan
    identitas: NIK | Paspor
    """By kewarganegaraan (PB8-26-2a)."""
    npwp: NPWP


@dataclass(frozen=True)
class UnggahIdentitas:
    kasus: UUID
    berkas: Berkas
    pernyataan: str


@dataclass(frozen=True)
class UnggahDokumen:
    kasus: UUID
    berkas: tuple[Berkas, ...]


async def ajukan_perwakilan(tx: Transaction, perintah: PermohonanPerwakilan) -> Kasus | Refusal:
    ajukan, identitas = perintah.ajukan, perintah.identitas
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    jenis = JenisKasus.PERWAKILAN_ASING
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, jenis)
    hasil = perwakilan.ajukan(ajukan, berjalan, await konteks(tx, perizinan))
    nik = identitas if isinstance(identitas, NIK) else None
    paspor = identitas if isinstance(identitas, Paspor) else None
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, nik, perintah.npwp, paspor)


async def unggah_identitas(tx: Transaction, perintah: UnggahIdentitas) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = perwakilan.unggah_identitas(kasus, perintah.berkas, perintah.pernyataan, konteks)
    return await simpan(tx, "pencabutan.unggah_identitas", kasus, hasil, konteks)


async def unggah_dokumen(tx: Transaction, perintah: UnggahDokumen) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = perwakilan.unggah_dokumen(kasus, perintah.berkas, konteks)
    return await simpan(tx, "pencabutan.unggah_dokumen", kasus, hasil, konteks)
