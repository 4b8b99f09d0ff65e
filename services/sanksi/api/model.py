"""What requests and answers look like; field texts are for the reader of the OpenAPI page."""

from datetime import date, datetime
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.domain.dokumen import JenisDokumen
from services.sanksi.domain.isian import PengecualianPMA, TanpaAkta
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisPencabutan,
    Kasus,
    Kewajiban,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import HasilObjek, Penerbit
from services.sanksi.domain.pelaksanaan import HasilPelaksanaan
from services.sanksi.domain.perizinan import JenisLisensi, JenisPelakuUsaha
from shared.identity import NIB, NIK, NPWP


class Isi(BaseModel):
    model_config = ConfigDict(extra="forbid")  # an unknown field is a mistake of the sender


class PermohonanBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "jenis_pencabutan": "LIKUIDASI",
                "nib": "1234567890123",
                "kegiatan_usaha": ["33333333-3333-4333-8333-333333333333"],
                "nik": "1303044107900001",
                "npwp": "0012345678901000",
            }
        }
    )

    jenis_pencabutan: Literal[JenisPencabutan.LIKUIDASI] = JenisPencabutan.LIKUIDASI
    nib: NIB
    kegiatan_usaha: list[UUID] = Field(
        max_length=1000,
        description="Seluruh kegiatan usaha di bawah NIB (Pasal 21 ayat (5)); "
        "daftarnya ada di GET /perizinan/{nib}.",
    )
    nik: NIK = Field(description="Identitas pemohon, divalidasi oleh Dukcapil.")
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")


class ObjekDisebut(Isi):
    """Satu Perizinan Berusaha dengan kegiatan usahanya."""

    kegiatan_usaha: UUID
    perizinan: UUID | None = Field(
        default=None, description="Sertifikat Standar atau Izin; lihat GET /perizinan/{nib}."
    )


class PembatalanBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nib": "1234567890123",
                "objek": [
                    {
                        "kegiatan_usaha": "44444444-4444-4444-8444-444444444444",
                        "perizinan": "55555555-5555-4555-8555-555555555555",
                    }
                ],
                "pemohon_sebagai": "DIREKSI",
                "tidak_berminat": True,
                "nik": "1303044107900001",
                "npwp": "0012345678901000",
            }
        }
    )

    nib: NIB
    objek: list[ObjekDisebut] = Field(
        min_length=1,
        max_length=1000,
        description="Perizinan Berusaha yang belum terverifikasi (Pasal 21 ayat (1) huruf a).",
    )
    pemohon_sebagai: Literal[
        PemohonSebagai.PELAKU_USAHA_PERSEORANGAN,
        PemohonSebagai.DIREKSI,
        PemohonSebagai.KUASA_DIREKSI,
    ]
    tidak_berminat: bool = Field(
        description="Tidak lagi berminat melakukan kegiatan usaha itu (Pasal 21 ayat (3))."
    )
    tanpa_akta: TanpaAkta | None = Field(
        default=None,
        description="Bila tidak ada akta dalam AHU-Online; diganti dengan pernyataan "
        "Pembatalan (Pasal 22 ayat (2)).",
    )
    pernyataan: str | None = Field(default=None, max_length=4000)
    masih_berminat: bool | None = Field(
        default=None,
        description="Wajib bagi PMA atas seluruh Perizinan Berusaha (Pasal 21 ayat (8)).",
    )
    pengecualian: PengecualianPMA | None = Field(
        default=None, description="Pasal 21 ayat (9); buktinya diunggah kemudian."
    )
    nik: NIK = Field(description="Identitas direksi atau kuasanya, divalidasi oleh Dukcapil.")
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")


class Penolakan(Isi):
    model_config = ConfigDict(
        json_schema_extra={"example": {"alasan": "Nomor akta pembubaran tidak terbaca."}}
    )

    alasan: str = Field(max_length=2000, description="Apa yang harus diperbaiki pemohon.")


class KasusRingkas(BaseModel):
    id: UUID
    status: Status
    pelaku_usaha: UUID
    nib: str
    pemohon_sebagai: PemohonSebagai
    dimohonkan_pada: date
    batas: date | None = Field(description="Hari terakhir verifikasi; berlaku penuh.")
    dasar_penerbitan: DasarPenerbitan | None
    terbit_pada: date | None

    @classmethod
    def dari(cls, kasus: Kasus) -> Self:
        batas = kasus.batas and kasus.batas.hari_terakhir
        return cls.model_validate(vars(kasus) | {"batas": batas})

    @classmethod
    def baris(cls, row: dict[str, Any]) -> Self:
        batas = row["batas"] and row["batas"]["hari_terakhir"]
        return cls.model_validate(row | {"batas": batas, "perhitungan": row["batas"]})


class ValidasiTampil(BaseModel):
    item: Item
    instansi: str
    ke: int = Field(description="Berapa kali instansi ini sudah ditanya.")
    hasil: HasilValidasi | None = Field(description="Kosong: belum dijawab.")


class AktaTampil(BaseModel):
    jenis: JenisAkta
    sha256: str
    media_type: str
    tanggal: date


class Perhitungan(BaseModel):
    diajukan_pada: date = Field(description="Hari nol.")
    hari_terakhir: date
    kalender_versi: str
    ketentuan_versi: str
    penjelasan: str


class Langkah(BaseModel):
    waktu: datetime
    langkah: str
    keterangan: str
    dasar_hukum: str


class DokumenTampil(BaseModel):
    id: UUID
    kasus: UUID
    jenis: JenisDokumen
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: DasarPenerbitan | None
    dasar_hukum: str
    isi: dict[str, Any]


class KewajibanTampil(BaseModel):
    jenis: Kewajiban
    selesai_pada: date | None


class PelaksanaanTampil(BaseModel):
    sasaran: str = Field(description="Id perizinan, atau NIB.")
    hasil: HasilPelaksanaan
    alasan: str | None
    tanggal: date


class KasusRinci(KasusRingkas):
    alasan: str | None = Field(description="Alasan penolakan terakhir.")
    perhitungan: Perhitungan | None = Field(description="Bagaimana hari terakhir dihitung.")
    validasi: list[ValidasiTampil]
    akta: list[AktaTampil]
    riwayat: list[Langkah] = Field(description="Setiap langkah dengan pasalnya.")
    dokumen: list[DokumenTampil]
    kewajiban: list[KewajibanTampil]
    pelaksanaan: list[PelaksanaanTampil] = Field(
        description="Apa yang telah dilaksanakan oleh registrasi; yang belum disebut menunggu."
    )


class ObjekTampil(BaseModel):
    kegiatan_usaha: UUID
    kbli: str
    tingkat_risiko: str
    perizinan: UUID
    jenis: str
    penerbit: Penerbit
    hasil: HasilObjek
    alasan: str | None


class PembatalanRingkas(KasusRingkas):
    alasan: str | None = Field(description="Alasan penolakan terakhir.")
    objek: list[ObjekTampil] = Field(description="Hasil setiap Perizinan Berusaha.")
    isian: dict[str, Any] | None = Field(description="Yang dinyatakan pemohon.")

    @classmethod
    def dari(cls, kasus: Kasus) -> Self:
        objek = [vars(satu) for satu in kasus.objek]
        isian = kasus.isian and vars(kasus.isian)
        return cls.model_validate(vars(kasus) | {"batas": None, "objek": objek, "isian": isian})


class PembatalanRinci(PembatalanRingkas):
    validasi: list[ValidasiTampil]
    akta: list[AktaTampil] = Field(description="Bukti pengecualian Pasal 21 ayat (9).")
    riwayat: list[Langkah] = Field(description="Setiap langkah dengan pasalnya.")
    dokumen: list[DokumenTampil]
    pelaksanaan: list[PelaksanaanTampil] = Field(
        description="Apa yang telah dilaksanakan oleh registrasi; yang belum disebut menunggu."
    )


class KegiatanTampil(BaseModel):
    id: UUID
    kbli: str
    tingkat_risiko: str
    lokasi: str


class LisensiTampil(BaseModel):
    id: UUID
    kegiatan_usaha: UUID
    jenis: JenisLisensi
    tingkat_risiko: str
    terverifikasi: bool
    berakhir: dict[str, Any] | None


class PerizinanTampil(BaseModel):
    nib: str
    pelaku_usaha: UUID
    jenis_pelaku_usaha: JenisPelakuUsaha
    wilayah: str
    kegiatan_usaha: list[KegiatanTampil]
    lisensi: list[LisensiTampil] = Field(description="Sertifikat Standar dan Izin satu per satu.")
    berlaku_sampai: date | None
    dicabut: dict[str, Any] | None


class BahanValidasi(BaseModel):
    permintaan: UUID
    kasus: UUID
    item: Item
    instansi: str
    nib: str
    pemohon_sebagai: PemohonSebagai
    nik: str | None = Field(description="Hanya untuk IDENTITAS.")
    npwp: str | None = Field(description="Hanya untuk KSWP.")


class BagianProfil(BaseModel):
    versi: int
    isi: list[dict[str, Any]]


class Profil(BaseModel):
    pelaku_usaha: UUID
    bagian: dict[str, BagianProfil]
