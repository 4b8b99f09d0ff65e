"""The measured service: one contract, one handler of its event, one command; all as in production.

`python -m tests.bench.uji HANDLER [serve|consume|relay]` is the runtime of every service.
"""

from pathlib import Path
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel
from sqlalchemy import insert
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from shared.contracts.contract import Contract
from shared.daerah import daerah
from shared.http.access import DPMPTSP, boleh
from shared.http.command import Perintah
from shared.messaging.inbound import Handler, Inbound, on
from shared.messaging.outbound import Outbound
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction
from shared.runtime import Service

DAERAH = "KAB_SIJUNJUNG"
CATAT = Statement("INSERT INTO efek (peristiwa, judul) VALUES (:peristiwa, :judul)")
DASAR = "Peraturan Bupati Sijunjung 8/2022"


class CatatanDiubahV1(
    Contract, fakta="catatan.diubah", aturan=("PB8-20-2",), dasar_hukum=DASAR, subjek="catatan"
):
    catatan: UUID
    judul: str
    isi: str
    """As long as the measurement wants the event to be."""


class Tabel(SQLModel, registry=registry()):
    pass


class Catatan(Tabel, table=True):
    id: UUID = Field(primary_key=True)
    judul: str
    versi: int


class Efek(Tabel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    peristiwa: UUID
    judul: str


class Ubah(BaseModel):
    judul: str
    isi: str


async def catat(tx: Transaction, event: CatatanDiubahV1) -> None:
    """Adds its row to the session, which writes those of a batch together."""
    assert tx.cause
    tx.session.add(Efek(peristiwa=tx.cause.id, judul=event.judul))


async def catat_sendiri(tx: Transaction, event: CatatanDiubahV1) -> None:
    """A statement of its own for each event."""
    assert tx.cause
    await tx.session.execute(insert(Efek).values(peristiwa=tx.cause.id, judul=event.judul))


async def catat_langsung(tx: Transaction, event: CatatanDiubahV1) -> None:
    """A statement of its own, past the session."""
    assert tx.cause
    await CATAT.execute(tx.connection, {"peristiwa": tx.cause.id, "judul": event.judul})


async def ubah(tx: Transaction, perintah: Ubah) -> dict[str, object]:
    """Changes the row as the bare endpoint does: what differs is what stands around it."""
    catatan = await tx.session.get(Catatan, UUID(tx.stream))
    assert catatan
    sebelum, catatan.judul = catatan.judul, perintah.judul
    catatan.versi += 1
    tx.outbox(CatatanDiubahV1(catatan=catatan.id, judul=perintah.judul, isi=perintah.isi))
    tx.audit("UBAH", tx.stream, sebelum=sebelum, sesudah=perintah.judul, dasar_hukum=DASAR)
    return {"id": tx.stream, "versi": catatan.versi}


router = APIRouter(tags=["Catatan"])


@router.post("/catatan/{id}", dependencies=[boleh(DPMPTSP)])
async def ubah_catatan(id: UUID, isi: Ubah, perintah: Perintah) -> Response:
    return await perintah.run(
        ubah,
        isi,
        stream=str(id),
        daerah=daerah(DAERAH),
        reply=lambda hasil: hasil,
    )


HANDLERS: dict[str, Handler] = {
    "add": catat,
    "execute": catat_sendiri,
    "statement": catat_langsung,
}


def build(handler: str) -> Service:
    return Service(
        name="uji",
        title="Uji",
        description="Layanan kecil untuk mengukur kecepatan.",
        routers=(router,),
        inbound=Inbound(on(CatatanDiubahV1, HANDLERS[handler])),
        outbound=Outbound(),
        refusal_status={},
        migrations=Path(),
    )
