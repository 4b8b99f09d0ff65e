"""Officers: their profile, what they declare, and what they are assigned to."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel, Field, StringConstraints

from services.registrasi import handlers, katalog, queries
from services.registrasi.api.dasar import Baca, Masukan, Teks, contoh, database, letak
from services.registrasi.api.tampilan import PermohonanKeluar, permohonan_keluar
from services.registrasi.domain.petugas import (
    BUNYI,
    Kewajiban,
    Komitmen,
    Kualifikasi,
    Petugas,
    keberatan,
)
from services.registrasi.domain.sop import Pelaksana
from services.registrasi.handlers.petugas import ALIRAN
from shared.daerah import Daerah
from shared.http.access import DPMPTSP, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Petugas"])

Sub = Annotated[str, Path(pattern=r"^[\x21-\x7e]{1,100}$", examples=["petugas-1"])]
SubBody = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]
Nip = Annotated[str, StringConstraints(pattern="^[0-9]{18}$")]


class KualifikasiBody(Masukan):
    """Kualifikasi Pelaksana menurut SOP; keempatnya dijawab."""

    kemampuan_pelayanan: bool = Field(description=Kualifikasi.PELAYANAN.value)
    tugas_dan_mekanisme: bool = Field(description=Kualifikasi.MEKANISME.value)
    peraturan: bool = Field(description=Kualifikasi.PERATURAN.value)
    komputer: bool = Field(description=Kualifikasi.KOMPUTER.value)

    @property
    def dipenuhi(self) -> frozenset[Kualifikasi]:
        jawaban = (self.kemampuan_pelayanan, self.tugas_dan_mekanisme, self.peraturan,
                   self.komputer)  # fmt: skip
        return frozenset(k for k, ya in zip(Kualifikasi, jawaban, strict=True) if ya)


class PetugasBody(Masukan):
    model_config = contoh(
        nama="Rina Marlina",
        nip="198001012005012001",
        jabatan="Penata Perizinan Ahli Muda",
        fungsi="Jabatan Fungsional ahli muda/Sub Koordinator",
        pejabat=True,
        kualifikasi={
            "kemampuan_pelayanan": True,
            "tugas_dan_mekanisme": True,
            "peraturan": True,
            "komputer": True,
        },
    )

    nama: Teks
    nip: Nip | None = None
    jabatan: Teks
    fungsi: Pelaksana
    pejabat: bool = Field(description="Pejabat, bukan hanya pelaksana.")
    kualifikasi: KualifikasiBody
    aktif: bool = True


class KomitmenBody(Masukan):
    model_config = contoh(komitmen=[satu.value for satu in Komitmen])

    komitmen: list[Komitmen] = Field(description="Ayat Pasal 8 yang dinyatakan.", max_length=4)


class TugasBody(Masukan):
    model_config = contoh(petugas="petugas-1")

    petugas: SubBody


class KualifikasiKeluar(BaseModel):
    kualifikasi: str
    dipenuhi: bool


class KomitmenKeluar(BaseModel):
    aturan: Komitmen
    bunyi: str
    dinyatakan_pada: date | None


class PetugasKeluar(BaseModel):
    sub: str
    daerah: str
    nama: str
    nip: str | None
    jabatan: str
    fungsi: Pelaksana
    pejabat: bool
    aktif: bool
    contoh: bool = Field(description="Data contoh, bukan orang yang sebenarnya.")
    kualifikasi: list[KualifikasiKeluar]
    komitmen: list[KomitmenKeluar]
    dapat_ditugaskan: bool
    halangan: str | None = Field(description="Mengapa belum dapat ditugaskan.")


def petugas_keluar(satu: Petugas, menurut: Kewajiban) -> PetugasKeluar:
    halangan = keberatan(satu, menurut)
    langsung = {nama: nilai for nama, nilai in vars(satu).items() if nama in LANGSUNG}
    return PetugasKeluar(
        **langsung,
        kualifikasi=[
            KualifikasiKeluar(kualifikasi=k, dipenuhi=k in satu.kualifikasi) for k in Kualifikasi
        ],
        komitmen=[
            KomitmenKeluar(aturan=k, bunyi=BUNYI[k], dinyatakan_pada=satu.komitmen.get(k))
            for k in Komitmen
        ],
        dapat_ditugaskan=satu.aktif and halangan is None,
        halangan=halangan.detail if halangan else None,
    )


LANGSUNG = frozenset(
    {"sub", "daerah", "nama", "nip", "jabatan", "fungsi", "pejabat", "aktif", "contoh"}
)


@router.get("/petugas", summary="Petugas di daerah Anda", dependencies=[boleh(DPMPTSP)])
async def daftar(request: Request, caller: Pemanggil, session: Baca) -> list[PetugasKeluar]:
    daerah = caller.home()
    menurut = _menurut(request, daerah)
    return [petugas_keluar(satu, menurut) for satu in await queries.petugas(session, daerah.kode)]


@router.get("/petugas/{sub}", summary="Profil satu petugas", dependencies=[boleh(DPMPTSP)])
async def lihat(sub: Sub, request: Request, caller: Pemanggil, session: Baca) -> PetugasKeluar:
    daerah = caller.home()
    satu = await queries.satu_petugas(session, sub)
    if satu is None or satu.daerah != daerah.kode:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return petugas_keluar(satu, _menurut(request, daerah))


@router.put(
    "/petugas/{sub}",
    summary="Simpan profil satu petugas dan kualifikasinya",
    response_model=PetugasKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def simpan(
    sub: Sub, body: PetugasBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    daerah = caller.home()
    isi = body.model_dump(exclude={"kualifikasi"})
    profil = Petugas(sub=sub, daerah=daerah.kode, kualifikasi=body.kualifikasi.dipenuhi, **isi)
    return await cmd.run(
        handlers.simpan_petugas,
        profil,
        stream=ALIRAN,
        daerah=daerah,
        reply=lambda satu: petugas_keluar(satu, _menurut(request, daerah)),
    )


@router.post(
    "/komitmen",
    summary="Nyatakan kewajiban Anda sendiri sebagai petugas (Pasal 8)",
    response_model=PetugasKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def nyatakan(
    body: KomitmenBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    daerah = caller.home()
    return await cmd.run(
        handlers.nyatakan_komitmen,
        frozenset(body.komitmen),
        stream=ALIRAN,
        daerah=daerah,
        reply=lambda satu: petugas_keluar(satu, _menurut(request, daerah)),
    )


@router.post(
    "/permohonan/{id}/petugas",
    summary="Tugaskan petugas untuk memproses permohonan",
    response_model=PermohonanKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def tugaskan(
    id: UUID, body: TugasBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    return await cmd.run(
        handlers.tugaskan_petugas,
        handlers.TugaskanPetugas(id, body.petugas),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=permohonan_keluar,
    )


def _menurut(request: Request, daerah: Daerah) -> Kewajiban:
    hari_ini = database(request).clock.now().date()
    return katalog.kewajiban_komitmen(hari_ini, daerah.kode)
