"""A statement that goes to the driver itself: the kernel's own, several for every command.

Through the ORM each of them costs some five times the processor time. They run in the same
transaction as what a handler does through its session.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import asyncpg

NAME = re.compile(r"(?<!:):(\w+)")


class Statement:
    """SQL with :names; a cast is written CAST(:name AS type)."""

    def __init__(self, sql: str) -> None:
        self.text = sql
        self._names = tuple(dict.fromkeys(NAME.findall(sql)))
        self._sql = NAME.sub(lambda found: f"${self._names.index(found[1]) + 1}", sql)

    async def execute(
        self, connection: asyncpg.Connection, values: Mapping[str, Any]
    ) -> list[asyncpg.Record]:
        return await connection.fetch(self._sql, *self._arguments(values))

    async def execute_many(
        self, connection: asyncpg.Connection, rows: Iterable[Mapping[str, Any]]
    ) -> None:
        """In order, in one round trip."""
        if many := [self._arguments(row) for row in rows]:
            await connection.executemany(self._sql, many)

    def _arguments(self, values: Mapping[str, Any]) -> list[Any]:
        return [values[name] for name in self._names]
