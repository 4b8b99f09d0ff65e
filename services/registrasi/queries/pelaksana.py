"""Who processes: officers, and the Tim Teknis."""

from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi.domain.petugas import Petugas
from services.registrasi.domain.tim_teknis import TimTeknis
from services.registrasi.tables import (
    list_petugas,
    list_tim,
    load_petugas,
)


async def petugas(session: AsyncSession, daerah: str) -> list[Petugas]:
    return await list_petugas(session, daerah)


async def satu_petugas(session: AsyncSession, sub: str) -> Petugas | None:
    return await load_petugas(session, sub)


async def tim_teknis(session: AsyncSession, daerah: str) -> list[TimTeknis]:
    return await list_tim(session, daerah)
