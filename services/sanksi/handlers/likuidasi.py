"""Pencabutan LIKUIDASI (Pasal 23)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import permohonan, verifikasi
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan import Ajukan, Berkas
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.handlers.kasus import buka, konteks, muat, simpan
from shared.contracts.notifikasi import TenggatTerlampauiV1
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


@dataclass(frozen=True)
class Putuskan:
    kasus: UUID
    keputusan: Setujui | Tolak


async def ajukan(tx: Transaction, perintah: Permohonan) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, JenisKasus.LIKUIDASI)
    hasil = permohonan.ajukan(ajukan, berjalan, await konteks(tx, perizinan))
    return await buka(tx, "pencabutan.ajukan", hasil, perizinan, perintah.nik, perintah.npwp)


async def unggah(tx: Transaction, perintah: Unggah) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    hasil = permohonan.unggah(kasus, perintah.berkas, konteks)
    return await simpan(tx, "pencabutan.unggah_akta", kasus, hasil, konteks)


async def ajukan_kembali(tx: Transaction, perintah: UUID) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah)
    hasil = permohonan.ajukan_kembali(kasus, konteks)
    return await simpan(tx, "pencabutan.ajukan_kembali", kasus, hasil, konteks)


async def putuskan(tx: Transaction, perintah: Putuskan) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    match perintah.keputusan:
        case Setujui() as setujui:
            hasil = verifikasi.setujui(kasus, setujui, konteks)
            return await simpan(tx, "verifikasi.setujui", kasus, hasil, konteks)
        case Tolak() as tolak:
            hasil = verifikasi.tolak(kasus, tolak, konteks)
            return await simpan(tx, "verifikasi.tolak", kasus, hasil, konteks)


async def fiktif_positif(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    """PB8-23-5: the rule is asked again; the clock only says when to ask."""
    tx = await tx.lock(str(event.pelaku_usaha))
    kasus, konteks = await muat(tx, UUID(event.subjek))
    hasil = verifikasi.lewat_tenggat(kasus, event.generasi, event.hari_terakhir, konteks)
    await simpan(tx, "verifikasi.lewat_tenggat", kasus, hasil, konteks)
