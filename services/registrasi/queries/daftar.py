"""Officers' lists: each page is one short walk along an index, however much there is.

A list of several states in several regions is a walk for each of them, merged: an index holds the
order of one state only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    bindparam,
    func,
    literal_column,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi.domain.daftar_kerja import Urutan
from services.registrasi.domain.permohonan import Status
from services.registrasi.tables import PermohonanRow
from shared.daerah import Daerah

TENGGAT: ColumnElement[date] = literal_column("COALESCE(batas, 'infinity'::date)")

HITUNG_SAMPAI = 1_000
"""Beyond this a list is only said to be longer: nobody works through it, and counting costs."""


@dataclass(frozen=True)
class Saringan:
    """No `status` at all: every state."""

    status: tuple[Status, ...] | None = None
    kbli: str | None = None
    skala: str | None = None
    dari: date | None = None
    sampai: date | None = None
    jatuh_tempo: bool = False


@dataclass(frozen=True)
class Lingkup:
    """The regions that may be seen, and the moment: today is another day in another zone."""

    daerah: tuple[Daerah, ...]
    kini: datetime


@dataclass(frozen=True)
class Jumlah:
    banyak: int
    lebih: bool


Posisi = tuple[Any, UUID]

Kunci = Any
"""A select of keys: its columns differ from use to use."""


async def halaman(
    session: AsyncSession,
    lingkup: Lingkup,
    saringan: Saringan,
    urutan: Urutan,
    setelah: Posisi | None,
    jumlah: int,
) -> list[PermohonanRow]:
    """One more than asked for."""
    query = permohonan(lingkup, saringan, urutan, setelah, jumlah)
    return list((await session.execute(query)).scalars()) if query is not None else []


def permohonan(
    lingkup: Lingkup, saringan: Saringan, urutan: Urutan, setelah: Posisi | None, jumlah: int
) -> Select[PermohonanRow] | None:
    cabang = _semua(lingkup, saringan, urutan, setelah, jumlah + 1)
    if not cabang:
        return None
    kunci = gabung(cabang)
    urut = (
        (kunci.c.urut.desc(), kunci.c.id.desc()) if _turun(urutan) else (kunci.c.urut, kunci.c.id)
    )
    return (
        select(PermohonanRow)
        .join(kunci, col(PermohonanRow.id) == kunci.c.id)
        .order_by(*urut)
        .limit(jumlah + 1)
    )


async def banyaknya(
    session: AsyncSession, lingkup: Lingkup, semua: Sequence[Saringan]
) -> list[Jumlah]:
    hitungan = (await session.execute(_menghitung(lingkup, semua))).one()
    return [Jumlah(min(n, HITUNG_SAMPAI), n > HITUNG_SAMPAI) for n in hitungan]


def _menghitung(lingkup: Lingkup, semua: Sequence[Saringan]) -> Select[Any]:
    kolom = [_sampai_batas(lingkup, satu).label(f"n{nomor}") for nomor, satu in enumerate(semua)]
    return select(*kolom)


def _sampai_batas(lingkup: Lingkup, saringan: Saringan) -> Any:
    """Without an order the walk ends at the limit, whichever state it is in."""
    cabang: list[Any] = [
        satu.with_only_columns(literal_column("1").label("satu")).order_by(None)
        for satu in _semua(lingkup, saringan, Urutan.TENGGAT, None, HITUNG_SAMPAI + 1)
    ]
    if not cabang:
        return literal_column("0")
    terhitung = select(gabung(cabang).c.satu).limit(HITUNG_SAMPAI + 1).subquery()
    return select(func.count()).select_from(terhitung).scalar_subquery()


def _semua(
    lingkup: Lingkup, saringan: Saringan, urutan: Urutan, setelah: Posisi | None, banyak: int
) -> list[Kunci]:
    return [
        _cabang(lingkup, daerah, status, saringan, urutan, setelah).limit(banyak)
        for daerah in lingkup.daerah
        for status in (saringan.status if saringan.status is not None else (None,))
    ]


def _cabang(
    lingkup: Lingkup,
    daerah: Daerah,
    status: Status | None,
    saringan: Saringan,
    urutan: Urutan,
    setelah: Posisi | None,
) -> Kunci:
    """One region, one state: in the order of an index."""
    id = col(PermohonanRow.id)
    urut: Any = col(PermohonanRow.dibuat_pada) if _turun(urutan) else TENGGAT
    syarat = [col(PermohonanRow.daerah) == daerah.kode, *_syarat(lingkup, daerah, saringan)]
    if status:
        # Written out: the planner must see that a partial index serves this state.
        tertulis = bindparam(None, status.value, literal_execute=True)
        syarat.append(col(PermohonanRow.status) == tertulis)
    if setelah:
        letak, batas = tuple_(urut, id), tuple_(*setelah)
        syarat.append(letak < batas if _turun(urutan) else letak > batas)
    arah = (urut.desc(), id.desc()) if _turun(urutan) else (urut, id)
    return select(id, urut.label("urut")).where(*syarat).order_by(*arah)


def _syarat(lingkup: Lingkup, daerah: Daerah, saringan: Saringan) -> list[ColumnElement[bool]]:
    syarat: list[ColumnElement[bool]] = []
    zona, dibuat = ZoneInfo(daerah.zona), col(PermohonanRow.dibuat_pada)
    if saringan.kbli:
        syarat.append(col(PermohonanRow.kbli) == saringan.kbli)
    if saringan.skala:
        syarat.append(col(PermohonanRow.skala) == saringan.skala)
    if saringan.dari:
        syarat.append(dibuat >= _awal(saringan.dari, zona))
    if saringan.sampai:
        syarat.append(dibuat < _awal(saringan.sampai + timedelta(days=1), zona))
    if saringan.jatuh_tempo:
        syarat.append(lingkup.kini.astimezone(zona).date() >= TENGGAT)
    return syarat


def _awal(hari: date, zona: ZoneInfo) -> datetime:
    return datetime.combine(hari, time(), zona)


def _turun(urutan: Urutan) -> bool:
    return urutan is Urutan.TERBARU


def gabung(cabang: Sequence[Kunci]) -> Subquery:
    if len(cabang) == 1:
        return cabang[0].subquery()
    return union_all(*(satu.subquery().select() for satu in cabang)).subquery()
