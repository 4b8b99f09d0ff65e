"""Subjects of supervision, as registrasi told them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.pengawasan import queries
from services.pengawasan.api.akses import SEMUA_PERAN, Baca, jangkauan
from services.pengawasan.api.model import SubjekTampil
from shared.http.access import Pemanggil, boleh
from shared.http.pagination import Halaman, KeHalaman
from shared.identity import Wilayah

router = APIRouter(prefix="/subjek", tags=["Subjek"])


@router.get(
    "",
    summary="Daftar subjek pengawasan dalam wilayah Anda",
    description="Dengan kegiatan usaha menurut lokasi dan kewajiban PB-UMKU yang masih terbuka; "
    "hanya registrasi yang menambah subjek (Pasal 2 ayat (1)).",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar(  # PB8-10-3
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    lokasi: Annotated[
        Wilayah | None, Query(description="Hanya yang berusaha di wilayah ini, seperti 13.03.")
    ] = None,
) -> Halaman[SubjekTampil]:
    sesudah = halaman.last(UUID)
    rows = await baca(
        queries.daftar_subjek,
        jangkauan(caller),
        str(lokasi) if lokasi else None,
        sesudah,
        halaman.limit,
    )
    return halaman.cut(rows, lambda row: (row["pelaku_usaha"],), SubjekTampil.model_validate)
