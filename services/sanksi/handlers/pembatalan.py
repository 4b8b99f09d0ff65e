"""Pembatalan (Pasal 22)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import pengecualian, permohonan_pembatalan
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.pengecualian import Terima, TolakPengecualian
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan_pembatalan import AjukanPembatalan
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class PermohonanPembatalan:
    ajukan: AjukanPembatalan
    nik: NIK
    npwp: NPWP


@dataclass(frozen=True)
class UnggahBukti:
    kasus: UUID
    berkas: Berkas


@dataclass(frozen=True)
class PutuskanPengecualian:
    kasus: UUID
    keputusan: Terima | TolakPengecualian


async def ajukan_pembatalan(tx: Transaction, perintah: PermohonanPembatalan) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    jenis = JenisKasus.PEMBATALAN
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, jenis)
    hasil = permohonan_pembatalan.ajukan(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pembatalan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def unggah_bukti(tx: Transaction, perintah: UnggahBukti) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = pengecualian.unggah(kasus, perintah.berkas, konteks)
    return await simpan(tx, "pembatalan.unggah_bukti", kasus, hasil, konteks)


async def putuskan_pengecualian(tx: Transaction, perintah: PutuskanPengecualian) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = pengecualian.putuskan(kasus, perintah.keputusan, konteks)
    tindakan = "terima" if isinstance(perintah.keputusan, Terima) else "tolak"
    return await simpan(tx, f"pengecualian.{tindakan}", kasus, hasil, konteks)


async def ajukan_kembali_pembatalan(tx: Transaction, perintah: UUID) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah)
    hasil = pengecualian.ajukan_kembali(kasus, konteks)
    return await simpan(tx, "pembatalan.ajukan_kembali", kasus, hasil, konteks)
