"""What a caller of sanksi reaches, and how a route reads."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import JenisKasus, PemohonSebagai
from services.sanksi.domain.penolakan.likuidasi import PEMOHON_TIDAK_BERWENANG
from services.sanksi.domain.penolakan.umum import KASUS_TIDAK_DITEMUKAN, OBJEK_BUKAN_PBBR
from services.sanksi.domain.penolakan.verifikasi import BUKAN_UNGGAHAN, menurut
from services.sanksi.domain.tata_cara import TATA_CARA, Verifikator
from services.sanksi.queries import Jangkauan, Tempat, tempat_izin, tempat_kasus
from shared.http.access import BKPM, Caller, Fungsi, Izin, Peran
from shared.http.problem import Refused
from shared.messaging.database import Database

P = ParamSpec("P")
T = TypeVar("T")

SEMUA_PERAN = tuple(Izin(peran) for peran in Peran)
BERVERIFIKASI = tuple(TATA_CARA)
"""Cases that are validated and, where need be, verified."""
PENCABUTAN = (*BERVERIFIKASI, JenisKasus.PENCABUTAN_OLEH_PEMDA)
SENDIRI = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
SEBAGAI = {
    Fungsi.LIKUIDATOR: PemohonSebagai.LIKUIDATOR,
    Fungsi.TIM_PENYELESAIAN: PemohonSebagai.TIM_PENYELESAIAN,
    Fungsi.KURATOR: PemohonSebagai.KURATOR,
    Fungsi.KEPALA_KANTOR_PERWAKILAN: PemohonSebagai.KEPALA_KANTOR_PERWAKILAN,
    Fungsi.KEPALA_BADAN_USAHA_LUAR_NEGERI: PemohonSebagai.KEPALA_BADAN_USAHA_LUAR_NEGERI,
    Fungsi.PENANGGUNG_JAWAB: PemohonSebagai.PENANGGUNG_JAWAB,
}
PUSAT = frozenset({Peran.LEMBAGA_OSS, Peran.KEMENTERIAN_LEMBAGA})


class Bacaan:
    """Reads in a session that is given back at once: a command needs its own connection."""

    def __init__(self, request: Request) -> None:
        self.database: Database = request.app.state.database

    async def __call__(
        self,
        query: Callable[Concatenate[Any, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        async with self.database.session() as session:
            return await query(session, *args, **kwargs)


Baca = Annotated[Bacaan, Depends()]


def jangkauan(caller: Caller) -> Jangkauan:
    if caller.peran is Peran.PELAKU_USAHA:
        return Jangkauan(pelaku_usaha=pelaku_usaha(caller))
    return Jangkauan(wilayah=None if caller.peran in PUSAT else caller.wilayah)


def pelaku_usaha(caller: Caller) -> UUID:
    """The one Pelaku Usaha that the caller is, or acts for (PB8-9-3)."""
    try:
        return UUID(caller.pelaku_usaha)
    except (TypeError, ValueError) as error:
        raise Refused(PEMOHON_TIDAK_BERWENANG, 403) from error


def sebagai(caller: Caller) -> PemohonSebagai:
    """PB8-23-1a, PB8-26-1, PB8-27-2a; without such a function, the Pelaku Usaha itself."""
    return next((SEBAGAI[satu] for satu in SEBAGAI if satu in caller.fungsi), SENDIRI)


def verifikator(caller: Caller) -> Verifikator:  # PB8-26-5
    return Verifikator.BKPM if BKPM.meliputi(caller) else Verifikator.DPMPTSP


async def tempat(baca: Bacaan, kasus: UUID, *jenis: JenisKasus) -> Tempat:
    found = await baca(tempat_kasus, kasus, jenis)
    if found is None:
        raise Refused(KASUS_TIDAK_DITEMUKAN, 404)
    return found


async def tempat_sendiri(baca: Bacaan, caller: Caller, kasus: UUID, *jenis: JenisKasus) -> Tempat:
    """404 for a case of somebody else: it is not visible to this Pelaku Usaha."""
    found = await tempat(baca, kasus, *jenis)
    if found.pelaku_usaha != pelaku_usaha(caller):
        raise Refused(KASUS_TIDAK_DITEMUKAN, 404)
    return found


async def tempat_unggahan(
    baca: Bacaan, caller: Caller, kasus: UUID, rujukan: Rujukan, *jenis: JenisKasus
) -> Tempat:
    """A case of another kind is the applicant's own as well, and takes no such document."""
    milik = await tempat_sendiri(baca, caller, kasus, *PENCABUTAN)
    if await baca(tempat_kasus, kasus, jenis) is None:  # PB8-23-2, PB8-26-3, PB8-26-4a, PB8-27-5
        raise Refused(menurut(BUKAN_UNGGAHAN, rujukan), 409)
    return milik


async def izin_sendiri(baca: Bacaan, pelaku_usaha: UUID, nib: str) -> Tempat:
    """Where the NIB that a request names is; only the applicant's own (PB8-20-3)."""
    found = await baca(tempat_izin, nib)
    if found is None or found.pelaku_usaha != pelaku_usaha:
        raise Refused(OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": nib},)), 422)
    return found
