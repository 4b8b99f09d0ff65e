"""A Pembatalan as it is asked for and shown, licence by licence."""

from typing import Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.api.model.umum import (
    AktaTampil,
    DokumenTampil,
    Isi,
    Langkah,
    PelaksanaanTampil,
    ValidasiTampil,
)
from services.sanksi.domain.isian import PengecualianPMA, TanpaAkta
from services.sanksi.domain.kasus import Kasus, PemohonSebagai
from services.sanksi.domain.objek import HasilObjek, Penerbit
from shared.identity import NIB, NIK, NPWP


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
