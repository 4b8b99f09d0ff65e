"""NIB, its versions, and the public look at its live status."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel, Field, computed_field

from services.registrasi import queries
from services.registrasi.api.dasar import Baca, letak
from services.registrasi.api.tampilan import Keluar
from services.registrasi.cetak.kata import MASA_BERLAKU
from services.registrasi.domain.kegiatan_usaha import StatusKegiatan
from services.registrasi.domain.nib import StatusNib
from services.registrasi.domain.pelaku_usaha import JenisPelakuUsaha, StatusPenanamanModal
from services.registrasi.domain.perizinan import StatusPerizinan, Tahap
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from services.registrasi.tables import NibRow, sidik, to_nib, to_perizinan
from shared import rujukan
from shared.http.access import (
    DPMPTSP,
    LEMBAGA_OSS,
    PELAKU_USAHA,
    TIM_TEKNIS,
    Pemanggil,
    boleh,
    publik,
)
from shared.http.etag import etag
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.identity import KBLI, NIB, JenisKawasan, Wilayah

router = APIRouter(tags=["NIB dan perizinan"])

NomorNib = Annotated[str, Path(pattern="^[0-9]{13}$", examples=["1234567890123"])]
PEMBACA = (PELAKU_USAHA, DPMPTSP, TIM_TEKNIS, LEMBAGA_OSS)


class KawasanKeluar(Keluar):
    jenis: JenisKawasan
    nama: str


class PenghentianKeluar(Keluar):
    sanksi: UUID
    nomor: str
    sejak: date


class KegiatanKeluar(Keluar):
    id: UUID
    kbli: KBLI
    tingkat_risiko: TingkatRisiko
    lokasi: Wilayah
    alamat: str
    tahap: Tahap
    penanaman_modal: StatusPenanamanModal
    status: StatusKegiatan
    skala: Skala | None
    kawasan: KawasanKeluar | None
    nilai_investasi: int | None = Field(description="Rupiah, bilangan bulat.")
    penghentian: list[PenghentianKeluar]
    lokasi_usaha: UUID | None = Field(
        description="Tanda tempat usaha: yang sama adalah satu tempat. Kosong pada NIB yang "
        "terakhir berubah sebelum tempat bertanda."
    )

    @computed_field
    @property
    def judul_kbli(self) -> str | None:
        return rujukan.kbli(rujukan.EDISI_BERLAKU).get(self.kbli.nilai)


class PencabutanKeluar(Keluar):
    kasus: UUID
    jalur: str
    sebab: str
    nomor: str
    tanggal: date
    dasar_hukum: str | None


class NibKeluar(Keluar):
    nomor: NIB
    pelaku_usaha: UUID
    daerah: str
    status: StatusNib
    versi: int
    tanggal: date
    diperbarui_pada: date
    jenis_pelaku_usaha: JenisPelakuUsaha
    skala: Skala
    wilayah: Wilayah
    kegiatan_usaha: list[KegiatanKeluar]
    permohonan: UUID | None
    masa_berlaku: str = MASA_BERLAKU
    berlaku_sampai: date | None = Field(description="Kosong: tanpa tanggal berakhir.")
    pencabutan: PencabutanKeluar | None
    menunggu_pbbr: PencabutanKeluar | None = Field(
        description="Tindakan yang mengakhiri PBBR terakhir; NIB dicabut bila PBBR baru tidak "
        "diperoleh dalam 6 bulan (Pasal 24 ayat (10))."
    )


class PerizinanKeluar(Keluar):
    id: UUID
    nib: NIB
    kegiatan_usaha: UUID
    jenis: JenisPerizinan
    tingkat_risiko: TingkatRisiko
    tanggal: date
    status: StatusPerizinan
    akhir: PencabutanKeluar | None = Field(description="Tindakan yang mengakhirinya.")


class VersiKeluar(BaseModel):
    versi: int
    sha256: str = Field(description="Sidik salinan lunak yang tidak dapat diubah.")
    disimpan_pada: datetime
    isi: dict[str, Any]


class StatusPublik(BaseModel):
    """Tanpa data pribadi: untuk memeriksa keaslian dokumen."""

    nomor: str
    status: StatusNib
    berlaku: bool
    tanggal: date
    wilayah: str
    kbli: list[str]
    masa_berlaku: str
    dicabut_pada: date | None


@router.get(
    "/pelaku-usaha/{id}/nib",
    summary="Semua NIB satu Pelaku Usaha, juga yang sudah dicabut",
    dependencies=[boleh(*PEMBACA)],
)
async def nib_milik(
    id: UUID, request: Request, caller: Pemanggil, session: Baca
) -> list[NibKeluar]:
    await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    return [NibKeluar.model_validate(to_nib(row)) for row in await queries.nib_milik(session, id)]


@router.get("/nib/{nomor}", summary="Satu NIB", dependencies=[boleh(*PEMBACA)])
async def lihat(
    request: Request, nomor: NomorNib, response: Response, caller: Pemanggil, session: Baca
) -> NibKeluar:
    satu = to_nib(await _muat(request, nomor, caller, session))
    response.headers.update(etag(satu.versi))
    return NibKeluar.model_validate(satu)


@router.get("/nib/{nomor}/versi", summary="Semua versi satu NIB", dependencies=[boleh(*PEMBACA)])
async def versi(
    request: Request, nomor: NomorNib, caller: Pemanggil, session: Baca
) -> list[VersiKeluar]:
    await _muat(request, nomor, caller, session)
    return [
        VersiKeluar(
            versi=row.versi, sha256=sidik(row.isi), disimpan_pada=row.disimpan_pada, isi=row.isi
        )
        for row in await queries.versi_nib(session, nomor)
    ]


@router.get(
    "/nib/{nomor}/perizinan",
    summary="Perizinan Berusaha di bawah satu NIB",
    dependencies=[boleh(*PEMBACA)],
)
async def perizinan(
    request: Request, nomor: NomorNib, caller: Pemanggil, session: Baca
) -> list[PerizinanKeluar]:
    await _muat(request, nomor, caller, session)
    rows = await queries.perizinan_nib(session, nomor)
    return [PerizinanKeluar.model_validate(to_perizinan(row)) for row in rows]


@router.get(
    "/nib/{nomor}/status",
    summary="Status NIB untuk umum",
    dependencies=[publik("siapa pun yang memegang NIB boleh memeriksa keasliannya")],
)
async def status_publik(nomor: NomorNib, session: Baca) -> StatusPublik:
    row = await queries.nib(session, nomor)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    satu = to_nib(row)
    return StatusPublik(
        nomor=satu.nomor.nilai,
        status=satu.status,
        berlaku=satu.hidup,
        tanggal=satu.tanggal,
        wilayah=satu.wilayah.nilai,
        kbli=[kegiatan.kbli.nilai for kegiatan in satu.kegiatan_usaha],
        masa_berlaku=MASA_BERLAKU,
        dicabut_pada=satu.pencabutan.tanggal if satu.pencabutan else None,
    )


async def _muat(request: Request, nomor: str, caller: Pemanggil, session: Baca) -> NibRow:
    await letak(request, caller, queries.LETAK_NIB, nomor)
    row = await queries.nib(session, nomor)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return row
