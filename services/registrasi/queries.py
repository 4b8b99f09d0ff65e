"""Reads of registrasi; who may see what is decided by the caller of these."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
from sqlalchemy import ColumnElement, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.permohonan import Kasus, Permohonan
from services.registrasi.domain.petugas import Petugas
from services.registrasi.domain.profil import Bagian, IsiBagian
from services.registrasi.domain.sop import Sop, SopApaPun
from services.registrasi.domain.sop.versi import RekamanSop
from services.registrasi.domain.tim_teknis import TimTeknis
from services.registrasi.tables import (
    ArsipSopRow,
    HakAksesRiwayatRow,
    HakAksesRow,
    NibRow,
    NibVersiRow,
    PelakuUsahaRow,
    PerizinanRow,
    PermohonanRow,
    PersyaratanRow,
    RiwayatRow,
    list_petugas,
    list_rekaman,
    list_sop,
    list_sop_pelayanan,
    list_tim,
    load_petugas,
    load_rekaman,
    load_sop,
    terbaru,
    to_permohonan,
)
from shared.crypto import Cipher
from shared.daerah import DAERAH, Daerah
from shared.identity import NPWP, Wilayah
from shared.messaging.statement import Statement

Posisi = tuple[datetime, UUID]
"""The last row that was seen, newest first."""


@dataclass(frozen=True)
class Letak:
    """Whose a thing is and where: what access rests on, and never changes."""

    pelaku_usaha: UUID
    daerah: Daerah


LETAK_PERMOHONAN = Statement("SELECT pelaku_usaha, daerah FROM permohonan WHERE id = :kunci")
LETAK_PELAKU_USAHA = Statement(
    "SELECT id AS pelaku_usaha, daerah FROM pelaku_usaha WHERE id = :kunci"
)
LETAK_NIB = Statement("SELECT pelaku_usaha, daerah FROM nib WHERE nomor = :kunci")
LETAK_PERIZINAN = Statement("""
    SELECT perizinan.pelaku_usaha, nib.daerah FROM perizinan JOIN nib ON nib.nomor = perizinan.nib
    WHERE perizinan.id = :kunci
""")
LETAK_PB_UMKU = Statement("""
    SELECT perizinan.pelaku_usaha, nib.daerah FROM pb_umku
    JOIN perizinan ON perizinan.id = pb_umku.perizinan JOIN nib ON nib.nomor = perizinan.nib
    WHERE pb_umku.id = :kunci
""")


async def letak(connection: asyncpg.Connection, benda: Statement, kunci: object) -> Letak | None:
    """`benda`: one of the statements above."""
    for row in await benda.execute(connection, {"kunci": kunci}):
        return Letak(row["pelaku_usaha"], DAERAH[row["daerah"]])
    return None


def daerah_dari(lokasi: Wilayah) -> Daerah | None:
    """The region that serves a place."""
    return next((d for d in DAERAH.values() if Wilayah(d.wilayah).meliputi(lokasi)), None)


async def permohonan(session: AsyncSession, id: UUID, cipher: Cipher) -> Permohonan | None:
    row = await session.get(PermohonanRow, id)
    if row is None:
        return None
    butir = await session.execute(select(PersyaratanRow).where(PersyaratanRow.permohonan == id))
    return to_permohonan(row, list(butir.scalars()), cipher)


async def kasus(session: AsyncSession, id: UUID, cipher: Cipher) -> Kasus | None:
    satu = await permohonan(session, id, cipher)
    return satu and Kasus(satu, await sop_versi(session, satu.sop, satu.sop_versi))


async def sop_versi(session: AsyncSession, nomor: str, versi: int) -> Sop:
    return await load_sop(session, nomor, versi)


async def sop_kbli(session: AsyncSession, kbli: str) -> list[Sop]:
    return await list_sop_pelayanan(session, None, kbli)


async def semua_sop(session: AsyncSession) -> list[SopApaPun]:
    return await list_sop(session)


async def arsip_sop(session: AsyncSession, daerah: str) -> list[RekamanSop]:
    return await list_rekaman(session, daerah)


async def rekaman_sop(session: AsyncSession, kode: str, versi: int) -> RekamanSop | None:
    return await load_rekaman(session, kode, versi)


async def salinan_sop(session: AsyncSession, sha256: str) -> str:
    query = select(col(ArsipSopRow.isi)).where(col(ArsipSopRow.sha256) == sha256)
    return (await session.execute(query)).scalar_one()


async def petugas(session: AsyncSession, daerah: str) -> list[Petugas]:
    return await list_petugas(session, daerah)


async def satu_petugas(session: AsyncSession, sub: str) -> Petugas | None:
    return await load_petugas(session, sub)


async def tim_teknis(session: AsyncSession, daerah: str) -> list[TimTeknis]:
    return await list_tim(session, daerah)


async def daftar_permohonan(
    session: AsyncSession,
    pelaku_usaha: UUID,
    status: Sequence[str] | None,
    setelah: Posisi | None,
    jumlah: int,
) -> list[PermohonanRow]:
    """Its own, newest first, one more than asked for."""
    syarat = [col(PermohonanRow.pelaku_usaha) == pelaku_usaha]
    if status is not None:
        syarat.append(col(PermohonanRow.status).in_(status))
    if setelah:
        syarat.append(tuple_(col(PermohonanRow.dibuat_pada), col(PermohonanRow.id)) < setelah)
    rows = await session.execute(
        select(PermohonanRow)
        .where(*syarat)
        .order_by(col(PermohonanRow.dibuat_pada).desc(), col(PermohonanRow.id).desc())
        .limit(jumlah + 1)
    )
    return list(rows.scalars())


async def riwayat(session: AsyncSession, id: UUID) -> list[RiwayatRow]:
    rows = await session.execute(
        select(RiwayatRow).where(RiwayatRow.permohonan == id).order_by(col(RiwayatRow.id))
    )
    return list(rows.scalars())


async def pelaku_usaha(
    session: AsyncSession, id: UUID
) -> tuple[PelakuUsahaRow, HakAksesRow] | None:
    rows = await session.execute(
        select(PelakuUsahaRow, HakAksesRow)
        .join(HakAksesRow, col(HakAksesRow.pelaku_usaha) == col(PelakuUsahaRow.id))
        .where(col(PelakuUsahaRow.id) == id)
    )
    row = rows.first()
    return (row[0], row[1]) if row else None


async def riwayat_hak_akses(session: AsyncSession, id: UUID) -> list[HakAksesRiwayatRow]:
    rows = await session.execute(
        select(HakAksesRiwayatRow)
        .where(HakAksesRiwayatRow.pelaku_usaha == id)
        .order_by(col(HakAksesRiwayatRow.id))
    )
    return list(rows.scalars())


async def daftar_pelaku_usaha(
    session: AsyncSession, daerah: Sequence[str] | None, setelah: Posisi | None, jumlah: int
) -> list[PelakuUsahaRow]:
    syarat: list[ColumnElement[bool]] = []
    if daerah is not None:
        syarat.append(col(PelakuUsahaRow.daerah).in_(daerah))
    if setelah:
        syarat.append(tuple_(col(PelakuUsahaRow.dibuat_pada), col(PelakuUsahaRow.id)) < setelah)
    rows = await session.execute(
        select(PelakuUsahaRow)
        .where(*syarat)
        .order_by(col(PelakuUsahaRow.dibuat_pada).desc(), col(PelakuUsahaRow.id).desc())
        .limit(jumlah + 1)
    )
    return list(rows.scalars())


async def profil(session: AsyncSession, pelaku_usaha: UUID) -> dict[Bagian, IsiBagian]:
    rows = await session.execute(terbaru(pelaku_usaha))
    return {Bagian(row.bagian): IsiBagian(row.versi, row.isi) for row in rows.scalars()}


async def nib(session: AsyncSession, nomor: str) -> NibRow | None:
    return await session.get(NibRow, nomor)


async def nib_milik(session: AsyncSession, pelaku_usaha: UUID) -> list[NibRow]:
    rows = await session.execute(
        select(NibRow)
        .where(NibRow.pelaku_usaha == pelaku_usaha)
        .order_by(col(NibRow.dibuat_pada).desc())
    )
    return list(rows.scalars())


async def versi_nib(session: AsyncSession, nomor: str) -> list[NibVersiRow]:
    rows = await session.execute(
        select(NibVersiRow).where(NibVersiRow.nomor == nomor).order_by(col(NibVersiRow.versi))
    )
    return list(rows.scalars())


async def perizinan_nib(session: AsyncSession, nomor: str) -> list[PerizinanRow]:
    rows = await session.execute(
        select(PerizinanRow)
        .where(PerizinanRow.nib == nomor)
        .order_by(col(PerizinanRow.tanggal), col(PerizinanRow.id))
    )
    return list(rows.scalars())


async def npwp_permintaan(
    session: AsyncSession, permintaan: UUID, cipher: Cipher
) -> tuple[UUID, NPWP] | None:
    """What the agency that checks the taxpayer status must know: whose, and the number."""
    rows = await session.execute(
        select(PersyaratanRow).where(col(PersyaratanRow.kswp_permintaan) == permintaan)
    )
    row = rows.scalar_one_or_none()
    if row is None or row.npwp is None:
        return None
    return row.permohonan, NPWP(cipher.decrypt(row.npwp))
