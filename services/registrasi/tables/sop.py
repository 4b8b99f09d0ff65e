"""SOP and their versions; each saved text stays as an immutable soft copy."""

import hashlib
import json
from datetime import date, datetime
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import Index, Select, UniqueConstraint
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, col, select

from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.domain.sop import JenisSop, Sop, SopApaPun, SopPengawasan
from services.registrasi.domain.sop.versi import RekamanSop, Riwayat, StatusSop
from services.registrasi.tables.base import Tabel, tambah_bila_baru, upsert, waktu
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

PELAYANAN = TypeAdapter(Sop)
PENGAWASAN = TypeAdapter(SopPengawasan)
SATU = Statement("""
    SELECT isi FROM arsip_sop JOIN sop USING (sha256) WHERE nomor = :nomor AND sop.versi = :versi
""")


class SopRow(Tabel, table=True):
    """One version of an SOP as it stands."""

    __table_args__ = (
        UniqueConstraint("nomor", "versi"),
        Index("sop_kbli", "daerah", "kbli"),
    )

    kode: str = Field(primary_key=True)
    versi: int = Field(primary_key=True)
    nomor: str
    jenis: str
    daerah: str
    kbli: str | None = None
    sha256: str = Field(foreign_key="arsip_sop.sha256")
    status: str
    lokasi_hardcopy: str | None = None
    disahkan_pada: date | None = None
    disahkan_oleh: str | None = None
    dibuat_pada: datetime = waktu()


class ArsipSopRow(Tabel, table=True):
    """The soft copy of a saved SOP, never changed again (SOP100-10)."""

    sha256: str = Field(primary_key=True)
    kode: str
    versi: int
    isi: str
    disimpan_oleh: str
    disimpan_pada: datetime = waktu()


def salinan(sop: SopApaPun) -> tuple[str, str]:
    """The canonical text and its sha256; what is left at its default is not written."""
    adapter = PELAYANAN if isinstance(sop, Sop) else PENGAWASAN
    isi = adapter.dump_python(sop, mode="json", exclude_defaults=True)  # pyright: ignore[reportArgumentType]  # the adapter of its own kind
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return teks, hashlib.sha256(teks.encode()).hexdigest()


@lru_cache(maxsize=256)
def baca(isi: str) -> SopApaPun:
    """The same text is the same object: it is read for every step of every application."""
    naskah = json.loads(isi)
    if not isinstance(naskah, dict):
        raise ValueError("an SOP is an object")
    jenis = naskah.get("jenis")
    return (PENGAWASAN if jenis == JenisSop.PENGAWASAN else PELAYANAN).validate_json(isi)


async def load_sop(session: AsyncSession, nomor: str, versi: int) -> Sop:
    query = _isi().where(col(SopRow.nomor) == nomor, col(SopRow.versi) == versi)
    return _pelayanan((await session.execute(query)).scalar_one())


async def load_sop_permohonan(tx: Transaction, permohonan: Permohonan) -> Sop:
    """SOP100-2: an application stays under the version that it was filed under."""
    nilai = {"nomor": permohonan.sop, "versi": permohonan.sop_versi}
    [row] = await SATU.execute(tx.connection, nilai)
    return _pelayanan(row["isi"])


def _pelayanan(isi: str) -> Sop:
    sop = baca(isi)
    assert isinstance(sop, Sop)
    return sop


async def list_sop(
    session: AsyncSession, *, daerah: str | None = None, kbli: str | None = None
) -> list[SopApaPun]:
    """Approved ones; whether they are in force is asked of the rule."""
    syarat = [col(SopRow.status) == StatusSop.DISAHKAN.value]
    if daerah is not None:
        syarat.append(col(SopRow.daerah) == daerah)
    if kbli is not None:
        syarat.append(col(SopRow.kbli) == kbli)
    rows = await session.execute(
        _isi().where(*syarat).order_by(col(SopRow.kode), col(SopRow.versi))
    )
    return [baca(isi) for isi in rows.scalars()]


async def list_sop_pelayanan(session: AsyncSession, daerah: str | None, kbli: str) -> list[Sop]:
    semua = await list_sop(session, daerah=daerah, kbli=kbli)
    return [sop for sop in semua if isinstance(sop, Sop)]


def _isi() -> Select[str]:
    return select(col(ArsipSopRow.isi)).join(SopRow, col(SopRow.sha256) == col(ArsipSopRow.sha256))


def to_rekaman(row: SopRow, isi: str) -> RekamanSop:
    return RekamanSop(
        baca(isi),
        row.sha256,
        StatusSop(row.status),
        row.lokasi_hardcopy,
        row.disahkan_pada,
        row.disahkan_oleh,
    )


async def load_rekaman(session: AsyncSession, kode: str, versi: int | None) -> RekamanSop | None:
    """None asks for the newest version."""
    query = (
        select(SopRow, col(ArsipSopRow.isi))
        .join(ArsipSopRow, col(SopRow.sha256) == col(ArsipSopRow.sha256))
        .where(col(SopRow.kode) == kode)
        .order_by(col(SopRow.versi).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    if versi is not None:
        query = query.where(col(SopRow.versi) == versi)
    row = (await session.execute(query)).first()
    return to_rekaman(*row) if row else None


async def list_rekaman(session: AsyncSession, daerah: str) -> list[RekamanSop]:
    query = (
        select(SopRow, col(ArsipSopRow.isi))
        .join(ArsipSopRow, col(SopRow.sha256) == col(ArsipSopRow.sha256))
        .where(col(SopRow.daerah) == daerah)
        .order_by(col(SopRow.kode), col(SopRow.versi))
    )
    return [to_rekaman(*row) for row in await session.execute(query)]


async def load_riwayat_sop(session: AsyncSession, sop: SopApaPun) -> Riwayat:
    nomor = select(col(SopRow.kode)).where(col(SopRow.nomor) == sop.identitas.nomor_sop)
    return Riwayat(
        await load_rekaman(session, sop.kode, sop.versi),
        await load_rekaman(session, sop.kode, None),
        (await session.execute(nomor.limit(1))).scalar_one_or_none(),
    )


async def save_sop(tx: Transaction, rekaman: RekamanSop) -> None:
    sop = rekaman.sop
    row = {
        "kode": sop.kode,
        "versi": sop.versi,
        "nomor": sop.identitas.nomor_sop,
        "jenis": sop.jenis,
        "daerah": sop.daerah,
        "kbli": sop.tabel.kode_kbli if isinstance(sop, Sop) else None,
        "sha256": rekaman.sha256,
        "status": rekaman.status,
        "lokasi_hardcopy": rekaman.lokasi_hardcopy,
        "disahkan_pada": rekaman.disahkan_pada,
        "disahkan_oleh": rekaman.disahkan_oleh,
        "dibuat_pada": tx.now,
    }
    await upsert(tx, SopRow, [row], "kode", "versi")


async def archive_sop(tx: Transaction, sop: SopApaPun) -> None:
    """Before the version that points at it is saved."""
    isi, sha256 = salinan(sop)
    nilai = {"sha256": sha256, "kode": sop.kode, "versi": sop.versi, "isi": isi,
             "disimpan_oleh": tx.actor.id, "disimpan_pada": tx.now}  # fmt: skip
    await tambah_bila_baru(tx, ArsipSopRow, nilai)
