"""Requests that name licences one by one: Pembatalan (Pasal 22), NON_LIKUIDASI (Pasal 24)."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain.kasus import JenisKasus, Kasus
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan import non_likuidasi, objek, pembatalan
from services.sanksi.domain.permohonan.objek import AjukanObjek
from services.sanksi.handlers.kasus import buka, konteks
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

SYARAT = {satu.jenis: satu for satu in (pembatalan.SYARAT, non_likuidasi.SYARAT)}
TINDAKAN = {
    JenisKasus.PEMBATALAN: "pembatalan.ajukan",
    JenisKasus.NON_LIKUIDASI: "non_likuidasi.ajukan",
}


@dataclass(frozen=True)
class PermohonanObjek:
    jenis: JenisKasus
    ajukan: AjukanObjek
    nik: NIK
    npwp: NPWP


async def ajukan_objek(tx: Transaction, perintah: PermohonanObjek) -> Kasus | Refusal:
    ajukan, jenis = perintah.ajukan, perintah.jenis
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha, jenis)
    konteks_ = await konteks(tx, perizinan)
    hasil = objek.ajukan(ajukan, berjalan, konteks_, SYARAT[jenis])
    return await buka(tx, TINDAKAN[jenis], hasil, perizinan, perintah.nik, perintah.npwp)


async def tolak_tanpa_nib(tx: Transaction, pelaku_usaha: UUID) -> Kasus | Refusal:
    """PB8-21-6: a request for NON_LIKUIDASI that names no NIB."""
    milik = await tables.perizinan_milik(tx.session, pelaku_usaha)
    return non_likuidasi.tanpa_nib(pelaku_usaha, milik, tx.today)
