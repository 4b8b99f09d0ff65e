"""Reads of Pembatalan: the list, one case, and the evidence of an exception."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse

from services.sanksi import queries
from services.sanksi.api.akses import SEMUA_PERAN, Baca, jangkauan
from services.sanksi.api.bacaan import kirim_berkas
from services.sanksi.api.model.pembatalan import PembatalanRinci, PembatalanRingkas
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Status
from services.sanksi.domain.penolakan.umum import KASUS_TIDAK_DITEMUKAN
from shared.berkas import MEDIA_TYPE
from shared.http.access import LEMBAGA_OSS, PELAKU_USAHA, Pemanggil, boleh
from shared.http.etag import etag
from shared.http.pagination import Halaman, KeHalaman, moment
from shared.http.problem import Refused

router = APIRouter(prefix="/pembatalan", tags=["Pembatalan"])
PEMBATALAN = (JenisKasus.PEMBATALAN,)


@router.get(
    "",
    summary="Daftar permohonan Pembatalan, terbaru dahulu",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar_pembatalan(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
) -> Halaman[PembatalanRingkas]:
    rows = await baca(
        queries.daftar_kasus,
        jangkauan(caller),
        PEMBATALAN,
        status.value if status else None,
        halaman.last_pair(moment, UUID),
        halaman.limit,
    )
    return halaman.cut(
        rows, lambda row: (row["dibuat_pada"].isoformat(), row["id"]), PembatalanRingkas.baris
    )


@router.get(
    "/{kasus}",
    summary="Satu Pembatalan dengan hasil setiap perizinan, riwayat, dan dokumennya",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def rincian_pembatalan(
    kasus: UUID, caller: Pemanggil, baca: Baca, response: Response
) -> PembatalanRinci:
    row = await baca(queries.rincian_kasus, jangkauan(caller), PEMBATALAN, kasus)
    if row is None:
        raise Refused(KASUS_TIDAK_DITEMUKAN, 404)
    response.headers.update(etag(row["versi"]))
    return PembatalanRinci.baris(row)


@router.get(
    "/{kasus}/bukti",
    summary="Unduh bukti pengecualian PMA",
    response_class=FileResponse,
    responses={200: {"content": {media_type: {} for media_type in MEDIA_TYPE.values()}}},
    dependencies=[boleh(PELAKU_USAHA, LEMBAGA_OSS)],
)
async def unduh_bukti(kasus: UUID, caller: Pemanggil, baca: Baca, request: Request) -> FileResponse:
    jenis = JenisAkta.BUKTI_PENGECUALIAN
    row = await baca(queries.akta, jangkauan(caller), PEMBATALAN, kasus, jenis.value)
    return kirim_berkas(request, row)
