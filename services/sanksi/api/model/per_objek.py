"""Licences named one by one, as they are asked for and shown with the result of each."""

from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, Field

from services.sanksi.api.model.menunggu import MENUNGGU, MenungguTampil
from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.api.model.umum import (
    AktaTampil,
    DokumenTampil,
    Isi,
    Langkah,
    PelaksanaanTampil,
    ValidasiTampil,
)
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.objek import HasilObjek, Penerbit


class ObjekDisebut(Isi):
    """Satu Perizinan Berusaha dengan kegiatan usahanya."""

    kegiatan_usaha: UUID
    perizinan: UUID | None = Field(
        default=None,
        description="Sertifikat Standar atau Izin; kosong bagi Risiko rendah. "
        "Lihat GET /perizinan/{nib}.",
    )


class ObjekTampil(BaseModel):
    kegiatan_usaha: UUID
    kbli: str
    tingkat_risiko: str
    perizinan: UUID | None
    jenis: str
    penerbit: Penerbit
    wilayah: str | None = Field(
        default=None, description="Kabupaten/kota DPMPTSP penerbit, bila bukan kabupaten/kota NIB."
    )
    hasil: HasilObjek
    alasan: str | None


class PerObjekRingkas(KasusRingkas):
    alasan: str | None = Field(description="Alasan penolakan terakhir.")
    objek: list[ObjekTampil] = Field(description="Hasil setiap Perizinan Berusaha.")
    isian: dict[str, Any] | None = Field(description="Yang dinyatakan pemohon.")

    @classmethod
    def dari(cls, kasus: Kasus) -> Self:
        objek = [vars(satu) for satu in kasus.objek]
        isian = kasus.isian and vars(kasus.isian)
        return cls.model_validate(vars(kasus) | {"batas": None, "objek": objek, "isian": isian})


class PerObjekRinci(PerObjekRingkas):
    menunggu: list[MenungguTampil] = MENUNGGU
    validasi: list[ValidasiTampil]
    akta: list[AktaTampil] = Field(description="Bukti pengecualian Pasal 21 ayat (9).")
    riwayat: list[Langkah] = Field(description="Setiap langkah dengan pasalnya.")
    dokumen: list[DokumenTampil]
    pelaksanaan: list[PelaksanaanTampil] = Field(
        description="Apa yang telah dilaksanakan oleh registrasi; yang belum disebut menunggu."
    )

    @classmethod
    def baris(cls, row: dict[str, Any]) -> Self:
        return super().baris(row | {"menunggu": MenungguTampil.semua(row)})
