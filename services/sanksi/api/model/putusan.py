"""Requests on a court decision (Pasal 27)."""

from datetime import date

from pydantic import ConfigDict, Field, JsonValue

from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.putusan import Putusan
from shared.identity import NIB, NIK, NPWP

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
            self.nomor.strip(),
            self.pengadilan.strip(),
            self.tanggal,
            self.berkekuatan_hukum_tetap_pada,
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
    putusan: IsiPutusan
    nik: NIK = Field(
        description="Identitas likuidator, kurator, atau tim penyelesaian, divalidasi oleh "
        "Dukcapil (Pasal 27 ayat (3) huruf a)."
    )
    npwp: NPWP = Field(description="Untuk konfirmasi status wajib pajak.")
