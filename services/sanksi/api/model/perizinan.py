"""Licences, what an agency has to check, and the section of the profile."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from services.sanksi.domain.kasus import Item, PemohonSebagai
from services.sanksi.domain.perizinan import JenisLisensi, JenisPelakuUsaha


class KegiatanTampil(BaseModel):
    id: UUID
    kbli: str
    tingkat_risiko: str
    lokasi: str


class LisensiTampil(BaseModel):
    id: UUID
    kegiatan_usaha: UUID
    jenis: JenisLisensi
    tingkat_risiko: str
    terverifikasi: bool
    berakhir: dict[str, Any] | None


class PerizinanTampil(BaseModel):
    nib: str
    pelaku_usaha: UUID
    jenis_pelaku_usaha: JenisPelakuUsaha
    wilayah: str
    kegiatan_usaha: list[KegiatanTampil]
    lisensi: list[LisensiTampil] = Field(description="Sertifikat Standar dan Izin satu per satu.")
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
    paspor: str | None = Field(description="Hanya untuk IDENTITAS_WNA.")
    npwp: str | None = Field(description="Hanya untuk NPWP dan KSWP.")
    perwakilan: dict[str, Any] | None = Field(description="Jenis perwakilan (Pasal 25).")
    putusan: dict[str, Any] | None = Field(description="Hanya untuk PUTUSAN.")


class BagianProfil(BaseModel):
    versi: int
    isi: list[dict[str, Any]]


class Profil(BaseModel):
    pelaku_usaha: UUID
    bagian: dict[str, BagianProfil]
