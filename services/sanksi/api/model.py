"""What requests and answers look like; field texts are for the reader of the OpenAPI page."""

from datetime import date, datetime
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.domain.dokumen import JenisDokumen
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
from services.sanksi.domain.perizinan import JenisPelakuUsaha
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


class KasusRinci(KasusRingkas):
    alasan: str | None = Field(description="Alasan penolakan terakhir.")
    perhitungan: Perhitungan | None = Field(description="Bagaimana hari terakhir dihitung.")
    validasi: list[ValidasiTampil]
    akta: list[AktaTampil]
    riwayat: list[Langkah] = Field(description="Setiap langkah dengan pasalnya.")
    dokumen: list[DokumenTampil]
    kewajiban: list[KewajibanTampil]


class KegiatanTampil(BaseModel):
    id: UUID
    kbli: str
    tingkat_risiko: str
    lokasi: str


class PerizinanTampil(BaseModel):
    nib: str
    pelaku_usaha: UUID
    jenis_pelaku_usaha: JenisPelakuUsaha
    wilayah: str
    kegiatan_usaha: list[KegiatanTampil]
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
