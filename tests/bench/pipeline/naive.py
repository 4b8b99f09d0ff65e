"""A naive FastStream handler: one message at a time, one transaction each, not yet seen or skip."""

import os
from typing import Annotated
from uuid import UUID

import uvloop
from faststream import AckPolicy, FastStream, Header
from faststream.kafka import KafkaBroker
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.messaging.database import sqlalchemy_url

broker = KafkaBroker(os.environ["BOOTSTRAP"])
sessions = async_sessionmaker(create_async_engine(sqlalchemy_url(os.environ["URL"])))


class Base(DeclarativeBase):
    pass


class Inbox(Base):
    __tablename__ = "inbox"

    consumer: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[UUID] = mapped_column(primary_key=True)


class Efek(Base):
    __tablename__ = "efek"

    id: Mapped[int] = mapped_column(primary_key=True)
    peristiwa: Mapped[UUID]
    judul: Mapped[str]


class Event(BaseModel):
    catatan: UUID
    judul: str
    isi: str


@broker.subscriber(
    os.environ["TOPIC"],
    group_id=os.environ["TOPIC"],
    auto_offset_reset="earliest",
    fetch_max_wait_ms=int(os.environ["WAIT_MS"]),
    ack_policy=AckPolicy.NACK_ON_ERROR,  # the default loses a message when the process ends
)
async def handle(event: Event, id: Annotated[UUID, Header("ce_id")]) -> None:
    async with sessions.begin() as session:
        if await session.get(Inbox, ("naive", id)):
            return
        session.add(Inbox(consumer="naive", event_id=id))
        session.add(Efek(peristiwa=id, judul=event.judul))


if __name__ == "__main__":
    uvloop.run(FastStream(broker).run())
