"""One service's database: its pools, its clock, its name, and how a transaction is opened."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext, suppress
from functools import partial
from typing import Any

import asyncpg
import orjson
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from shared.actor import Actor
from shared.clock import Clock
from shared.crypto import Cipher
from shared.daerah import Daerah
from shared.messaging.transaction import Transaction, UnitOfWork

# Server-side limits: nothing of ours may hold a lock for ever.
SERVER_SETTINGS = {
    "statement_timeout": "20s",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "30s",
}
TRANSIENT_CLASSES = ("08", "40", "53", "55", "57", "58")


class Database:
    def __init__(
        self,
        url: str,
        *,
        service: str,
        clock: Clock,
        pool_size: int = 10,
        cipher: Cipher | None = None,
    ) -> None:
        """`cipher` may be left out where no command and no personal data pass, as in a tool."""
        self.service = service
        self.clock = clock
        self.url = url
        self._cipher = cipher
        self.engine: AsyncEngine = create_async_engine(
            sqlalchemy_url(url),
            pool_size=pool_size,
            max_overflow=0,
            pool_pre_ping=False,
            json_deserializer=orjson.loads,
            isolation_level="AUTOCOMMIT",  # a unit of work begins and ends by itself
            connect_args={
                "server_settings": SERVER_SETTINGS | {"application_name": service},
                "command_timeout": 30,
                "timeout": 10,
            },
        )
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False)

    @property
    def cipher(self) -> Cipher:
        if self._cipher is None:
            raise RuntimeError("no encryption key was given")
        return self._cipher

    @asynccontextmanager
    async def session(self) -> AsyncGenerator[AsyncSession]:
        """For reads."""
        async with self._sessions() as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[asyncpg.Connection]:
        """For a Statement that reads, or is a transaction by itself."""
        async with self.connection() as connection:
            yield await _driver(connection)

    def single(self, driver: asyncpg.Connection) -> UnitOfWork:
        """For one statement, which is a transaction by itself; nothing is opened around it."""
        return UnitOfWork(driver, _no_session, self.service, self.clock, self._cipher)

    def connection(self) -> AsyncConnection:
        """For many units of work, one after the other: `async with`."""
        return self.engine.connect()

    @asynccontextmanager
    async def unit_of_work(
        self, connection: AsyncConnection | None = None
    ) -> AsyncGenerator[UnitOfWork]:
        """Commits at the end of the block, rolls back when it raises; nobody else commits."""
        async with nullcontext(connection) if connection else self.connection() as connection:
            driver = await _driver(connection)
            sessions = partial(self._sessions, bind=connection)
            uow = UnitOfWork(driver, sessions, self.service, self.clock, self._cipher)
            try:
                with suppress(_Cancelled):
                    async with driver.transaction():
                        yield uow
                        if uow.cancelled:
                            raise _Cancelled
                        await uow.flush()
            finally:
                if not driver.is_closed() and driver.is_in_transaction():
                    driver.terminate()  # its end was cut short: nobody may inherit it
                await uow.close()
                if driver.is_closed():
                    await connection.invalidate()

    @asynccontextmanager
    async def transaction(
        self,
        *,
        stream: str,
        daerah: Daerah,
        actor: Actor,
        correlation: str | None = None,
    ) -> AsyncGenerator[Transaction]:
        """One command: its stream is locked before anything is read."""
        async with self.unit_of_work() as uow:
            await uow.lock([stream])
            yield uow.view(stream=stream, daerah=daerah, actor=actor, correlation=correlation)

    async def close(self) -> None:
        await self.engine.dispose()


class _Cancelled(Exception):
    """Rolls back in silence."""


def _no_session() -> AsyncSession:
    raise RuntimeError("a single statement has no session")


async def _driver(connection: AsyncConnection) -> asyncpg.Connection:
    """A connection that was closed since its last use is replaced."""
    driver: Any = (await connection.get_raw_connection()).driver_connection
    if driver.is_closed():
        await connection.invalidate()
        driver = (await connection.get_raw_connection()).driver_connection
    return driver


def sqlalchemy_url(url: str) -> str:
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)


def is_transient(error: BaseException) -> bool:
    """Whether trying again can help: connection trouble, deadlock, timeout, shutdown."""
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        return is_transient(error.orig) if error.orig is not None else False
    code = getattr(error, "sqlstate", None)
    if isinstance(code, str):
        return code.startswith(TRANSIENT_CLASSES)
    if error.__cause__ is not None and type(error).__module__.startswith("sqlalchemy"):
        return is_transient(error.__cause__)
    if isinstance(error, asyncpg.InterfaceError):  # also the library's name for a value it refuses
        return not isinstance(error, ValueError)
    if isinstance(error, asyncpg.InternalClientError):  # it was cut while a statement started
        return True
    return isinstance(error, ConnectionError | TimeoutError)
