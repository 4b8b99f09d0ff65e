"""What every table of this service stands on."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, DateTime, LargeBinary
from sqlalchemy.dialects.postgresql import JSONB, insert
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
    if not rows:
        return
    tabel = type(rows[0])
    pernyataan = insert(tabel).values([row.model_dump() for row in rows])
    lain = {
        nama: pernyataan.excluded[nama]
        for nama in tabel.model_fields
        if nama not in kunci and nama != "dibuat_pada"
    }
    await session.execute(pernyataan.on_conflict_do_update(index_elements=kunci, set_=lain))
