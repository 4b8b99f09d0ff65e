"""A request that its applicant takes back."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.kasus import Item, JenisKasus
from services.sanksi.domain.peristiwa.umum import Peristiwa


@dataclass(frozen=True)
class ValidasiDibatalkan(Peristiwa):
    """The agency need not answer any more."""

    permintaan: UUID
    item: Item
    jenis: JenisKasus


@dataclass(frozen=True)
class PermohonanDitarik(Peristiwa):
    nib: str
    jenis: JenisKasus
    tanggal: date
