"""Letters that registrasi issues of itself, and their numbers."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Index
from sqlmodel import Field

from services.registrasi.domain.surat import JenisSurat, Surat
from services.registrasi.tables.base import Isi, Tabel, isi_baris, jsonb, tambah
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

SURAT = TypeAdapter(Surat)
NOMOR = Statement("""
INSERT INTO penomoran (daerah, jenis, tahun, terakhir) VALUES (:daerah, :jenis, :tahun, 1)
ON CONFLICT (daerah, jenis, tahun) DO UPDATE SET terakhir = penomoran.terakhir + 1
RETURNING terakhir
""")


class SuratRow(Tabel, table=True):
    """One letter about months that ran out, as it was issued."""

    __table_args__ = (Index("surat_pelaku_usaha", "pelaku_usaha", "tanggal"),)

    id: UUID = Field(primary_key=True)
    jenis: str
    nomor: str = Field(unique=True)
    tanggal: date
    daerah: str
    pelaku_usaha: UUID = Field(foreign_key="pelaku_usaha.id")
    nib: str = Field(foreign_key="nib.nomor")
    dasar_hukum: str
    masa: dict[str, Any] = jsonb()
    dicatat_pada: date


class PenomoranRow(Tabel, table=True):
    """The last number given to a kind of letter in a region and year."""

    daerah: str = Field(primary_key=True)
    jenis: str = Field(primary_key=True)
    tahun: int = Field(primary_key=True)
    terakhir: int


def to_surat(row: SuratRow | Isi) -> Surat:
    return SURAT.validate_python(isi_baris(row))


async def next_nomor(tx: Transaction, jenis: JenisSurat, daerah: str, tahun: int) -> int:
    """Drawn in the transaction of the letter: none is left out."""
    kunci = {"daerah": daerah, "jenis": jenis.value, "tahun": tahun}
    [row] = await NOMOR.execute(tx.connection, kunci)
    return row["terakhir"]


async def add_surat(tx: Transaction, surat: Surat) -> None:
    isi = SURAT.dump_python(surat)
    masa = SURAT.dump_python(surat, mode="json")["masa"]
    await tambah(tx, SuratRow, [isi | {"nib": surat.nib.nilai, "masa": masa}])
