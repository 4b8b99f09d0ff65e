"""What a caller of notifikasi reaches, and how a route reads."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from services.notifikasi.domain.pemberitahuan import Pemberitahuan
from services.notifikasi.domain.penerima import JenisPenerima
from services.notifikasi.notices import kotak_petugas
from services.notifikasi.queries import Alamat, Jangkauan, Posisi
from shared.daerah import DAERAH, Daerah, Instansi
from shared.http.access import PERAN_DITOLAK, Caller, Fungsi, Izin, Peran
from shared.http.pagination import Page, moment
from shared.http.problem import Refused
from shared.messaging.database import Database

P = ParamSpec("P")
T = TypeVar("T")

SEMUA_PERAN = tuple(Izin(peran) for peran in Peran)
OPERATOR = (
    Izin(Peran.LEMBAGA_OSS),
    Izin(Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, Fungsi.OPERATOR),
)
INTEGRASI = tuple(
    Izin(peran, Fungsi.INTEGRASI) for peran in Peran if peran is not Peran.PELAKU_USAHA
)
PERAN_JENIS = {  # PB8-9-3; BKPM acts inside b (AMB-38)
    JenisPenerima.KEMENTERIAN_LEMBAGA: {Peran.KEMENTERIAN_LEMBAGA},
    JenisPenerima.PEMERINTAH_DAERAH: {Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA},
    JenisPenerima.PERANGKAT_DAERAH: {Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA},
    JenisPenerima.PERANGKAT_DAERAH_PROVINSI: {Peran.PEMERINTAH_DAERAH_PROVINSI},
    JenisPenerima.LEMBAGA_OSS: {Peran.LEMBAGA_OSS},
    JenisPenerima.ADMINISTRATOR_KEK: {Peran.ADMINISTRATOR_KEK},
    JenisPenerima.BADAN_PENGUSAHAAN_KPBPB: {Peran.BADAN_PENGUSAHAAN_KPBPB},
}
ANGGOTA = {  # whose inbox it is, beside an account of that very function
    "DPMPTSP": {  # PB8-3-3b: the internal roles of DPMPTSP
        *(Fungsi.PELAKSANA, Fungsi.AHLI_MUDA, Fungsi.AHLI_MADYA, Fungsi.SEKRETARIS),
        Fungsi.KEPALA_DINAS,
    },
    "DPMPTSP_PROVINSI": {Fungsi.DPMPTSP},
}


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
    return Jangkauan(daerah=tuple(satu.kode for satu in wilayah(caller)))


def wilayah(caller: Caller) -> list[Daerah]:
    return [satu for satu in DAERAH.values() if caller.reaches(satu)]


def pelaku_usaha(caller: Caller) -> UUID:
    """The one Pelaku Usaha that the caller is, or acts for (PB8-9-3)."""
    try:
        return UUID(caller.pelaku_usaha)
    except (TypeError, ValueError) as error:
        raise Refused(PERAN_DITOLAK, 403) from error


def alamat(caller: Caller) -> list[Alamat]:
    """The inboxes that the caller reads."""
    if caller.peran is Peran.PELAKU_USAHA:
        return [Alamat(str(pelaku_usaha(caller)))]
    return [
        Alamat(kode, daerah.kode)
        for daerah in wilayah(caller)
        for kode in (*_kantor(caller, daerah), kotak_petugas(caller.sub))
    ]


def _kantor(caller: Caller, daerah: Daerah) -> list[str]:
    return [satu.kode for satu in daerah.instansi.values() if _atas_nama(caller, satu)]


def _atas_nama(caller: Caller, instansi: Instansi) -> bool:
    jenis = JenisPenerima(instansi.jenis.value)
    fungsi = instansi.fungsi is not None and bool(
        ({instansi.fungsi} | ANGGOTA.get(instansi.fungsi, set())) & caller.fungsi
    )
    if jenis is JenisPenerima.KEMENTERIAN_LEMBAGA:
        sendiri = caller.peran in PERAN_JENIS[jenis] and caller.instansi == instansi.kode
        return sendiri or (caller.peran is Peran.LEMBAGA_OSS and fungsi)  # AMB-38
    return caller.peran in PERAN_JENIS[jenis] and (instansi.fungsi is None or fungsi)


def milik(caller: Caller, satu: Pemberitahuan) -> bool:
    return any(
        satu.penerima.kode == kotak.penerima and kotak.daerah in (None, satu.perihal.daerah)
        for kotak in alamat(caller)
    )


def penanda(halaman: Page) -> Posisi | None:
    return halaman.last_pair(moment, UUID)
