"""Hak Akses through time: every change with its day, its reason and its article (PB8-1-20)."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from services.registrasi import queries
from services.registrasi.api.dasar import Baca, letak
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
async def riwayat(
    id: UUID, request: Request, caller: Pemanggil, session: Baca
) -> list[PerubahanKeluar]:
    await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
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
