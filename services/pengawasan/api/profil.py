"""The sections of the profile that pengawasan keeps, and the column for answers."""

from uuid import UUID, uuid4

from fastapi import APIRouter, Response

from services.pengawasan import handlers, queries
from services.pengawasan.api.akses import SEMUA_PERAN, Baca, Bacaan, jangkauan, sendiri
from services.pengawasan.api.model import (
    BagianProfil,
    Profil,
    TanggapanBaru,
    TanggapanTersimpan,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH, TIDAK_DITEMUKAN
from services.pengawasan.domain.profil import Bagian
from services.pengawasan.handlers import Tanggapi
from shared.daerah import daerah
from shared.http.access import PELAKU_USAHA, Caller, Pemanggil, Peran, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.problem import Refused

LAPORAN = ("id", "proyek", "periode", "status", "versi_laporan", "disampaikan_pada", "terlambat")

router = APIRouter(prefix="/profil/{pelaku_usaha}", tags=["Profil"])


@router.get(
    "",
    summary="Bagian profil Pelaku Usaha milik pengawasan",
    description="Bagian huruf h, i, j, l, dan m dari Pasal 12 ayat (2); tetap ada walaupun kosong. "
    "ETag-nya adalah versi kolom tanggapan.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def profil(pelaku_usaha: UUID, caller: Pemanggil, baca: Baca, response: Response) -> Profil:
    await _periksa(baca, caller, pelaku_usaha)
    tanggapan = await baca(queries.tanggapan, pelaku_usaha)
    laporan = await baca(queries.laporan, pelaku_usaha)
    bagian = {satu.value: BagianProfil(versi=0, isi=[]) for satu in Bagian}
    bagian[Bagian.LAPORAN] = BagianProfil(
        versi=sum(row["versi"] for row in laporan),
        isi=[{nama: row[nama] for nama in LAPORAN} for row in laporan],
    )
    bagian[Bagian.TANGGAPAN] = BagianProfil(
        versi=len(tanggapan),
        isi=[{"isi": row["isi"], "ditulis_pada": row["ditulis_pada"]} for row in tanggapan],
    )
    response.headers.update(etag(len(tanggapan)))
    return Profil(pelaku_usaha=pelaku_usaha, bagian=bagian)


@router.put(
    "/tanggapan",
    response_model=TanggapanTersimpan,
    summary="Tulis tanggapan dalam profil sendiri",
    description="Pasal 12 ayat (2) huruf m. Tanggapan sebelumnya tetap tersimpan.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def tanggapi(
    pelaku_usaha: UUID,
    isi: TanggapanBaru,
    versi: IfMatch,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
) -> Response:
    if pelaku_usaha != sendiri(caller):
        raise Refused(TIDAK_DITEMUKAN, 404)
    kode = await baca(queries.daerah_subjek, pelaku_usaha)
    return await perintah.run(
        handlers.tanggapi,
        Tanggapi(uuid4(), pelaku_usaha, versi, isi.isi),
        stream=str(pelaku_usaha),
        daerah=daerah(kode) if kode else caller.home(),
        reply=lambda baru: TanggapanTersimpan(bagian=Bagian.TANGGAPAN, versi=baru),
        headers=etag,
    )


async def _periksa(baca: Bacaan, caller: Caller, pelaku_usaha: UUID) -> None:
    """PB8-12-1: an officer outside the area is told so; for anyone else it does not exist."""
    if await baca(queries.dalam_jangkauan, jangkauan(caller), pelaku_usaha):
        return
    ada = await baca(queries.daerah_subjek, pelaku_usaha) is not None
    if ada and caller.peran is not Peran.PELAKU_USAHA:
        raise Refused(DI_LUAR_WILAYAH.dengan(aturan="PB8-12-1"), 403)
    raise Refused(TIDAK_DITEMUKAN, 404)
