"""The timeline of an application as the routes show it, with its clock as a ledger."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from services.registrasi.api.tampilan import Berikutnya, Keluar, berikutnya
from services.registrasi.domain.jejak_waktu import Gerak, Langkah, jejak
from services.registrasi.domain.permohonan import Kasus, Status
from services.registrasi.tables import RiwayatRow


class LangkahKeluar(BaseModel):
    pada: datetime
    fakta: str
    aturan: list[str]
    dasar_hukum: str
    pelaku: str
    isi: dict[str, Any]


class JejakWaktuKeluar(Keluar):
    pada: datetime
    gerak: Gerak
    sebab: str
    dasar_hukum: str
    batas: date | None = Field(description="Hari terakhir yang dihitung saat itu.")


class Riwayat(BaseModel):
    permohonan: UUID
    status: Status
    langkah: list[LangkahKeluar]
    waktu: list[JejakWaktuKeluar] = Field(
        description="Kapan waktu penyelesaian mulai, berhenti, mulai lagi, dan mengapa."
    )
    berikutnya: Berikutnya


def riwayat_keluar(kasus: Kasus, rows: list[RiwayatRow]) -> Riwayat:
    p = kasus.permohonan
    return Riwayat(
        permohonan=p.id,
        status=p.status,
        langkah=[LangkahKeluar.model_validate(row.model_dump()) for row in rows],
        waktu=[JejakWaktuKeluar.model_validate(satu) for satu in jejak(map(_langkah, rows))],
        berikutnya=berikutnya(kasus),
    )


def _langkah(row: RiwayatRow) -> Langkah:
    return Langkah(row.pada, row.fakta, row.dasar_hukum, row.isi)
