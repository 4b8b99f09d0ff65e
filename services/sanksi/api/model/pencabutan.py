"""A Pencabutan LIKUIDASI as it is asked for and shown."""

from datetime import date
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.api.model.menunggu import MENUNGGU, MenungguTampil
from services.sanksi.api.model.umum import (
    AktaTampil,
    DokumenTampil,
    Isi,
    Langkah,
    PelaksanaanTampil,
    ValidasiTampil,
)
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    JenisKasus,
    JenisPencabutan,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.kewajiban import Kewajiban
from shared.identity import NIB, NIK, NPWP


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


def berlaku(status: Status) -> bool:
    """A period that was stopped by a rejection, or by the applicant, ends on no day any more."""
    return status not in {Status.PERLU_PERBAIKAN, Status.DITARIK}


class KasusRingkas(BaseModel):
    id: UUID
    jenis: JenisKasus
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
        batas = kasus.batas.hari_terakhir if kasus.batas and berlaku(kasus.status) else None
        return cls.model_validate(vars(kasus) | {"batas": batas})

    @classmethod
    def baris(cls, row: dict[str, Any]) -> Self:
        hitungan = row["batas"] if berlaku(Status(row["status"])) else None
        batas = hitungan and hitungan["hari_terakhir"]
        return cls.model_validate(row | {"batas": batas, "perhitungan": hitungan})


class Perhitungan(BaseModel):
    diajukan_pada: date = Field(description="Hari nol.")
    hari_terakhir: date
    kalender_versi: str
    ketentuan_versi: str
    penjelasan: str


class KewajibanTampil(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    jenis: Kewajiban
    sasaran: str = Field(description="Nomor sertifikat; kosong bagi kewajiban lainnya.")
    selesai_pada: date | None


class KewajibanSelesai(Isi):
    model_config = ConfigDict(json_schema_extra={"example": {"jenis": "PAJAK_TERHUTANG"}})

    jenis: Kewajiban
    sasaran: str = Field(default="", max_length=100, description="Nomor sertifikat, bila ada.")
    selesai_pada: date | None = Field(default=None, description="Kosong: hari ini.")


class KasusRinci(KasusRingkas):
    alasan: str | None = Field(description="Alasan penolakan terakhir.")
    menunggu: list[MenungguTampil] = MENUNGGU
    objek: list[dict[str, Any]] = Field(
        description="Perizinan Berusaha yang disebut, masing-masing dengan hasilnya; kosong: "
        "seluruhnya."
    )
    putusan: dict[str, Any] | None = Field(description="Putusan pengadilan (Pasal 27).")
    perwakilan: dict[str, Any] | None = Field(description="Kantor perwakilan (Pasal 25).")
    perhitungan: Perhitungan | None = Field(description="Bagaimana hari terakhir dihitung.")
    ketentuan: list[str] = Field(description="Versi pilihan sistem yang ikut memutus kasus ini.")
    validasi: list[ValidasiTampil]
    akta: list[AktaTampil]
    riwayat: list[Langkah] = Field(description="Setiap langkah dengan pasalnya.")
    dokumen: list[DokumenTampil]
    kewajiban: list[KewajibanTampil]
    pelaksanaan: list[PelaksanaanTampil] = Field(
        description="Apa yang telah dilaksanakan oleh registrasi; yang belum disebut menunggu."
    )

    @classmethod
    def baris(cls, row: dict[str, Any]) -> Self:
        return super().baris(row | {"menunggu": MenungguTampil.semua(row)})
