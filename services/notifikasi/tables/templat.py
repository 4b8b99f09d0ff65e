"""The words that a region has of its own, in the database."""

from datetime import datetime
from hashlib import sha256
from weakref import WeakKeyDictionary

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.pemberitahuan import Kanal
from services.notifikasi.tables.rows import TEMPLAT
from shared.messaging.statement import Statement
from shared.messaging.transaction import UnitOfWork

KUNCI = ("daerah", "jenis", "kanal")
MILIK = Statement("""
    SELECT jenis, kanal, judul, isi FROM templat WHERE daerah = :daerah
""")
Sendiri = dict[tuple[str, Kanal], Naskah]
"""The words of one region, by kind and channel: few, and mostly none."""
_TERBACA: WeakKeyDictionary[UnitOfWork, dict[str, Sendiri]] = WeakKeyDictionary()
"""Of a batch of many events they are read once."""


async def milik(uow: UnitOfWork, daerah: str) -> Sendiri:
    terbaca = _TERBACA.setdefault(uow, {})
    if daerah not in terbaca:
        terbaca[daerah] = await _baca(uow, daerah)
    return terbaca[daerah]


async def _baca(uow: UnitOfWork, daerah: str) -> Sendiri:
    rows = await MILIK.execute(uow.connection, {"daerah": daerah})
    return {
        (row["jenis"], Kanal(row["kanal"])): bernama(daerah, row["jenis"], row["judul"], row["isi"])
        for row in rows
    }


async def save(
    session: AsyncSession, kunci: tuple[str, str, str], naskah: Naskah, pada: datetime, oleh: str
) -> None:
    """`kunci`: region, kind, channel."""
    nilai = {"judul": naskah.judul, "isi": naskah.isi, "diubah_pada": pada, "oleh": oleh}
    baru = insert(TEMPLAT).values(_kolom(kunci) | nilai)
    await session.execute(baru.on_conflict_do_update(index_elements=KUNCI, set_=nilai))


async def remove(session: AsyncSession, kunci: tuple[str, str, str]) -> bool:
    syarat = [TEMPLAT.c[nama] == nilai for nama, nilai in _kolom(kunci).items()]
    hapus = delete(TEMPLAT).where(*syarat).returning(TEMPLAT.c.jenis)
    return (await session.execute(hapus)).first() is not None


def _kolom(kunci: tuple[str, str, str]) -> dict[str, str]:
    return dict(zip(KUNCI, kunci, strict=True))


def bernama(daerah: str, jenis: str, judul: str, isi: str) -> Naskah:
    """The name tells which words they were, when they have changed since."""
    jejak = sha256(f"{judul}\n{isi}".encode()).hexdigest()[:8]
    return Naskah(f"{daerah}/{jenis}#{jejak}", judul, isi)
