"""The exception of a PMA (PB8-21-9)."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.isian import PengecualianPMA
from services.sanksi.domain.peristiwa.umum import Intern


@dataclass(frozen=True)
class BuktiDiunggah(Intern):
    dokumen: tuple[str, ...]


@dataclass(frozen=True)
class PengecualianDiperiksa(Intern):
    """All data are VALID and the evidence is there: an officer has to confirm (PB8-21-9)."""

    pengecualian: PengecualianPMA


@dataclass(frozen=True)
class PengecualianDiterima(Intern):
    tanggal: date


@dataclass(frozen=True)
class PengecualianDitolak(Intern):
    alasan: str
    tanggal: date
