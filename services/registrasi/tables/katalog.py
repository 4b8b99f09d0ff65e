"""The catalogue: KBLI editions, risk tables and area codes, and the imports they came by."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, Column, Identity, Index, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, col, select

from services.registrasi.domain.risiko import Risiko, RisikoBerlaku
from services.registrasi.domain.sektor import Sektor
from services.registrasi.domain.sop import Skala, TingkatRisiko
from services.registrasi.tables.base import Tabel, waktu, waktu_opsional
from shared.identity import KBLI


class ImporRow(Tabel, table=True):
    """One import by an operator: who, when, from which file, how far, with what result."""

    __table_args__ = (
        Index(
            "impor_pelaku_usaha",
            "sha256",
            "daerah",
            unique=True,
            postgresql_where=text("jenis = 'PELAKU_USAHA'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    nomor: int | None = Field(
        default=None, sa_column=Column(BigInteger, Identity(always=True), unique=True)
    )
    jenis: str
    berkas: str
    sha256: str
    sumber: str
    oleh: str
    daerah: str | None = None
    berlaku_mulai: date | None = None
    mulai: datetime = waktu()
    selesai: datetime | None = waktu_opsional()
    baris_terakhir: int = 0
    diterima: int = 0
    ditolak: int = 0


class ImporTolakRow(Tabel, table=True):
    """A refused line of an import, by number and reason; never its content."""

    impor: UUID = Field(primary_key=True, foreign_key="impor.id")
    baris: int = Field(primary_key=True)
    alasan: str


class KbliEdisiRow(Tabel, table=True):
    """An edition of the KBLI, shipped with the service."""

    edisi: int = Field(primary_key=True)
    nama: str
    dasar_hukum: str
    berlaku_mulai: date
    tanggal_pasti: bool
    """Whether the day was seen in the regulation itself; the year always was."""
    sha256: str
    jumlah: int


class KbliRow(Tabel, table=True):
    """One code of one edition."""

    __table_args__ = (Index("kbli_judul", "edisi", text("lower(judul)")),)

    edisi: int = Field(primary_key=True, foreign_key="kbli_edisi.edisi")
    kode: str = Field(primary_key=True)
    judul: str
    ruang_lingkup: str | None = None


class RisikoKbliRow(Tabel, table=True):
    """The risk level of a code at one scale, in the version of one import."""

    edisi: int = Field(primary_key=True)
    kode: str = Field(primary_key=True)
    skala: str = Field(primary_key=True)
    impor: UUID = Field(primary_key=True, foreign_key="impor.id")
    tingkat_risiko: str
    sektor: str
    parameter: str | None = None
    kewenangan: str | None = None


class WilayahRow(Tabel, table=True):
    """An area code, in the version of one import."""

    __table_args__ = (Index("wilayah_induk", "induk", "kode"),)

    kode: str = Field(primary_key=True)
    impor: UUID = Field(primary_key=True, foreign_key="impor.id")
    induk: str
    """Empty for a provinsi."""
    tingkat: str
    nama: str


async def load_risiko(session: AsyncSession, edisi: int, kode: str) -> list[RisikoBerlaku]:
    """Every version of every scale of one code."""
    rows = await session.execute(
        select(RisikoKbliRow, ImporRow)
        .join(ImporRow, col(ImporRow.id) == col(RisikoKbliRow.impor))
        .where(col(RisikoKbliRow.edisi) == edisi, col(RisikoKbliRow.kode) == kode)
        .order_by(col(ImporRow.berlaku_mulai), col(ImporRow.nomor))
    )
    return [_berlaku(risiko, impor) for risiko, impor in rows]


def _berlaku(row: RisikoKbliRow, impor: ImporRow) -> RisikoBerlaku:
    assert impor.berlaku_mulai is not None
    assert impor.nomor is not None
    risiko = Risiko(
        KBLI(row.kode),
        Skala(row.skala),
        TingkatRisiko(row.tingkat_risiko),
        Sektor(row.sektor),
        row.parameter,
        row.kewenangan,
    )
    return RisikoBerlaku(risiko, impor.berlaku_mulai, impor.nomor, impor.sumber)


async def wilayah_tercatat(session: AsyncSession, kode: str, pada: date) -> bool:
    ada = await session.execute(
        select(col(WilayahRow.kode))
        .join(ImporRow, col(ImporRow.id) == col(WilayahRow.impor))
        .where(col(WilayahRow.kode) == kode, col(ImporRow.berlaku_mulai) <= pada)
        .limit(1)
    )
    return ada.first() is not None
