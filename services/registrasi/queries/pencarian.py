"""Search by NIB, and by the beginning of a folded name; each page a short walk along an index."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    collate,
    func,
    literal,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.queries.daftar import Kunci, Lingkup, Posisi, gabung
from services.registrasi.tables import NamaPemohonRow, PelakuUsahaRow, PermohonanRow

TERAKHIR = "\U0010ffff"


async def menurut_nib(
    session: AsyncSession, lingkup: Lingkup, nib: str, jumlah: int
) -> list[PermohonanRow]:
    """Of one NIB: the applications that made it and that it grew by."""
    rows = await session.execute(
        select(PermohonanRow)
        .where(
            col(PermohonanRow.nib) == nib,
            col(PermohonanRow.daerah).in_([satu.kode for satu in lingkup.daerah]),
        )
        .order_by(col(PermohonanRow.dibuat_pada).desc(), col(PermohonanRow.id).desc())
        .limit(jumlah + 1)
    )
    return list(rows.scalars())


async def lipat(session: AsyncSession, nama: str) -> str:
    """A name as it is looked for; what the database does to the stored ones."""
    return (await session.execute(select(_lipatan(literal(nama, String))))).scalar_one()


async def menurut_nama(
    session: AsyncSession, lingkup: Lingkup, awal: str, setelah: Posisi | None, jumlah: int
) -> list[tuple[PermohonanRow, str, str]]:
    """By the beginning of the applicant's folded name; with the name, and folded."""
    query = pencarian(lingkup, awal, setelah, jumlah)
    return [(row[0], row[1], row[2]) for row in await session.execute(query)]


def pencarian(
    lingkup: Lingkup, awal: str, setelah: Posisi | None, jumlah: int
) -> Select[PermohonanRow, Any, Any]:
    nama = _lipatan(col(NamaPemohonRow.nama))
    pemohon = col(NamaPemohonRow.permohonan)
    cabang = [
        _berawal(select(pemohon, col(NamaPemohonRow.nama), nama.label("urut")), nama, awal)
        .where(col(NamaPemohonRow.daerah) == daerah.kode)
        .where(*((tuple_(nama, pemohon) > tuple_(*setelah),) if setelah else ()))
        .order_by(nama, pemohon)
        .limit(jumlah + 1)
        for daerah in lingkup.daerah
    ]
    kunci = gabung(cabang)
    return (
        select(PermohonanRow, kunci.c.nama, kunci.c.urut)
        .join(kunci, col(PermohonanRow.id) == kunci.c.permohonan)
        .order_by(collate(kunci.c.urut, "C"), kunci.c.permohonan)
        .limit(jumlah + 1)
    )


async def pelaku_usaha(
    session: AsyncSession, lingkup: Lingkup, awal: str, setelah: Posisi | None, jumlah: int
) -> list[tuple[PelakuUsahaRow, str]]:
    nama, id = _lipatan(col(PelakuUsahaRow.nama)), col(PelakuUsahaRow.id)
    cabang = [
        _berawal(select(id, nama.label("urut")), nama, awal)
        .where(col(PelakuUsahaRow.daerah) == daerah.kode)
        .where(*((tuple_(nama, id) > tuple_(*setelah),) if setelah else ()))
        .order_by(nama, id)
        .limit(jumlah + 1)
        for daerah in lingkup.daerah
    ]
    kunci = gabung(cabang)
    rows = await session.execute(
        select(PelakuUsahaRow, kunci.c.urut)
        .join(kunci, id == kunci.c.id)
        .order_by(collate(kunci.c.urut, "C"), kunci.c.id)
        .limit(jumlah + 1)
    )
    return [(row[0], row[1]) for row in rows]


def _lipatan(nama: Any) -> ColumnElement[str]:
    """As the indexes have it: in the order of bytes, whatever the language of the server."""
    return func.lipat_nama(collate(nama, "C"))


def _berawal(query: Kunci, nama: ColumnElement[Any], awal: str) -> Kunci:
    """Two bounds, not LIKE: a plan for any value cannot make bounds of a pattern."""
    return query.where(nama >= awal, nama < awal + TERAKHIR)
