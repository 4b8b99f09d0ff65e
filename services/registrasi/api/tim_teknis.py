"""Tim Teknis berdasarkan Keputusan Bupati, as DPMPTSP maintains it (SOP100-13)."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from services.registrasi import handlers, queries
from services.registrasi.api.dasar import Baca, Masukan, Tanggal, Teks, contoh
from services.registrasi.api.petugas import Sub, SubBody
from services.registrasi.domain.tim_teknis import Anggota, TimTeknis
from services.registrasi.handlers.petugas import ALIRAN
from shared.http.access import DPMPTSP, TIM_TEKNIS, Pemanggil, boleh
from shared.http.command import Perintah

router = APIRouter(tags=["Tim Teknis"])

KodeTim = Annotated[str, Path(pattern="^[A-Z0-9_]{1,60}$", examples=["TIM_TEKNIS_SIJUNJUNG_2026"])]


class AnggotaBody(Masukan):
    model_config = contoh(sub="tim-teknis-1", nama="Yuni Astuti", jabatan="Anggota")

    sub: SubBody
    nama: Teks
    jabatan: Teks
    sejak: Tanggal | None = Field(
        default=None, description="Kosong: sejak keputusan atau hari ini."
    )


class TimBody(Masukan):
    model_config = contoh(
        kode="TIM_TEKNIS_SIJUNJUNG_2026",
        nama="Tim Teknis DPMPTSP Kabupaten Sijunjung",
        nomor_keputusan="188.45/12/KPTS-BPT-2026",
        tanggal_keputusan="2026-01-05",
        berlaku_sampai="2026-12-31",
        anggota=[{"sub": "tim-teknis-1", "nama": "Yuni Astuti", "jabatan": "Ketua"}],
    )

    kode: Annotated[str, Field(pattern="^[A-Z0-9_]{1,60}$")]
    nama: Teks
    nomor_keputusan: Teks
    tanggal_keputusan: Tanggal
    berlaku_sampai: Tanggal | None = None
    anggota: list[AnggotaBody] = Field(max_length=100)


class BerhentiBody(Masukan):
    model_config = contoh(sampai="2026-06-30")

    sampai: Tanggal = Field(description="Hari terakhir sebagai anggota.")


class AnggotaKeluar(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    sub: str
    nama: str
    jabatan: str
    sejak: date | None
    sampai: date | None


class TimKeluar(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    kode: str
    nama: str
    daerah: str
    nomor_keputusan: str
    tanggal_keputusan: date
    berlaku_sampai: date | None
    contoh: bool = Field(description="Nomor dan anggotanya contoh, bukan Keputusan sebenarnya.")
    anggota: list[AnggotaKeluar]


@router.get(
    "/tim-teknis",
    summary="Tim Teknis di daerah Anda, juga yang sudah tidak berlaku",
    dependencies=[boleh(DPMPTSP, TIM_TEKNIS)],
)
async def daftar(caller: Pemanggil, session: Baca) -> list[TimKeluar]:
    semua = await queries.tim_teknis(session, caller.home().kode)
    return [TimKeluar.model_validate(tim) for tim in semua]


@router.post(
    "/tim-teknis",
    status_code=201,
    summary="Catat Tim Teknis menurut Keputusan Bupati",
    response_model=TimKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def tetapkan(body: TimBody, cmd: Perintah, caller: Pemanggil) -> Response:
    daerah = caller.home()
    isi = body.model_dump(exclude={"anggota"})
    anggota = tuple(Anggota(**satu.model_dump()) for satu in body.anggota)
    return await cmd.run(
        handlers.tetapkan_tim,
        TimTeknis(daerah=daerah.kode, anggota=anggota, **isi),
        stream=ALIRAN,
        daerah=daerah,
        status=201,
        reply=TimKeluar.model_validate,
    )


@router.post(
    "/tim-teknis/{kode}/anggota",
    summary="Tambah anggota Tim Teknis",
    response_model=TimKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def tambah(kode: KodeTim, body: AnggotaBody, cmd: Perintah, caller: Pemanggil) -> Response:
    return await cmd.run(
        handlers.tambah_anggota,
        handlers.TambahAnggota(kode, Anggota(**body.model_dump())),
        stream=ALIRAN,
        daerah=caller.home(),
        reply=TimKeluar.model_validate,
    )


@router.post(
    "/tim-teknis/{kode}/anggota/{sub}/berhenti",
    summary="Akhiri keanggotaan; catatannya tetap ada",
    response_model=TimKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def berhenti(
    kode: KodeTim, sub: Sub, body: BerhentiBody, cmd: Perintah, caller: Pemanggil
) -> Response:
    return await cmd.run(
        handlers.berhentikan_anggota,
        handlers.BerhentikanAnggota(kode, sub, body.sampai),
        stream=ALIRAN,
        daerah=caller.home(),
        reply=TimKeluar.model_validate,
    )
