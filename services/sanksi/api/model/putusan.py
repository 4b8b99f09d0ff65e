"""Requests on a court decision (Pasal 27)."""

from datetime import date
from typing import Literal, TypeAlias

from pydantic import ConfigDict, Field, JsonValue

from services.sanksi.api.model.per_objek import ObjekDisebut
from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.kasus import PemohonSebagai
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.putusan import Putusan
from shared.identity import NIB, NIK, NPWP
from shared.identity.teks import bersih

PemohonPutusan: TypeAlias = Literal[
    PemohonSebagai.PELAKU_USAHA_PERSEORANGAN,
    PemohonSebagai.DIREKSI,
    PemohonSebagai.KUASA_DIREKSI,
]
CONTOH_PUTUSAN: dict[str, JsonValue] = {
    "nomor": "21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
    "pengadilan": "Pengadilan Niaga Medan",
    "tanggal": "2026-01-12",
    "berkekuatan_hukum_tetap_pada": "2026-02-02",
}


class IsiPutusan(Isi):
    nomor: str = Field(max_length=200)
    pengadilan: str = Field(max_length=200)
    tanggal: date
    berkekuatan_hukum_tetap_pada: date | None = Field(
        default=None,
        description="Tanpa tanggal ini putusan belum dapat ditindaklanjuti (Pasal 27 ayat (1)).",
    )

    def putusan(self) -> Putusan:
        return Putusan(
            bersih(self.nomor),
            bersih(self.pengadilan),
            self.tanggal,
            self.berkekuatan_hukum_tetap_pada,
        )


class PutusanDisebut(IsiPutusan):
    amar: str | None = Field(
        default=None,
        max_length=100,
        description="Boleh kosong. Bila disebut: PEMBUBARAN, PENCABUTAN_TANPA_PEMBUBARAN, atau "
        "PENCABUTAN_OLEH_PEMDA, sesuai dengan alamat yang dipakai (Pasal 27 ayat (2)).",
    )


class PembubaranBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nib": "1234567890123",
                "putusan": CONTOH_PUTUSAN,
                "nik": "1303044107900001",
                "npwp": "0012345678901000",
            }
        }
    )

    nib: NIB
    putusan: PutusanDisebut
    nik: NIK = Field(
        description="Identitas likuidator, kurator, atau tim penyelesaian, divalidasi oleh "
        "Dukcapil (Pasal 27 ayat (3) huruf a)."
    )
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")


CONTOH_OBJEK: dict[str, JsonValue] = {
    "kegiatan_usaha": "44444444-4444-4444-8444-444444444444",
    "perizinan": "55555555-5555-4555-8555-555555555555",
}


class TindakLanjutBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nib": "1234567890123",
                "putusan": CONTOH_PUTUSAN,
                "objek": [CONTOH_OBJEK],
                "cabut_nib": False,
            }
        }
    )

    nib: NIB
    putusan: PutusanDisebut
    objek: list[ObjekDisebut] = Field(
        min_length=1,
        max_length=1000,
        description="Perizinan Berusaha dan/atau kegiatan usaha yang disebut dalam amar putusan.",
    )
    cabut_nib: bool | None = Field(
        default=None,
        description="Bila tidak ada kegiatan usaha lain: NIB turut dicabut (Pasal 27 ayat (13)), "
        "atau Perizinan Berusahanya saja (Pasal 27 ayat (14)).",
    )

    def disebut(self) -> tuple[Disebut, ...]:
        return tuple(Disebut(satu.kegiatan_usaha, satu.perizinan) for satu in self.objek)


class PencabutanPutusanBaru(TindakLanjutBaru):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nib": "1234567890123",
                "putusan": CONTOH_PUTUSAN,
                "objek": [CONTOH_OBJEK],
                "cabut_nib": False,
                "pemohon_sebagai": "DIREKSI",
                "nik": "1303044107900001",
                "npwp": "0012345678901000",
            }
        }
    )

    pemohon_sebagai: PemohonPutusan
    nik: NIK = Field(description="Identitas direksi atau kuasanya, divalidasi oleh Dukcapil.")
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")
