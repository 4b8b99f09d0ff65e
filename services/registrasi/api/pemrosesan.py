"""What officers and the Tim Teknis do with an application."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from pydantic import Field

from services.registrasi import handlers, queries
from services.registrasi.api.dasar import Masukan, TeksPanjang, contoh, letak
from services.registrasi.api.nib import NibKeluar
from services.registrasi.api.persyaratan import KodeButir
from services.registrasi.api.tampilan import PermohonanKeluar, permohonan_keluar
from services.registrasi.domain.permohonan import HasilPertimbangan
from shared.http.access import DPMPTSP, TIM_TEKNIS, Caller, Pemanggil, boleh
from shared.http.command import Command, Perintah

router = APIRouter(tags=["Pemrosesan permohonan"])


class PenilaianBody(Masukan):
    model_config = contoh(benar=False, alasan="Fotokopi tidak terbaca")

    benar: bool
    alasan: TeksPanjang | None = None
    sha256: Annotated[
        str | None,
        Field(
            pattern="^[0-9a-f]{64}$",
            description="Berkas yang Anda lihat; ditolak bila pemohon sudah menggantinya.",
        ),
    ] = None


class PertimbanganBody(Masukan):
    model_config = contoh(hasil="DISARANKAN", catatan="Layak diterbitkan")

    hasil: HasilPertimbangan
    catatan: TeksPanjang


class KeputusanBody(Masukan):
    model_config = contoh(alasan=None)

    alasan: TeksPanjang | None = None


class PenolakanBody(Masukan):
    model_config = contoh(alasan="Lokasi usaha tidak sesuai")

    alasan: TeksPanjang


async def _jalankan(
    cmd: Command, request: Request, caller: Caller, id: UUID, handler: Any, perintah: Any
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    return await cmd.run(
        handler,
        perintah,
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=permohonan_keluar,
    )


@router.post(
    "/permohonan/{id}/persyaratan/{kode}/penilaian",
    summary="Nilai satu persyaratan benar atau salah",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def nilai(
    id: UUID, kode: KodeButir, body: PenilaianBody, cmd: Perintah, request: Request,
    caller: Pemanggil,
) -> Response:  # fmt: skip
    perintah = handlers.NilaiPersyaratan(id, kode, body.benar, body.alasan, body.sha256)
    return await _jalankan(cmd, request, caller, id, handlers.nilai_persyaratan, perintah)


@router.post(
    "/permohonan/{id}/kembalikan",
    summary="Kembalikan dengan daftar persyaratan yang belum ada atau salah",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def kembalikan(id: UUID, cmd: Perintah, request: Request, caller: Pemanggil) -> Response:
    return await _jalankan(cmd, request, caller, id, handlers.kembalikan_permohonan, id)


@router.post(
    "/permohonan/{id}/nyatakan-lengkap",
    summary="Nyatakan berkas lengkap dan benar, lalu teruskan ke Tim Teknis",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def nyatakan_lengkap(
    id: UUID, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    return await _jalankan(cmd, request, caller, id, handlers.nyatakan_lengkap, id)


@router.post(
    "/permohonan/{id}/teruskan",
    summary="Teruskan ke Tim Teknis bila tim baru ditetapkan kemudian",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def teruskan(id: UUID, cmd: Perintah, request: Request, caller: Pemanggil) -> Response:
    return await _jalankan(cmd, request, caller, id, handlers.teruskan_permohonan, id)


@router.post(
    "/permohonan/{id}/pertimbangan-teknis",
    summary="Beri pertimbangan teknis (Prosedur 3)",
    response_model=PermohonanKeluar,
    dependencies=[boleh(TIM_TEKNIS)],
)
async def pertimbangkan(
    id: UUID, body: PertimbanganBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    perintah = handlers.BeriPertimbangan(id, body.hasil, body.catatan)
    return await _jalankan(cmd, request, caller, id, handlers.beri_pertimbangan, perintah)


@router.post(
    "/permohonan/{id}/setujui",
    summary="Setujui permohonan (Prosedur 4)",
    description="Alasan wajib bila pertimbangan teknisnya TIDAK_DISARANKAN.",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def setujui(
    id: UUID, body: KeputusanBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    perintah = handlers.PutuskanPermohonan(id, body.alasan)
    return await _jalankan(cmd, request, caller, id, handlers.setujui_permohonan, perintah)


@router.post(
    "/permohonan/{id}/tolak",
    summary="Tolak permohonan dengan alasan (Prosedur 4)",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def tolak(
    id: UUID, body: PenolakanBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    perintah = handlers.PutuskanPermohonan(id, body.alasan)
    return await _jalankan(cmd, request, caller, id, handlers.tolak_permohonan, perintah)


@router.post(
    "/permohonan/{id}/terbitkan",
    summary="Terbitkan NIB (Prosedur 5); panggilan kedua mengembalikan NIB yang sama",
    response_model=NibKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def terbitkan(id: UUID, cmd: Perintah, request: Request, caller: Pemanggil) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    return await cmd.run(
        handlers.terbitkan_nib,
        id,
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=NibKeluar.model_validate,
    )
