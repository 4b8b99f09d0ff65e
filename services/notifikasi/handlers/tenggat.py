"""Clocks: armed, moved and stopped by events, woken by the worker."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog

from services.notifikasi import notices, tables
from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.hitungan import Unit
from services.notifikasi.domain.keadaan import (
    TANPA_PELAKU_USAHA,
    Hasil,
    Kejadian,
    PengingatDikirim,
    Tenggat,
    Ucapan,
    peristiwa_id,
)
from services.notifikasi.domain.pemberitahuan import Pemberitahuan, Perihal
from services.notifikasi.domain.penerima import Ke, Surat
from services.notifikasi.domain.tenggat import Pasang
from services.notifikasi.handlers import pemberitahuan
from services.notifikasi.handlers.kalender import peringatkan_sementara
from services.notifikasi.jam import SAYS, Clock, Stop
from services.notifikasi.notices import Sebutan
from services.notifikasi.outbound import OUTBOUND
from shared.actor import SISTEM
from shared.calendar import Kalender
from shared.contracts.contract import Contract
from shared.daerah import daerah
from shared.messaging.inbound import Handler
from shared.messaging.transaction import Transaction, UnitOfWork

log = structlog.get_logger()


def pasang(clock: Clock) -> Handler:
    async def arm(tx: Transaction, event: Any) -> None:
        tx = await tx.lock(str(_pelaku_usaha(clock, event)))
        kalender = await tx.kalender()
        minta = _minta(clock, tx, event, kalender)
        hasil = tenggat.pasang(clock, minta, kalender)
        if await tables.tenggat.arm(tx, hasil):
            _ucapkan(tx, hasil.ucapan)
            _catat_penolakan(hasil)
            await peringatkan_sementara(tx, hasil.sementara)

    return _bernama(arm, pasang, clock)


def geser(clock: Clock) -> Handler:
    """A new generation; what was armed before it is cancelled."""
    arm = pasang(clock)

    async def move(tx: Transaction, event: Any) -> None:
        subject, generation = str(getattr(event, clock.subject)), _generation(clock, event)
        for lama in await tables.tenggat.of_subject(tx, clock.kind, subject):
            if hasil := tenggat.ganti(lama, generation):
                await tables.tenggat.save(tx, lama, hasil)
        await arm(tx, event)

    return _bernama(move, geser, clock)


def hentikan(clock: Clock, stop: Stop) -> Handler:
    async def halt(tx: Transaction, event: Any) -> None:
        assert tx.cause
        subject = getattr(event, clock.subject)
        if subject is None:
            return
        kalender = await tx.kalender()
        for lama in await tables.tenggat.of_subject(tx, clock.kind, str(subject)):
            if stop.generation and lama.generation != getattr(event, stop.generation):
                continue
            if hasil := tenggat.hentikan(clock, lama, tx.cause.time, event.FAKTA, kalender):
                await tables.tenggat.save(tx, lama, hasil)

    return _bernama(halt, hentikan, clock)


async def bangunkan(uow: UnitOfWork, seen: Tenggat, versi: str) -> bool:
    """False: somebody else was faster. `versi`: of the calendar of the region as it is now; no
    clock ends, or warns, on a calendar that no longer holds."""
    clock = BY_KIND[seen.kind]
    if clock.unit is Unit.HARI and seen.calendar_version != versi:
        return await hitung_ulang(uow, seen)
    tx = await _terkunci(uow, seen)
    if hasil := tenggat.lewati(clock, seen, tx.today):
        return await tables.tenggat.save(tx, seen, hasil)
    if hasil := tenggat.jalankan(seen, tx.now):
        return await _akhiri(tx, clock, seen, hasil)
    return await _ingatkan(tx, clock, seen)


async def hitung_ulang(uow: UnitOfWork, seen: Tenggat) -> bool:
    """CALC-1: the calendar has changed since this clock was counted."""
    clock, tx = BY_KIND[seen.kind], await _terkunci(uow, seen)
    hasil = tenggat.hitung_ulang(clock, seen, await tx.kalender())
    if hasil is None or not await tables.tenggat.save(tx, seen, hasil):
        return False
    _ucapkan(tx, hasil.ucapan)
    await peringatkan_sementara(tx, hasil.sementara)
    if hasil.ucapan and clock.parties:  # AMB-67
        surat = Surat(notices.PINDAH, clock.parties)
        id = peristiwa_id(seen, f"pindah-{hasil.tenggat.due_at:%Y%m%d}")
        lain = {"hal": clock.hal, "hitungan": hasil.riwayat.hitungan}
        await _surati(tx, clock, surat, hasil.tenggat, id, **lain)
    return True


async def akhiri_sendiri(uow: UnitOfWork, seen: Tenggat) -> bool:
    """In one statement, which only publishes. False: it is still to be woken."""
    clock, tx = BY_KIND[seen.kind], _lihat(uow, seen)
    hasil = tenggat.jalankan(seen, tx.now)
    if hasil is None or clock.reminds or clock.late:
        return False
    ucapan = SAYS[clock.says](clock, hasil.tenggat)
    if len(ucapan) != 1:
        return False
    _ucapkan(tx, ucapan)
    return await tables.tenggat.end(tx, seen, hasil)


def dapat_diakhiri(seen: Tenggat, now: datetime, versions: Mapping[str, str]) -> bool:
    """Over, and counted on the calendar that holds; a reminder may come too late to be one."""
    clock = BY_KIND.get(seen.kind)
    if clock is None or now < seen.due_at or clock.mempersiapkan:
        return False
    return clock.unit is not Unit.HARI or seen.calendar_version == versions.get(seen.daerah)


async def akhiri_bersama(uow: UnitOfWork, page: Sequence[Tenggat]) -> bool:
    """Of a backlog many end in one transaction; each says what it says when it ends alone."""
    await uow.lock(str(seen.pelaku_usaha) for seen in page)
    now = _lihat(uow, page[0]).now
    ended = [(seen, hasil) for seen in page if (hasil := tenggat.jalankan(seen, now))]
    fired = await tables.tenggat.fire_many(_lihat(uow, page[0]), ended)
    for seen, hasil in ended:
        if seen.id in fired:
            await _katakan(_lihat(uow, seen), BY_KIND[seen.kind], hasil)
    return bool(fired)


async def _ingatkan(tx: Transaction, clock: Clock, seen: Tenggat) -> bool:
    hasil = tenggat.ingatkan(clock, seen, tx.now, await tx.kalender())
    if hasil is None or not await tables.tenggat.save(tx, seen, hasil):
        return False
    _ucapkan(tx, hasil.ucapan)
    for ucapan in hasil.ucapan:
        if clock.warns and isinstance(ucapan.peristiwa, PengingatDikirim) and ucapan.id:
            sisa = ucapan.peristiwa.sisa_hari
            await _surati(tx, clock, clock.warns, hasil.tenggat, ucapan.id, sisa_hari=sisa)
    return True


async def _akhiri(tx: Transaction, clock: Clock, seen: Tenggat, hasil: Hasil) -> bool:
    if not await tables.tenggat.save(tx, seen, hasil):
        return False
    await _katakan(tx, clock, hasil)
    return True


async def _katakan(tx: Transaction, clock: Clock, hasil: Hasil) -> None:
    jam = hasil.tenggat
    if clock.late and tx.today > jam.last_day:
        await _terlambat(tx, clock, clock.late, jam)
        return
    ucapan = SAYS[clock.says](clock, jam)
    _ucapkan(tx, ucapan)
    if clock.reminds and ucapan[0].id:
        terkirim = await _surati(tx, clock, clock.reminds, jam, ucapan[0].id)
        if clock.late:
            _ucapkan(tx, tenggat.sampaikan_pemberitahuan(jam, terkirim))


async def _terlambat(tx: Transaction, clock: Clock, surat: Surat, jam: Tenggat) -> None:
    ucapan = tenggat.gagal_memberitahu(clock, jam, await tx.kalender())
    _ucapkan(tx, ucapan)
    log.error("surat_terlambat", jam=clock.kind, subjek=jam.subject)
    for satu in ucapan:
        if satu.id:
            await _surati(tx, clock, surat, jam, satu.id)


async def _terkunci(uow: UnitOfWork, seen: Tenggat) -> Transaction:
    await uow.lock([str(seen.pelaku_usaha)])
    return _lihat(uow, seen)


def _lihat(uow: UnitOfWork, seen: Tenggat) -> Transaction:
    return uow.view(
        stream=str(seen.pelaku_usaha),
        daerah=daerah(seen.daerah),
        actor=SISTEM,
        correlation=str(seen.id),
    )


async def _surati(
    tx: Transaction, clock: Clock, surat: Surat, jam: Tenggat, id: UUID, **lain: Any
) -> list[Pemberitahuan]:
    """`id`: of the event that the notice tells."""
    data = dict(jam.data or {})
    dasar_hukum = clock.dasar_hukum(jam.anchor, jam.daerah, jam.data)
    perihal = Perihal(id, surat.jenis, jam.daerah, jam.pelaku_usaha, dasar_hukum)
    nilai = (
        data
        | lain
        | {
            "subjek": jam.subject,
            "generasi": jam.generation,
            "aturan": jam.rule,
            "dasar_hukum": dasar_hukum,
            "tanggal": jam.anchor,
            "hari_terakhir": jam.last_day,
            "jatuh_tempo": jam.due_at,
        }
    )
    pelaksana = Sebutan({Ke.PELAKSANA: tuple(data.get("instansi_pelaksana", ()))})
    return await pemberitahuan.kirim(tx, surat, perihal, nilai, pelaksana)


def _minta(clock: Clock, tx: Transaction, event: Any, kalender: Kalender) -> Pasang:
    assert tx.cause
    at = tx.cause.time
    return Pasang(
        subject=str(getattr(event, clock.subject)),
        generation=_generation(clock, event),
        daerah=tx.daerah.kode,
        pelaku_usaha=_pelaku_usaha(clock, event),
        anchor=getattr(event, clock.anchor) if clock.anchor else kalender.tanggal(at),
        at=at,
        told=getattr(event, clock.told) if clock.told else None,
        data=event.model_dump(mode="json", include=set(clock.data)) if clock.data else None,
    )


def _pelaku_usaha(clock: Clock, event: Any) -> UUID:
    return event.pelaku_usaha if clock.of_pelaku_usaha else TANPA_PELAKU_USAHA


def _generation(clock: Clock, event: Contract) -> int:
    return int(getattr(event, clock.generation))


def _bernama(handler: Handler, guna: Callable[..., Handler], clock: Clock) -> Handler:
    """Logs and the canvas show which clock it is."""
    handler.__name__ = f"{guna.__name__} {clock.kind}"
    return handler


def _ucapkan(tx: Transaction, ucapan: Iterable[Ucapan]) -> None:
    for satu in ucapan:
        [contract] = OUTBOUND.contracts([satu.peristiwa])
        tx.outbox(contract, id=satu.id)


def _catat_penolakan(hasil: Hasil) -> None:
    if hasil.riwayat.kejadian is Kejadian.DITOLAK:
        log.warning("tenggat_ditolak", sebab=hasil.riwayat.sebab, **asdict(hasil.tenggat))
