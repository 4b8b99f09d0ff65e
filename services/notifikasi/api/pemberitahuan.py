"""The inbox, and the log of deliveries."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from services.notifikasi import queries
from services.notifikasi.api.akses import (
    OPERATOR,
    SEMUA_PERAN,
    Baca,
    alamat,
    milik,
    penanda,
    wilayah,
)
from services.notifikasi.api.model import PemberitahuanTampil
from services.notifikasi.domain.pemberitahuan import Pemberitahuan, Status
from services.notifikasi.handlers import pemberitahuan as handlers
from shared.daerah import daerah
from shared.http.access import Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(prefix="/pemberitahuan", tags=["Pemberitahuan"])


def _kunci(satu: Pemberitahuan) -> tuple[str, UUID]:
    return satu.dibuat_pada.isoformat(), satu.id


@router.get(
    "",
    summary="Kotak masuk Anda, terbaru dahulu",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def kotak_masuk(
    caller: Pemanggil, baca: Baca, halaman: KeHalaman
) -> Halaman[PemberitahuanTampil]:
    rows = await baca(queries.kotak_masuk, alamat(caller), penanda(halaman), halaman.limit)
    return halaman.cut(rows, _kunci, PemberitahuanTampil.dari)


@router.get(
    "/pengiriman",
    summary="Catatan pengiriman lewat semua kanal",
    dependencies=[boleh(*OPERATOR)],
)
async def pengiriman(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
) -> Halaman[PemberitahuanTampil]:
    kode = [satu.kode for satu in wilayah(caller)]
    rows = await baca(queries.pengiriman, kode, status, penanda(halaman), halaman.limit)
    return halaman.cut(rows, _kunci, PemberitahuanTampil.dari)


@router.post(
    "/{id}/dibaca",
    response_model=PemberitahuanTampil,
    summary="Tandai sudah dibaca",
    description="Hanya oleh penerimanya; pembacaan pertama yang dicatat.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def dibaca(id: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca) -> Response:
    satu = await baca(queries.satu_pemberitahuan, id)
    if satu is None or not milik(caller, satu):
        raise Refused(TIDAK_DITEMUKAN, 404)
    return await _jalankan(perintah, handlers.baca, satu)


@router.post(
    "/{id}/kirim-ulang",
    response_model=PemberitahuanTampil,
    summary="Kirim ulang pemberitahuan yang gagal",
    dependencies=[boleh(*OPERATOR)],
)
async def kirim_ulang(id: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca) -> Response:
    satu = await baca(queries.satu_pemberitahuan, id)
    if satu is None or satu.perihal.daerah not in {di.kode for di in wilayah(caller)}:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return await _jalankan(perintah, handlers.kirim_ulang, satu)


async def _jalankan(
    perintah: Command, handler: Handler[UUID, Pemberitahuan], satu: Pemberitahuan
) -> Response:
    return await perintah.run(
        handler,
        satu.id,
        stream=str(satu.perihal.pelaku_usaha),
        daerah=daerah(satu.perihal.daerah),
        reply=PemberitahuanTampil.dari,
    )
