"""What requests and answers look like; field texts are for the reader of the OpenAPI page."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Body
from pydantic import BaseModel, ConfigDict, Field

from services.pengawasan.domain.inspeksi import JenisPengawasan, Status
from services.pengawasan.domain.rencana import StatusRencana
from services.pengawasan.domain.subjek import TingkatRisiko
from shared.identity import Wilayah

CONTOH_PELAKU_USAHA = "22222222-2222-4222-8222-222222222222"

Tahun = Annotated[int, Field(ge=2021, le=2100)]
Tanggal = Annotated[date, Field(ge=date(2021, 1, 1), le=date(2100, 12, 31))]
KodeInstansi = Annotated[str, Field(pattern=r"^[A-Z0-9_]{1,50}$")]
Instansi = Annotated[
    list[KodeInstansi],
    Field(max_length=50, description="Kode instansi pelaksana inspeksi di daerah ini."),
]
KegiatanDipilih = Annotated[
    list[UUID],
    Field(max_length=1000, description="Kosong: seluruh kegiatan usaha di lokasi itu."),
]
Alasan = Annotated[str, Field(max_length=2000)]


class Isi(BaseModel):
    """A request body: an unknown field is a mistake of the sender."""

    model_config = ConfigDict(extra="forbid")


class EntriBaru(Isi):
    pelaku_usaha: UUID
    lokasi: Wilayah = Field(description="Kode wilayah kabupaten/kota lokasi usaha.")
    instansi_pelaksana: Instansi


class RencanaBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "tahun": 2026,
                "entri": [
                    {
                        "pelaku_usaha": CONTOH_PELAKU_USAHA,
                        "lokasi": "13.03",
                        "instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS"],
                    }
                ],
            }
        }
    )

    tahun: Tahun = Field(description="Tahun pelaksanaan.")
    entri: list[EntriBaru] = Field(min_length=1, max_length=500)


class EntriTampil(BaseModel):
    id: UUID
    tahun: int
    status: StatusRencana
    pelaku_usaha: UUID
    lokasi: str
    instansi_pelaksana: list[str]


class RencanaTampil(BaseModel):
    tahun: int
    entri: list[EntriTampil]


class RutinBaru(Isi):
    """Inspeksi rutin, menurut entri rencana tahun itu."""

    jenis: Literal[JenisPengawasan.RUTIN]
    pelaku_usaha: UUID
    lokasi: Wilayah
    tanggal: Tanggal
    kegiatan_usaha: KegiatanDipilih = []


class InsidentalBaru(Isi):
    """Inspeksi insidental: sewaktu-waktu, dengan dasar dan penyetuju."""

    jenis: Literal[JenisPengawasan.INSIDENTAL]
    pelaku_usaha: UUID
    lokasi: Wilayah
    tanggal: Tanggal
    instansi_pelaksana: Instansi
    dasar: str = Field(max_length=2000, description="Mengapa inspeksi ini perlu.")
    penyetuju: str = Field(max_length=200, description="Akun yang menyetujui.")
    kegiatan_usaha: KegiatanDipilih = []


CONTOH_RUTIN = {
    "jenis": "RUTIN",
    "pelaku_usaha": CONTOH_PELAKU_USAHA,
    "lokasi": "13.03",
    "tanggal": "2026-03-30",
}
CONTOH_INSIDENTAL = CONTOH_RUTIN | {
    "jenis": "INSIDENTAL",
    "instansi_pelaksana": ["DPMPTSP"],
    "dasar": "Pengaduan masyarakat nomor 12/2026",
    "penyetuju": "kepala-dinas-1",
}
InspeksiBaru = Annotated[
    RutinBaru | InsidentalBaru,
    Field(discriminator="jenis"),
    Body(
        openapi_examples={
            "rutin": {"summary": "Inspeksi rutin", "value": CONTOH_RUTIN},
            "insidental": {"summary": "Inspeksi insidental", "value": CONTOH_INSIDENTAL},
        }
    ),
]


class JadwalBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {"tanggal": "2026-04-15", "alasan": "Jalan ke lokasi terputus banjir."}
        }
    )

    tanggal: Tanggal
    alasan: Alasan


class Pembatalan(Isi):
    model_config = ConfigDict(
        json_schema_extra={"example": {"alasan": "Pelaksana ditugaskan ke tempat lain."}}
    )

    alasan: Alasan = Field(description="Disampaikan kepada koordinator.")


class InspeksiTampil(BaseModel):
    id: UUID
    pelaku_usaha: UUID
    jenis: JenisPengawasan
    status: Status
    tanggal: date
    versi_jadwal: int = Field(description="Mulai dari 1; bertambah setiap kali dipindahkan.")
    lokasi: str
    kegiatan_usaha: list[UUID]
    instansi_pelaksana: list[str]
    rencana: UUID | None = Field(description="Entri rencana; kosong untuk INSIDENTAL.")
    dasar: str | None
    penyetuju: str | None
    alasan: str | None = Field(description="Alasan pemindahan terakhir atau pembatalan.")
    lokasi_usaha: list[UUID] = Field(
        description="Tempat usaha yang dikunjungi; kosong: belum bertanda saat dijadwalkan."
    )


class JadwalTampil(BaseModel):
    versi_jadwal: int
    tanggal: date
    alasan: str | None
    ditetapkan_pada: datetime


class InspeksiRinci(InspeksiTampil):
    jadwal: list[JadwalTampil] = Field(description="Seluruh versi jadwal.")


class KegiatanTampil(BaseModel):
    id: UUID
    kbli: str
    tingkat_risiko: TingkatRisiko
    lokasi: str
    lokasi_usaha: UUID | None = Field(description="Tanda tempat usaha; kosong: belum diketahui.")


class KewajibanTampil(BaseModel):
    permohonan: UUID
    nib: str
    dicatat_pada: date


class SubjekTampil(BaseModel):
    pelaku_usaha: UUID
    nib: str
    wilayah: str
    berlaku_sampai: date | None = Field(description="Kosong: selama usaha berjalan.")
    berakhir_pada: date | None = Field(description="Tanggal NIB dicabut.")
    kegiatan_usaha: list[KegiatanTampil]
    kewajiban_pb_umku: list[KewajibanTampil] = Field(
        validation_alias="kewajiban",
        description="Kewajiban memiliki PB-UMKU yang masih terbuka.",
    )


class TanggapanBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={"example": {"isi": "Alamat gudang telah kami perbarui."}}
    )

    isi: str = Field(max_length=5000)


class BagianProfil(BaseModel):
    versi: int
    isi: list[dict[str, Any]]


class Profil(BaseModel):
    pelaku_usaha: UUID
    bagian: dict[str, BagianProfil] = Field(
        description="Selalu kelima bagian milik pengawasan, walaupun kosong."
    )


class TanggapanTersimpan(BaseModel):
    bagian: str
    versi: int
