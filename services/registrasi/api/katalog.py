"""The public catalogue: KBLI with what the SOP say of it, wilayah."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, Field

from services.registrasi import queries
from services.registrasi.api.dasar import Baca, Tanggal, database
from services.registrasi.api.tampilan import Biaya, Keluar, biaya
from services.registrasi.domain import risiko as risiko_
from services.registrasi.domain.risiko import RisikoBerlaku
from services.registrasi.domain.sektor import NAMA, Sektor
from services.registrasi.domain.sop import Skala, Sop, TingkatRisiko
from services.registrasi.queries import katalog
from shared import rujukan
from shared.http.access import publik
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.refusal import Refusal

router = APIRouter(tags=["Katalog"], dependencies=[publik("katalog dan SOP adalah informasi umum")])


WIB = ZoneInfo("Asia/Jakarta")


class Edisi(StrEnum):
    KBLI_2020 = "2020"
    KBLI_2025 = "2025"


KodeKbli = Annotated[str, Path(pattern="^[0-9]{5}$", examples=["62012"])]
PilihEdisi = Annotated[Edisi, Query(description="Edisi KBLI.")]


class KbliRingkas(BaseModel):
    kode: str
    judul: str


class EdisiKeluar(Keluar):
    edisi: int
    nama: str
    dasar_hukum: str
    berlaku_mulai: date
    tanggal_pasti: bool = Field(description="Tidak: hanya tahunnya yang pasti.")
    jumlah: int = Field(description="Banyaknya kode.")
    sha256: str


class Padanan(BaseModel):
    edisi: int
    kode: str
    judul: str
    dasar: str = Field(description="Mengapa dianggap sepadan; bukan tabel resmi.")


class RisikoKeluar(BaseModel):
    skala: Skala
    tingkat_risiko: TingkatRisiko
    sektor: Sektor
    nama_sektor: str
    parameter: str | None
    kewenangan: str | None
    berlaku_mulai: date
    sumber: str


class LayananKbli(BaseModel):
    """Apa kata SOP suatu daerah tentang KBLI ini, atau tentang padanannya."""

    kbli: str
    daerah: str
    sop: str
    kualifikasi_sasaran: str
    tingkat_risiko: str
    perizinan_usaha: str
    parameter: str
    biaya: Biaya
    masa_berlaku: str
    berlaku_sampai: None = Field(default=None, description="NIB tidak bertanggal berakhir.")
    waktu_penyelesaian: str
    prosedur: list[str]
    persyaratan_umum: list[str]
    persyaratan_khusus: list[str]


class KbliKeluar(BaseModel):
    edisi: int
    kode: str
    judul: str
    ruang_lingkup: str | None
    padanan: list[Padanan]
    risiko: list[RisikoKeluar] = Field(description="Kosong: belum ditetapkan, tidak ditebak.")
    layanan: list[LayananKbli]


class SektorKeluar(BaseModel):
    kode: Sektor
    nama: str


class WilayahKeluar(Keluar):
    kode: str
    tingkat: str
    nama: str


@router.get("/katalog/kbli", summary="Cari KBLI menurut kode atau judul")
async def cari_kbli(
    page: KeHalaman,
    session: Baca,
    edisi: PilihEdisi = Edisi.KBLI_2020,
    cari: Annotated[str, Query(max_length=100, description="Bagian kode atau judul.")] = "",
) -> Halaman[KbliRingkas]:
    rows = await katalog.cari_kbli(session, int(edisi), cari, page.last(str) or "", page.limit)
    return page.cut(
        rows, lambda row: (row.kode,), lambda row: KbliRingkas(kode=row.kode, judul=row.judul)
    )


@router.get("/katalog/kbli-edisi", summary="Edisi KBLI dan dasar hukumnya")
async def daftar_edisi(session: Baca) -> list[EdisiKeluar]:
    return [EdisiKeluar.model_validate(satu) for satu in await katalog.edisi(session)]


@router.get(
    "/katalog/kbli/{kode}", summary="Satu KBLI, padanannya, tingkat risikonya, dan layanannya"
)
async def lihat_kbli(
    kode: KodeKbli, session: Baca, request: Request, edisi: PilihEdisi = Edisi.KBLI_2020
) -> KbliKeluar:
    tahun = int(edisi)
    row = await katalog.kbli(session, tahun, kode)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    padanan = await katalog.sejudul(session, row)
    dilayani = [satu.kode for satu in (row, *padanan) if satu.edisi == rujukan.EDISI_BERLAKU]
    return KbliKeluar(
        edisi=tahun,
        kode=kode,
        judul=row.judul,
        ruang_lingkup=row.ruang_lingkup,
        padanan=[
            Padanan(edisi=satu.edisi, kode=satu.kode, judul=satu.judul, dasar="judul sama")
            for satu in padanan
        ],
        risiko=_risiko(await katalog.risiko(session, tahun, kode), _hari_ini(request)),
        layanan=[
            _layanan(sop) for dicari in dilayani for sop in await queries.sop_kbli(session, dicari)
        ],
    )


@router.get(
    "/katalog/kbli/{kode}/risiko",
    summary="Tingkat risiko satu KBLI pada skala dan hari tertentu",
)
async def lihat_risiko(
    kode: KodeKbli,
    session: Baca,
    request: Request,
    skala: Annotated[Skala, Query(description="Skala usaha.")] = Skala.KECIL,
    edisi: PilihEdisi = Edisi.KBLI_2020,
    pada: Annotated[Tanggal | None, Query(description="Hari; kosong berarti hari ini.")] = None,
) -> RisikoKeluar:
    if await katalog.kbli(session, int(edisi), kode) is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    semua = await katalog.risiko(session, int(edisi), kode)
    satu = risiko_.berlaku(semua, skala, pada or _hari_ini(request))
    if isinstance(satu, Refusal):
        raise Refused(satu, 409)
    return _baris(satu)


@router.get("/katalog/sektor", summary="Enam belas sektor")
async def daftar_sektor() -> list[SektorKeluar]:
    return [SektorKeluar(kode=satu, nama=NAMA[satu]) for satu in Sektor]


@router.get("/katalog/wilayah", summary="Provinsi, kabupaten/kota dan kecamatan")
async def cari_wilayah(
    page: KeHalaman,
    session: Baca,
    request: Request,
    induk: Annotated[
        str, Query(pattern=r"^([0-9]{2}(\.[0-9]{2})?)?$", description="Kode induk, seperti 16.06.")
    ] = "",
) -> Halaman[WilayahKeluar]:
    rows = await katalog.wilayah(
        session, induk, _hari_ini(request), page.last(str) or "", page.limit
    )  # fmt: skip
    return page.cut(rows, lambda row: (row.kode,), WilayahKeluar.model_validate)


def _layanan(sop: Sop) -> LayananKbli:
    return LayananKbli(
        kbli=sop.tabel.kode_kbli,
        daerah=sop.daerah,
        sop=sop.identitas.nomor_sop,
        kualifikasi_sasaran=sop.lampiran.kualifikasi_sasaran,
        tingkat_risiko=sop.tabel.tingkat_risiko,
        perizinan_usaha=sop.tabel.perizinan_usaha,
        parameter=sop.tabel.parameter,
        biaya=biaya(sop),
        masa_berlaku=sop.ketentuan.masa_berlaku,
        waktu_penyelesaian=sop.lampiran.waktu_penyelesaian,
        prosedur=list(sop.lampiran.prosedur),
        persyaratan_umum=[b.teks for b in sop.persyaratan if b.kelompok == "UMUM"],
        persyaratan_khusus=[b.teks for b in sop.persyaratan if b.kelompok == "KHUSUS"],
    )


def _risiko(semua: Iterable[RisikoBerlaku], pada: date) -> list[RisikoKeluar]:
    """Of each scale what holds on that day."""
    daftar = [risiko_.berlaku(semua, skala, pada) for skala in Skala]
    return [_baris(satu) for satu in daftar if not isinstance(satu, Refusal)]


def _baris(satu: RisikoBerlaku) -> RisikoKeluar:
    sektor = satu.risiko.sektor
    return RisikoKeluar.model_validate(
        vars(satu.risiko)
        | {"nama_sektor": NAMA[sektor], "berlaku_mulai": satu.berlaku_mulai, "sumber": satu.sumber}
    )


def _hari_ini(request: Request) -> date:
    """Of the capital: the catalogue belongs to no region."""
    return database(request).clock.now().astimezone(WIB).date()
