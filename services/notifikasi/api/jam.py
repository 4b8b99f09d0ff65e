"""Clocks: the kinds, and those that were armed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from services.notifikasi import queries
from services.notifikasi.api import jenis_jam
from services.notifikasi.api.akses import SEMUA_PERAN, Baca, jangkauan, penanda
from services.notifikasi.api.jenis_jam import JamTampil
from services.notifikasi.api.model import BarisRiwayat, TenggatRinci, TenggatRingkas
from services.notifikasi.domain.keadaan import Status
from services.notifikasi.queries import SaringTenggat
from shared.http.access import Pemanggil, boleh, publik
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Tenggat"])
ISI_PERATURAN = "daftar jam adalah isi peraturan"


@router.get(
    "/jam",
    summary="Semua jenis jam menurut peraturan, untuk dibaca",
    response_class=HTMLResponse,
    dependencies=[publik(ISI_PERATURAN)],
)
async def halaman_jam(request: Request) -> HTMLResponse:
    return HTMLResponse(jenis_jam.halaman(_semua(request)))


@router.get(
    "/tenggat/jam",
    summary="Semua jenis jam menurut peraturan, satu daftar",
    description="Dengan nilai yang berlaku hari ini di tiap daerah dan dasar hukumnya.",
    dependencies=[publik(ISI_PERATURAN)],
)
async def semua_jam(request: Request) -> list[JamTampil]:
    return _semua(request)


def _semua(request: Request) -> list[JamTampil]:
    return jenis_jam.semua_jam(jenis_jam.hari_ini(request.app.state.database.clock.now()))


@router.get(
    "/tenggat",
    summary="Daftar tenggat, yang paling dekat dahulu",
    description="Tanpa `subjek` hanya satu status, bawaan AKTIF.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    jenis: Annotated[
        str | None,
        Query(max_length=60, description="Jenis jam.", examples=["verifikasi_likuidasi"]),
    ] = None,
    subjek: Annotated[
        str | None, Query(max_length=60, description="Perkara, permohonan, inspeksi …")
    ] = None,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
) -> Halaman[TenggatRingkas]:
    if subjek is None and status is None:
        status = Status.AKTIF
    rows = await baca(
        queries.daftar_tenggat,
        jangkauan(caller),
        SaringTenggat(jenis, subjek, status),
        penanda(halaman),
        halaman.limit,
    )
    return halaman.cut(rows, lambda satu: (satu.wake_at.isoformat(), satu.id), TenggatRingkas.dari)


@router.get(
    "/tenggat/{id}",
    summary="Satu tenggat dengan riwayat dan penjelasan hitungannya",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def rincian(id: UUID, caller: Pemanggil, baca: Baca) -> TenggatRinci:
    satu = await baca(queries.satu_tenggat, jangkauan(caller), id)
    if satu is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    riwayat = [BarisRiwayat.model_validate(row) for row in await baca(queries.riwayat, id)]
    penjelasan = [baris.hitungan for baris in riwayat if baris.hitungan]
    return TenggatRinci.dari(
        satu, penjelasan=penjelasan[-1] if penjelasan else None, riwayat=riwayat
    )
