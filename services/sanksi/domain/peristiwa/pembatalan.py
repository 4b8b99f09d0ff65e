"""A Pembatalan, from its request to its issue (Pasal 22)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.kasus import DasarPenerbitan, Item, PemohonSebagai
from services.sanksi.domain.objek import Objek, Penerbit
from services.sanksi.domain.peristiwa.umum import Intern, Peristiwa


@dataclass(frozen=True)
class PembatalanDimohonkan(Peristiwa):
    nib: str
    pemohon_sebagai: PemohonSebagai
    objek: tuple[Objek, ...]
    tanggal: date


@dataclass(frozen=True)
class PembatalanDitolak(Peristiwa):
    """No licence of the request could be cancelled, or an agency declared a datum TIDAK_VALID."""

    nib: str
    kode: str
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()


@dataclass(frozen=True)
class PembatalanDiterbitkan(Peristiwa):
    nib: str
    penerbit: Penerbit
    objek: tuple[Objek, ...]
    cabut_nib: bool
    """No other kegiatan usaha remains (PB8-22-3a, PB8-22-4a)."""
    dasar_hukum: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None


@dataclass(frozen=True)
class ObjekTidakDibatalkan(Intern):
    """Found at the issue: this one was verified meanwhile, the others go on."""

    perizinan: UUID
    alasan: str
