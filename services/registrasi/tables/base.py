"""What every table of this service stands on."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, DateTime, LargeBinary, Table
from sqlalchemy.dialects.postgresql import JSONB, Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import declared_attr, registry
from sqlmodel import Field, SQLModel


class Tabel(SQLModel, registry=registry()):
    """One registry per service: two services may be imported by one process."""

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  # a directive is given the class
        """HakAksesRow is table hak_akses."""
        nama = cls.__name__.removesuffix("Row")  # pyright: ignore  # the class, not an instance
        return re.sub("(?<!^)(?=[A-Z])", "_", nama).lower()


def jsonb() -> Any:
    return Field(sa_column=Column(JSONB(none_as_null=True), nullable=False))


def jsonb_opsional() -> Any:
    return Field(default=None, sa_column=Column(JSONB(none_as_null=True)))


def tersandi() -> Any:
    """NIK or NPWP, encrypted."""
    return Field(default=None, sa_column=Column(LargeBinary))


def waktu(**options: Any) -> Any:
    return Field(sa_column=Column(DateTime(timezone=True), nullable=False, **options))


def waktu_opsional() -> datetime | Any:
    return Field(default=None, sa_column=Column(DateTime(timezone=True)))


async def upsert(session: AsyncSession, rows: Sequence[Tabel], *kunci: str) -> None:
    """Insert, or replace everything but the key."""
    if rows:
        pernyataan = _upsert(kolom(type(rows[0])), kunci)
        await session.execute(pernyataan, [row.model_dump() for row in rows])


@cache
def _upsert(tabel: Table, kunci: tuple[str, ...]) -> Insert:
    """Once for each table, past the ORM: one that holds its rows is compiled for every call."""
    pernyataan = insert(tabel)
    lain = {
        satu.name: pernyataan.excluded[satu.name]
        for satu in tabel.columns
        if satu.name not in (*kunci, "dibuat_pada")
    }
    return pernyataan.on_conflict_do_update(index_elements=kunci, set_=lain)


def kolom(tabel: type[Tabel]) -> Table:
    return tabel.metadata.tables[str(tabel.__tablename__)]
