"""Reads: cases, documents, licences, the profile section, and what an agency has to check."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse

from services.sanksi import queries
from services.sanksi.api.akses import PENCABUTAN, SEMUA_PERAN, Baca, jangkauan
from services.sanksi.api.model.pencabutan import KasusRinci, KasusRingkas
from services.sanksi.api.model.perizinan import BagianProfil, BahanValidasi, PerizinanTampil, Profil
from services.sanksi.api.model.umum import DokumenTampil
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Status
from services.sanksi.domain.penolakan.umum import KASUS_TIDAK_DITEMUKAN
from services.sanksi.domain.perizinan import BAGIAN, KOSONG
from shared.berkas import MEDIA_TYPE, BerkasStore
from shared.http.access import BKPM, DPMPTSP, PELAKU_USAHA, Izin, Pemanggil, Peran, boleh
from shared.http.etag import etag
from shared.http.pagination import Halaman, KeHalaman, moment
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.identity import NIB

router = APIRouter()
KEMENTERIAN_LEMBAGA = Izin(Peran.KEMENTERIAN_LEMBAGA)


@router.get(
    "/pencabutan",
    tags=["Pencabutan"],
    summary="Daftar permohonan Pencabutan, terbaru dahulu",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
    jenis: Annotated[JenisKasus | None, Query(description="Hanya yang sejenis ini.")] = None,
) -> Halaman[KasusRingkas]:
    sebelum = halaman.last_pair(moment, UUID)
    rows = await baca(
        queries.daftar_kasus,
        jangkauan(caller),
        tuple(satu for satu in PENCABUTAN if jenis in {None, satu}),
        status.value if status else None,
        sebelum,
        halaman.limit,
    )
    return halaman.cut(
        rows, lambda row: (row["dibuat_pada"].isoformat(), row["id"]), KasusRingkas.baris
    )


@router.get(
    "/pencabutan/{kasus}",
    tags=["Pencabutan"],
    summary="Satu permohonan dengan riwayat, perhitungan, dan dokumennya",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def rincian(kasus: UUID, caller: Pemanggil, baca: Baca, response: Response) -> KasusRinci:
    row = await baca(queries.rincian_kasus, jangkauan(caller), PENCABUTAN, kasus)
    if row is None:
        raise Refused(KASUS_TIDAK_DITEMUKAN, 404)
    response.headers.update(etag(row["versi"]))
    return KasusRinci.baris(row)


@router.get(
    "/pencabutan/{kasus}/akta/{jenis}",
    tags=["Pencabutan"],
    summary="Unduh dokumen yang diunggah",
    response_class=FileResponse,
    responses={200: {"content": {media_type: {} for media_type in MEDIA_TYPE.values()}}},
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP, BKPM)],
)
async def unduh_akta(
    kasus: UUID, jenis: JenisAkta, caller: Pemanggil, baca: Baca, request: Request
) -> FileResponse:
    row = await baca(queries.akta, jangkauan(caller), PENCABUTAN, kasus, jenis.value)
    return kirim_berkas(request, row)


@router.get(
    "/dokumen/{id}",
    tags=["Dokumen"],
    summary="Isi satu dokumen: Lampiran V sampai dengan XII",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def dokumen(id: UUID, caller: Pemanggil, baca: Baca) -> DokumenTampil:
    row = await baca(queries.dokumen, jangkauan(caller), id)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return DokumenTampil.model_validate(row)


@router.get(
    "/perizinan/{nib}",
    tags=["Perizinan"],
    summary="Perizinan Berusaha di bawah satu NIB",
    description="Apa yang disebut dalam permohonan Pembatalan atau Pencabutan.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def perizinan(nib: NIB, caller: Pemanggil, baca: Baca) -> PerizinanTampil:
    row = await baca(queries.perizinan, jangkauan(caller), str(nib))
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return PerizinanTampil.model_validate(row)


@router.get(
    "/validasi/{permintaan}",
    tags=["Validasi"],
    summary="Data yang harus divalidasi oleh instansi",
    description="Hanya bagi instansi yang diminta (klaim `instansi`), selama permintaan belum "
    "dijawab; NIK hanya untuk Dukcapil, paspor hanya untuk imigrasi, NPWP hanya untuk "
    "konfirmasi status wajib pajak, putusan hanya untuk SIPP.",
    dependencies=[boleh(KEMENTERIAN_LEMBAGA)],
)
async def bahan_validasi(permintaan: UUID, caller: Pemanggil, baca: Baca) -> BahanValidasi:
    row = await baca(queries.bahan_validasi, permintaan, baca.database.cipher)
    if row is None or row["instansi"] != caller.instansi:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return BahanValidasi.model_validate(row)


@router.get(
    "/profil/{pelaku_usaha}",
    tags=["Profil"],
    summary="Bagian sanksi dari profil Pelaku Usaha",
    description="Bagian huruf k dari Pasal 12 ayat (2); tetap ada walaupun kosong.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def profil(pelaku_usaha: UUID, caller: Pemanggil, baca: Baca) -> Profil:
    if not await baca(queries.dalam_jangkauan, jangkauan(caller), pelaku_usaha):
        raise Refused(TIDAK_DITEMUKAN, 404)
    kosong = BagianProfil(versi=KOSONG, isi=[])  # PB8-12-2k
    return Profil(pelaku_usaha=pelaku_usaha, bagian={BAGIAN: kosong})


def kirim_berkas(request: Request, row: dict[str, Any] | None) -> FileResponse:
    """As a download, whatever the browser would like to do with it."""
    store: BerkasStore = request.app.state.berkas
    path = store.lokasi(row["sha256"]) if row else None
    if row is None or path is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    ekstensi = row["media_type"].rpartition("/")[2]
    return FileResponse(
        path,
        media_type=row["media_type"],
        filename=f"{row['jenis'].lower()}.{ekstensi}",
        headers={"X-Content-Type-Options": "nosniff"},
    )
