"""Kegiatan usaha under a NIB: taken over, added, moved to another tahap."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request, Response
from pydantic import Field

from services.registrasi import handlers, queries
from services.registrasi.api.dasar import Masukan, Tanggal, Teks, WilayahDikenal, contoh, letak
from services.registrasi.api.nib import NibKeluar, NomorNib
from services.registrasi.domain.kegiatan_usaha import DataKegiatan, Kawasan, Tahap
from services.registrasi.domain.nib_lama import CatatNib, KegiatanLama, TambahKegiatan
from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from services.registrasi.domain.sop import Skala, TingkatRisiko
from shared.http.access import DPMPTSP, PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.identity import KBLI, NIB, JenisKawasan

router = APIRouter(tags=["NIB dan perizinan"])

DI_LUAR_KAWASAN = "Kosong di luar kawasan industri, KEK dan KPBPB."
RUPIAH = "Rupiah, bilangan bulat."
Rupiah = Annotated[int, Field(ge=0, le=10**15)]


class KawasanBody(Masukan):
    jenis: JenisKawasan
    nama: Teks

    def kawasan(self) -> Kawasan:
        return Kawasan(self.jenis, self.nama)


class KegiatanLamaBody(Masukan):
    kbli: KBLI
    tingkat_risiko: TingkatRisiko
    lokasi: WilayahDikenal
    alamat: Teks
    tahap: Tahap = Tahap.OPERASIONAL
    terverifikasi: bool = Field(
        default=False, description="Bagi Sertifikat Standar menengah tinggi dan Izin."
    )
    kawasan: KawasanBody | None = Field(default=None, description=DI_LUAR_KAWASAN)
    nilai_investasi: Rupiah | None = Field(default=None, description=RUPIAH)

    def kegiatan(self) -> KegiatanLama:
        return KegiatanLama(
            self.kbli, self.tingkat_risiko, self.lokasi, self.alamat, self.tahap,
            self.terverifikasi, self.kawasan and self.kawasan.kawasan(),
            self.nilai_investasi,
        )  # fmt: skip


MODAL = "Kosong: seperti Pelaku Usaha terdaftar."


class KegiatanBaruBody(KegiatanLamaBody):
    model_config = contoh(
        kbli="10130",
        tingkat_risiko="MENENGAH_TINGGI",
        lokasi="13.03.04",
        alamat="Jalan Lintas Sumatera 7, Sijunjung",
        tahap="PERSIAPAN",
        kawasan={"jenis": "KAWASAN_INDUSTRI", "nama": "Kawasan Industri Sijunjung"},
        nilai_investasi=2500000000,
        skala="MENENGAH",
        tanggal="2026-03-16",
    )

    skala: Skala
    penanaman_modal: StatusPenanamanModal | None = Field(None, description=MODAL)
    tanggal: Tanggal = Field(description="Tanggal Perizinan Berusaha itu terbit.")

    def perintah(self) -> TambahKegiatan:
        return TambahKegiatan(self.kegiatan(), self.skala, self.penanaman_modal, self.tanggal)


class NibLamaBody(Masukan):
    model_config = contoh(
        nomor="9120301234567",
        tanggal="2021-08-09",
        skala="MENENGAH",
        kegiatan_usaha=[
            {
                "kbli": "47911",
                "tingkat_risiko": "RENDAH",
                "lokasi": "13.03.04",
                "alamat": "Jalan Lintas Sumatera 5, Sijunjung",
            }
        ],
    )

    nomor: NIB
    tanggal: Tanggal
    skala: Skala
    penanaman_modal: StatusPenanamanModal | None = Field(None, description=MODAL)
    kegiatan_usaha: Annotated[list[KegiatanLamaBody], Field(min_length=1, max_length=100)]

    def perintah(self) -> CatatNib:
        return CatatNib(
            nomor=self.nomor,
            tanggal=self.tanggal,
            skala=self.skala,
            kegiatan_usaha=tuple(satu.kegiatan() for satu in self.kegiatan_usaha),
            penanaman_modal=self.penanaman_modal,
        )


class TahapBody(Masukan):
    model_config = contoh(tahap="OPERASIONAL")

    tahap: Tahap


class DataKegiatanBody(Masukan):
    """Keduanya selalu disebut: yang dikosongkan dihapus, tidak ada yang terhapus karena lupa."""

    model_config = contoh(
        kawasan={"jenis": "KAWASAN_INDUSTRI", "nama": "Kawasan Industri Sijunjung"},
        nilai_investasi=3000000000,
    )

    kawasan: KawasanBody | None = Field(description=DI_LUAR_KAWASAN)
    nilai_investasi: Rupiah | None = Field(description=RUPIAH)

    def data(self) -> DataKegiatan:
        return DataKegiatan(self.kawasan and self.kawasan.kawasan(), self.nilai_investasi)


@router.post(
    "/pelaku-usaha/{id}/nib-lama",
    status_code=201,
    summary="Catat NIB yang sudah terbit sebelum sistem ini",
    description="Perizinan menurut tingkat Risiko dicatat bersamanya: Sertifikat Standar bagi "
    "menengah, Izin bagi tinggi.",
    response_model=NibKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def catat_nib_lama(
    id: UUID, body: NibLamaBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    return await cmd.run(
        handlers.catat_nib_lama,
        handlers.CatatNibLama(id, body.perintah()),
        stream=str(id),
        daerah=milik.daerah,
        status=201,
        reply=NibKeluar.model_validate,
    )


@router.post(
    "/nib/{nomor}/kegiatan-usaha",
    status_code=201,
    summary="Tambah kegiatan usaha pada NIB yang berlaku",
    description="Dengan Perizinan Berusaha menurut tingkat Risikonya, yang terbit melalui Sistem "
    "OSS. NIB dimutakhirkan; NIB kedua tidak terbit.",
    response_model=NibKeluar,
    dependencies=[boleh(DPMPTSP)],
)
async def tambah(
    nomor: NomorNib, body: KegiatanBaruBody, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    milik = await letak(request, caller, queries.LETAK_NIB, nomor)
    return await cmd.run(
        handlers.tambah_kegiatan_usaha,
        handlers.TambahKegiatanUsaha(NIB(nomor), milik.pelaku_usaha, body.perintah()),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        status=201,
        reply=NibKeluar.model_validate,
    )


@router.put(
    "/nib/{nomor}/kegiatan-usaha/{kegiatan}",
    summary="Perbaiki kawasan dan nilai investasi satu kegiatan usaha",
    description="If-Match adalah versi NIB yang Anda baca. NIB dimutakhirkan; versi lama tetap "
    "tersimpan. KBLI, lokasi dan skala tidak diubah di sini: padanya Perizinan Berusaha bertumpu.",
    response_model=NibKeluar,
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP)],
)
async def ubah(
    nomor: NomorNib, kegiatan: UUID, body: DataKegiatanBody, versi: IfMatch, cmd: Perintah,
    request: Request, caller: Pemanggil,
) -> Response:  # fmt: skip
    milik = await letak(request, caller, queries.LETAK_NIB, nomor)
    return await cmd.run(
        handlers.ubah_kegiatan_usaha,
        handlers.UbahKegiatanUsaha(NIB(nomor), kegiatan, versi, body.data()),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=NibKeluar.model_validate,
        headers=lambda nib: etag(nib.versi),
    )


@router.put(
    "/nib/{nomor}/kegiatan-usaha/{kegiatan}/tahap",
    summary="Ubah tahap satu kegiatan usaha",
    response_model=NibKeluar,
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ubah_tahap(
    nomor: NomorNib, kegiatan: UUID, body: TahapBody, cmd: Perintah, request: Request,
    caller: Pemanggil,
) -> Response:  # fmt: skip
    milik = await letak(request, caller, queries.LETAK_NIB, nomor)
    return await cmd.run(
        handlers.ubah_tahap,
        handlers.UbahTahap(NIB(nomor), kegiatan, body.tahap),
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=NibKeluar.model_validate,
    )
