"""Profile sections: every version of every section, the newest is the one that is read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import distinct_on
from sqlmodel import Field, col, select

from services.registrasi.domain.profil import KOSONG, Bagian, IsiBagian
from services.registrasi.tables.base import Tabel, jsonb, upsert, waktu
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

TERAKHIR = Statement("""
    SELECT versi, isi FROM profil WHERE pelaku_usaha = :pelaku_usaha AND bagian = :bagian
    ORDER BY versi DESC LIMIT 1
""")


class ProfilRow(Tabel, table=True):
    """One version of one profile section."""

    pelaku_usaha: UUID = Field(primary_key=True, foreign_key="pelaku_usaha.id")
    bagian: str = Field(primary_key=True)
    versi: int = Field(primary_key=True)
    isi: dict[str, Any] = jsonb()
    disimpan_pada: datetime = waktu()


def terbaru(pelaku_usaha: UUID) -> Any:
    """Newest version of each section."""
    return (
        select(ProfilRow)
        .where(col(ProfilRow.pelaku_usaha) == pelaku_usaha)
        .order_by(col(ProfilRow.bagian), col(ProfilRow.versi).desc())
        .ext(distinct_on(col(ProfilRow.bagian)))
    )


async def load_bagian(tx: Transaction, pelaku_usaha: UUID, bagian: Bagian) -> IsiBagian:
    nilai = {"pelaku_usaha": pelaku_usaha, "bagian": bagian}
    for row in await TERAKHIR.execute(tx.connection, nilai):
        return IsiBagian(row["versi"], row["isi"])
    return KOSONG


async def save_bagian(tx: Transaction, pelaku_usaha: UUID, bagian: Bagian, isi: IsiBagian) -> None:
    row = {
        "pelaku_usaha": pelaku_usaha,
        "bagian": bagian,
        "versi": isi.versi,
        "isi": dict(isi.isi),
        "disimpan_pada": tx.now,
    }
    await upsert(tx, ProfilRow, [row], "pelaku_usaha", "bagian", "versi")
