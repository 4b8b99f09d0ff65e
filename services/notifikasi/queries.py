"""Reads of notifikasi, each within the reach of the caller."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, false, or_, select, text, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.keadaan import Status, Tenggat, rentang
from services.notifikasi.domain.pemberitahuan import Kanal, Pemberitahuan
from services.notifikasi.domain.pemberitahuan import Status as StatusPemberitahuan
from services.notifikasi.tables import PEMBERITAHUAN, RIWAYAT, TENGGAT, pemberitahuan, tenggat
from shared.calendar import HariLapisan

LAPISAN = text("""
    SELECT tanggal, libur, nama, dasar_hukum FROM kalender_overlay
    WHERE CAST(:tanggal AS date) IS NULL OR tanggal = :tanggal ORDER BY tanggal
""")
Posisi = tuple[datetime, UUID]
"""The last row that was seen."""


@dataclass(frozen=True)
class Jangkauan:
    """PB8-9-3: a Pelaku Usaha reaches itself, an office its regions."""

    pelaku_usaha: UUID | None = None
    daerah: tuple[str, ...] = ()

    def meliputi(self, satu: Tenggat) -> bool:
        if self.pelaku_usaha is not None:
            return satu.pelaku_usaha == self.pelaku_usaha
        return satu.daerah in self.daerah


@dataclass(frozen=True)
class Alamat:
    """An inbox: codes of agencies repeat from region to region."""

    penerima: str
    daerah: str | None = None


@dataclass(frozen=True)
class SaringTenggat:
    jenis: str | None
    subjek: str | None
    status: Status | None


async def daftar_tenggat(
    session: AsyncSession,
    jangkauan: Jangkauan,
    saring: SaringTenggat,
    sesudah: Posisi | None,
    jumlah: int,
) -> list[Tenggat]:
    """What wakes next comes first; one row more than asked tells that there is a next page."""
    t = TENGGAT.c
    query = select(TENGGAT).where(*_tenggat_dalam(jangkauan), *_saringan(saring))
    if sesudah:
        query = query.where(tuple_(t.wake_at, t.id) > sesudah)
    rows = await session.execute(query.order_by(t.wake_at, t.id).limit(jumlah + 1))
    return [tenggat.read(row) for row in rows.mappings()]


def _tenggat_dalam(jangkauan: Jangkauan) -> list[ColumnElement[bool]]:
    if jangkauan.pelaku_usaha is not None:
        return [TENGGAT.c.pelaku_usaha == jangkauan.pelaku_usaha]
    return [TENGGAT.c.daerah.in_(jangkauan.daerah)]


def _saringan(saring: SaringTenggat) -> list[ColumnElement[bool]]:
    t, syarat = TENGGAT.c, list[ColumnElement[bool]]()
    if saring.status:
        syarat.append(t.state == saring.status.value)
    if saring.subjek:  # all its clocks lie in as many ranges of the primary key
        jenis = [saring.jenis] if saring.jenis else list(BY_KIND)
        syarat.append(or_(*(t.id.between(*rentang(satu, saring.subjek)) for satu in jenis)))
        syarat.append(t.subject == saring.subjek)
    elif saring.jenis:
        syarat.append(t.kind == saring.jenis)
    return syarat


async def satu_tenggat(session: AsyncSession, jangkauan: Jangkauan, id: UUID) -> Tenggat | None:
    rows = await session.execute(select(TENGGAT).where(TENGGAT.c.id == id))
    row = rows.mappings().one_or_none()
    satu = tenggat.read(row) if row else None
    return satu if satu and jangkauan.meliputi(satu) else None


async def riwayat(session: AsyncSession, id: UUID) -> Sequence[Row[Any]]:
    query = select(RIWAYAT).where(RIWAYAT.c.tenggat == id).order_by(RIWAYAT.c.nomor)
    return (await session.execute(query)).all()


async def kotak_masuk(
    session: AsyncSession,
    alamat: Sequence[Alamat],
    sebelum: Posisi | None,
    jumlah: int,
) -> list[Pemberitahuan]:
    p = PEMBERITAHUAN.c
    milik = [
        and_(p.penerima == satu.penerima, p.daerah == satu.daerah if satu.daerah else true())
        for satu in alamat
    ]
    di_kotak = and_(p.kanal == Kanal.KOTAK_MASUK.value, or_(false(), *milik))
    return await _pemberitahuan(session, di_kotak, sebelum, jumlah)


async def pengiriman(
    session: AsyncSession,
    daerah: Sequence[str],
    status: StatusPemberitahuan | None,
    sebelum: Posisi | None,
    jumlah: int,
) -> list[Pemberitahuan]:
    """Every delivery of some regions, over every channel."""
    p = PEMBERITAHUAN.c
    syarat = and_(p.daerah.in_(daerah), p.status == status.value if status else true())
    return await _pemberitahuan(session, syarat, sebelum, jumlah)


async def _pemberitahuan(
    session: AsyncSession, syarat: ColumnElement[bool], sebelum: Posisi | None, jumlah: int
) -> list[Pemberitahuan]:
    """Newest first."""
    p = PEMBERITAHUAN.c
    query = select(PEMBERITAHUAN).where(syarat)
    if sebelum:
        query = query.where(tuple_(p.dibuat_pada, p.id) < sebelum)
    rows = await session.execute(
        query.order_by(p.dibuat_pada.desc(), p.id.desc()).limit(jumlah + 1)
    )
    return [pemberitahuan.read(row) for row in rows.mappings()]


async def satu_pemberitahuan(session: AsyncSession, id: UUID) -> Pemberitahuan | None:
    return await pemberitahuan.load(session, id)


async def lapisan(session: AsyncSession, tanggal: date | None = None) -> list[HariLapisan]:
    """What decrees changed in the calendar; of one day, or all."""
    rows = await session.execute(LAPISAN, {"tanggal": tanggal})
    return [HariLapisan(*row) for row in rows]
