"""Readiness rests on progress, never on a ping: each check gives a reason, or nothing."""

from collections.abc import Awaitable, Callable
from time import monotonic

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from shared.messaging.database import Database
from shared.messaging.inbox import Consumer

Check = Callable[[], Awaitable[str | None]]

OUTBOX_AGE = 60.0
BATCH_TIME = 60.0
LAG_GROWS_FOR = 60.0
OLDEST_UNPUBLISHED = text("""
    SELECT extract(epoch FROM clock_timestamp() - created_at) FROM outbox
    WHERE published_at IS NULL ORDER BY id LIMIT 1
""")


class Readiness:
    def __init__(self, *checks: Check) -> None:
        self._checks = list(checks)

    def add(self, check: Check) -> None:
        self._checks.append(check)

    async def reasons(self) -> list[str]:
        try:
            found = [await check() for check in self._checks]
        except (SQLAlchemyError, OSError, TimeoutError):
            return ["basis data belum dapat dicapai"]
        return [reason for reason in found if reason]


def outbox_is_published(database: Database) -> Check:
    async def check() -> str | None:
        async with database.session() as session:
            age = (await session.execute(OLDEST_UNPUBLISHED)).scalar()
        if age is not None and age > OUTBOX_AGE:
            return f"peristiwa tertua belum terkirim selama {age:.0f} detik"
        return None

    return check


def consumer_progresses(consumer: Consumer) -> Check:
    async def check() -> str | None:
        if consumer.busy and monotonic() - consumer.started_at > BATCH_TIME:
            return f"satu kelompok pesan belum selesai selama {BATCH_TIME:.0f} detik"
        return None

    return check


class Lag:
    """The outside sign: committed group lag that grows for a minute, whoever holds partitions."""

    def __init__(self, group: str) -> None:
        self._group = group
        self._lowest: int | None = None
        self._lowest_at = monotonic()
        self.current = 0

    def observe(self, lag: int) -> None:
        self.current = lag
        if self._lowest is None or lag <= self._lowest or lag == 0:
            self._lowest, self._lowest_at = lag, monotonic()

    async def check(self) -> str | None:
        grown = self._lowest is not None and self.current > self._lowest
        if grown and monotonic() - self._lowest_at > LAG_GROWS_FOR:
            return f"{self.current} pesan menunggu pada grup {self._group} dan terus bertambah"
        return None
