"""What agencies are asked and answer."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain.kasus import HasilValidasi, Item, JenisKasus
from services.sanksi.domain.peristiwa.umum import Peristiwa


@dataclass(frozen=True)
class ValidasiDiminta(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class DataDivalidasi(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int
    hasil: HasilValidasi
    jenis: JenisKasus = JenisKasus.LIKUIDASI
