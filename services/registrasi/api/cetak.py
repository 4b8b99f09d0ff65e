"""Documents as PDF, and the page that their QR leads to: one route for each line of CETAKAN."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi import queries
from services.registrasi.api.dasar import database, letak, sandi
from services.registrasi.api.nib import NomorNib
from services.registrasi.cetak import PENCETAK, bahan, nib, periksa, perizinan, permohonan, surat
from services.registrasi.cetak.bahan import BahanPermohonan
from services.registrasi.domain.sop import JenisPerizinan
from shared.dokumen import Dokumen
from shared.dokumen.rute import PDF_KELUAR, Pdf, alamat, kirim_pdf, rute_periksa
from shared.http.access import DPMPTSP, LEMBAGA_OSS, PELAKU_USAHA, Izin, Pemanggil, boleh
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.messaging.statement import Statement

K = TypeVar("K")
B = TypeVar("B")


@dataclass(frozen=True)
class Cetakan:
    jalur: str
    guna: str
    kunci: Callable[..., Any]
    """Reads the one parameter of the path."""
    letak: Statement
    susun: Callable[[Request, Any], Awaitable[Dokumen]]
    uraian: str | None = None
    siapa: tuple[Izin, ...] = (PELAKU_USAHA, DPMPTSP)


def _nomor(nomor: NomorNib) -> str:
    return nomor


def _id(id: UUID) -> UUID:
    return id


async def _nib(request: Request, nomor: str) -> Dokumen:
    return nib.dokumen(await _baca(request, bahan.nib, nomor), alamat(request))


async def _perizinan(request: Request, id: UUID) -> Dokumen:
    ada = await _baca(request, bahan.perizinan, id)
    if ada.perizinan.jenis is JenisPerizinan.NIB:
        return await _nib(request, ada.nib.nomor.nilai)
    return perizinan.dokumen(ada, alamat(request))


async def _pb_umku(request: Request, id: UUID) -> Dokumen:
    return perizinan.dokumen_pb_umku(await _baca(request, bahan.pb_umku, id), alamat(request))


async def _formulir(request: Request, id: UUID) -> Dokumen:
    return permohonan.formulir(await _permohonan(request, id), alamat(request))


async def _checklist(request: Request, id: UUID) -> Dokumen:
    return permohonan.checklist(await _permohonan(request, id), alamat(request))


async def _surat(request: Request, id: UUID) -> Dokumen:
    return surat.dokumen(await _baca(request, bahan.surat, id), alamat(request))


async def _permohonan(request: Request, id: UUID) -> BahanPermohonan:
    cipher = sandi(request)
    return await _baca(request, lambda session, satu: bahan.permohonan(session, satu, cipher), id)


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


CETAKAN = (
    Cetakan("/nib/{nomor}/cetak", "NIB siap cetak", _nomor, queries.LETAK_NIB, _nib),
    Cetakan(
        "/perizinan/{id}/cetak",
        "Sertifikat Standar atau Izin siap cetak",
        _id,
        queries.LETAK_PERIZINAN,
        _perizinan,
        "Bagi Risiko rendah, Perizinan Berusahanya adalah NIB itu sendiri.",
    ),
    Cetakan("/pb-umku/{id}/cetak", "PB-UMKU siap cetak", _id, queries.LETAK_PB_UMKU, _pb_umku),
    Cetakan(
        "/permohonan/{id}/formulir",
        "Formulir permohonan siap cetak",
        _id,
        queries.LETAK_PERMOHONAN,
        _formulir,
    ),
    Cetakan(
        "/permohonan/{id}/checklist/cetak",
        "Checklist kelengkapan dokumen izin siap cetak",
        _id,
        queries.LETAK_PERMOHONAN,
        _checklist,
    ),
    Cetakan(
        "/surat/{id}/cetak",
        "Pencabutan NIB atau Pembatalan Hak Akses siap cetak",
        _id,
        queries.LETAK_SURAT,
        _surat,
        "Yang terbit dengan sendirinya karena masanya habis: GET /pelaku-usaha/{id}/surat.",
        (PELAKU_USAHA, DPMPTSP, LEMBAGA_OSS),
    ),
)
router = rute_periksa(periksa.lembar)


def _rute(router: APIRouter, satu: Cetakan) -> None:
    @router.get(
        satu.jalur,
        summary=satu.guna,
        description=satu.uraian,
        response_class=Pdf,
        responses=PDF_KELUAR,
        dependencies=[boleh(*satu.siapa)],
    )
    async def cetak(
        kunci: Annotated[Any, Depends(satu.kunci)],
        request: Request,
        caller: Pemanggil,
    ) -> Response:
        await letak(request, caller, satu.letak, kunci)
        return await kirim_pdf(request, PENCETAK, await satu.susun(request, kunci))


for _satu in CETAKAN:
    _rute(router, _satu)
