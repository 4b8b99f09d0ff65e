"""Clocks: the kinds, and those that were armed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.notifikasi import queries
from services.notifikasi.api.akses import SEMUA_PERAN, Baca, jangkauan, penanda
from services.notifikasi.api.model import BarisRiwayat, JamTampil, TenggatRinci, TenggatRingkas
from services.notifikasi.clocks import CLOCKS
from services.notifikasi.domain.keadaan import Status
from services.notifikasi.queries import SaringTenggat
from shared.http.access import Pemanggil, boleh, publik
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(prefix="/tenggat", tags=["Tenggat"])


@router.get(
    "/jam",
    summary="Semua jenis jam menurut peraturan, satu daftar",
    dependencies=[publik("daftar jam adalah isi peraturan")],
)
async def semua_jam() -> list[JamTampil]:
    return [JamTampil.dari(clock) for clock in CLOCKS]


@router.get(
    "",
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
        penanda(halaman.after),
        halaman.limit,
    )
    return halaman.cut(rows, lambda satu: (satu.wake_at.isoformat(), satu.id), TenggatRingkas.dari)


@router.get(
    "/{id}",
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
