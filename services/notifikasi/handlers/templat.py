"""The words of a region: refused when they are saved, and never sent when they are broken."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from services.notifikasi import notices, tables
from services.notifikasi.domain.naskah import (
    JENIS_TIDAK_DIKENAL,
    NASKAH_DITOLAK,
    TIDAK_ADA_SENDIRI,
    Naskah,
    periksa,
)
from services.notifikasi.domain.pemberitahuan import Kanal
from services.notifikasi.kolom import kolom
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

log = structlog.get_logger()


@dataclass(frozen=True)
class Simpan:
    jenis: str
    kanal: Kanal
    judul: str
    isi: str


@dataclass(frozen=True)
class Kembalikan:
    jenis: str
    kanal: Kanal


async def simpan(tx: Transaction, minta: Simpan) -> Naskah | Refusal:
    if minta.jenis not in kolom():
        return JENIS_TIDAK_DIKENAL
    baru = tables.templat.bernama(tx.daerah.kode, minta.jenis, minta.judul, minta.isi)
    if salah := periksa(baru, kolom()[minta.jenis]):
        return NASKAH_DITOLAK.dengan(rincian=tuple({"salah": satu} for satu in salah))
    lama = await tables.templat.milik(tx.uow, tx.daerah.kode)
    kunci = (tx.daerah.kode, minta.jenis, minta.kanal.value)
    await tables.templat.save(tx.session, kunci, baru, tx.now, tx.actor.id)
    _audit(tx, "templat.disimpan", minta, lama.get((minta.jenis, minta.kanal)), baru)
    return baru


async def kembalikan(tx: Transaction, minta: Kembalikan) -> Naskah | Refusal:
    """To the words that everybody has."""
    if minta.jenis not in kolom():
        return JENIS_TIDAK_DIKENAL
    lama = await tables.templat.milik(tx.uow, tx.daerah.kode)
    kunci = (tx.daerah.kode, minta.jenis, minta.kanal.value)
    if not await tables.templat.remove(tx.session, kunci):
        return TIDAK_ADA_SENDIRI
    _audit(tx, "templat.dikembalikan", minta, lama.get((minta.jenis, minta.kanal)), None)
    return notices.kandidat(minta.jenis, tx.daerah.kode, minta.kanal)[0]


async def naskah(tx: Transaction, jenis: str, isian: Mapping[str, str]) -> dict[Kanal, Naskah]:
    """For each channel the first that can be filled in: no notice is lost for its words."""
    sendiri = await tables.templat.milik(tx.uow, tx.daerah.kode)
    return {kanal: _pilih(tx, jenis, kanal, sendiri.get((jenis, kanal)), isian) for kanal in Kanal}


def _pilih(
    tx: Transaction, jenis: str, kanal: Kanal, sendiri: Naskah | None, isian: Mapping[str, str]
) -> Naskah:
    semua = notices.kandidat(jenis, tx.daerah.kode, kanal)
    *khusus, umum = (sendiri, *semua) if sendiri else semua
    for satu in khusus:
        salah = periksa(satu, isian.keys())
        if not salah:
            return satu
        notices.BROKEN.labels(tx.daerah.kode, jenis).inc()
        log.error("templat_rusak", templat=satu.nama, salah=salah)
    return umum


def _audit(
    tx: Transaction,
    tindakan: str,
    minta: Simpan | Kembalikan,
    lama: Naskah | None,
    baru: Naskah | None,
) -> None:
    tx.audit(
        tindakan,
        f"{minta.jenis}/{minta.kanal}",
        sebelum={"judul": lama.judul, "isi": lama.isi} if lama else None,
        sesudah={"judul": baru.judul, "isi": baru.isi} if baru else None,
        dasar_hukum="CALC-9",
    )
