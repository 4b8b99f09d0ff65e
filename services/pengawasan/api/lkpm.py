"""LKPM: filed by the Pelaku Usaha, approved or returned by DPMPTSP (PB8-9-2c)."""

from datetime import date, datetime
from functools import partial
from typing import Annotated
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query, Request, Response

from services.pengawasan import handlers, queries
from services.pengawasan.api.akses import SEMUA_PERAN, Baca, Bacaan, jangkauan, sendiri
from services.pengawasan.api.model_lkpm import (
    IsiLkpm,
    Kewajiban,
    LkpmBaru,
    LkpmRinci,
    LkpmTampil,
    Pengembalian,
    PerbaikanLkpm,
    PeriodeDicari,
)
from services.pengawasan.domain import periode
from services.pengawasan.domain.kewajiban_lkpm import KUNCI, Aturan
from services.pengawasan.domain.lkpm import Isi, Lkpm, Status
from services.pengawasan.domain.penolakan.umum import TIDAK_DITEMUKAN
from services.pengawasan.queries import Jangkauan, SaringanLkpm, Tempat
from shared.aturan import ketentuan
from shared.daerah import Daerah, daerah
from shared.http.access import DPMPTSP, PELAKU_USAHA, Caller, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import Refused
from shared.identity import Wilayah

router = APIRouter(prefix="/lkpm", tags=["LKPM"])
SEMUA = Jangkauan(wilayah=None)
"""An officer outside the area is told so by the rule itself (403)."""


@router.post(
    "",
    status_code=201,
    response_model=LkpmTampil,
    summary="Sampaikan LKPM atas satu proyek untuk satu periode",
    description="Setelah periode berakhir; setelah hari terakhir tetap diterima dan ditandai "
    "terlambat. Usaha mikro tidak wajib.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def sampaikan(isi: LkpmBaru, caller: Pemanggil, perintah: Perintah, baca: Baca) -> Response:
    pelaku_usaha, dicari = sendiri(caller), periode.baca(isi.periode)
    if dicari is None:
        raise ValueError(isi.periode)
    return await perintah.run(
        handlers.sampaikan,
        handlers.Sampaikan(uuid4(), pelaku_usaha, isi.proyek, dicari, _isi(isi.isi)),
        stream=str(pelaku_usaha),
        daerah=await _daerah(baca, caller, pelaku_usaha),
        reply=_tampil,
        status=201,
        headers=lambda baru: {"Location": f"/lkpm/{baru.id}"} | etag(1),
    )


@router.post(
    "/{lkpm}/perbaikan",
    response_model=LkpmTampil,
    summary="Sampaikan lagi LKPM yang dikembalikan",
    description="Versi sebelumnya tetap tersimpan; tanda terlambat menurut penyampaian pertama.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def perbaiki(
    lkpm: UUID,
    isi: PerbaikanLkpm,
    versi: IfMatch,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
) -> Response:
    di = await _tempat(baca, jangkauan(caller), lkpm)
    return await perintah.run(
        handlers.perbaiki,
        handlers.Perbaiki(lkpm, versi, _isi(isi.isi)),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
        headers=lambda _: etag(versi + 1),
    )


@router.post(
    "/{lkpm}/persetujuan",
    response_model=LkpmTampil,
    summary="Setujui LKPM",
    description="Oleh DPMPTSP di wilayah proyek; versi yang dilihat disebut dalam If-Match.",
    dependencies=[boleh(DPMPTSP)],
)
async def setujui(
    lkpm: UUID, versi: IfMatch, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await _tempat(baca, SEMUA, lkpm)
    return await perintah.run(
        handlers.setujui,
        handlers.Setujui(lkpm, versi, caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
        headers=lambda _: etag(versi + 1),
    )


@router.post(
    "/{lkpm}/pengembalian",
    response_model=LkpmTampil,
    summary="Kembalikan LKPM kepada Pelaku Usaha",
    description="Dengan alasan; Pelaku Usaha menyampaikannya lagi sebagai versi baru.",
    dependencies=[boleh(DPMPTSP)],
)
async def kembalikan(
    lkpm: UUID,
    isi: Pengembalian,
    versi: IfMatch,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
) -> Response:
    di = await _tempat(baca, SEMUA, lkpm)
    return await perintah.run(
        handlers.kembalikan,
        handlers.Kembalikan(lkpm, versi, isi.alasan, caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
        headers=lambda _: etag(versi + 1),
    )


@router.get(
    "",
    summary="Daftar LKPM menurut hari terakhir penyampaiannya",
    description="Pelaku Usaha melihat laporannya sendiri; pusat, provinsi, kabupaten/kota, "
    "administrator KEK, dan BP KPBPB melihat yang berada di wilayahnya.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    pelaku_usaha: Annotated[UUID | None, Query(description="Hanya milik ini.")] = None,
    proyek: Annotated[UUID | None, Query(description="Hanya atas proyek ini.")] = None,
    periode: PeriodeDicari = None,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
    lokasi: Annotated[Wilayah | None, Query(description="Kode wilayah, seperti 13.03.")] = None,
    terlambat: Annotated[bool | None, Query(description="Hanya yang terlambat.")] = None,
) -> Halaman[LkpmTampil]:
    saringan = SaringanLkpm(
        pelaku_usaha,
        proyek,
        periode,
        status and status.value,
        str(lokasi) if lokasi else None,
        terlambat,
    )
    sesudah = halaman.last_pair(date.fromisoformat, UUID)
    rows = await baca(queries.daftar_lkpm, jangkauan(caller), saringan, sesudah, halaman.limit)
    return halaman.cut(rows, lambda row: (row["batas"], row["id"]), LkpmTampil.model_validate)


@router.get(
    "/kewajiban/{pelaku_usaha}",
    summary="Kewajiban LKPM setiap proyek pada hari ini",
    description="Periode terakhir yang sudah jatuh tempo, dan periode yang sedang atau akan "
    "disampaikan, menurut skala usaha.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def kewajiban(
    pelaku_usaha: UUID, caller: Pemanggil, baca: Baca, request: Request
) -> Kewajiban:
    kode = await baca(queries.daerah_subjek, pelaku_usaha)
    if kode is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    sekarang: datetime = request.app.state.database.clock.now()
    hari_ini = sekarang.astimezone(ZoneInfo(daerah(kode).zona)).date()
    aturan = Aturan(hari_ini, partial(ketentuan, daerah=kode))
    proyek = await baca(queries.kewajiban_lkpm, jangkauan(caller), pelaku_usaha, aturan)
    if not proyek:
        raise Refused(TIDAK_DITEMUKAN, 404)
    dipakai = (aturan.ketentuan(kunci, hari_ini) for kunci in KUNCI)
    return Kewajiban.model_validate(
        {
            "pelaku_usaha": pelaku_usaha,
            "pada": hari_ini,
            "bukan_hukum": [satu.kunci for satu in dipakai if satu.bukan_hukum],
            "proyek": proyek,
        }
    )


@router.get(
    "/{lkpm}",
    summary="Satu LKPM dengan seluruh versinya",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def rincian(lkpm: UUID, caller: Pemanggil, baca: Baca, response: Response) -> LkpmRinci:
    row = await baca(queries.rincian_lkpm, jangkauan(caller), lkpm)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    response.headers.update(etag(row["versi"]))
    return LkpmRinci.model_validate(row)


async def _daerah(baca: Bacaan, caller: Caller, pelaku_usaha: UUID) -> Daerah:
    kode = await baca(queries.daerah_subjek, pelaku_usaha)
    return daerah(kode) if kode else caller.home()


async def _tempat(baca: Bacaan, sejauh: Jangkauan, lkpm: UUID) -> Tempat:
    found = await baca(queries.tempat_lkpm, sejauh, lkpm)
    if found is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return found


def _isi(isi: IsiLkpm) -> Isi:
    return Isi(**isi.model_dump())


def _tampil(lkpm: Lkpm) -> LkpmTampil:
    return LkpmTampil.model_validate(vars(lkpm) | {"isi": vars(lkpm.isi)})
