"""Reads of sanksi, each within the reach of the caller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Executable, Table, and_, false, or_, select, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.sanksi.domain.kasus import ANGKA, INSTANSI, Angka, Item, JenisKasus, Status
from services.sanksi.domain.validasi import BELUM_DAPAT
from services.sanksi.tables.rows import (
    AKTA,
    DOKUMEN,
    KASUS,
    KEWAJIBAN,
    LISENSI,
    PELAKSANAAN,
    PERIZINAN,
    RIWAYAT,
    VALIDASI,
)
from shared.crypto import Cipher

Row = dict[str, Any]


@dataclass(frozen=True)
class Jangkauan:
    """PB8-9-3: a Pelaku Usaha reaches itself, an office its area, the centre everything."""

    pelaku_usaha: UUID | None = None
    wilayah: tuple[str, ...] | None = ()
    """None: every area."""

    def meliputi(self, table: Table) -> ColumnElement[bool]:
        if self.pelaku_usaha is not None:
            return table.c.pelaku_usaha == self.pelaku_usaha
        if self.wilayah is None:
            return true()
        di_wilayah = (
            or_(table.c.wilayah == kode, table.c.wilayah.startswith(f"{kode}.", autoescape=True))
            for kode in self.wilayah
        )
        return or_(false(), *di_wilayah, *self._sebagian(table))

    def _sebagian(self, table: Table) -> Iterator[ColumnElement[bool]]:
        """A case of which a part is the matter of this office (PB8-22-5, PB8-24-6)."""
        if table is KASUS:
            yield from (KASUS.c.objek.contains([{"wilayah": kode}]) for kode in self.wilayah or ())


@dataclass(frozen=True)
class Tempat:
    """Where a command about a case belongs: its stream and its region."""

    pelaku_usaha: UUID
    daerah: str


async def tempat_izin(session: AsyncSession, nib: str) -> Tempat | None:
    return await _tempat(session, PERIZINAN, PERIZINAN.c.nib == nib)


async def tempat_kasus(
    session: AsyncSession, kasus: UUID, jenis: tuple[JenisKasus, ...]
) -> Tempat | None:
    return await _tempat(session, KASUS, and_(KASUS.c.id == kasus, KASUS.c.jenis.in_(jenis)))


async def daftar_kasus(
    session: AsyncSession,
    jangkauan: Jangkauan,
    jenis: tuple[JenisKasus, ...],
    status: str | None,
    sebelum: tuple[datetime, UUID] | None,
    jumlah: int,
) -> Sequence[Row]:
    """Newest first; one row more than asked tells that there is a next page."""
    query = select(KASUS).where(jangkauan.meliputi(KASUS), KASUS.c.jenis.in_(jenis))
    if status:
        query = query.where(KASUS.c.status == status)
    if sebelum:
        query = query.where(tuple_(KASUS.c.dibuat_pada, KASUS.c.id) < sebelum)
    terbaru = (KASUS.c.dibuat_pada.desc(), KASUS.c.id.desc())
    return await _all(session, query.order_by(*terbaru).limit(jumlah + 1))


async def rincian_kasus(
    session: AsyncSession, jangkauan: Jangkauan, jenis: tuple[JenisKasus, ...], kasus: UUID
) -> Row | None:
    syarat = and_(KASUS.c.id == kasus, KASUS.c.jenis.in_(jenis), jangkauan.meliputi(KASUS))
    row = await _one(session, select(KASUS).where(syarat))
    if row is None:
        return None
    for table, urutan in (
        (VALIDASI, "item"),
        (AKTA, "jenis"),
        (RIWAYAT, "id"),
        (KEWAJIBAN, "jenis"),
        (PELAKSANAAN, "sasaran"),
    ):
        row[table.name] = await _all(
            session, select(table).where(table.c.kasus == kasus).order_by(table.c[urutan])
        )
    for satu in row["validasi"]:
        satu["instansi"] = INSTANSI[satu["item"]]
    row["dokumen"] = await _dokumen(session, DOKUMEN.c.kasus == kasus)
    return row


async def dokumen(session: AsyncSession, jangkauan: Jangkauan, id: UUID) -> Row | None:
    pemilik = select(KASUS.c.id).where(jangkauan.meliputi(KASUS))
    rows = await _dokumen(session, and_(DOKUMEN.c.id == id, DOKUMEN.c.kasus.in_(pemilik)))
    return rows[0] if rows else None


async def akta(
    session: AsyncSession,
    jangkauan: Jangkauan,
    jenis_kasus: tuple[JenisKasus, ...],
    kasus: UUID,
    jenis: str,
) -> Row | None:
    return await _one(
        session,
        select(AKTA)
        .join(KASUS, KASUS.c.id == AKTA.c.kasus)
        .where(
            AKTA.c.kasus == kasus,
            AKTA.c.jenis == jenis,
            KASUS.c.jenis.in_(jenis_kasus),
            jangkauan.meliputi(KASUS),
        ),
    )


async def perizinan(session: AsyncSession, jangkauan: Jangkauan, nib: str) -> Row | None:
    row = await _one(
        session,
        select(PERIZINAN).where(and_(PERIZINAN.c.nib == nib, jangkauan.meliputi(PERIZINAN))),
    )
    if row is None:
        return None
    milik = select(LISENSI).where(LISENSI.c.nib == nib).order_by(LISENSI.c.id)
    return row | {"lisensi": await _all(session, milik)}


async def dalam_jangkauan(session: AsyncSession, jangkauan: Jangkauan, pelaku_usaha: UUID) -> bool:
    """Whether the profile of this Pelaku Usaha may be read."""
    if jangkauan.pelaku_usaha is not None:
        return jangkauan.pelaku_usaha == pelaku_usaha
    milik = select(PERIZINAN.c.nib).where(
        and_(PERIZINAN.c.pelaku_usaha == pelaku_usaha, jangkauan.meliputi(PERIZINAN))
    )
    return await _one(session, milik.limit(1)) is not None


async def bahan_validasi(
    session: AsyncSession, permintaan: UUID, cipher: Cipher | None
) -> Row | None:
    """What the agency asked needs for its answer, while the item is open and no longer: the only
    reader of NIK and NPWP."""
    row = await _one(
        session,
        select(
            VALIDASI,
            *(KASUS.c[nama] for nama in ("nib", "pemohon_sebagai", "perwakilan", "putusan")),
            *(KASUS.c[nama] for nama in Angka),
        )
        .join(KASUS, KASUS.c.id == VALIDASI.c.kasus)
        .where(
            VALIDASI.c.permintaan == permintaan,
            KASUS.c.status == Status.VALIDASI,
            or_(VALIDASI.c.hasil.is_(None), VALIDASI.c.hasil == BELUM_DAPAT),
        ),
    )
    if row is None:
        return None
    if cipher is None:
        raise RuntimeError("PERIZINAN_ENCRYPTION_KEY is not set")
    row["instansi"] = INSTANSI[row["item"]]
    row["putusan"] = row["putusan"] if row["item"] == Item.PUTUSAN else None
    perlu = ANGKA.get(Item(row["item"]))
    for nama in Angka:
        row[nama] = cipher.decrypt(row[nama]) if nama == perlu and row[nama] else None
    return row


async def _tempat(
    session: AsyncSession, table: Table, syarat: ColumnElement[bool]
) -> Tempat | None:
    row = await _one(session, select(table.c.pelaku_usaha, table.c.daerah).where(syarat))
    return Tempat(**row) if row else None


async def _dokumen(session: AsyncSession, syarat: ColumnElement[bool]) -> list[Row]:
    return await _all(session, select(DOKUMEN).where(syarat).order_by(DOKUMEN.c.lampiran))


async def _one(session: AsyncSession, query: Executable) -> Row | None:
    row = (await session.execute(query)).mappings().one_or_none()
    return dict(row) if row else None


async def _all(session: AsyncSession, query: Executable) -> list[Row]:
    return [dict(row) for row in (await session.execute(query)).mappings()]
