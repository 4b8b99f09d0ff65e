"""What the API shows; field names as in the contracts."""

from datetime import date, datetime
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.notifikasi.domain.keadaan import Kejadian, Status, Tenggat
from services.notifikasi.domain.pemberitahuan import Kanal, Pemberitahuan
from services.notifikasi.domain.pemberitahuan import Status as StatusPemberitahuan
from services.notifikasi.domain.penerima import JenisPenerima
from shared.calendar import HariLapisan, Kalender

Teks = Annotated[str, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]


class HariBaru(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "tanggal": "2026-03-27",
                "libur": True,
                "nama": "Hari pemungutan suara",
                "dasar_hukum": "Keputusan Presiden Nomor 10 Tahun 2026",
            }
        },
    )

    tanggal: date = Field(ge=date(2000, 1, 1), le=date(2200, 12, 31))
    libur: bool = Field(description="`false` mencabut hari libur; hari Sabtu tetap hari Sabtu.")
    nama: Teks
    dasar_hukum: Teks

    def ke_domain(self) -> HariLapisan:
        return HariLapisan(self.tanggal, self.libur, self.nama, self.dasar_hukum)


class Hari(BaseModel):
    tanggal: date
    libur: bool
    nama: str
    dasar_hukum: str


class KalenderTampil(BaseModel):
    daerah: str
    zona: str
    versi: str = Field(description="Disimpan bersama setiap tanggal yang dihitung.")
    tahun_terbit: list[int] = Field(description="Tahun lain dihitung sementara.")
    lapisan: list[Hari]

    @classmethod
    def dari(cls, daerah: str, kalender: Kalender) -> Self:
        lapisan = [Hari.model_validate(vars(satu)) for satu in kalender.lapisan]
        return cls(
            daerah=daerah,
            zona=kalender.zona,
            versi=kalender.versi,
            tahun_terbit=list(kalender.tahun_terbit),
            lapisan=lapisan,
        )


class TenggatRingkas(BaseModel):
    id: UUID
    jenis: str
    subjek: str
    generasi: int
    aturan: str
    daerah: str
    pelaku_usaha: UUID
    sejak: date
    hari_terakhir: date = Field(description="Dihitung penuh sampai akhir hari.")
    berlaku: datetime = Field(description="Saat akibatnya mulai.")
    bangun_pada: datetime = Field(description="Peringatan berikut, atau saat berakhir.")
    status: Status
    kalender_versi: str

    @classmethod
    def dari(cls, satu: Tenggat, **lain: Any) -> Self:
        return cls(
            id=satu.id,
            jenis=satu.kind,
            subjek=satu.subject,
            generasi=satu.generation,
            aturan=satu.rule,
            daerah=satu.daerah,
            pelaku_usaha=satu.pelaku_usaha,
            sejak=satu.anchor,
            hari_terakhir=satu.last_day,
            berlaku=satu.due_at,
            bangun_pada=satu.wake_at,
            status=satu.state,
            kalender_versi=satu.calendar_version,
            **lain,
        )


class BarisRiwayat(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    pada: datetime
    kejadian: Kejadian
    sebab: str
    pelaku: str
    peristiwa: UUID | None = Field(description="Peristiwa yang menyebabkannya.")
    kalender_versi: str = Field(validation_alias="calendar_version")
    hitungan: str | None


class TenggatRinci(TenggatRingkas):
    penjelasan: str | None = Field(description="Penghitungan yang berlaku, dengan kata-kata.")
    riwayat: list[BarisRiwayat]


class PemberitahuanTampil(BaseModel):
    id: UUID
    jenis: str
    judul: str
    isi: str
    dasar_hukum: str
    daerah: str
    jenis_penerima: JenisPenerima
    penerima: str
    kanal: Kanal
    templat: str
    status: StatusPemberitahuan
    percobaan: int
    dibuat_pada: datetime
    dikirim_pada: datetime | None
    diterima_pada: datetime | None
    sebab: str | None

    @classmethod
    def dari(cls, satu: Pemberitahuan) -> Self:
        return cls(
            id=satu.id,
            jenis=satu.perihal.jenis,
            judul=satu.judul,
            isi=satu.isi,
            dasar_hukum=satu.perihal.dasar_hukum,
            daerah=satu.perihal.daerah,
            jenis_penerima=satu.penerima.jenis,
            penerima=satu.penerima.kode,
            kanal=satu.kanal,
            templat=satu.templat,
            status=satu.status,
            percobaan=satu.percobaan,
            dibuat_pada=satu.dibuat_pada,
            dikirim_pada=satu.dikirim_pada,
            diterima_pada=satu.diterima_pada,
            sebab=satu.sebab,
        )
