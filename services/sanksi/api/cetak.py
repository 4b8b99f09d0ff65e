"""The documents of a case as PDF, and the page that their QR leads to."""

from uuid import UUID

from fastapi import APIRouter, Request, Response

from services.sanksi import queries
from services.sanksi.api.akses import SEMUA_PERAN, Baca, jangkauan
from services.sanksi.cetak import PENCETAK, bahan, periksa, surat
from shared.dokumen.rute import PDF_KELUAR, Pdf, alamat, kirim_pdf, rute_periksa
from shared.http.access import Pemanggil, boleh
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Dokumen"])
router_periksa = rute_periksa(periksa.lembar)


@router.get(
    "/dokumen/{id}/pdf",
    summary="Satu dokumen siap cetak (PDF/A) dengan QR ke status terkininya",
    description="Terbuka bagi siapa pun yang boleh membaca isinya di GET /dokumen/{id}.",
    response_class=Pdf,
    responses=PDF_KELUAR,
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def cetak_dokumen(id: UUID, request: Request, caller: Pemanggil, baca: Baca) -> Response:
    terlihat = await baca(queries.dokumen, jangkauan(caller), id)
    ada = await baca(bahan.dokumen, id) if terlihat else None
    if ada is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return await kirim_pdf(request, PENCETAK, surat.dokumen(ada, alamat(request)))
