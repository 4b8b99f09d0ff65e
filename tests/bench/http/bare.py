"""A bare FastAPI endpoint with plain SQLAlchemy that writes the same rows, as usually written."""

import json
import os
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID, uuid4

import uvicorn
import uvloop
from fastapi import FastAPI, Header, HTTPException
from pydantic import BaseModel
from sqlalchemy import BigInteger
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.messaging.database import sqlalchemy_url

app = FastAPI()
sessions = async_sessionmaker(create_async_engine(sqlalchemy_url(os.environ["URL"]), pool_size=10))


class Base(DeclarativeBase):
    type_annotation_map = {dict[str, Any]: JSONB, int: BigInteger}  # noqa: RUF012  # read by SQLAlchemy


class Catatan(Base):
    __tablename__ = "catatan"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    judul: Mapped[str]
    versi: Mapped[int]


class Outbox(Base):
    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[UUID]
    stream: Mapped[str]
    version: Mapped[int]
    headers: Mapped[dict[str, Any]]
    body: Mapped[bytes]


class Audit(Base):
    __tablename__ = "audit_biasa"

    id: Mapped[int] = mapped_column(primary_key=True)
    entri: Mapped[dict[str, Any]]


class Idempotency(Base):
    __tablename__ = "idempotency"

    actor: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[bytes]
    status: Mapped[int]
    response: Mapped[bytes]


class Ubah(BaseModel):
    judul: str
    isi: str


class Diubah(BaseModel):
    catatan: UUID
    judul: str
    isi: str


@app.post("/catatan/{nomor}")
async def ubah(nomor: UUID, isi: Ubah, idempotency_key: Annotated[str, Header()]) -> dict[str, Any]:
    async with sessions.begin() as session:
        catatan = await session.get(Catatan, nomor)
        if catatan is None:
            raise HTTPException(404)
        sebelum, catatan.judul = catatan.judul, isi.judul
        catatan.versi += 1
        answer = {"id": str(nomor), "versi": catatan.versi}
        event = Diubah(catatan=nomor, judul=isi.judul, isi=isi.isi)
        session.add_all(
            [
                Outbox(
                    event_id=uuid4(),
                    stream=str(nomor),
                    version=catatan.versi,
                    headers={"type": "diubah", "time": datetime.now(UTC).isoformat()},
                    body=event.model_dump_json().encode(),
                ),
                Audit(entri={"objek": str(nomor), "sebelum": sebelum, "sesudah": isi.judul}),
                Idempotency(
                    actor="pengukur",
                    key=idempotency_key,
                    fingerprint=b"",
                    status=200,
                    response=json.dumps(answer).encode(),
                ),
            ]
        )
    return answer


if __name__ == "__main__":
    config = uvicorn.Config(  # as shared.runtime has it
        app,
        port=int(os.environ["PERIZINAN_PORT"]),
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=30,
        server_header=False,
    )
    uvloop.run(uvicorn.Server(config).serve())
