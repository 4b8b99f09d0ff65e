"""What every table of this service stands on."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

import orjson
from sqlalchemy import (
    Column,
    DateTime,
    LargeBinary,
    Select,
    Table,
    UpdateBase,
    bindparam,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, dialect, insert
from sqlalchemy.orm import declared_attr, registry
from sqlmodel import Field, SQLModel

from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

Isi = Mapping[str, Any]
"""Column -> value."""
DIALEK = dialect(paramstyle="named")


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


async def ambil(
    tx: Transaction, tabel: type[Tabel], *urut: str, **kunci: Any
) -> list[dict[str, Any]]:
    """The rows with these values, as they are in the database now.

    Commands read and write past the ORM: it costs several times what the database does.
    """
    pernyataan = _ambil(kolom(tabel), tuple(kunci), urut)
    return [dict(row) for row in await pernyataan.execute(tx.connection, kunci)]


async def upsert(tx: Transaction, tabel: type[Tabel], rows: Sequence[Isi], *kunci: str) -> None:
    """Insert, or replace everything but the key."""
    await _upsert(kolom(tabel), kunci).execute_many(
        tx.connection, [_tulis(kolom(tabel), row) for row in rows]
    )


async def tambah(tx: Transaction, tabel: type[Tabel], rows: Sequence[Isi]) -> None:
    """In order: an id that the database draws is the order."""
    await _tambah(kolom(tabel)).execute_many(
        tx.connection, [_tulis(kolom(tabel), row) for row in rows]
    )


async def tambah_bila_baru(tx: Transaction, tabel: type[Tabel], row: Isi) -> bool:
    """False when a unique value belongs to another row already."""
    return bool(await _bila_baru(kolom(tabel)).execute(tx.connection, _tulis(kolom(tabel), row)))


def isi_baris(row: Tabel | Isi) -> Isi:
    """Of what a query read through the ORM, or a command past it."""
    return row.model_dump() if isinstance(row, Tabel) else row


def _tulis(tabel: Table, isi: Isi) -> Isi:
    jsonb = {nama: orjson.dumps(isi[nama]).decode() for nama in _jsonb(tabel)
             if isi[nama] is not None}  # fmt: skip
    return {**isi, **jsonb}


@cache
def _jsonb(tabel: Table) -> tuple[str, ...]:
    return tuple(satu.name for satu in tabel.columns if isinstance(satu.type, JSONB))


@cache
def _ambil(tabel: Table, kunci: tuple[str, ...], urut: tuple[str, ...]) -> Statement:
    satu = tabel.c
    pernyataan = select(tabel).where(*(satu[nama] == bindparam(nama) for nama in kunci))
    return _disusun(pernyataan.order_by(*(satu[nama] for nama in urut)))


@cache
def _upsert(tabel: Table, kunci: tuple[str, ...]) -> Statement:
    pernyataan = insert(tabel).values(_nilai(tabel))
    lain = {
        nama: pernyataan.excluded[nama]
        for nama in _nilai(tabel)
        if nama not in (*kunci, "dibuat_pada")
    }
    return _disusun(pernyataan.on_conflict_do_update(index_elements=kunci, set_=lain))


@cache
def _tambah(tabel: Table) -> Statement:
    return _disusun(insert(tabel).values(_nilai(tabel)).inline())


@cache
def _bila_baru(tabel: Table) -> Statement:
    pernyataan = insert(tabel).values(_nilai(tabel)).on_conflict_do_nothing()
    return _disusun(pernyataan.returning(literal_column("1")))


def _nilai(tabel: Table) -> dict[str, Any]:
    return {satu.name: bindparam(satu.name) for satu in tabel.columns if satu.identity is None}


def _disusun(pernyataan: Select[Any] | UpdateBase) -> Statement:
    return Statement(str(pernyataan.compile(dialect=DIALEK)))


def kolom(tabel: type[Tabel]) -> Table:
    return tabel.metadata.tables[str(tabel.__tablename__)]
