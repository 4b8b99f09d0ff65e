"""What every case shows, and the shape of what is sent to it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.domain.dokumen.umum import JenisDokumen
from services.sanksi.domain.kasus import DasarPenerbitan, HasilValidasi, Item, JenisAkta
from services.sanksi.domain.pelaksanaan import HasilPelaksanaan


class Isi(BaseModel):
    model_config = ConfigDict(extra="forbid")  # an unknown field is a mistake of the sender


class Penolakan(Isi):
    model_config = ConfigDict(
        json_schema_extra={"example": {"alasan": "Nomor akta pembubaran tidak terbaca."}}
    )

    alasan: str = Field(
        "", max_length=2000, description="Wajib: apa yang harus diperbaiki pemohon."
    )
    """Left out is as empty as empty: the refusal of the row answers both (PB8-23-4b)."""


class ValidasiTampil(BaseModel):
    item: Item
    instansi: str
    ke: int = Field(description="Berapa kali instansi ini sudah ditanya.")
    hasil: HasilValidasi | None = Field(description="Kosong: belum dijawab.")


class AktaTampil(BaseModel):
    jenis: JenisAkta
    sha256: str
    media_type: str
    tanggal: date


class Langkah(BaseModel):
    waktu: datetime
    langkah: str
    keterangan: str
    dasar_hukum: str


class DokumenTampil(BaseModel):
    id: UUID
    kasus: UUID
    jenis: JenisDokumen
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: DasarPenerbitan | None
    dasar_hukum: str
    isi: dict[str, Any]


class PelaksanaanTampil(BaseModel):
    sasaran: str = Field(description="Id perizinan, atau NIB.")
    hasil: HasilPelaksanaan
    alasan: str | None
    tanggal: date
