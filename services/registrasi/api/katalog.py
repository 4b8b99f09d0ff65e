"""The public catalogue: KBLI with what the SOP say of it, wilayah."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field

from services.registrasi import katalog, queries
from services.registrasi.api.dasar import Baca
from services.registrasi.api.tampilan import Biaya, biaya
from services.registrasi.domain.kbli import sejudul
from services.registrasi.domain.sop import Sop
from shared.http.access import publik
from shared.http.pagination import PENANDA_TIDAK_SAH, Halaman, KeHalaman, Page
from shared.http.problem import TIDAK_DITEMUKAN, Refused

router = APIRouter(tags=["Katalog"], dependencies=[publik("katalog dan SOP adalah informasi umum")])


class Edisi(StrEnum):
    KBLI_2020 = "2020"
    KBLI_2025 = "2025"


PilihEdisi = Annotated[Edisi, Query(description="Edisi KBLI.")]


class KbliRingkas(BaseModel):
    kode: str
    judul: str


class Padanan(BaseModel):
    edisi: int
    kode: str
    dasar: str = Field(description="Mengapa dianggap sepadan; bukan tabel resmi.")


class LayananKbli(BaseModel):
    """Apa kata SOP suatu daerah tentang KBLI ini."""

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
    padanan: list[Padanan]
    layanan: list[LayananKbli]


class WilayahKeluar(BaseModel):
    kode: str
    tingkat: str
    nama: str


@router.get("/katalog/kbli", summary="Cari KBLI menurut kode atau judul")
async def cari_kbli(
    page: KeHalaman,
    edisi: PilihEdisi = Edisi.KBLI_2020,
    cari: Annotated[str, Query(max_length=100, description="Bagian kode atau judul.")] = "",
) -> Halaman[KbliRingkas]:
    dicari = cari.casefold()
    cocok = [
        (kode, judul)
        for kode, judul in sorted(katalog.kbli(int(edisi)).items())
        if dicari in kode or dicari in judul.casefold()
    ]
    rows = [satu for satu in cocok if satu[0] > _setelah(page)][: page.limit + 1]
    return page.cut(rows, lambda row: row[:1], lambda row: KbliRingkas(kode=row[0], judul=row[1]))


@router.get("/katalog/kbli/{kode}", summary="Satu KBLI, padanannya, dan layanan menurut SOP")
async def lihat_kbli(
    session: Baca,
    kode: Annotated[str, Path(pattern="^[0-9]{5}$", examples=["62012"])],
    edisi: PilihEdisi = Edisi.KBLI_2020,
) -> KbliKeluar:
    tahun = int(edisi)
    judul = katalog.kbli(tahun).get(kode)
    if judul is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return KbliKeluar(
        edisi=tahun,
        kode=kode,
        judul=judul,
        padanan=[
            Padanan(edisi=lain, kode=sepadan, dasar="judul sama")
            for lain in katalog.EDISI
            if lain != tahun
            for sepadan in sejudul(judul, katalog.kbli(lain))
        ],
        layanan=[
            _layanan(sop)
            for sop in await queries.sop_kbli(session, kode)
            if tahun == katalog.EDISI_BERLAKU
        ],
    )


@router.get("/katalog/wilayah", summary="Provinsi, kabupaten/kota dan kecamatan")
async def cari_wilayah(
    page: KeHalaman,
    induk: Annotated[
        str, Query(pattern=r"^([0-9]{2}(\.[0-9]{2})?)?$", description="Kode induk, seperti 16.06.")
    ] = "",
) -> Halaman[WilayahKeluar]:
    cocok = [
        (kode, *isi)
        for kode, isi in sorted(katalog.wilayah().items())
        if kode.rpartition(".")[0] == induk
    ]
    rows = [satu for satu in cocok if satu[0] > _setelah(page)][: page.limit + 1]
    return page.cut(
        rows,
        lambda row: row[:1],
        lambda row: WilayahKeluar(kode=row[0], tingkat=row[1], nama=row[2]),
    )


def _layanan(sop: Sop) -> LayananKbli:
    return LayananKbli(
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


def _setelah(page: Page) -> str:
    if page.after is None:
        return ""
    if len(page.after) != 1:
        raise Refused(PENANDA_TIDAK_SAH, 422)
    return page.after[0]
