"""SOP: read by everybody, kept and approved by DPMPTSP of its region."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from services.registrasi import diagram, handlers, katalog, queries
from services.registrasi.api.dasar import Baca, Masukan, Teks
from services.registrasi.domain.sop import Sop, SopPengawasan
from services.registrasi.domain.sop.versi import RekamanSop, StatusSop
from services.registrasi.handlers.sop import ALIRAN
from shared.http.access import (
    DI_LUAR_WILAYAH,
    DPMPTSP,
    Fungsi,
    Izin,
    Pemanggil,
    Peran,
    boleh,
    publik,
)
from shared.http.command import Perintah
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["SOP"])

TERBUKA = publik("SOP adalah informasi umum")
KEPALA_DINAS = Izin(Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, Fungsi.KEPALA_DINAS)  # PB8-1-5
KodeSop = Annotated[str, Path(pattern="^[A-Z0-9]{1,20}$", examples=["SOP100"])]
Versi = Annotated[int, Path(ge=1, le=10_000, examples=[1])]
SVG = "image/svg+xml"
TETAP = {"Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}


def _contoh(schema: dict[str, Any]) -> None:
    schema["example"] = {"sop": katalog.contoh_sop(), "lokasi_hardcopy": "Lemari arsip 1, map 3"}


class SopBody(Masukan):
    model_config = ConfigDict(extra="forbid", json_schema_extra=_contoh)

    sop: Annotated[Sop | SopPengawasan, Field(discriminator="jenis")]
    lokasi_hardcopy: Teks | None = None


class HardcopyBody(Masukan):
    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"lokasi": "Lemari arsip 1, map 3"}}
    )

    lokasi: Teks | None


class RekamanKeluar(BaseModel):
    kode: str
    versi: int
    jenis: str
    nomor_sop: str
    status: StatusSop
    sha256: str = Field(description="Sidik salinan lunak yang tidak dapat diubah.")
    lokasi_hardcopy: str | None
    disahkan_pada: date | None
    disahkan_oleh: str | None = Field(description="Petugas yang mencatat pengesahan.")


def rekaman_keluar(satu: RekamanSop) -> RekamanKeluar:
    return RekamanKeluar(
        kode=satu.sop.kode,
        versi=satu.sop.versi,
        jenis=satu.sop.jenis,
        nomor_sop=satu.sop.identitas.nomor_sop,
        status=satu.status,
        sha256=satu.sha256,
        lokasi_hardcopy=satu.lokasi_hardcopy,
        disahkan_pada=satu.disahkan_pada,
        disahkan_oleh=satu.disahkan_oleh,
    )


@router.get("/sop", summary="Semua SOP yang disahkan, dengan versinya", dependencies=[TERBUKA])
async def daftar(session: Baca) -> list[Sop | SopPengawasan]:
    return await queries.semua_sop(session)


@router.get(
    "/sop/arsip",
    summary="Arsip SOP daerah Anda, juga versi yang belum disahkan",
    dependencies=[boleh(DPMPTSP)],
)
async def daftar_arsip(caller: Pemanggil, session: Baca) -> list[RekamanKeluar]:
    semua = await queries.arsip_sop(session, caller.home().kode)
    return [rekaman_keluar(satu) for satu in semua]


@router.get(
    "/sop/{kode}/versi/{versi}",
    summary="Satu versi SOP, kata demi kata",
    dependencies=[TERBUKA],
)
async def lihat(kode: KodeSop, versi: Versi, session: Baca) -> Sop | SopPengawasan:
    return (await _disahkan(session, kode, versi)).sop


@router.get(
    "/sop/{kode}/versi/{versi}/diagram.svg",
    summary="Diagram alir satu versi SOP, siap cetak",
    response_class=Response,
    responses={200: {"content": {SVG: {"schema": {"type": "string"}}}}},
    dependencies=[TERBUKA],
)
async def gambar(kode: KodeSop, versi: Versi, session: Baca) -> Response:
    sop = (await _disahkan(session, kode, versi)).sop
    if sop.diagram is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    aman = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
    return Response(diagram.svg(sop, sop.diagram), media_type=SVG, headers=TETAP | aman)


@router.get(
    "/sop/{kode}/versi/{versi}/salinan",
    summary="Salinan lunak satu versi SOP, persis seperti diarsipkan",
    description="Sidik SHA-256 isinya ada di kepala ETag.",
    response_class=Response,
    responses={200: {"content": {"application/json": {"schema": {"type": "object"}}}}},
    dependencies=[TERBUKA],
)
async def unduh_salinan(kode: KodeSop, versi: Versi, session: Baca) -> Response:
    rekaman = await _disahkan(session, kode, versi)
    isi = await queries.salinan_sop(session, rekaman.sha256)
    headers = TETAP | {"ETag": f'"{rekaman.sha256}"'}
    return Response(isi.encode(), media_type="application/json", headers=headers)


@router.get(
    "/sop/{kode}/versi/{versi}/arsip",
    summary="Arsip satu versi SOP: status, sidik, dan letak hardcopy",
    dependencies=[boleh(DPMPTSP)],
)
async def lihat_arsip(
    kode: KodeSop, versi: Versi, caller: Pemanggil, session: Baca
) -> RekamanKeluar:
    rekaman = await queries.rekaman_sop(session, kode, versi)
    if rekaman is None or rekaman.sop.daerah != caller.home().kode:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return rekaman_keluar(rekaman)


@router.post(
    "/sop",
    status_code=201,
    summary="Simpan satu SOP atau versi barunya",
    description="Versi yang belum disahkan dapat disimpan lagi; setiap salinannya diarsipkan. "
    "Perubahan atas SOP yang sudah disahkan adalah versi baru dengan Tanggal Revisi.",
    response_model=RekamanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def simpan(body: SopBody, cmd: Perintah, caller: Pemanggil) -> Response:
    daerah = caller.home()
    if body.sop.daerah != daerah.kode:
        raise Refused(DI_LUAR_WILAYAH, 403)
    return await cmd.run(
        handlers.simpan_sop,
        handlers.SimpanSop(body.sop, body.lokasi_hardcopy),
        stream=ALIRAN,
        daerah=daerah,
        status=201,
        reply=rekaman_keluar,
    )


@router.post(
    "/sop/{kode}/versi/{versi}/sahkan",
    summary="Catat pengesahan satu versi SOP; sejak Tanggal Efektif ia berlaku",
    response_model=RekamanKeluar,
    dependencies=[boleh(DPMPTSP, KEPALA_DINAS)],
)
async def sahkan(kode: KodeSop, versi: Versi, cmd: Perintah, caller: Pemanggil) -> Response:
    return await cmd.run(
        handlers.sahkan_sop,
        handlers.VersiSop(kode, versi),
        stream=ALIRAN,
        daerah=caller.home(),
        reply=rekaman_keluar,
    )


@router.put(
    "/sop/{kode}/versi/{versi}/hardcopy",
    summary="Catat letak hardcopy satu versi SOP",
    response_model=RekamanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def catat_hardcopy(
    kode: KodeSop, versi: Versi, body: HardcopyBody, cmd: Perintah, caller: Pemanggil
) -> Response:
    return await cmd.run(
        handlers.pindahkan_hardcopy,
        handlers.PindahkanHardcopy(handlers.VersiSop(kode, versi), body.lokasi),
        stream=ALIRAN,
        daerah=caller.home(),
        reply=rekaman_keluar,
    )


async def _disahkan(session: Baca, kode: str, versi: int) -> RekamanSop:
    """What is not approved yet is the office's own."""
    rekaman = await queries.rekaman_sop(session, kode, versi)
    if rekaman is None or rekaman.status is not StatusSop.DISAHKAN:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return rekaman
