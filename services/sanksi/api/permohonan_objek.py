"""How a request that names licences one by one is taken in."""

from collections.abc import Iterable
from uuid import UUID

from fastapi import Response

from services.sanksi import handlers
from services.sanksi.api.akses import Bacaan, izin_sendiri, pelaku_usaha
from services.sanksi.api.model.per_objek import ObjekDisebut, PerObjekRingkas
from services.sanksi.domain.objek import Disebut
from services.sanksi.handlers import PermohonanObjek
from shared.daerah import daerah
from shared.http.access import Caller, Fungsi
from shared.http.command import Command
from shared.http.problem import Refused
from shared.refusal import Refusal

PEMBUBARAN = {Fungsi.LIKUIDATOR, Fungsi.TIM_PENYELESAIAN, Fungsi.KURATOR}


def pemohon_direksi(caller: Caller, bukan_direksi: Refusal) -> UUID:
    """PB8-22-1a, PB8-24-1a: who winds a business up is not its direksi."""
    if PEMBUBARAN & caller.fungsi:
        raise Refused(bukan_direksi, 403)
    return pelaku_usaha(caller)


def disebut(objek: Iterable[ObjekDisebut]) -> tuple[Disebut, ...]:
    return tuple(Disebut(satu.kegiatan_usaha, satu.perizinan) for satu in objek)


async def ajukan_objek(
    perintah: Command,
    baca: Bacaan,
    permohonan: PermohonanObjek,
    ringkas: type[PerObjekRingkas],
    alamat: str,
) -> Response:
    ajukan = permohonan.ajukan
    di = await izin_sendiri(baca, ajukan.pelaku_usaha, ajukan.nib)
    return await perintah.run(
        handlers.ajukan_objek,
        permohonan,
        stream=str(ajukan.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=ringkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"{alamat}/{kasus.id}"},
    )
