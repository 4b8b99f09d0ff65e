"""What is corrected in a request that was sent back (PB8-23-4b, PB8-26-6b, PB8-27-7b)."""

from uuid import UUID

from pydantic import ConfigDict, Field

from services.sanksi.api.model.per_objek import ObjekDisebut
from services.sanksi.api.model.putusan import CONTOH_PUTUSAN, IsiPutusan, PemohonPutusan
from services.sanksi.api.model.umum import Isi
from services.sanksi.domain.kasus import Angka, PemohonSebagai
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, Kewarganegaraan
from shared.identity import NIK, NPWP, Paspor


class PerbaikanPermohonan(Isi):
    model_config = ConfigDict(json_schema_extra={"example": {"putusan": CONTOH_PUTUSAN}})

    nik: NIK | None = Field(default=None, description="Identitas pemohon; divalidasi lagi.")
    paspor: Paspor | None = Field(default=None, description="Hanya bagi permohonan Pasal 26.")
    npwp: NPWP | None = Field(default=None, description="Divalidasi lagi.")
    putusan: IsiPutusan | None = Field(
        default=None, description="Seluruh data putusan (Pasal 27 ayat (1)); divalidasi lagi."
    )
    objek: list[ObjekDisebut] | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="Seluruh perizinan yang disebut amar (Pasal 27 ayat (2) huruf b).",
    )
    kegiatan_usaha: list[UUID] | None = Field(
        default=None,
        min_length=1,
        max_length=1000,
        description="Seluruh kegiatan usaha, hanya bagi likuidasi: bila bertambah sesudah "
        "permohonan diajukan (Pasal 21 ayat (5)).",
    )
    cabut_nib: bool | None = Field(
        default=None, description="Pasal 27 ayat (13) atau ayat (14), bila tidak ada yang tersisa."
    )
    pemohon_sebagai: PemohonPutusan | None = Field(
        default=None,
        description="Hanya bagi permohonan Pasal 27 ayat (2) huruf b; bagi yang lain kedudukan "
        "pemohon mengikuti akun yang mengajukan kembali.",
    )
    jenis_perwakilan: JenisPerwakilanAsing | None = Field(
        default=None, description="Hanya bagi permohonan Pasal 26."
    )
    kewarganegaraan: Kewarganegaraan | None = Field(
        default=None, description="Hanya bagi permohonan Pasal 26; disertai NIK atau paspornya."
    )

    def angka(self) -> dict[Angka, str]:
        semua = ((satu, getattr(self, satu.value)) for satu in Angka)
        return {satu: nomor.nilai for satu, nomor in semua if nomor is not None}

    def perbaikan(self, akun: PemohonSebagai) -> Perbaikan:
        disebut = tuple(Disebut(o.kegiatan_usaha, o.perizinan) for o in self.objek or ())
        return Perbaikan(
            akun,
            isian=frozenset(self.model_dump(exclude_none=True)),
            pemohon_sebagai=self.pemohon_sebagai,
            putusan=self.putusan and self.putusan.putusan(),
            disebut=disebut or None,
            kegiatan_usaha=frozenset(self.kegiatan_usaha) if self.kegiatan_usaha else None,
            cabut_nib=self.cabut_nib,
            jenis_perwakilan=self.jenis_perwakilan,
            kewarganegaraan=self.kewarganegaraan,
        )


TANPA_PERUBAHAN = PerbaikanPermohonan()
"""Of the data: a document alone came in anew."""
