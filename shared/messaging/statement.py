"""A statement that goes to the driver itself: the kernel's own, several for every command.

Through the ORM each of them costs some five times the processor time. They run in the same
transaction as what a handler does through its session.
"""

import re
from collections.abc import Mapping
from typing import Any

import asyncpg

NAME = re.compile(r"(?<!:):(\w+)")


class Statement:
    """SQL with :names; a cast is written CAST(:name AS type)."""

    def __init__(self, sql: str) -> None:
        self._names = tuple(dict.fromkeys(NAME.findall(sql)))
        self._sql = NAME.sub(lambda found: f"${self._names.index(found[1]) + 1}", sql)

    async def execute(
        self, connection: asyncpg.Connection, values: Mapping[str, Any]
    ) -> list[asyncpg.Record]:
        return await connection.fetch(self._sql, *(values[name] for name in self._names))
