"""Clocks of notifikasi about the Hak Akses: each asks the rule here again (PB8-23-9)."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import structlog

from services.registrasi import katalog, tables
from services.registrasi.domain import hak_akses
from services.registrasi.domain.hak_akses import HakAkses, Hasil, Tenggang
from services.registrasi.domain.surat import JenisSurat, Masa
from services.registrasi.handlers.surat import terbitkan_surat
from services.registrasi.handlers.terbitan import tenggang_hak_akses, terbitkan_menurut
from shared.contracts.notifikasi import PengingatDikirimV1, TenggatTerlampauiV1
from shared.messaging.transaction import Transaction

log = structlog.get_logger()

Aturan = Callable[[Transaction, HakAkses, Tenggang | None], Awaitable[Hasil]]


async def peringatkan_hak_akses(tx: Transaction, event: PengingatDikirimV1) -> None:
    await _terapkan(tx, event.pelaku_usaha, _peringatkan)


async def batalkan_hak_akses(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    await _terapkan(tx, event.pelaku_usaha, _batalkan)


async def _terapkan(tx: Transaction, pelaku_usaha: UUID, aturan: Aturan) -> None:
    tx = await tx.lock(str(pelaku_usaha))
    akses = await tables.load_hak_akses(tx, pelaku_usaha)
    if akses is None:
        log.warning("hak_akses_tidak_ada", pelaku_usaha=str(pelaku_usaha))
        return
    tenggang = await tenggang_hak_akses(tx, pelaku_usaha)
    baru, peristiwa = await aturan(tx, akses, tenggang)
    if not peristiwa:
        log.info("hak_akses_tetap", pelaku_usaha=str(pelaku_usaha), aturan=aturan.__name__)
        return
    assert tenggang
    await simpan(tx, akses, baru, tenggang.dasar.dasar_hukum)
    terbitkan_menurut(tx, peristiwa, tenggang.dasar.dasar_hukum)


async def _peringatkan(tx: Transaction, akses: HakAkses, tenggang: Tenggang | None) -> Hasil:
    return hak_akses.peringatkan(akses, tenggang, tx.today)


async def _batalkan(tx: Transaction, akses: HakAkses, tenggang: Tenggang | None) -> Hasil:
    if tenggang is None or not hak_akses.berakhir(akses, tenggang, tx.today):
        return akses, ()
    nib = await tables.load_nib_terakhir(tx, akses.pelaku_usaha)
    assert nib
    assert nib.pencabutan
    bulan = katalog.bulan(tenggang.dasar.ketentuan, tenggang.dicabut_pada, nib.daerah)
    masa = Masa(tenggang.dicabut_pada, bulan, tenggang.hari_terakhir, nib.pencabutan.nomor)
    jenis, dasar = JenisSurat.PEMBATALAN_HAK_AKSES, tenggang.dasar.dasar_hukum
    return hak_akses.batalkan(akses, await terbitkan_surat(tx, jenis, nib, masa, dasar))


async def simpan(tx: Transaction, lama: HakAkses | None, baru: HakAkses, dasar_hukum: str) -> None:
    """As it stands, in its history, and in the audit."""
    await tables.save_hak_akses(tx, baru, dasar_hukum)
    tx.audit(
        f"hak_akses.{baru.status.lower()}",
        str(baru.pelaku_usaha),
        sebelum=lama and {"status": lama.status},
        sesudah={"status": baru.status, "tanggal": baru.tanggal, "alasan": baru.alasan},
        dasar_hukum=dasar_hukum,
    )
