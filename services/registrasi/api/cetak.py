"""Documents as PDF, and the page that their QR leads to."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi import queries
from services.registrasi.api.dasar import database, letak, sandi
from services.registrasi.api.nib import NomorNib
from services.registrasi.cetak import PENCETAK, Alamat, bahan, nib, periksa, perizinan, permohonan
from services.registrasi.cetak.bahan import BahanPermohonan
from services.registrasi.domain.sop import JenisPerizinan
from shared.dokumen import Dokumen, halaman, tidak_dikenal
from shared.dokumen.halaman import HEADERS, saat
from shared.http.access import DPMPTSP, PELAKU_USAHA, Pemanggil, boleh, publik
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Dokumen"])

K = TypeVar("K")
B = TypeVar("B")

PDF_KELUAR: dict[int | str, dict[str, Any]] = {
    200: {"description": "Dokumen", "content": {"application/pdf": {}}}
}
HALAMAN: dict[int | str, dict[str, Any]] = {
    404: {"description": "Kode tidak dikenal", "content": {"text/html": {}}}
}
PENCETAKNYA = boleh(PELAKU_USAHA, DPMPTSP)


class Pdf(Response):
    media_type = "application/pdf"


@router.get(
    "/nib/{nomor}/cetak",
    summary="NIB siap cetak",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[PENCETAKNYA],
)
async def cetak_nib(nomor: NomorNib, request: Request, caller: Pemanggil) -> Response:
    await letak(request, caller, queries.letak_nib, nomor)
    ada = await _baca(request, bahan.nib, nomor)
    return await _pdf(nib.dokumen(ada, _alamat(request)))


@router.get(
    "/perizinan/{id}/cetak",
    summary="Sertifikat Standar atau Izin siap cetak",
    description="Bagi Risiko rendah, Perizinan Berusahanya adalah NIB itu sendiri.",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[PENCETAKNYA],
)
async def cetak_perizinan(id: UUID, request: Request, caller: Pemanggil) -> Response:
    await letak(request, caller, queries.letak_perizinan, id)
    ada = await _baca(request, bahan.perizinan, id)
    if ada.perizinan.jenis is JenisPerizinan.NIB:
        milik = await _baca(request, bahan.nib, ada.nib.nomor.nilai)
        return await _pdf(nib.dokumen(milik, _alamat(request)))
    return await _pdf(perizinan.dokumen(ada, _alamat(request)))


@router.get(
    "/pb-umku/{id}/cetak",
    summary="PB-UMKU siap cetak",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[PENCETAKNYA],
)
async def cetak_pb_umku(id: UUID, request: Request, caller: Pemanggil) -> Response:
    await letak(request, caller, bahan.letak_pb_umku, id)
    ada = await _baca(request, bahan.pb_umku, id)
    return await _pdf(perizinan.dokumen_pb_umku(ada, _alamat(request)))


@router.get(
    "/permohonan/{id}/formulir",
    summary="Formulir permohonan siap cetak",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[PENCETAKNYA],
)
async def cetak_formulir(id: UUID, request: Request, caller: Pemanggil) -> Response:
    await letak(request, caller, queries.letak_permohonan, id)
    ada = await _permohonan(request, id)
    return await _pdf(permohonan.formulir(ada, _alamat(request)))


@router.get(
    "/permohonan/{id}/checklist/cetak",
    summary="Checklist kelengkapan dokumen izin siap cetak",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[PENCETAKNYA],
)
async def cetak_checklist(id: UUID, request: Request, caller: Pemanggil) -> Response:
    await letak(request, caller, queries.letak_permohonan, id)
    ada = await _permohonan(request, id)
    return await _pdf(permohonan.checklist(ada, _alamat(request)))


@router.get(
    "/periksa/{kode}",
    summary="Status terkini satu dokumen, menurut kode di bawah QR-nya",
    response_class=HTMLResponse,
    responses=HALAMAN,
    dependencies=[publik("pemegang dokumen boleh memeriksa keasliannya; tanpa data pribadi")],
)
async def periksa_dokumen(kode: str, request: Request) -> HTMLResponse:
    diperiksa = saat(database(request).clock.now())
    isi = _alamat(request).penanda.baca(kode)
    if isi is not None:
        async with database(request).session() as session:
            ada = await periksa.lembar(session, isi)
        if ada is not None:
            return HTMLResponse(halaman(ada, diperiksa), headers=HEADERS)
    return HTMLResponse(tidak_dikenal(diperiksa), 404, headers=HEADERS)


def _alamat(request: Request) -> Alamat:
    return Alamat.buat(request.app.state.settings.alamat_publik, sandi(request))


async def _baca(
    request: Request,
    baca: Callable[[AsyncSession, K], Awaitable[B | None]],
    kunci: K,
) -> B:
    """The connection is given back before anything is rendered."""
    async with database(request).session() as session:
        ada = await baca(session, kunci)
    if ada is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return ada


async def _permohonan(request: Request, id: UUID) -> BahanPermohonan:
    cipher = sandi(request)
    return await _baca(request, lambda session, satu: bahan.permohonan(session, satu, cipher), id)


async def _pdf(dokumen: Dokumen) -> Pdf:
    nama = re.sub("[^a-z0-9]+", "-", f"{dokumen.template}-{dokumen.nomor}".lower())[:80]
    return Pdf(
        await PENCETAK.cetak(dokumen),
        headers={
            "Content-Disposition": f'attachment; filename="{nama}.pdf"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )
