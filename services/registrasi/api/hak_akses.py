"""Hak Akses through time: every change with its day, its reason and its article (PB8-1-20)."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field

from services.registrasi import queries
from services.registrasi.api.dasar import Baca, terlihat
from services.registrasi.domain.hak_akses import StatusHakAkses
from shared.http.access import DPMPTSP, LEMBAGA_OSS, PELAKU_USAHA, Pemanggil, boleh

router = APIRouter(tags=["Pelaku Usaha"])


class PerubahanKeluar(BaseModel):
    status: StatusHakAkses
    tanggal: date = Field(description="Sejak tanggal ini.")
    alasan: str | None
    dasar_hukum: str
    dicatat_pada: datetime


@router.get(
    "/pelaku-usaha/{id}/hak-akses/riwayat",
    summary="Riwayat Hak Akses: setiap perubahan dengan alasan dan pasalnya",
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP, LEMBAGA_OSS)],
)
async def riwayat(id: UUID, caller: Pemanggil, session: Baca) -> list[PerubahanKeluar]:
    terlihat(caller, await queries.letak_pelaku_usaha(session, id))
    return [
        PerubahanKeluar(
            status=StatusHakAkses(row.status),
            tanggal=row.tanggal,
            alasan=row.alasan,
            dasar_hukum=row.dasar_hukum,
            dicatat_pada=row.pada,
        )
        for row in await queries.riwayat_hak_akses(session, id)
    ]
