"""What every case may lead to, and requests that never became one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.isian import SebabPernyataan
from services.sanksi.domain.kasus import DasarTindakan, JenisKasus, JenisTindakan
from services.sanksi.domain.perizinan import Berakhir


@dataclass(frozen=True)
class Peristiwa:
    kasus: UUID
    pelaku_usaha: UUID


@dataclass(frozen=True)
class TindakanAdministratifDibuka(Peristiwa):
    dasar_tindakan: DasarTindakan
    tanggal: date
    jenis_tindakan: JenisTindakan = JenisTindakan.PENCABUTAN


@dataclass(frozen=True)
class SuratKeteranganBerakhirDiterbitkan(Peristiwa):
    nib: str
    akhir: Berakhir
    tanggal: date
    nomor: str | None = None
    perizinan: UUID | None = None
    """The one licence that had ended; none: the NIB with everything under it."""


@dataclass(frozen=True)
class PernyataanDiisi(Peristiwa):
    """A statement in the place of the akta, or beside it (PB8-22-2, PB8-24-2)."""

    sebab: SebabPernyataan
    tanggal: date
    jenis: JenisKasus = JenisKasus.PEMBATALAN


@dataclass(frozen=True)
class TindakanDitolak:
    """A request that never became a case, although the law wants its refusal known (PB8-21-8)."""

    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    kode: str
    alasan: str
    tanggal: date


@dataclass(frozen=True)
class TindakanDialihkan:
    """PB8-21-10, PB8-24-3: only LIKUIDASI is left."""

    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    tanggal: date
    dasar_hukum: str = f"{PERBUP} Pasal 21 ayat (10)"


class Intern(Peristiwa):
    """A step that the parties read in the case; no agency is told of it."""
