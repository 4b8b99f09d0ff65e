"""Penerbitan perizinan berusaha (SOP100-P5)."""

import secrets
from datetime import date
from uuid import UUID, uuid4

from services.registrasi import tables
from services.registrasi.domain import penerbitan_nib
from services.registrasi.domain.arsip import ArsipDisimpan, dokumen_nib
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.penerbitan_nib import Bahan, KewajibanPbUmkuDicatat
from services.registrasi.domain.sop import menurut
from services.registrasi.handlers.langkah import simpan
from services.registrasi.handlers.nib import simpan_nib, simpan_perizinan
from services.registrasi.handlers.tanpa_pbbr import nib_hidup
from services.registrasi.handlers.terbitan import terbitkan
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import NIB
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

ANGKA_NIB = 13
PERCOBAAN = 20


async def terbitkan_nib(tx: Transaction, id: UUID) -> Nib | Refusal:
    lama = await tables.load_permohonan(tx, id)
    pemohon = lama and await tables.load_pelaku_usaha(tx, lama.pelaku_usaha)
    if lama is None or pemohon is None:
        return TIDAK_DITEMUKAN
    hidup, sop = await nib_hidup(tx, pemohon.id), await tables.load_sop_permohonan(tx, lama)
    pernah = await tables.list_kegiatan_pernah(tx, pemohon.id)
    for _ in range(PERCOBAAN):
        bahan = Bahan(_nomor(), (uuid4(), uuid4()), pernah)
        hasil = penerbitan_nib.terbitkan(lama, pemohon, hidup, bahan, tx.today)
        if isinstance(hasil, Refusal):
            return menurut(sop, hasil)
        if hasil.nib is None or hasil.permohonan is None:
            assert lama.nib
            return await tables.load_nib(tx, lama.nib) or TIDAK_DITEMUKAN  # issued before
        if await simpan_nib(tx, hasil.nib):
            await simpan_perizinan(tx, pemohon.id, hasil.perizinan)
            selesai = hasil.permohonan, hasil.peristiwa
            await simpan(tx, sop, lama, selesai, "nib.diterbitkan")
            await _catat_kewajiban(tx, hasil.peristiwa)
            terbitkan(tx, (_arsip(hasil.nib, tx.today),), sop)
            return hasil.nib
    raise RuntimeError("no free NIB number was drawn")


async def _catat_kewajiban(tx: Transaction, semua: tuple[object, ...]) -> None:
    for peristiwa in semua:
        if isinstance(peristiwa, KewajibanPbUmkuDicatat):  # SOP100-U11
            await tables.save_kewajiban(tx, peristiwa)


def _arsip(nib: Nib, hari_ini: date) -> ArsipDisimpan:
    """Its soft copy is the version that was just saved (SOP100-10)."""
    sha256 = tables.sidik(tables.dump_nib(nib))
    return dokumen_nib(nib.nomor, nib.versi, sha256, hari_ini)


def _nomor() -> NIB:
    """Random; whether it is nobody's yet is said by the primary key."""
    return NIB(f"{secrets.randbelow(10**ANGKA_NIB):0{ANGKA_NIB}}")
