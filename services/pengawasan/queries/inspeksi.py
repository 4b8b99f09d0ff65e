"""Inspections, the plan, subjects, answers in the profile."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.pengawasan.domain.surat_tugas import SuratTugas
from services.pengawasan.queries.jangkauan import Jangkauan, Tempat
from services.pengawasan.tables import (
    ENTRI_RENCANA,
    INSPEKSI,
    JADWAL,
    KEGIATAN_USAHA,
    KEWAJIBAN,
    SUBJEK,
    Row,
    list_surat_tugas,
    list_tanggapan,
    one,
    rows,
)


@dataclass(frozen=True)
class Saringan:
    """Of the list of inspections; None: not narrowed by it."""

    pelaku_usaha: UUID | None = None
    jenis: str | None = None
    status: str | None = None
    lokasi: str | None = None
    dari: date | None = None
    sampai: date | None = None

    def terapkan(self, query: Select[Any]) -> Select[Any]:
        for nama in ("pelaku_usaha", "jenis", "status", "lokasi"):
            nilai = getattr(self, nama)
            if nilai is not None:
                query = query.where(INSPEKSI.c[nama] == nilai)
        if self.dari is not None:
            query = query.where(INSPEKSI.c.tanggal >= self.dari)
        if self.sampai is not None:
            query = query.where(INSPEKSI.c.tanggal <= self.sampai)
        return query


async def tempat_inspeksi(session: AsyncSession, inspeksi: UUID) -> Tempat | None:
    kolom = select(INSPEKSI.c.pelaku_usaha, INSPEKSI.c.daerah)
    row = await one(session, kolom.where(INSPEKSI.c.id == inspeksi))
    return Tempat(**row) if row else None


async def daerah_subjek(session: AsyncSession, pelaku_usaha: UUID) -> str | None:
    row = await one(session, select(SUBJEK.c.daerah).where(SUBJEK.c.pelaku_usaha == pelaku_usaha))
    return row["daerah"] if row else None


async def daftar_inspeksi(
    session: AsyncSession,
    jangkauan: Jangkauan,
    saringan: Saringan,
    sesudah: tuple[date, UUID] | None,
    jumlah: int,
) -> Sequence[Row]:
    """By date; one row more than asked tells that there is a next page."""
    query = saringan.terapkan(select(INSPEKSI).where(jangkauan.meliputi_inspeksi()))
    if sesudah:
        query = query.where(tuple_(INSPEKSI.c.tanggal, INSPEKSI.c.id) > sesudah)
    urut = query.order_by(INSPEKSI.c.tanggal, INSPEKSI.c.id)
    return await rows(session, urut.limit(jumlah + 1))


async def rincian_inspeksi(
    session: AsyncSession, jangkauan: Jangkauan, inspeksi: UUID
) -> Row | None:
    terjangkau = select(INSPEKSI).where(jangkauan.meliputi_inspeksi())
    row = await one(session, terjangkau.where(INSPEKSI.c.id == inspeksi))
    if row is None:
        return None
    jadwal = select(JADWAL).where(JADWAL.c.inspeksi == inspeksi).order_by(JADWAL.c.versi_jadwal)
    return row | {"jadwal": await rows(session, jadwal)}


async def surat_inspeksi(
    session: AsyncSession, jangkauan: Jangkauan, inspeksi: UUID
) -> tuple[Row, tuple[SuratTugas, ...]] | None:
    """The inspection and every version of its surat tugas."""
    terjangkau = select(INSPEKSI).where(jangkauan.meliputi_inspeksi())
    row = await one(session, terjangkau.where(INSPEKSI.c.id == inspeksi))
    return (row, await list_surat_tugas(session, inspeksi)) if row else None


async def daftar_rencana(
    session: AsyncSession,
    jangkauan: Jangkauan,
    tahun: int,
    sesudah: tuple[str, UUID] | None,
    jumlah: int,
) -> Sequence[Row]:
    tabel = ENTRI_RENCANA
    query = select(tabel).where(tabel.c.tahun == tahun, jangkauan.meliputi(tabel))
    if sesudah:
        query = query.where(tuple_(tabel.c.lokasi, tabel.c.pelaku_usaha) > sesudah)
    urut = query.order_by(tabel.c.lokasi, tabel.c.pelaku_usaha)
    return await rows(session, urut.limit(jumlah + 1))


async def daftar_subjek(
    session: AsyncSession,
    jangkauan: Jangkauan,
    lokasi: str | None,
    sesudah: UUID | None,
    jumlah: int,
) -> Sequence[Row]:
    """With their activities and their open duties."""
    query = select(SUBJEK).where(jangkauan.meliputi_subjek())
    if lokasi:
        di_sana = select(KEGIATAN_USAHA.c.pelaku_usaha).where(KEGIATAN_USAHA.c.lokasi == lokasi)
        query = query.where(SUBJEK.c.pelaku_usaha.in_(di_sana))
    if sesudah:
        query = query.where(SUBJEK.c.pelaku_usaha > sesudah)
    subjek = await rows(session, query.order_by(SUBJEK.c.pelaku_usaha).limit(jumlah + 1))
    for table in (KEGIATAN_USAHA, KEWAJIBAN):
        await _lengkapi(session, subjek, table)
    return subjek


async def dalam_jangkauan(session: AsyncSession, jangkauan: Jangkauan, pelaku_usaha: UUID) -> bool:
    """Whether the profile of this Pelaku Usaha may be read."""
    if jangkauan.pelaku_usaha is not None:
        return jangkauan.pelaku_usaha == pelaku_usaha
    milik = select(SUBJEK.c.nib).where(SUBJEK.c.pelaku_usaha == pelaku_usaha)
    return await one(session, milik.where(jangkauan.meliputi_subjek())) is not None


async def tanggapan(session: AsyncSession, pelaku_usaha: UUID) -> list[Row]:
    return await list_tanggapan(session, pelaku_usaha)


async def _lengkapi(session: AsyncSession, subjek: list[Row], table: Table) -> None:
    pemilik = [row["pelaku_usaha"] for row in subjek]
    query = select(table).where(table.c.pelaku_usaha.in_(pemilik))
    bagian = await rows(session, query.order_by(*table.primary_key.columns))
    for row in subjek:
        row[table.name] = [satu for satu in bagian if satu["pelaku_usaha"] == row["pelaku_usaha"]]
