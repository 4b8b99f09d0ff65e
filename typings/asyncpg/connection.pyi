from asyncio import AbstractEventLoop
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from os import PathLike
from ssl import SSLContext
from types import TracebackType
from typing import Any, Literal

from .protocol import Record

_Isolation = Literal["read_committed", "read_uncommitted", "serializable", "repeatable_read"]

class _Transaction:
    async def __aenter__(self) -> None: ...
    async def __aexit__(
        self,
        extype: type[BaseException] | None,
        ex: BaseException | None,
        tb: TracebackType | None,
    ) -> None: ...
    async def start(self) -> None: ...
    async def commit(self) -> None: ...
    async def rollback(self) -> None: ...

class _CursorFactory:
    def __aiter__(self) -> AsyncIterator[Record]: ...

class Connection:
    # Any: the codec of the column's or the argument's PostgreSQL type decides.
    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str: ...
    async def executemany(
        self, command: str, args: Iterable[Sequence[Any]], *, timeout: float | None = None
    ) -> None: ...
    async def fetch(self, query: str, *args: Any, timeout: float | None = None) -> list[Record]: ...
    async def fetchrow(
        self, query: str, *args: Any, timeout: float | None = None
    ) -> Record | None: ...
    async def fetchval(
        self, query: str, *args: Any, column: int = 0, timeout: float | None = None
    ) -> Any: ...
    async def copy_to_table(self, table_name: str, *, source: Any, **options: Any) -> str: ...
    async def copy_from_query(self, query: str, *args: Any, output: Any, **options: Any) -> str: ...
    async def copy_records_to_table(
        self,
        table_name: str,
        *,
        records: Iterable[Sequence[Any]],
        columns: Sequence[str] | None = None,
        schema_name: str | None = None,
        timeout: float | None = None,
        where: str | None = None,
    ) -> str: ...
    def cursor(
        self, query: str, *args: Any, prefetch: int | None = None, timeout: float | None = None
    ) -> _CursorFactory: ...
    def transaction(
        self,
        *,
        isolation: _Isolation | None = None,
        readonly: bool = False,
        deferrable: bool = False,
    ) -> _Transaction: ...
    async def add_listener(
        self, channel: str, callback: Callable[[Connection, int, str, object], object]
    ) -> None: ...
    def is_closed(self) -> bool: ...
    def is_in_transaction(self) -> bool: ...
    async def close(self, *, timeout: float | None = None) -> None: ...
    def terminate(self) -> None: ...

# Without connection_class and record_class: we never set them.
async def connect(
    dsn: str | None = None,
    *,
    host: str | Sequence[str] | None = None,
    port: int | Sequence[int] | None = None,
    user: str | None = None,
    password: str | None = None,
    passfile: str | PathLike[str] | None = None,
    service: str | None = None,
    servicefile: str | PathLike[str] | None = None,
    database: str | None = None,
    loop: AbstractEventLoop | None = None,
    timeout: float = 60,
    statement_cache_size: int = 100,
    max_cached_statement_lifetime: int = 300,
    max_cacheable_statement_size: int = ...,
    command_timeout: float | None = None,
    ssl: SSLContext | bool | str | None = None,
    direct_tls: bool | None = None,
    server_settings: dict[str, str] | None = None,
    target_session_attrs: str | None = None,
    krbsrvname: str | None = None,
    gsslib: str | None = None,
) -> Connection: ...
