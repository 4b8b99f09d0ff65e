"""LKPM, and what a project owes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.pengawasan.domain.kewajiban_lkpm import (
    Aturan,
    sedang_dibuka,
    terakhir_jatuh_tempo,
)
from services.pengawasan.domain.periode import Periode
from services.pengawasan.domain.proyek import Proyek
from services.pengawasan.queries.jangkauan import Jangkauan, Tempat
from services.pengawasan.tables import (
    LKPM,
    LKPM_VERSI,
    PROYEK,
    READ_PROYEK,
    Row,
    one,
    rows,
    status_lkpm,
)


@dataclass(frozen=True)
class SaringanLkpm:
    """Of the list of LKPM; None: not narrowed by it."""

    pelaku_usaha: UUID | None = None
    proyek: UUID | None = None
    periode: str | None = None
    status: str | None = None
    lokasi: str | None = None
    terlambat: bool | None = None

    def terapkan(self, query: Select[Any]) -> Select[Any]:
        for nama, nilai in vars(self).items():
            if nilai is not None:
                query = query.where(LKPM.c[nama] == nilai)
        return query


async def tempat_lkpm(session: AsyncSession, jangkauan: Jangkauan, lkpm: UUID) -> Tempat | None:
    """None also for one that the caller may not see."""
    kolom = select(LKPM.c.pelaku_usaha, LKPM.c.daerah).where(jangkauan.meliputi(LKPM))
    row = await one(session, kolom.where(LKPM.c.id == lkpm))
    return Tempat(**row) if row else None


async def daftar_lkpm(
    session: AsyncSession,
    jangkauan: Jangkauan,
    saringan: SaringanLkpm,
    sesudah: tuple[date, UUID] | None,
    jumlah: int,
) -> Sequence[Row]:
    """By last day for filing; one row more than asked tells that there is a next page."""
    query = saringan.terapkan(select(LKPM).where(jangkauan.meliputi(LKPM)))
    if sesudah:
        query = query.where(tuple_(LKPM.c.batas, LKPM.c.id) > sesudah)
    return await rows(session, query.order_by(LKPM.c.batas, LKPM.c.id).limit(jumlah + 1))


async def rincian_lkpm(session: AsyncSession, jangkauan: Jangkauan, lkpm: UUID) -> Row | None:
    terjangkau = select(LKPM).where(jangkauan.meliputi(LKPM))
    row = await one(session, terjangkau.where(LKPM.c.id == lkpm))
    if row is None:
        return None
    versi = select(LKPM_VERSI).where(LKPM_VERSI.c.lkpm == lkpm)
    return row | {"riwayat": await rows(session, versi.order_by(LKPM_VERSI.c.versi_laporan))}


async def kewajiban_lkpm(
    session: AsyncSession, jangkauan: Jangkauan, pelaku_usaha: UUID, aturan: Aturan
) -> list[Row]:
    """Of every project that goes on: what was due last, and what is reported now or next."""
    milik = select(PROYEK).where(
        jangkauan.meliputi(PROYEK),
        PROYEK.c.pelaku_usaha == pelaku_usaha,
        PROYEK.c.berakhir_pada.is_(None),
    )
    status = await status_lkpm(session, pelaku_usaha)
    proyek = (
        READ_PROYEK.validate_python(row) for row in await rows(session, milik.order_by(PROYEK.c.id))
    )
    return [_kewajiban(satu, status, aturan) for satu in proyek]


async def laporan(session: AsyncSession, pelaku_usaha: UUID) -> list[Row]:
    """PB8-12-2h: what stands in the profile, newest first."""
    milik = select(LKPM).where(LKPM.c.pelaku_usaha == pelaku_usaha)
    return await rows(session, milik.order_by(LKPM.c.batas.desc(), LKPM.c.id))


def _kewajiban(proyek: Proyek, status: dict[tuple[UUID, str], Any], aturan: Aturan) -> Row:
    kini = proyek.skala_pada(aturan.hari_ini)
    wajib = aturan.kala(proyek, aturan.hari_ini) is not None

    def tulis(periode: Periode | None) -> Row | None:
        if periode is None:
            return None
        return {
            "periode": periode.kode,
            "dibuka": periode.dibuka,
            "batas": aturan.batas(periode),
            "status": status.get((proyek.id, periode.kode)),
        }

    return {
        "proyek": proyek.id,
        "kbli": proyek.kbli,
        "lokasi": proyek.lokasi,
        "lokasi_usaha": proyek.lokasi_usaha,
        "wilayah_lokasi": proyek.wilayah_lokasi,
        "skala": kini,
        "wajib": wajib if kini else None,
        "jatuh_tempo_terakhir": tulis(terakhir_jatuh_tempo(proyek, aturan)) if wajib else None,
        "berikutnya": tulis(sedang_dibuka(proyek, aturan)),
    }
