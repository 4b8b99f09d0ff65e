"""What the routes share: reading, visibility, and the small types of their bodies."""

from collections.abc import AsyncGenerator
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi import queries
from services.registrasi.domain.pelaku_usaha import DI_LUAR_DAERAH, PANJANG_TEKS
from services.registrasi.queries import Letak, Posisi, daerah_dari
from shared.crypto import Cipher
from shared.daerah import DAERAH, Daerah
from shared.http.access import DI_LUAR_WILAYAH, DPMPTSP, LEMBAGA_OSS, Caller, Izin, Peran
from shared.http.pagination import Page, moment
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.identity import Wilayah
from shared.messaging.database import Database
from shared.messaging.statement import Statement

NASIONAL = (Peran.LEMBAGA_OSS, Peran.KEMENTERIAN_LEMBAGA)
PEMDA = Izin(Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA)
PETUGAS_DAERAH = (DPMPTSP, LEMBAGA_OSS)


class Masukan(BaseModel):
    """A field that nobody asked for is refused: a risk level is not the applicant's to choose."""

    model_config = ConfigDict(extra="forbid")


Teks = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=PANJANG_TEKS)
]
TeksPanjang = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]


def _cukup_rinci(wilayah: Wilayah) -> Wilayah:
    if wilayah.induk is None:
        raise ValueError("sebutkan kode wilayah kabupaten/kota atau kecamatan")
    return wilayah


WilayahDikenal = Annotated[Wilayah, AfterValidator(_cukup_rinci)]
"""Whether the catalogue has it is asked where the command is decided."""


def _wajar(tanggal: date) -> date:
    if not 1945 <= tanggal.year <= 2199:
        raise ValueError("tahun di luar jangkauan")
    return tanggal


Tanggal = Annotated[date, AfterValidator(_wajar)]


def database(request: Request) -> Database:
    return request.app.state.database


async def _baca(request: Request) -> AsyncGenerator[AsyncSession]:
    async with database(request).session() as session:
        yield session


Baca = Annotated[AsyncSession, Depends(_baca)]


def sandi(request: Request) -> Cipher:
    cipher = database(request).cipher
    if cipher is None:
        raise RuntimeError("PERIZINAN_ENCRYPTION_KEY is not set")
    return cipher


async def letak(request: Request, caller: Caller, benda: Statement, kunci: object) -> Letak:
    """Where a thing is, if the caller may see it; its connection is given back at once."""
    async with database(request).reading() as connection:
        return terlihat(caller, await queries.letak(connection, benda, kunci))


def terlihat(caller: Caller, milik: Letak | None) -> Letak:
    """Own data only, or the own area (PB8-9-3); another's is not there at all."""
    if milik is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    if caller.peran is Peran.PELAKU_USAHA:
        if caller.pelaku_usaha != str(milik.pelaku_usaha):
            raise Refused(TIDAK_DITEMUKAN, 404)
        return milik
    if caller.peran in NASIONAL:
        return milik
    if not caller.reaches(milik.daerah) or caller.daerah not in (None, milik.daerah.kode):
        raise Refused(DI_LUAR_WILAYAH, 403)
    return milik


def jangkauan(caller: Caller) -> list[str] | None:
    """Codes of the regions that a list may show; None is all of them."""
    if caller.peran in NASIONAL:
        return None
    return [
        kode
        for kode, daerah in DAERAH.items()
        if caller.reaches(daerah) and caller.daerah in (None, kode)
    ]


def melayani(lokasi: Wilayah) -> Daerah:
    daerah = daerah_dari(lokasi)
    if daerah is None:
        kode = ", ".join(d.wilayah for d in DAERAH.values())
        raise Refused(
            DI_LUAR_DAERAH.dengan(
                detail="Daerah ini belum dilayani sistem.",
                perbaikan=f"Daerah yang dilayani: {kode}.",
            ),
            422,
        )
    return daerah


def pelaku_usaha_sendiri(caller: Caller) -> UUID:
    """The one that a PELAKU_USAHA token acts for."""
    try:
        return UUID(caller.pelaku_usaha or "")
    except ValueError as error:
        raise Refused(TIDAK_DITEMUKAN, 404) from error


def posisi(page: Page) -> Posisi | None:
    return page.last_pair(moment, UUID)


def contoh(**isi: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"example": isi})
