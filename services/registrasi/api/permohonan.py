"""Applications, as the applicant files and fills them and everybody entitled reads them."""

from uuid import UUID, uuid4

from fastapi import APIRouter, Request, Response

from services.registrasi import handlers, queries
from services.registrasi.api.checklist import Checklist, checklist
from services.registrasi.api.dasar import (
    Baca,
    Masukan,
    Teks,
    WilayahDikenal,
    contoh,
    letak,
    melayani,
    pelaku_usaha_sendiri,
    sandi,
)
from services.registrasi.api.pelaku_usaha import berhak_penuh
from services.registrasi.api.riwayat import Riwayat, riwayat_keluar
from services.registrasi.api.tampilan import PermohonanKeluar, permohonan_keluar
from services.registrasi.domain.permohonan import Kasus
from services.registrasi.domain.sop import Skala
from shared.http.access import (
    DPMPTSP,
    LEMBAGA_OSS,
    PELAKU_USAHA,
    TIM_TEKNIS,
    Caller,
    Pemanggil,
    boleh,
)
from shared.http.command import Perintah
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Permohonan"])

PEMBACA = (PELAKU_USAHA, DPMPTSP, TIM_TEKNIS, LEMBAGA_OSS)


class AjukanBody(Masukan):
    model_config = contoh(
        kbli="62012", skala="KECIL", lokasi="16.06.01", alamat="Jalan Merdeka 1, Sekayu"
    )

    kbli: Teks
    skala: Skala
    lokasi: WilayahDikenal
    alamat: Teks


@router.post(
    "/permohonan",
    status_code=201,
    summary="Ajukan permohonan perizinan berusaha (Prosedur 1)",
    response_model=PermohonanKeluar,
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan(body: AjukanBody, cmd: Perintah, caller: Pemanggil) -> Response:
    pelaku_usaha = pelaku_usaha_sendiri(caller)
    perintah = handlers.AjukanPermohonan(
        uuid4(), pelaku_usaha, body.kbli, body.skala, body.lokasi, body.alamat
    )
    return await cmd.run(
        handlers.ajukan_permohonan,
        perintah,
        stream=str(pelaku_usaha),
        daerah=melayani(body.lokasi),
        status=201,
        reply=permohonan_keluar,
    )


@router.get(
    "/permohonan/{id}",
    summary="Satu permohonan dan apa yang diperlukan berikutnya",
    dependencies=[boleh(*PEMBACA)],
)
async def lihat(id: UUID, request: Request, caller: Pemanggil, session: Baca) -> PermohonanKeluar:
    return permohonan_keluar(await muat(request, caller, session, id))


@router.get(
    "/permohonan/{id}/checklist",
    summary="Checklist kelengkapan dokumen izin",
    dependencies=[boleh(*PEMBACA)],
)
async def lihat_checklist(
    id: UUID, request: Request, caller: Pemanggil, session: Baca
) -> Checklist:
    satu = await muat(request, caller, session, id)
    return checklist(satu, buka=berhak_penuh(caller))


@router.get(
    "/permohonan/{id}/riwayat",
    summary="Riwayat permohonan: setiap langkah dengan pasalnya",
    dependencies=[boleh(*PEMBACA)],
)
async def lihat_riwayat(id: UUID, request: Request, caller: Pemanggil, session: Baca) -> Riwayat:
    satu = await muat(request, caller, session, id)
    return riwayat_keluar(satu, await queries.riwayat(session, id))


async def muat(request: Request, caller: Caller, session: Baca, id: UUID) -> Kasus:
    await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    kasus = await queries.kasus(session, id, sandi(request))
    if kasus is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return kasus
