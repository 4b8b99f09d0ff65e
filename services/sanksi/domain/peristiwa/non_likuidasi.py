"""A Pencabutan NON_LIKUIDASI: its issue, and the request that has no NIB (Pasal 24)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek


class NonLikuidasiDiterbitkan(DiterbitkanPerObjek):  # PB8-24-6
    pass


@dataclass(frozen=True)
class BelumAdaNib:
    """PB8-21-6: no case is opened, for there is nothing yet that it could be about."""

    pelaku_usaha: UUID
    kode: str
    alasan: str
    tanggal: date
