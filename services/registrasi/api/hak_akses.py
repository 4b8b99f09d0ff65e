"""Hak Akses through time (PB8-1-20), and the letters of what the months did (AMB-48)."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from services.registrasi import queries
from services.registrasi.api.dasar import Baca, letak
from services.registrasi.domain.hak_akses import StatusHakAkses
from services.registrasi.domain.surat import JenisSurat
from shared.http.access import DPMPTSP, LEMBAGA_OSS, PELAKU_USAHA, Pemanggil, boleh

SIAPA = (PELAKU_USAHA, DPMPTSP, LEMBAGA_OSS)
router = APIRouter(tags=["Pelaku Usaha"])


class PerubahanKeluar(BaseModel):
    status: StatusHakAkses
    tanggal: date = Field(description="Sejak tanggal ini.")
    alasan: str | None
    dasar_hukum: str
    dicatat_pada: datetime


class SuratKeluar(BaseModel):
    id: UUID = Field(description="Siap cetak di GET /surat/{id}/cetak.")
    jenis: JenisSurat
    nomor: str
    tanggal: date = Field(description="Berlaku sejak tanggal ini.")
    nib: str
    dasar_hukum: str
    hari_terakhir: date = Field(description="Hari terakhir masa yang habis.")
    dicatat_pada: date


@router.get(
    "/pelaku-usaha/{id}/hak-akses/riwayat",
    summary="Riwayat Hak Akses: setiap perubahan dengan alasan dan pasalnya",
    dependencies=[boleh(*SIAPA)],
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


@router.get(
    "/pelaku-usaha/{id}/surat",
    summary="Surat yang terbit dengan sendirinya: Pencabutan NIB dan Pembatalan Hak Akses",
    description="Karena masa enam bulan (jalur sanksi: menurut ketentuannya) habis. Pencabutan NIB "
    "yang mengikuti suatu tindakan terbit bersama tindakan itu, di layanan sanksi.",
    dependencies=[boleh(*SIAPA)],
)
async def surat(id: UUID, request: Request, caller: Pemanggil, session: Baca) -> list[SuratKeluar]:
    await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    return [
        SuratKeluar.model_validate(row.model_dump() | {"hari_terakhir": row.masa["hari_terakhir"]})
        for row in await queries.surat(session, id)
    ]
