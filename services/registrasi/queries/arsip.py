"""SOP and their versions, as they stand and as they are archived."""

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.sop import Sop, SopApaPun
from services.registrasi.domain.sop.versi import RekamanSop
from services.registrasi.tables import (
    ArsipSopRow,
    list_rekaman,
    list_sop,
    list_sop_pelayanan,
    load_rekaman,
    load_sop,
)


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
