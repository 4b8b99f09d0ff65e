"""Reads of notifikasi, each within the reach of the caller."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    TextClause,
    bindparam,
    func,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession

from services.notifikasi import tables
from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.keadaan import Status, Tenggat, rentang
from services.notifikasi.domain.langganan import Kiriman, Langganan, StatusKiriman
from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.pemberitahuan import Kanal, Pemberitahuan
from services.notifikasi.domain.pemberitahuan import Status as StatusPemberitahuan
from services.notifikasi.tables import (
    DAFTAR,
    KIRIMAN,
    LANGGANAN,
    RIWAYAT,
    TEMPLAT,
    TENGGAT,
    pemberitahuan,
    tenggat,
)
from shared.calendar import HariLapisan
from shared.daerah import DAERAH

LAPISAN = text("""
    SELECT tanggal, libur, nama, dasar_hukum FROM kalender_overlay
    WHERE CAST(:tanggal AS date) IS NULL OR tanggal = :tanggal ORDER BY tanggal
""")
Posisi = tuple[datetime, UUID]
"""The last row that was seen."""
AWAL = datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0)
AKHIR = datetime(9999, 12, 31, tzinfo=UTC), UUID(int=2**128 - 1)
# A page of each list by its index, then the best of them all: a list may be as long as it likes.
_PALING_DEKAT = """
    SELECT satu.* FROM unnest(CAST(:daftar AS text[])) AS d(daftar) CROSS JOIN LATERAL (
        SELECT * FROM tenggat
        WHERE hashtextextended({0}, 0) = hashtextextended(d.daftar, 0)
            AND ({0}) = d.daftar AND (wake_at, id) > (:wake_at, :id)
        ORDER BY wake_at, id LIMIT :limit
    ) AS satu ORDER BY wake_at, id LIMIT :limit
"""
_TERBARU = """
    SELECT p.* FROM unnest(CAST(:satu AS text[]), CAST(:dua AS text[])) AS d(satu, dua)
    CROSS JOIN LATERAL (
        SELECT * FROM pemberitahuan WHERE {} AND (dibuat_pada, id) < (:dibuat_pada, :id)
        ORDER BY dibuat_pada DESC, id DESC LIMIT :limit
    ) AS p ORDER BY dibuat_pada DESC, id DESC LIMIT :limit
"""
DAFTAR_DAERAH = text(_PALING_DEKAT.format(DAFTAR))
KOTAK_MASUK = text(
    _TERBARU.format(
        "kanal = 'KOTAK_MASUK' AND penerima = d.satu AND daerah = d.dua"
        " AND jenis_penerima <> 'BELUM_TERDAFTAR'"
    )
)
PENGIRIMAN = text(_TERBARU.format("daerah = d.satu AND status = d.dua"))


@dataclass(frozen=True)
class Jangkauan:
    """PB8-9-3: a Pelaku Usaha reaches itself, an office its regions."""

    pelaku_usaha: UUID | None = None
    daerah: tuple[str, ...] = ()

    def meliputi(self, satu: Tenggat) -> bool:
        if self.pelaku_usaha is not None:
            return satu.pelaku_usaha == self.pelaku_usaha
        return satu.daerah in self.daerah


@dataclass(frozen=True)
class Alamat:
    """An inbox: codes of agencies repeat from region to region."""

    penerima: str
    daerah: str | None = None


@dataclass(frozen=True)
class SaringTenggat:
    jenis: str | None
    subjek: str | None
    status: Status | None


async def daftar_tenggat(
    session: AsyncSession,
    jangkauan: Jangkauan,
    saring: SaringTenggat,
    sesudah: Posisi | None,
    jumlah: int,
) -> list[Tenggat]:
    """What wakes next comes first; one row more than asked tells that there is a next page."""
    wake_at, id = sesudah or AWAL
    halaman = {"wake_at": wake_at, "id": id, "limit": jumlah + 1}
    if saring.subjek is None and jangkauan.pelaku_usaha is None:
        daftar = {"daftar": _daftar(jangkauan, saring)}
        rows = await session.execute(DAFTAR_DAERAH, daftar | halaman)
    else:
        rows = await session.execute(_sedikit(jangkauan, saring), halaman)
    return [tenggat.read(row) for row in rows.mappings()]


def _daftar(jangkauan: Jangkauan, saring: SaringTenggat) -> list[str]:
    """As DAFTAR names them: one for each region, kind and state."""
    jenis = [saring.jenis] if saring.jenis else list(BY_KIND)
    status = [saring.status] if saring.status else list(Status)
    return [
        f"{daerah}/{satu}/{state}"
        for daerah in jangkauan.daerah
        for satu in jenis
        for state in status
    ]


def _sedikit(jangkauan: Jangkauan, saring: SaringTenggat) -> Select[Any]:
    """Of one Pelaku Usaha or one subject: few, found by an index and sorted."""
    t = TENGGAT.c
    sesudah = tuple_(t.wake_at, t.id) > tuple_(
        bindparam("wake_at", type_=t.wake_at.type), bindparam("id", type_=t.id.type)
    )
    query = select(TENGGAT).where(*_tenggat_dalam(jangkauan), *_saringan(saring), sesudah)
    return query.order_by(t.wake_at, t.id).limit(bindparam("limit", type_=Integer))


def _tenggat_dalam(jangkauan: Jangkauan) -> list[ColumnElement[bool]]:
    if jangkauan.pelaku_usaha is not None:
        return [TENGGAT.c.pelaku_usaha == jangkauan.pelaku_usaha]
    return [TENGGAT.c.daerah.in_(jangkauan.daerah)]


def _saringan(saring: SaringTenggat) -> list[ColumnElement[bool]]:
    t, syarat = TENGGAT.c, list[ColumnElement[bool]]()
    if saring.status:
        syarat.append(t.state == saring.status.value)
    if saring.subjek:  # all its clocks lie in as many ranges of the primary key
        jenis = [saring.jenis] if saring.jenis else list(BY_KIND)
        syarat.append(or_(*(t.id.between(*rentang(satu, saring.subjek)) for satu in jenis)))
        syarat.append(t.subject == saring.subjek)
    elif saring.jenis:
        syarat.append(t.kind == saring.jenis)
    return syarat


async def satu_tenggat(session: AsyncSession, jangkauan: Jangkauan, id: UUID) -> Tenggat | None:
    rows = await session.execute(select(TENGGAT).where(TENGGAT.c.id == id))
    row = rows.mappings().one_or_none()
    satu = tenggat.read(row) if row else None
    return satu if satu and jangkauan.meliputi(satu) else None


async def riwayat(session: AsyncSession, id: UUID) -> Sequence[Row[Any]]:
    query = select(RIWAYAT).where(RIWAYAT.c.tenggat == id).order_by(RIWAYAT.c.nomor)
    return (await session.execute(query)).all()


async def kotak_masuk(
    session: AsyncSession,
    alamat: Sequence[Alamat],
    sebelum: Posisi | None,
    jumlah: int,
) -> list[Pemberitahuan]:
    """An agency's inbox is one of its region; a Pelaku Usaha has one in every region."""
    kotak = [
        (satu.penerima, daerah)
        for satu in alamat
        for daerah in ([satu.daerah] if satu.daerah else DAERAH)
    ]
    return await _pemberitahuan(session, KOTAK_MASUK, kotak, sebelum, jumlah)


async def pengiriman(
    session: AsyncSession,
    daerah: Sequence[str],
    status: StatusPemberitahuan | None,
    sebelum: Posisi | None,
    jumlah: int,
) -> list[Pemberitahuan]:
    """Every delivery of some regions, over every channel."""
    semua = [status] if status else list(StatusPemberitahuan)
    daftar = [(kode, satu.value) for kode in daerah for satu in semua]
    return await _pemberitahuan(session, PENGIRIMAN, daftar, sebelum, jumlah)


async def _pemberitahuan(
    session: AsyncSession,
    query: TextClause,
    daftar: Sequence[tuple[str, str]],
    sebelum: Posisi | None,
    jumlah: int,
) -> list[Pemberitahuan]:
    """Newest first."""
    dibuat_pada, id = sebelum or AKHIR
    satu, dua = [satu for satu, _ in daftar], [dua for _, dua in daftar]
    halaman = {"dibuat_pada": dibuat_pada, "id": id, "limit": jumlah + 1}
    rows = await session.execute(query, {"satu": satu, "dua": dua} | halaman)
    return [pemberitahuan.read(row) for row in rows.mappings()]


async def satu_pemberitahuan(session: AsyncSession, id: UUID) -> Pemberitahuan | None:
    return await pemberitahuan.load(session, id)


async def templat(session: AsyncSession, daerah: str) -> dict[tuple[str, Kanal], Naskah]:
    """The words that a region has of its own."""
    rows = await session.execute(select(TEMPLAT).where(TEMPLAT.c.daerah == daerah))
    return {
        (row.jenis, Kanal(row.kanal)): tables.templat.bernama(daerah, row.jenis, row.judul, row.isi)
        for row in rows
    }


async def lapisan(session: AsyncSession, tanggal: date | None = None) -> list[HariLapisan]:
    """What decrees changed in the calendar; of one day, or all."""
    rows = await session.execute(LAPISAN, {"tanggal": tanggal})
    return [HariLapisan(*row) for row in rows]


async def langganan(session: AsyncSession, daerah: Sequence[str]) -> list[Langganan]:
    """Few: one for each system of an agency."""
    query = select(LANGGANAN).where(LANGGANAN.c.daerah.in_(daerah))
    rows = await session.execute(query.order_by(LANGGANAN.c.dibuat_pada, LANGGANAN.c.id))
    return [tables.langganan.read(row) for row in rows.mappings()]


async def satu_langganan(session: AsyncSession, id: UUID) -> Langganan | None:
    return await tables.langganan.load(session, id)


async def kiriman(
    session: AsyncSession,
    langganan: UUID,
    status: StatusKiriman | None,
    sebelum: int | None,
    jumlah: int,
) -> list[tuple[int, Kiriman]]:
    """Newest first, with the number that the next page begins below."""
    k = KIRIMAN.c
    query = select(KIRIMAN).where(k.langganan == langganan)
    if status:
        query = query.where(k.status == status.value)
    if sebelum is not None:
        query = query.where(k.nomor < sebelum)
    rows = await session.execute(query.order_by(k.nomor.desc()).limit(jumlah + 1))
    return [(row["nomor"], tables.langganan.read_kiriman(row)) for row in rows.mappings()]


async def nomor_kiriman(
    session: AsyncSession, langganan: UUID, sejak: datetime | None, peristiwa: UUID | None
) -> int | None:
    """The first delivery of a moment, or that of an event."""
    k = KIRIMAN.c
    syarat = k.peristiwa == peristiwa if sejak is None else k.dibuat_pada >= sejak
    query = select(func.min(k.nomor)).where(k.langganan == langganan, syarat)
    return (await session.execute(query)).scalar()
