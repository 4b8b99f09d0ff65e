"""The profile of a Pelaku Usaha: seven of its thirteen sections (PB8-12-2a to g)."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Body, Request, Response
from pydantic import BaseModel

from services.registrasi import handlers, queries
from services.registrasi.api.dasar import Baca, letak, sandi
from services.registrasi.api.pelaku_usaha import berhak_penuh, hak_akses, tampilkan
from services.registrasi.domain.profil import DI_LAYANAN_LAIN, Bagian, IsiBagian, lengkapi
from services.registrasi.tables import to_pelaku_usaha
from shared.http.access import PELAKU_USAHA, Izin, Pemanggil, Peran, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Pelaku Usaha"])

PROFIL = (*(Izin(peran) for peran in Peran),)  # PB8-12-1, each inside its own area


CONTOH = {"rencana_produksi": "Jasa pemrograman aplikasi", "tenaga_kerja": 3}


class BagianKeluar(BaseModel):
    versi: int
    isi: dict[str, Any]


class ProfilKeluar(BaseModel):
    """PB8-12-2: tujuh bagian di sini, enam lainnya pada layanan yang disebut."""

    pelaku_usaha: UUID
    bagian: dict[str, BagianKeluar]
    di_layanan_lain: dict[str, str]


@router.get(
    "/pelaku-usaha/{id}/profil",
    summary="Profil Pelaku Usaha: tujuh bagian di sini, enam di layanan lain",
    dependencies=[boleh(*PROFIL)],
)
async def profil(id: UUID, request: Request, caller: Pemanggil, session: Baca) -> ProfilKeluar:
    await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    rows = await queries.pelaku_usaha(session, id)
    if rows is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    satu = to_pelaku_usaha(rows[0], sandi(request))
    legalitas = tampilkan(satu, hak_akses(rows[1]), buka=berhak_penuh(caller))
    isi = legalitas.model_dump(mode="json", exclude={"id", "versi", "hak_akses"})
    tersimpan = await queries.profil(session, id)
    semua = lengkapi(tersimpan | {Bagian.LEGALITAS: IsiBagian(satu.versi, isi)})
    return ProfilKeluar(
        pelaku_usaha=id,
        bagian={
            bagian: BagianKeluar(versi=satu.versi, isi=dict(satu.isi))
            for bagian, satu in semua.items()
        },
        di_layanan_lain=dict(DI_LAYANAN_LAIN),
    )


@router.put(
    "/pelaku-usaha/{id}/profil/{bagian}",
    summary="Isi satu bagian profil",
    description="If-Match adalah versi bagian itu; `0` bagi bagian yang belum pernah diisi.",
    response_model=BagianKeluar,
    dependencies=[boleh(PELAKU_USAHA)],
)
async def isi_bagian(
    id: UUID,
    bagian: Bagian,
    body: Annotated[dict[str, Any], Body(max_length=100, examples=[CONTOH])],
    versi: IfMatch,
    cmd: Perintah,
    request: Request,
    caller: Pemanggil,
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    return await cmd.run(
        handlers.isi_bagian_profil,
        handlers.IsiBagianProfil(id, bagian, versi, body),
        stream=str(id),
        daerah=milik.daerah,
        reply=lambda hasil: BagianKeluar(versi=hasil.versi, isi=dict(hasil.isi)),
        headers=lambda hasil: etag(hasil.versi),
    )
