"""A document with its case and with what registrasi made of it: read together, then let go."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus
from services.sanksi.domain.pelaksanaan import Pelaksanaan
from services.sanksi.tables.rows import DOKUMEN, KASUS, PELAKSANAAN


@dataclass(frozen=True)
class Bahan:
    """Every kind of document has this shape; `isi` is what one kind says of its own."""

    id: UUID
    daerah: str
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: DasarPenerbitan | None
    dasar_hukum: str
    isi: Mapping[str, Any]
    jenis_kasus: JenisKasus
    dimohonkan_pada: date
    batas: date | None = None
    """The last day of the verification, where there was one."""
    pelaksanaan: tuple[Pelaksanaan, ...] = ()


BACA = TypeAdapter(Bahan)


async def dokumen(session: AsyncSession, id: UUID) -> Bahan | None:
    query = (
        select(
            DOKUMEN,
            KASUS.c.jenis.label("jenis_kasus"),
            KASUS.c.dimohonkan_pada,
            KASUS.c.batas["hari_terakhir"].astext.label("batas"),
        )
        .join(KASUS, KASUS.c.id == DOKUMEN.c.kasus)
        .where(DOKUMEN.c.id == id)
    )
    row = (await session.execute(query)).mappings().one_or_none()
    if row is None:
        return None
    milik = select(PELAKSANAAN).where(PELAKSANAAN.c.kasus == row["kasus"])
    hasil = (await session.execute(milik.order_by(PELAKSANAAN.c.sasaran))).mappings()
    return BACA.validate_python({**row, "pelaksanaan": [dict(satu) for satu in hasil]})
