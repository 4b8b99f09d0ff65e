"""Licences under a NIB: verification and PB-UMKU; and what the tax agency must know."""

from datetime import date
from uuid import UUID, uuid4

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from services.registrasi import handlers, queries
from services.registrasi.api.dasar import Baca, Masukan, Tanggal, Teks, contoh, letak, sandi
from services.registrasi.api.nib import PencabutanKeluar, PerizinanKeluar
from services.registrasi.api.tampilan import Keluar
from services.registrasi.domain.pb_umku import StatusPbUmku
from services.registrasi.domain.pengunggahan import INSTANSI_KSWP
from shared.http.access import DPMPTSP, Izin, Pemanggil, Peran, boleh
from shared.http.command import Perintah
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["NIB dan perizinan"])


class PbUmkuKeluar(Keluar):
    id: UUID
    perizinan: UUID
    nama: str
    nomor: str
    tanggal: date
    status: StatusPbUmku
    akhir: PencabutanKeluar | None


class PbUmkuBody(Masukan):
    model_config = contoh(
        nama="Sertifikat Laik Operasi", nomor="503/SLO/2026", tanggal="2026-03-16"
    )

    nama: Teks
    nomor: Teks
    tanggal: Tanggal


@router.post(
    "/perizinan/{id}/verifikasi",
    summary="Nyatakan Sertifikat Standar atau Izin terverifikasi",
    response_model=PerizinanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def verifikasi(id: UUID, cmd: Perintah, request: Request, caller: Pemanggil) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERIZINAN, id)
    return await cmd.run(
        handlers.verifikasi_perizinan,
        handlers.VerifikasiPerizinan(id),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=PerizinanKeluar.model_validate,
    )


@router.post(
    "/perizinan/{id}/pb-umku",
    status_code=201,
    summary="Catat PB-UMKU yang menunjang satu Perizinan Berusaha",
    response_model=PbUmkuKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def catat_pb_umku(
    id: UUID, body: PbUmkuBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERIZINAN, id)
    return await cmd.run(
        handlers.catat_pb_umku,
        handlers.CatatPbUmku(uuid4(), id, body.nama, body.nomor, body.tanggal),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        status=201,
        reply=PbUmkuKeluar.model_validate,
    )


class PermintaanKeluar(BaseModel):
    permintaan: UUID
    permohonan: UUID
    npwp: str


@router.get(
    "/validasi/{permintaan}",
    summary="NPWP yang harus dikonfirmasi instansi pajak",
    description="Peristiwa tidak memuat data pribadi; instansi pajak (klaim `instansi` KSWP) "
    "membacanya di sini.",
    dependencies=[boleh(Izin(Peran.KEMENTERIAN_LEMBAGA))],
)
async def permintaan_validasi(
    permintaan: UUID, request: Request, caller: Pemanggil, session: Baca
) -> PermintaanKeluar:
    ada = await queries.npwp_permintaan(session, permintaan, sandi(request))
    if ada is None or caller.instansi != INSTANSI_KSWP:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return PermintaanKeluar(permintaan=permintaan, permohonan=ada[0], npwp=ada[1].nilai)
