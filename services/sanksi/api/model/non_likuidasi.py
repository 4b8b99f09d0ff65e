"""A Pencabutan NON_LIKUIDASI as it is asked for and shown, licence by licence."""

from typing import Literal, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from services.sanksi.api.model.pencabutan import KewajibanTampil
from services.sanksi.api.model.per_objek import ObjekDisebut, PerObjekRinci, PerObjekRingkas
from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.isian import PengecualianPMA, TanpaAkta
from services.sanksi.domain.kasus import PemohonSebagai
from services.sanksi.domain.kewajiban import Kewajiban
from shared.identity import NIB, NIK, NPWP, Wilayah


class Sertifikat(Isi):
    """Sertifikat Standar produk atau usaha dari satu kegiatan usaha yang dicabut."""

    jenis: Literal[Kewajiban.SERTIFIKAT_STANDAR_PRODUK, Kewajiban.SERTIFIKAT_STANDAR_USAHA]
    nomor: str = Field(min_length=1, max_length=100, pattern=r"^\S(.*\S)?$")
    kegiatan_usaha: UUID


class NonLikuidasiBaru(Isi):
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
                "pernyataan": "Kami hanya mencabut satu kegiatan usaha di lokasi ini.",
                "nik": "1303044107900001",
                "npwp": "0012345678901000",
            }
        }
    )

    nib: NIB | None = Field(default=None, description="Wajib dimiliki dahulu (Pasal 21 ayat (6)).")
    wilayah: Wilayah | None = Field(
        default=None, description="Bila belum memiliki NIB: kabupaten/kota tempat usaha."
    )
    objek: list[ObjekDisebut] = Field(
        default_factory=list[ObjekDisebut],
        max_length=1000,
        description="NIB, Sertifikat Standar, dan/atau Izin yang telah terverifikasi "
        "(Pasal 21 ayat (1) huruf b); satu atau lebih (ayat (2)). Kosong dengan cabut_nib: NIB itu "
        "sendiri, bila tidak ada lagi kegiatan usaha di bawahnya.",
    )
    pemohon_sebagai: Literal[
        PemohonSebagai.PELAKU_USAHA_PERSEORANGAN,
        PemohonSebagai.DIREKSI,
        PemohonSebagai.KUASA_DIREKSI,
    ]
    perubahan_maksud: bool = Field(
        default=False,
        description="Atas dasar perubahan maksud dan tujuan badan usaha; hanya bila demikian "
        "akta divalidasi (Pasal 24 ayat (1) huruf b).",
    )
    tanpa_akta: TanpaAkta | None = Field(
        default=None, description="Bila tidak ada akta dalam AHU-Online (Pasal 24 ayat (2))."
    )
    pernyataan: str | None = Field(
        default=None,
        max_length=4000,
        description="Pernyataan Pencabutan; wajib tanpa akta, dan bila hanya satu dari beberapa "
        "kegiatan usaha dalam satu lokasi yang dicabut (Pasal 24 ayat (2)).",
    )
    cabut_nib: bool | None = Field(
        default=None,
        description="Wajib bila tidak ada kegiatan usaha yang tersisa: NIB ikut dicabut "
        "(Pasal 24 ayat (9)), atau hanya Perizinan Berusahanya (ayat (10)).",
    )
    sertifikat: list[Sertifikat] = Field(
        default_factory=list[Sertifikat],
        max_length=100,
        description="Sertifikat Standar produk dan usaha yang harus ditindaklanjuti "
        "pencabutannya (Pasal 24 ayat (5)).",
    )
    masih_berminat: bool | None = Field(
        default=None,
        description="Wajib bagi PMA atas seluruh Perizinan Berusaha (Pasal 21 ayat (8)).",
    )
    pengecualian: PengecualianPMA | None = Field(
        default=None, description="Pasal 21 ayat (9); buktinya diunggah kemudian."
    )
    nik: NIK = Field(description="Identitas direksi atau kuasanya, divalidasi oleh Dukcapil.")
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")

    @model_validator(mode="after")
    def _di_mana(self) -> Self:
        if self.nib is None and self.wilayah is None:
            raise ValueError("Sebutkan nib; atau wilayah, bila belum memiliki NIB.")
        return self


class NonLikuidasiRingkas(PerObjekRingkas):
    pass


class NonLikuidasiRinci(NonLikuidasiRingkas, PerObjekRinci):
    kewajiban: list[KewajibanTampil] = Field(
        description="Yang harus diselesaikan sesudah Pencabutan (Pasal 21 ayat (7), "
        "Pasal 24 ayat (5))."
    )
