"""A textbook outbox relay: the ORM, one row at a time, as such code is usually written."""

import asyncio
import os
from datetime import UTC, datetime
from typing import Any, ClassVar

import uvloop
from aiokafka import AIOKafkaProducer
from sqlalchemy import BigInteger, DateTime, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from shared.messaging.database import sqlalchemy_url


class Base(DeclarativeBase):
    type_annotation_map: ClassVar = {
        dict[str, Any]: JSONB,
        int: BigInteger,
        datetime: DateTime(timezone=True),
    }


class Outbox(Base):
    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[str]
    headers: Mapped[dict[str, Any]]
    body: Mapped[bytes]
    published_at: Mapped[datetime | None]


async def publish_next(session: AsyncSession, producer: AIOKafkaProducer, topic: str) -> bool:
    query = select(Outbox).where(Outbox.published_at.is_(None)).order_by(Outbox.id).limit(1)
    message = (await session.scalars(query.with_for_update(skip_locked=True))).first()
    if message is None:
        return False
    await producer.send_and_wait(
        topic,
        message.body,
        key=message.stream.encode(),
        headers=[(name, value.encode()) for name, value in message.headers.items()],
    )
    message.published_at = datetime.now(UTC)
    await session.commit()
    return True


async def main(url: str, bootstrap: str, topic: str) -> None:
    sessions = async_sessionmaker(create_async_engine(sqlalchemy_url(url)))
    async with AIOKafkaProducer(bootstrap_servers=bootstrap, acks="all") as producer:
        while True:
            async with sessions() as session:
                if not await publish_next(session, producer, topic):
                    await asyncio.sleep(0.1)


if __name__ == "__main__":
    uvloop.run(main(os.environ["URL"], os.environ["BOOTSTRAP"], os.environ["TOPIC"]))
