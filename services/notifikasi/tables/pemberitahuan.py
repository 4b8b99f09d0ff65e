"""Notices in the database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import RowMapping, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi.domain.pemberitahuan import Kanal, Pemberitahuan, Perihal, Status
from services.notifikasi.domain.penerima import JenisPenerima, Penerima
from services.notifikasi.tables.rows import PEMBERITAHUAN
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction, UnitOfWork

ADD = Statement("""
    INSERT INTO pemberitahuan
    SELECT * FROM jsonb_populate_recordset(NULL::pemberitahuan, CAST(CAST(:rows AS text) AS jsonb))
    ON CONFLICT (id) DO NOTHING RETURNING id
""")
CLAIM = Statement("""
    UPDATE pemberitahuan SET coba_pada = :until, percobaan = percobaan + 1
    WHERE id IN (
        SELECT id FROM pemberitahuan WHERE status = 'ANTRI' AND coba_pada <= :now
        ORDER BY coba_pada LIMIT :limit FOR UPDATE SKIP LOCKED
    ) RETURNING *
""")
PLAIN = (
    "id", "templat", "judul", "isi", "dibuat_pada", "percobaan", "coba_pada", "dikirim_pada",
    "diterima_pada", "sebab",
)  # fmt: skip
CHANGING = ("percobaan", "coba_pada", "dikirim_pada", "diterima_pada", "sebab")


async def add(tx: Transaction, daftar: Sequence[Pemberitahuan]) -> list[Pemberitahuan]:
    """Those that are new: what was told once is not told again (CALC-9)."""
    # The driver has a UUID class of its own, which orjson does not know.
    rows = orjson.dumps([_values(satu) for satu in daftar], default=str).decode()
    baru = {row["id"] for row in await ADD.execute(tx.connection, {"rows": rows})}
    return [satu for satu in daftar if satu.id in baru]


async def load(
    session: AsyncSession, pemberitahuan: UUID, *, lock: bool = False
) -> Pemberitahuan | None:
    query = select(PEMBERITAHUAN).where(PEMBERITAHUAN.c.id == pemberitahuan)
    rows = await session.execute(query.with_for_update() if lock else query)
    row = rows.mappings().one_or_none()
    return read(row) if row else None


async def save(session: AsyncSession, baru: Pemberitahuan) -> None:
    values = {name: getattr(baru, name) for name in CHANGING} | {"status": baru.status.value}
    await session.execute(update(PEMBERITAHUAN).where(PEMBERITAHUAN.c.id == baru.id).values(values))


async def claim(uow: UnitOfWork, now: datetime, until: datetime, limit: int) -> list[Pemberitahuan]:
    """Lent to one sender until then; if it dies meanwhile, the next one takes them."""
    rows = await CLAIM.execute(uow.connection, {"now": now, "until": until, "limit": limit})
    return [read(row) for row in rows]


def read(row: asyncpg.Record | RowMapping) -> Pemberitahuan:
    perihal = ("peristiwa", "jenis", "daerah", "pelaku_usaha", "dasar_hukum")
    return Pemberitahuan(
        perihal=Perihal(*(row[name] for name in perihal)),
        penerima=Penerima(JenisPenerima(row["jenis_penerima"]), row["penerima"], row["email"]),
        kanal=Kanal(row["kanal"]),
        status=Status(row["status"]),
        **{name: row[name] for name in PLAIN},
    )


def _values(satu: Pemberitahuan) -> dict[str, Any]:
    perihal, penerima = satu.perihal, satu.penerima
    return {name: getattr(satu, name) for name in PLAIN} | {
        "peristiwa": perihal.peristiwa,
        "jenis": perihal.jenis,
        "daerah": perihal.daerah,
        "pelaku_usaha": perihal.pelaku_usaha,
        "dasar_hukum": perihal.dasar_hukum,
        "jenis_penerima": penerima.jenis.value,
        "penerima": penerima.kode,
        "email": penerima.email,
        "kanal": satu.kanal.value,
        "status": satu.status.value,
    }
