"""What an open case waits for, as its parties read it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from services.sanksi.domain.kasus import HasilValidasi, Item, JenisAkta, JenisKasus, Status
from services.sanksi.domain.menunggu import Keadaan, menunggu

MENUNGGU = Field(description="Apa yang ditunggu sekarang; kosong: tidak ada.")


class MenungguTampil(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    dari: str = Field(description="PEMOHON, verifikator, atau instansi.")
    untuk: str
    sampai: date | None = Field(description="Hari terakhir, berlaku penuh; kosong: tanpa batas.")
    akibat: str | None = Field(description="Yang terjadi bila tidak dipenuhi.")
    dasar_hukum: str

    @classmethod
    def semua(cls, row: Mapping[str, Any]) -> list[Self]:
        """Of a case with its validations and uploads, as it is stored."""
        batas, isian = row["batas"], row["isian"] or {}
        keadaan = Keadaan(
            jenis=JenisKasus(row["jenis"]),
            status=Status(row["status"]),
            batas=date.fromisoformat(batas["hari_terakhir"]) if batas else None,
            alasan=row["alasan"],
            validasi={Item(satu["item"]): _hasil(satu["hasil"]) for satu in row["validasi"]},
            akta=frozenset(JenisAkta(satu["jenis"]) for satu in row["akta"]),
            pengecualian=bool(isian.get("pengecualian")),
        )
        return [cls.model_validate(satu) for satu in menunggu(keadaan)]


def _hasil(hasil: str | None) -> HasilValidasi | None:
    return HasilValidasi(hasil) if hasil else None
