"""Subjects, plan, inspections and answers in the profile."""

from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ARRAY, DateTime, Index, String, UniqueConstraint, Uuid, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field

from services.pengawasan.domain.inspeksi import Inspeksi
from services.pengawasan.domain.profil import Tanggapan
from services.pengawasan.domain.rencana import EntriRencana, StatusRencana
from services.pengawasan.domain.subjek import Subjek
from services.pengawasan.tables.base import Row, Tabel, one, rows
from shared.messaging.transaction import Transaction


class SubjekRow(Tabel, table=True):
    """One Pelaku Usaha with its present NIB, as registrasi told it."""

    pelaku_usaha: UUID = Field(primary_key=True)
    daerah: str
    nib: str
    wilayah: str
    berlaku_sampai: date | None
    berakhir_pada: date | None


class KegiatanUsahaRow(Tabel, table=True):
    """One activity under the present NIB, with its lokasi."""

    pelaku_usaha: UUID = Field(foreign_key="subjek.pelaku_usaha", primary_key=True)
    id: UUID = Field(primary_key=True)
    kbli: str
    tingkat_risiko: str
    lokasi: str = Field(index=True)
    lokasi_usaha: UUID | None


class KewajibanRow(Tabel, table=True):
    """One duty to hold a PB-UMKU, open since the NIB was issued (SOP100-U11)."""

    permohonan: UUID = Field(primary_key=True)
    pelaku_usaha: UUID = Field(index=True)
    nib: str
    dicatat_pada: date


class EntriRencanaRow(Tabel, table=True):
    """One Pelaku Usaha at one lokasi in the plan of a year."""

    __table_args__ = (UniqueConstraint("tahun", "lokasi", "pelaku_usaha"),)

    id: UUID = Field(primary_key=True)
    daerah: str
    tahun: int
    lokasi: str
    pelaku_usaha: UUID
    instansi_pelaksana: list[str] = Field(sa_type=ARRAY(String))
    status: str
    dimuat_pada: datetime = Field(sa_type=DateTime(timezone=True))


class InspeksiRow(Tabel, table=True):
    """One inspection, in its present state."""

    __table_args__ = (Index("inspeksi_menurut_tanggal", "tanggal", "id"),)

    id: UUID = Field(primary_key=True)
    versi: int = 1
    """Raised by every change; the ETag."""
    dibuat_pada: datetime = Field(sa_type=DateTime(timezone=True))
    daerah: str
    pelaku_usaha: UUID = Field(foreign_key="subjek.pelaku_usaha", index=True)
    jenis: str
    status: str
    tanggal: date
    versi_jadwal: int
    lokasi: str
    kegiatan_usaha: list[UUID] = Field(sa_type=ARRAY(Uuid))
    instansi_pelaksana: list[str] = Field(sa_type=ARRAY(String))
    rencana: UUID | None = Field(foreign_key="entri_rencana.id")
    dasar: str | None
    penyetuju: str | None
    alasan: str | None
    lokasi_usaha: list[UUID] = Field(sa_type=ARRAY(Uuid))


class JadwalRow(Tabel, table=True):
    """One version of the date of an inspection; versions are kept."""

    inspeksi: UUID = Field(foreign_key="inspeksi.id", primary_key=True)
    versi_jadwal: int = Field(primary_key=True)
    tanggal: date
    alasan: str | None
    ditetapkan_pada: datetime = Field(sa_type=DateTime(timezone=True))
    petugas: str


class TanggapanRow(Tabel, table=True):
    """One answer that a Pelaku Usaha wrote into its profile; earlier ones stay."""

    __table_args__ = (UniqueConstraint("pelaku_usaha", "versi"),)

    id: UUID = Field(primary_key=True)
    pelaku_usaha: UUID
    versi: int
    isi: str
    ditulis_pada: datetime = Field(sa_type=DateTime(timezone=True))


# Rows are read and written as values, never as objects that a session remembers.
TABLES = Tabel.metadata.tables
SUBJEK, KEGIATAN_USAHA, KEWAJIBAN = (
    TABLES[name] for name in ("subjek", "kegiatan_usaha", "kewajiban")
)
ENTRI_RENCANA, INSPEKSI, JADWAL, TANGGAPAN = (
    TABLES[name] for name in ("entri_rencana", "inspeksi", "jadwal", "tanggapan")
)
READ_SUBJEK, READ_ENTRI = TypeAdapter(Subjek), TypeAdapter(EntriRencana)
READ_INSPEKSI = TypeAdapter(Inspeksi)


async def load_subjek(session: AsyncSession, pelaku_usaha: UUID) -> Subjek | None:
    row = await one(session, select(SUBJEK).where(SUBJEK.c.pelaku_usaha == pelaku_usaha))
    if row is None:
        return None
    kegiatan = (
        select(KEGIATAN_USAHA)
        .where(KEGIATAN_USAHA.c.pelaku_usaha == pelaku_usaha)
        .order_by(KEGIATAN_USAHA.c.id)
    )
    return READ_SUBJEK.validate_python(row | {"kegiatan_usaha": await rows(session, kegiatan)})


async def save_subjek(tx: Transaction, subjek: Subjek) -> None:
    """With exactly the activities that it has now."""
    row: Row = asdict(subjek) | {"daerah": tx.daerah.kode}
    kegiatan: list[Row] = row.pop("kegiatan_usaha")
    pemilik = row["pelaku_usaha"]
    pernyataan = insert(SUBJEK).values(row)
    await tx.session.execute(
        pernyataan.on_conflict_do_update(index_elements=["pelaku_usaha"], set_=row)
    )
    await tx.session.execute(
        KEGIATAN_USAHA.delete().where(KEGIATAN_USAHA.c.pelaku_usaha == pemilik)
    )
    if kegiatan:
        await tx.session.execute(
            insert(KEGIATAN_USAHA), [satu | {"pelaku_usaha": pemilik} for satu in kegiatan]
        )


async def add_kewajiban(tx: Transaction, permohonan: UUID, pelaku_usaha: UUID, nib: str) -> None:
    await tx.session.execute(
        insert(KEWAJIBAN)
        .values(permohonan=permohonan, pelaku_usaha=pelaku_usaha, nib=nib, dicatat_pada=tx.today)
        .on_conflict_do_nothing()
    )


async def load_entri(session: AsyncSession, id: UUID) -> EntriRencana | None:
    row = await one(session, select(ENTRI_RENCANA).where(ENTRI_RENCANA.c.id == id))
    return READ_ENTRI.validate_python(row) if row else None


async def find_entri(
    session: AsyncSession, tahun: int, pelaku_usaha: UUID, lokasi: str
) -> EntriRencana | None:
    """Of the set plan only (PB8-10-16)."""
    row = await one(
        session,
        select(ENTRI_RENCANA).where(
            ENTRI_RENCANA.c.tahun == tahun,
            ENTRI_RENCANA.c.pelaku_usaha == pelaku_usaha,
            ENTRI_RENCANA.c.lokasi == lokasi,
            ENTRI_RENCANA.c.status == StatusRencana.DITETAPKAN.value,
        ),
    )
    return READ_ENTRI.validate_python(row) if row else None


async def add_entri(tx: Transaction, entri: EntriRencana) -> None:
    await tx.session.execute(
        insert(ENTRI_RENCANA).values(
            asdict(entri)
            | {"daerah": tx.daerah.kode, "status": StatusRencana.DITETAPKAN, "dimuat_pada": tx.now}
        )
    )


async def load_inspeksi(session: AsyncSession, id: UUID) -> tuple[Inspeksi, int] | None:
    """With the version of its row."""
    row = await one(session, select(INSPEKSI).where(INSPEKSI.c.id == id))
    return (READ_INSPEKSI.validate_python(row), row["versi"]) if row else None


async def list_inspeksi(session: AsyncSession, pelaku_usaha: UUID) -> tuple[Inspeksi, ...]:
    semua = select(INSPEKSI).where(INSPEKSI.c.pelaku_usaha == pelaku_usaha)
    urut = semua.order_by(INSPEKSI.c.tanggal, INSPEKSI.c.id)
    return tuple(READ_INSPEKSI.validate_python(row) for row in await rows(session, urut))


async def add_inspeksi(tx: Transaction, inspeksi: Inspeksi) -> None:
    row = asdict(inspeksi) | {"versi": 1, "dibuat_pada": tx.now, "daerah": tx.daerah.kode}
    await tx.session.execute(insert(INSPEKSI).values(row))
    await _add_jadwal(tx, inspeksi)


async def save_inspeksi(tx: Transaction, inspeksi: Inspeksi) -> None:
    await tx.session.execute(
        INSPEKSI.update()
        .where(INSPEKSI.c.id == inspeksi.id)
        .values(asdict(inspeksi) | {"versi": INSPEKSI.c.versi + 1})
    )
    await _add_jadwal(tx, inspeksi)


async def _add_jadwal(tx: Transaction, inspeksi: Inspeksi) -> None:
    """A version that is there already stays as it was."""
    await tx.session.execute(
        insert(JADWAL)
        .values(
            inspeksi=inspeksi.id,
            versi_jadwal=inspeksi.versi_jadwal,
            tanggal=inspeksi.tanggal,
            alasan=inspeksi.alasan,
            ditetapkan_pada=tx.now,
            petugas=tx.actor.id,
        )
        .on_conflict_do_nothing()
    )


async def list_tanggapan(session: AsyncSession, pelaku_usaha: UUID) -> list[Row]:
    milik = select(TANGGAPAN).where(TANGGAPAN.c.pelaku_usaha == pelaku_usaha)
    return await rows(session, milik.order_by(TANGGAPAN.c.versi))


async def add_tanggapan(tx: Transaction, tanggapan: Tanggapan, versi: int) -> None:
    await tx.session.execute(insert(TANGGAPAN).values(asdict(tanggapan) | {"versi": versi}))
