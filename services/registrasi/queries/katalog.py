"""The catalogue in the database: editions, risk tables, area codes."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, or_
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.risiko import RisikoBerlaku
from services.registrasi.tables import ImporRow, KbliEdisiRow, KbliRow, WilayahRow, load_risiko


async def edisi(session: AsyncSession) -> Sequence[KbliEdisiRow]:
    return (await session.execute(select(KbliEdisiRow).order_by("edisi"))).scalars().all()


async def kbli(session: AsyncSession, edisi: int, kode: str) -> KbliRow | None:
    return await session.get(KbliRow, (edisi, kode))


async def sejudul(session: AsyncSession, row: KbliRow) -> Sequence[KbliRow]:
    """Codes of the same title in other editions; no official table of both is at hand."""
    judul = func.lower(col(KbliRow.judul))
    rows = await session.execute(
        select(KbliRow)
        .where(col(KbliRow.edisi) != row.edisi, judul == func.lower(row.judul))
        .order_by(col(KbliRow.edisi), col(KbliRow.kode))
    )
    return rows.scalars().all()


async def cari_kbli(
    session: AsyncSession, edisi: int, cari: str, setelah: str, jumlah: int
) -> Sequence[KbliRow]:
    """One more than asked for."""
    judul = func.lower(col(KbliRow.judul))
    rows = await session.execute(
        select(KbliRow)
        .where(col(KbliRow.edisi) == edisi, col(KbliRow.kode) > setelah)
        .where(
            or_(
                col(KbliRow.kode).contains(cari, autoescape=True),
                judul.contains(cari.lower(), autoescape=True),
            )
        )
        .order_by(col(KbliRow.kode))
        .limit(jumlah + 1)
    )
    return rows.scalars().all()


async def risiko(session: AsyncSession, edisi: int, kode: str) -> list[RisikoBerlaku]:
    return await load_risiko(session, edisi, kode)


async def wilayah(
    session: AsyncSession, induk: str, pada: date, setelah: str, jumlah: int
) -> Sequence[WilayahRow]:
    """Below `induk`, each code in the version of that day; one more than asked for."""
    rows = await session.execute(
        select(WilayahRow)
        .join(ImporRow, col(ImporRow.id) == col(WilayahRow.impor))
        .where(
            col(WilayahRow.induk) == induk,
            col(WilayahRow.kode) > setelah,
            col(ImporRow.berlaku_mulai) <= pada,
        )
        .order_by(
            col(WilayahRow.kode), col(ImporRow.berlaku_mulai).desc(), col(ImporRow.nomor).desc()
        )
        .ext(distinct_on(col(WilayahRow.kode)))
        .limit(jumlah + 1)
    )
    return rows.scalars().all()
