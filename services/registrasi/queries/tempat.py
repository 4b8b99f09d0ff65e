"""Whose a thing is and where: what access rests on."""

from dataclasses import dataclass
from uuid import UUID

import asyncpg

from shared.daerah import DAERAH, Daerah
from shared.identity import Wilayah
from shared.messaging.statement import Statement


@dataclass(frozen=True)
class Letak:
    """Whose a thing is and where: what access rests on, and never changes."""

    pelaku_usaha: UUID
    daerah: Daerah


LETAK_PERMOHONAN = Statement("SELECT pelaku_usaha, daerah FROM permohonan WHERE id = :kunci")

LETAK_PELAKU_USAHA = Statement(
    "SELECT id AS pelaku_usaha, daerah FROM pelaku_usaha WHERE id = :kunci"
)

LETAK_NIB = Statement("SELECT pelaku_usaha, daerah FROM nib WHERE nomor = :kunci")

LETAK_PERIZINAN = Statement("""
    SELECT perizinan.pelaku_usaha, nib.daerah FROM perizinan JOIN nib ON nib.nomor = perizinan.nib
    WHERE perizinan.id = :kunci
""")

LETAK_PB_UMKU = Statement("""
    SELECT perizinan.pelaku_usaha, nib.daerah FROM pb_umku
    JOIN perizinan ON perizinan.id = pb_umku.perizinan JOIN nib ON nib.nomor = perizinan.nib
    WHERE pb_umku.id = :kunci
""")

LETAK_SURAT = Statement("SELECT pelaku_usaha, daerah FROM surat WHERE id = :kunci")


async def letak(connection: asyncpg.Connection, benda: Statement, kunci: object) -> Letak | None:
    """`benda`: one of the statements above."""
    for row in await benda.execute(connection, {"kunci": kunci}):
        return Letak(row["pelaku_usaha"], DAERAH[row["daerah"]])
    return None


def daerah_dari(lokasi: Wilayah) -> Daerah | None:
    """The region that serves a place."""
    return next((d for d in DAERAH.values() if Wilayah(d.wilayah).meliputi(lokasi)), None)
