"""A bare FastAPI endpoint with plain SQLAlchemy: the same new rows, as usually written."""

import os
import random
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import uvicorn
import uvloop
from fastapi import FastAPI, HTTPException
from sqlalchemy import Column, MetaData, Table, insert, select, text, update
from sqlalchemy.ext.asyncio import create_async_engine

from shared.messaging.database import sqlalchemy_url

app = FastAPI()
engine = create_async_engine(sqlalchemy_url(os.environ["URL"]), pool_size=10)
metadata = MetaData()
NEW = (
    "nib", "nib_versi", "perizinan", "kewajiban", "profil", "riwayat", "outbox", "audit",
    "idempotency",
)  # fmt: skip
WRITTEN_WITH_IT = "SELECT * FROM {} WHERE xmin = (SELECT xmin FROM nib)"

AUDIT = count(100_000)

template: dict[str, list[dict[str, Any]]] = {}


async def read_template() -> None:
    """What the one NIB that is there was written with, without what the database counts itself."""
    async with engine.begin() as connection:
        await connection.run_sync(metadata.reflect)
        for name in NEW:
            rows = await connection.execute(text(WRITTEN_WITH_IT.format(name)))
            counted = {column.name for column in metadata.tables[name].columns if column.identity}
            template[name] = [
                {key: value for key, value in row.items() if key not in counted}
                for row in rows.mappings()
            ]
            assert template[name], name


@app.post("/permohonan/{id}/terbitkan")
async def terbitkan(id: UUID) -> dict[str, Any]:
    permohonan = metadata.tables["permohonan"]
    async with engine.begin() as connection:
        rows = await connection.execute(select(permohonan).where(permohonan.c.id == id))
        row = rows.mappings().one_or_none()
        if row is None or row["status"] != "DISETUJUI":
            raise HTTPException(409)
        nomor = f"{random.randrange(10**13):013}"
        here = _replacements(row["pelaku_usaha"], id, nomor)
        for name in NEW:
            table = metadata.tables[name]
            rows = [_copy(table, one, here) for one in template[name]]
            await connection.execute(insert(table), rows)
        await connection.execute(
            update(permohonan)
            .where(permohonan.c.id == id)
            .values(status="DITERBITKAN", nib=nomor, selesai_pada=date.today())  # noqa: DTZ011  # as usually written
        )
    return {"nomor": nomor, "permohonan": str(id)}


def _replacements(pelaku_usaha: UUID, permohonan: UUID, nomor: str) -> dict[Any, Any]:
    [lama] = template["nib"]
    known = {lama["pelaku_usaha"]: pelaku_usaha, lama["permohonan"]: permohonan}
    known |= {str(old): str(new) for old, new in known.items()}
    return known | {lama["nomor"]: nomor}


def _copy(table: Table, row: dict[str, Any], here: dict[Any, Any]) -> dict[str, Any]:
    return {key: _value(table.columns[key], value, here) for key, value in row.items()}


def _value(column: Column[Any], value: Any, here: dict[Any, Any]) -> Any:
    if isinstance(value, dict | list):
        return value
    if value in here:
        return here[value]
    if column.table.name == "audit" and column.name == "seq":
        return next(AUDIT)
    if column.name in ("event_id", "key") or (column.primary_key and isinstance(value, UUID)):
        return uuid4() if isinstance(value, UUID) else str(uuid4())
    return value


async def main() -> None:
    await read_template()
    config = uvicorn.Config(  # as shared.runtime has it
        app,
        port=int(os.environ["PERIZINAN_PORT"]),
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=30,
        server_header=False,
    )
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    uvloop.run(main())
