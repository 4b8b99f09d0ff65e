"""Requests of a kantor perwakilan or another foreign entity (Pasal 26)."""

from typing import Self

from pydantic import ConfigDict, Field

from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.penolakan.perwakilan import IDENTITAS_WAJIB
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, Kewarganegaraan
from shared.http.problem import Refused
from shared.identity import NIB, NIK, NPWP, Paspor


class PerwakilanBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nib": "1234567890123",
                "jenis_perwakilan": "KP3A",
                "kewarganegaraan": "WNA",
                "paspor": "E1234567",
                "npwp": "0012345678901000",
                "tanpa_utang_piutang": True,
            }
        }
    )

    nib: NIB
    jenis_perwakilan: JenisPerwakilanAsing = Field(description="Pasal 25 huruf a sampai huruf h.")
    kewarganegaraan: Kewarganegaraan = Field(description="Dari kepala atau penanggung jawab.")
    nik: NIK | None = Field(default=None, description="Bagi WNI, divalidasi oleh Dukcapil.")
    paspor: Paspor | None = Field(default=None, description="Bagi WNA, divalidasi oleh imigrasi.")
    npwp: NPWP = Field(description="Dari kantor perwakilan atau badan usaha luar negeri.")
    tanpa_utang_piutang: bool = Field(
        description="Kepala kantor perwakilan atau direksi di negara asal menyatakan tidak "
        "mempunyai hutang piutang dengan pihak lain di Indonesia (Pasal 26 ayat (4) huruf a); "
        "pernyataannya diunggah kemudian."
    )

    def identitas(self: Self) -> NIK | Paspor:
        """PB8-26-2a: the one number that is asked about."""
        wni = self.kewarganegaraan is Kewarganegaraan.WNI
        perlu, lain = (self.nik, self.paspor) if wni else (self.paspor, self.nik)
        if perlu is None or lain is not None:
            raise Refused(IDENTITAS_WAJIB, 422)
        return perlu
