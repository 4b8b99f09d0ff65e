"""Documents over HTTP: the file for who may have it, the page behind its QR for everybody."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from sqlalchemy.ext.asyncio import AsyncSession

from shared.dokumen.alamat import Alamat
from shared.dokumen.cetak import Pencetak
from shared.dokumen.halaman import HEADERS, Lembar, halaman, saat, tidak_dikenal
from shared.dokumen.kode import Isi
from shared.dokumen.surat import Dokumen
from shared.http.access import publik
from shared.messaging.database import Database

Cari = Callable[[AsyncSession, Isi], Awaitable[Lembar | None]]

PDF_KELUAR: dict[int | str, dict[str, Any]] = {
    200: {"description": "Dokumen", "content": {"application/pdf": {}}},
    304: {"description": "Sama dengan yang sudah ada pada peminta (If-None-Match)"},
}
HALAMAN: dict[int | str, dict[str, Any]] = {
    404: {"description": "Kode tidak dikenal", "content": {"text/html": {}}}
}


class Pdf(Response):
    media_type = "application/pdf"


def alamat(request: Request) -> Alamat:
    database: Database = request.app.state.database
    pangkal = request.app.state.settings.alamat_publik
    return Alamat.buat(pangkal, database.cipher, database.service)


async def kirim_pdf(request: Request, pencetak: Pencetak, dokumen: Dokumen) -> Response:
    """Who kept the file asks whether it is still the same: nothing is rendered for that."""
    sidik = f'"{pencetak.sidik(dokumen)}"'
    headers = {"ETag": sidik, "Cache-Control": "no-store"}
    if sidik in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    nama = re.sub("[^a-z0-9]+", "-", f"{dokumen.template}-{dokumen.nomor}".lower())[:80]
    return Pdf(
        await pencetak.cetak(dokumen),
        headers=headers
        | {
            "Content-Disposition": f'attachment; filename="{nama}.pdf"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def rute_periksa(cari: Cari) -> APIRouter:
    """`cari` knows the record that a true code names, and what the public may read of it."""
    router = APIRouter(tags=["Dokumen"])

    @router.get(
        "/periksa/{kode}",
        summary="Status terkini satu dokumen, menurut kode di bawah QR-nya",
        response_class=HTMLResponse,
        responses=HALAMAN,
        dependencies=[publik("pemegang dokumen boleh memeriksa keasliannya; tanpa data pribadi")],
    )
    async def periksa_dokumen(kode: str, request: Request) -> HTMLResponse:
        database: Database = request.app.state.database
        diperiksa = saat(database.clock.now())
        isi = alamat(request).penanda.baca(kode)
        if isi is not None:
            async with database.session() as session:
                ada = await cari(session, isi)
            if ada is not None:
                return HTMLResponse(halaman(ada, diperiksa), headers=HEADERS)
        return HTMLResponse(tidak_dikenal(diperiksa), 404, headers=HEADERS)

    return router
