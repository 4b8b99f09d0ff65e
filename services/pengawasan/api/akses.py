"""What a caller of pengawasan reaches, and how a route reads."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from services.pengawasan.domain.penolakan.umum import TIDAK_DITEMUKAN
from services.pengawasan.queries import Jangkauan, Tempat, tempat_inspeksi
from shared.http.access import DPMPTSP, Caller, Fungsi, Izin, Peran
from shared.http.problem import Refused
from shared.messaging.database import Database

P = ParamSpec("P")
T = TypeVar("T")

SEMUA_PERAN = tuple(Izin(peran) for peran in Peran)
PEMERINTAH = tuple(izin for izin in SEMUA_PERAN if izin.peran is not Peran.PELAKU_USAHA)
PENGAWAS = (DPMPTSP, Izin(Peran.ADMINISTRATOR_KEK), Izin(Peran.BADAN_PENGUSAHAAN_KPBPB))
PUSAT = frozenset({Peran.LEMBAGA_OSS, Peran.KEMENTERIAN_LEMBAGA})


class Bacaan:
    """Reads in a session that is given back at once: a command needs its own connection."""

    def __init__(self, request: Request) -> None:
        self._database: Database = request.app.state.database

    async def __call__(
        self,
        query: Callable[Concatenate[Any, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        async with self._database.session() as session:
            return await query(session, *args, **kwargs)


Baca = Annotated[Bacaan, Depends()]


def jangkauan(caller: Caller) -> Jangkauan:
    if caller.peran is Peran.PELAKU_USAHA:
        return Jangkauan(pelaku_usaha=sendiri(caller))
    return Jangkauan(wilayah=None if caller.peran in PUSAT else caller.wilayah)


def sendiri(caller: Caller) -> UUID:
    """The one Pelaku Usaha that the caller is (PB8-9-3); whoever is none sees nothing."""
    try:
        return UUID(caller.pelaku_usaha)
    except (TypeError, ValueError) as error:
        raise Refused(TIDAK_DITEMUKAN, 404) from error


def penyusun(caller: Caller) -> str:
    """PB8-10-8: an office of the region is its DPMPTSP."""
    kawasan = (Peran.ADMINISTRATOR_KEK, Peran.BADAN_PENGUSAHAAN_KPBPB)
    return caller.peran.value if caller.peran in kawasan else Fungsi.DPMPTSP.value


async def tempat(baca: Bacaan, inspeksi: UUID) -> Tempat:
    found = await baca(tempat_inspeksi, inspeksi)
    if found is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return found
