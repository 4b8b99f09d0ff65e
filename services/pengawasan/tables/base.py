"""What every table of this service stands on."""

import re
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import declared_attr, registry
from sqlmodel import SQLModel

Row = dict[str, Any]


class Tabel(SQLModel, registry=registry()):
    """One registry per service: two services may live in one process."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        """KegiatanUsahaRow is table kegiatan_usaha."""
        return re.sub("(?<!^)(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()


async def one(session: AsyncSession, query: Executable) -> Row | None:
    row = (await session.execute(query)).mappings().one_or_none()
    return dict(row) if row else None


async def rows(session: AsyncSession, query: Executable) -> list[Row]:
    return [dict(row) for row in (await session.execute(query)).mappings()]
