"""A Pembatalan as it is asked for and shown, licence by licence."""

from typing import Literal

from pydantic import ConfigDict, Field

from services.sanksi.api.model.per_objek import ObjekDisebut, PerObjekRinci, PerObjekRingkas
from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.isian import PengecualianPMA, TanpaAkta
from services.sanksi.domain.kasus import PemohonSebagai
from shared.identity import NIB, NIK, NPWP


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


class PembatalanRingkas(PerObjekRingkas):
    pass


class PembatalanRinci(PembatalanRingkas, PerObjekRinci):
    pass
