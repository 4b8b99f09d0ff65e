"""Notices: told once, delivered, read (CALC-9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from services.notifikasi import notices, tables
from services.notifikasi.domain import pemberitahuan
from services.notifikasi.domain.keadaan import TANPA_PELAKU_USAHA
from services.notifikasi.domain.pemberitahuan import (
    NotifikasiDikirim,
    NotifikasiGagal,
    PembatalanDinotifikasi,
    Pemberitahuan,
    PencabutanDinotifikasi,
    Perihal,
    Status,
)
from services.notifikasi.domain.penerima import JenisPenerima, Ke, Surat
from services.notifikasi.handlers import templat
from services.notifikasi.handlers.kegagalan import gagal_selamanya
from services.notifikasi.notices import TANPA_SEBUTAN, Notice, Sebutan
from services.notifikasi.outbound import OUTBOUND
from shared.contracts.contract import Contract
from shared.contracts.sanksi import PembatalanDiterbitkanV1, PencabutanDiterbitkanV1
from shared.daerah import DAERAH, daerah
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.inbound import Handler
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


def beritahu(notice: Notice) -> Handler:
    async def tell(tx: Transaction, event: Contract) -> None:
        await _ceritakan(tx, notice.surat, event)

    tell.__name__ = f"beritahu {notice.surat.jenis}"  # what the canvas shows
    return tell


async def notifikasikan_pencabutan(tx: Transaction, event: PencabutanDiterbitkanV1) -> None:
    """PB8-23-7, PB8-24-8, PB8-26-9, PB8-27-10: three addressees, once each, and the fact, once."""
    terbitan = notices.terbitan(event.jenis_pencabutan)
    surat = terbitan.surat(cabut_nib=event.cabut_nib)
    await _ceritakan_lintas(tx, surat, event)
    if await _ceritakan(tx, surat, event):
        dinotifikasi = PencabutanDinotifikasi(
            event.kasus, event.pelaku_usaha, notices.NAMA_KETIGANYA, terbitan.dasar_hukum
        )
        tx.outbox(*OUTBOUND.contracts([dinotifikasi]))


async def notifikasikan_pembatalan(tx: Transaction, event: PembatalanDiterbitkanV1) -> None:
    """PB8-22-7, for ayat (4) as for ayat (3) (AMB-26)."""
    terbitan = notices.PEMBATALAN
    surat = terbitan.surat(cabut_nib=event.cabut_nib)
    await _ceritakan_lintas(tx, surat, event)
    if await _ceritakan(tx, surat, event):
        dinotifikasi = PembatalanDinotifikasi(
            event.kasus, event.pelaku_usaha, notices.NAMA_KETIGANYA, terbitan.dasar_hukum,
            nomor=event.nomor,
        )  # fmt: skip
        tx.outbox(*OUTBOUND.contracts([dinotifikasi]))


async def kirim(
    tx: Transaction,
    surat: Surat,
    perihal: Perihal,
    nilai: Mapping[str, Any],
    disebut: Sebutan = TANPA_SEBUTAN,
) -> list[Pemberitahuan]:
    di = daerah(perihal.daerah)
    penerima = [
        satu for ke in surat.ke for satu in notices.penerima(ke, di, perihal.pelaku_usaha, disebut)
    ]
    isian = notices.isian(nilai, tx.daerah)
    naskah = await templat.naskah(tx, surat.jenis, isian)
    daftar = pemberitahuan.susun(perihal, penerima, naskah, isian, tx.now)
    baru = await tables.pemberitahuan.add(tx, daftar) if daftar else []
    _umumkan(tx, baru)
    return baru


def _umumkan(tx: Transaction, baru: Iterable[Pemberitahuan]) -> None:
    dikirim = [NotifikasiDikirim(satu) for satu in baru if satu.status is Status.DIKIRIM]
    tx.outbox(*OUTBOUND.contracts([*dikirim, *_tak_sampai(baru)]))


def _tak_sampai(baru: Iterable[Pemberitahuan]) -> list[NotifikasiGagal]:
    """Nobody of the region is called so: an alert and the fact; a person has to look after it."""
    gagal = [satu for satu in baru if satu.status is Status.GAGAL]
    for satu in gagal:
        gagal_selamanya(satu.kanal.value, satu.id, satu.sebab or "-")
    return [NotifikasiGagal(satu) for satu in gagal]


async def baca(tx: Transaction, id: UUID) -> Pemberitahuan | Refusal:
    lama = await tables.pemberitahuan.load(tx.session, id, lock=True)
    if lama is None:
        return TIDAK_DITEMUKAN
    baru = pemberitahuan.baca(lama, tx.now)
    await tables.pemberitahuan.save(tx.session, baru)
    return baru


async def kirim_ulang(tx: Transaction, id: UUID) -> Pemberitahuan | Refusal:
    lama = await tables.pemberitahuan.load(tx.session, id, lock=True)
    if lama is None:
        return TIDAK_DITEMUKAN
    if lama.penerima.jenis is JenisPenerima.BELUM_TERDAFTAR:
        baru = await _teruskan(tx, lama)
    else:
        baru = pemberitahuan.kirim_ulang(lama, tx.now)
    if isinstance(baru, Refusal):
        return baru
    await tables.pemberitahuan.save(tx.session, baru)
    tx.audit(
        "pemberitahuan.kirim_ulang",
        str(id),
        sebelum={"status": lama.status},
        sesudah={"status": baru.status},
        dasar_hukum="CALC-9",
    )
    return baru


async def _teruskan(tx: Transaction, lama: Pemberitahuan) -> Pemberitahuan | Refusal:
    hasil = pemberitahuan.teruskan(lama, notices.terdaftar(tx.daerah, lama.penerima.kode), tx.now)
    if isinstance(hasil, Refusal):
        return hasil
    lama, baru = hasil
    _umumkan(tx, await tables.pemberitahuan.add(tx, baru))
    return lama


async def _kini(tx: Transaction, lama: Pemberitahuan) -> Pemberitahuan | None:
    """As it stands, if it still waits: a sender may come back after it was lent to another one."""
    kini = await tables.pemberitahuan.load(tx.session, lama.id, lock=True)
    return kini if kini and kini.status is Status.ANTRI else None


async def _pinjaman(tx: Transaction, lama: Pemberitahuan) -> bool:
    """Whether it is lent to this sender still: each lending counts as an attempt."""
    kini = await _kini(tx, lama)
    return kini is not None and kini.percobaan == lama.percobaan


async def catat_terkirim(tx: Transaction, lama: Pemberitahuan) -> None:
    """Sent is sent, however late the sender says so; but it is said once."""
    kini = await _kini(tx, lama)
    if kini is None:
        return
    baru = pemberitahuan.terkirim(kini, tx.now)
    await tables.pemberitahuan.save(tx.session, baru)
    tx.outbox(*OUTBOUND.contracts([NotifikasiDikirim(baru)]))


async def catat_gagal(
    tx: Transaction, lama: Pemberitahuan, sebab: str, jeda: Sequence[timedelta]
) -> None:
    if not await _pinjaman(tx, lama):
        return
    baru, peristiwa = pemberitahuan.gagal(lama, sebab, tx.now, jeda)
    await tables.pemberitahuan.save(tx.session, baru)
    if peristiwa:
        gagal_selamanya(baru.kanal.value, baru.id, sebab)
    tx.outbox(*OUTBOUND.contracts(peristiwa))


async def catat_dilewati(tx: Transaction, lama: Pemberitahuan, sebab: str) -> None:
    if await _pinjaman(tx, lama):
        await tables.pemberitahuan.save(tx.session, pemberitahuan.lewati(lama, sebab))


async def _ceritakan(tx: Transaction, surat: Surat, event: Any) -> list[Pemberitahuan]:
    assert tx.cause
    pelaku_usaha = getattr(event, "pelaku_usaha", TANPA_PELAKU_USAHA)
    # The article of this very event: several may lead to one fact (PB8-23-9, PB8-24-11).
    dasar = tx.cause.legal_basis or event.legal_basis
    perihal = Perihal(tx.cause.id, surat.jenis, tx.daerah.kode, pelaku_usaha, dasar)
    disebut = notices.sebutan(event, tx.cause.actor)
    return await kirim(tx, surat, perihal, event.model_dump(), disebut)


async def _ceritakan_lintas(
    tx: Transaction, surat: Surat, event: PembatalanDiterbitkanV1 | PencabutanDiterbitkanV1
) -> None:
    """PB8-22-7, PB8-23-7, PB8-24-8: the Pemerintah Daerah of every kabupaten/kota concerned; of
    one that is no region of this installation nobody is known."""
    assert tx.cause
    surat = replace(surat, ke=(Ke.PEMERINTAH_DAERAH,))
    for lain in DAERAH.values():
        if lain.wilayah in event.wilayah and lain.kode != tx.daerah.kode:
            perihal = Perihal(
                tx.cause.id, surat.jenis, lain.kode, event.pelaku_usaha, event.legal_basis,
                lintas=True,
            )  # fmt: skip
            await kirim(tx, surat, perihal, event.model_dump())
