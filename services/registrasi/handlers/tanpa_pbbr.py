"""Clock of notifikasi about a NIB without PBBR: the rule is asked here again (PB8-24-10)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.registrasi import katalog, tables
from services.registrasi.domain import tanpa_pbbr
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.perizinan import Pencabutan
from services.registrasi.domain.surat import Masa, Surat, jenis_pencabutan
from services.registrasi.handlers.nib import catat_nib, simpan_nib, simpan_perizinan
from services.registrasi.handlers.surat import terbitkan_surat
from services.registrasi.handlers.terbitan import (
    pertahankan_hak_akses,
    terbitkan,
    terbitkan_menurut,
)
from shared.contracts.notifikasi import PengingatDikirimV1, TenggatTerlampauiV1
from shared.identity import NIB
from shared.messaging.transaction import Transaction


async def peringatkan_nib(tx: Transaction, event: PengingatDikirimV1) -> None:
    tx = await tx.lock(str(event.pelaku_usaha))
    nib = await tables.load_nib(tx, NIB(event.subjek))
    if nib and nib.menunggu_pbbr:
        terakhir = await _hari_terakhir(tx, nib)
        dasar_hukum = tanpa_pbbr.DASAR[nib.menunggu_pbbr.jalur]
        terbitkan_menurut(tx, tanpa_pbbr.peringatkan(nib, terakhir, tx.today), dasar_hukum)


async def cabut_nib_tanpa_pbbr(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    tx = await tx.lock(str(event.pelaku_usaha))
    nib = await tables.load_nib(tx, NIB(event.subjek))
    if nib:
        await _cabut_bila_lewat(tx, nib)


async def nib_hidup(tx: Transaction, pelaku_usaha: UUID) -> Nib | None:
    """The living NIB; one whose six months are over is revoked before its clock is heard."""
    nib = await tables.load_nib_hidup(tx, pelaku_usaha)
    nib = nib and await _cabut_bila_lewat(tx, nib)
    return nib if nib and nib.hidup else None


async def _cabut_bila_lewat(tx: Transaction, nib: Nib) -> Nib:
    terakhir = await _hari_terakhir(tx, nib)
    if terakhir is None or not tanpa_pbbr.lewat(nib, terakhir, tx.today):
        return nib
    milik = await tables.load_perizinan_nib(tx, nib.nomor)
    surat = await _surat(tx, nib, terakhir)
    baru, izin, peristiwa = tanpa_pbbr.cabut(nib, milik, surat)
    assert baru.pencabutan
    versi = katalog.versi_hak_akses(baru.pencabutan.tanggal, nib.daerah)
    baru = replace(baru, pencabutan=replace(baru.pencabutan, ketentuan=versi))
    await simpan_nib(tx, baru)
    await simpan_perizinan(tx, baru.pelaku_usaha, izin)
    terbitkan(tx, peristiwa)
    catat_nib(tx, "nib.dicabut", nib, baru, surat.dasar_hukum)
    await pertahankan_hak_akses(tx, baru.pelaku_usaha)
    return baru


async def _surat(tx: Transaction, nib: Nib, terakhir: date) -> Surat:
    asal = nib.menunggu_pbbr
    assert asal
    masa = Masa(asal.tanggal, _bulan(nib, asal), terakhir, asal.nomor)
    jenis = jenis_pencabutan(asal.jalur)
    return await terbitkan_surat(tx, jenis, nib, masa, tanpa_pbbr.DASAR[asal.jalur])


async def _hari_terakhir(tx: Transaction, nib: Nib) -> date | None:
    if nib.menunggu_pbbr is None:
        return None
    bulan = _bulan(nib, nib.menunggu_pbbr)
    return tanpa_pbbr.hari_terakhir(await tx.kalender(), bulan, nib)


def _bulan(nib: Nib, asal: Pencabutan) -> int:
    return katalog.bulan("nib_tanpa_pbbr", asal.tanggal, nib.daerah)
