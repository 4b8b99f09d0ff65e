"""What requests and answers about LKPM look like."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from services.pengawasan.api.model import Alasan, Isi
from services.pengawasan.domain.lkpm import Penerima, Status
from services.pengawasan.domain.proyek import Skala

Rupiah = Annotated[int, Field(ge=0, le=10**18)]
Orang = Annotated[int, Field(ge=0, le=10**7)]
Uraian = Annotated[str, Field(max_length=5000)]
KodePeriode = Annotated[
    str,
    Field(
        pattern=r"^20[0-9]{2}-(TW[1-4]|S[12])$",
        description="Triwulan seperti 2026-TW1, atau semester seperti 2026-S1.",
        examples=["2026-S1"],
    ),
]
PeriodeDicari = Annotated[
    str | None,
    Query(pattern=r"^20[0-9]{2}-(TW[1-4]|S[12])$", description="Seperti 2026-TW1 atau 2026-S1."),
]

CONTOH_ISI = {
    "realisasi_modal": 250_000_000,
    "tenaga_kerja_indonesia": 12,
    "tenaga_kerja_asing": 0,
    "produksi": "Aplikasi perdagangan, 4 proyek",
    "nilai_ekspor": 0,
    "kemitraan": "Dua koperasi setempat",
    "permasalahan": "Tidak ada",
}


class IsiLkpm(Isi):
    realisasi_modal: Rupiah = Field(description="Realisasi penanaman modal dalam periode, rupiah.")
    tenaga_kerja_indonesia: Orang
    tenaga_kerja_asing: Orang
    produksi: Uraian
    nilai_ekspor: Rupiah = Field(description="Bagian produksi yang diekspor, rupiah.")
    kemitraan: Uraian = Field(description="Kewajiban kemitraan dengan koperasi dan UMKM.")
    permasalahan: Uraian = Field(description="Isi dengan tidak ada bila memang tidak ada.")


class LkpmBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "proyek": "33333333-3333-4333-8333-333333333333",
                "periode": "2025-S2",
                "isi": CONTOH_ISI,
            }
        }
    )

    proyek: UUID = Field(description="Kegiatan usaha pada NIB, di lokasinya.")
    periode: KodePeriode
    isi: IsiLkpm


class PerbaikanLkpm(Isi):
    model_config = ConfigDict(json_schema_extra={"example": {"isi": CONTOH_ISI}})

    isi: IsiLkpm


class Pengembalian(Isi):
    model_config = ConfigDict(
        json_schema_extra={"example": {"alasan": "Realisasi tidak sesuai dengan bukti."}}
    )

    alasan: Alasan = Field(description="Disampaikan kepada Pelaku Usaha.")


class LkpmTampil(BaseModel):
    id: UUID
    pelaku_usaha: UUID
    proyek: UUID
    lokasi: str
    periode: str
    batas: date = Field(description="Hari terakhir penyampaian, termasuk hari itu.")
    status: Status
    versi_laporan: int = Field(description="Mulai dari 1; bertambah setiap disampaikan lagi.")
    disampaikan_pada: date
    terlambat: bool = Field(description="Penyampaian pertama setelah hari terakhir.")
    penerima: list[Penerima]
    ketentuan: list[str] = Field(description="Versi ketentuan periode dan tanggal terakhir.")
    isi: IsiLkpm
    alasan: str | None = Field(description="Mengapa dikembalikan.")


class VersiLkpm(BaseModel):
    versi_laporan: int
    disampaikan_pada: date
    status: Status
    alasan: str | None
    diputus_pada: datetime | None
    isi: IsiLkpm


class LkpmRinci(LkpmTampil):
    riwayat: list[VersiLkpm] = Field(description="Seluruh versi laporan.")


class PeriodeTampil(BaseModel):
    periode: str
    dibuka: date
    batas: date
    status: Status | None = Field(description="Kosong: belum disampaikan.")


class KewajibanTampil(BaseModel):
    proyek: UUID
    kbli: str
    lokasi: str
    lokasi_usaha: UUID | None = Field(description="Tanda tempat usaha; kosong: belum diketahui.")
    wilayah_lokasi: str | None = Field(description="Kode wilayah sampai kecamatan, bila diketahui.")
    skala: Skala | None = Field(description="Kosong: belum diketahui.")
    wajib: bool | None = Field(description="Kosong: belum dapat ditentukan tanpa skala.")
    jatuh_tempo_terakhir: PeriodeTampil | None = Field(
        description="Periode terakhir yang hari terakhir penyampaiannya sudah lewat."
    )
    berikutnya: PeriodeTampil | None = Field(
        description="Periode yang sedang atau akan disampaikan."
    )


class Kewajiban(BaseModel):
    pelaku_usaha: UUID
    pada: date
    bukan_hukum: list[str] = Field(
        description="Ketentuan yang dipakai tetapi bunyi pasalnya belum diperiksa."
    )
    proyek: list[KewajibanTampil]
