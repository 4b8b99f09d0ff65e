"""Counting days, and the calendar on which they are counted."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from services.notifikasi import queries
from services.notifikasi.api.akses import OPERATOR, Baca, wilayah
from services.notifikasi.api.model import HariBaru, KalenderTampil
from services.notifikasi.handlers import kalender as handlers
from shared.calendar import Kalender, sebelum, setelah, setelah_bulan
from shared.daerah import DAERAH, Daerah
from shared.http.access import DI_LUAR_WILAYAH, Caller, boleh, publik
from shared.http.command import Perintah
from shared.http.problem import MASUKAN, Refused

router = APIRouter(tags=["Kalender"])
TERBUKA = "kalender kerja dan penghitungannya bukan data siapa pun"
ALIRAN = "kalender"
KodeDaerah = Annotated[
    str, Query(max_length=60, description="Kode daerah.", examples=["KAB_SIJUNJUNG"])
]


@router.get(
    "/hari",
    summary="Hitung hari terakhir suatu jangka waktu, dengan penjelasannya",
    description="Sama dengan perintah `perizinan hari --json`: sebutkan `hari` (hari kerja) atau "
    "`bulan` (bulan kalender). Hari ke-0 adalah `sejak`; hari terakhir dihitung penuh.",
    dependencies=[publik(TERBUKA)],
)
async def hari(
    baca: Baca,
    sejak: Annotated[date, Query(description="Tanggal awal.", examples=["2026-03-16"])],
    hari: Annotated[
        int | None, Query(ge=0, le=10_000, description="Hari kerja.", examples=[5])
    ] = None,
    bulan: Annotated[int | None, Query(ge=0, le=1_200, description="Bulan kalender.")] = None,
    mundur: Annotated[bool, Query(description="Hitung mundur dari tanggal.")] = False,
    daerah: KodeDaerah = "KAB_SIJUNJUNG",
) -> dict[str, Any]:
    kalender = await _kalender(baca, _daerah(daerah))
    try:
        return _hitung(kalender, sejak, hari, bulan, mundur).json()
    except ValueError as error:
        raise Refused(MASUKAN.dengan(detail=str(error)), 422) from error


def _hitung(kalender: Kalender, sejak: date, hari: int | None, bulan: int | None, mundur: bool):
    if (hari is None) == (bulan is None):
        raise ValueError("Sebutkan salah satu: hari atau bulan.")
    if bulan is not None:
        if mundur:
            raise ValueError("Hitungan mundur hanya untuk hari.")
        return setelah_bulan(kalender, bulan, sejak)
    assert hari is not None
    return (sebelum if mundur else setelah)(kalender, hari, sejak)


@router.get(
    "/kalender",
    summary="Kalender kerja yang berlaku, dengan perubahannya",
    dependencies=[publik(TERBUKA)],
)
async def tampilkan(baca: Baca, daerah: KodeDaerah = "KAB_SIJUNJUNG") -> KalenderTampil:
    di = _daerah(daerah)
    return KalenderTampil.dari(di.kode, await _kalender(baca, di))


@router.post(
    "/kalender/hari",
    status_code=201,
    response_model=KalenderTampil,
    summary="Catat satu hari menurut keputusan libur yang baru",
    description="Tenggat yang masih berjalan dihitung ulang; hari terakhir yang sudah "
    "diberitahukan tidak pernah menjadi lebih awal.",
    dependencies=[boleh(*OPERATOR)],
)
async def catat(isi: HariBaru, perintah: Perintah) -> Response:
    di = _tempat(perintah.caller)
    return await perintah.run(
        handlers.perbarui,
        isi.ke_domain(),
        stream=ALIRAN,
        daerah=di,
        status=201,
        reply=lambda kalender: KalenderTampil.dari(di.kode, kalender),
    )


def _tempat(caller: Caller) -> Daerah:
    """The officer's own region; the centre, which has none, speaks in the first that it reaches."""
    di_wilayah = wilayah(caller)
    sendiri = [satu for satu in di_wilayah if satu.kode == caller.daerah]
    for satu in (*sendiri, *di_wilayah):
        return satu
    raise Refused(DI_LUAR_WILAYAH, 403)


def _daerah(kode: str) -> Daerah:
    if kode not in DAERAH:
        dikenal = ", ".join(DAERAH)
        raise Refused(MASUKAN.dengan(detail=f"Daerah tidak dikenal; yang ada: {dikenal}."), 422)
    return DAERAH[kode]


async def _kalender(baca: Baca, daerah: Daerah) -> Kalender:
    return daerah.kalender(await baca(queries.lapisan))
