"""Acts that are decided item by item: what Pembatalan and NON_LIKUIDASI share."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.kasus import DasarPenerbitan, Item, JenisKasus
from services.sanksi.domain.objek import Objek, Penerbit
from services.sanksi.domain.peristiwa.umum import Intern, Peristiwa


@dataclass(frozen=True)
class PermohonanDitolak(Peristiwa):
    """Nothing that was named can be reached, or an agency declared a datum TIDAK_VALID."""

    nib: str
    jenis: JenisKasus
    kode: str
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()
    dasar_hukum: str | None = None
    """Of a ground of its own; none: that of the data or of what was named."""


@dataclass(frozen=True)
class PermohonanDialihkan(Peristiwa):
    """PB8-21-10, PB8-24-3: found in a case that is open already; only LIKUIDASI is left."""

    nib: str
    jenis_tindakan: str
    tanggal: date
    dasar_hukum: str


@dataclass(frozen=True)
class DiterbitkanPerObjek(Peristiwa):
    nib: str
    penerbit: Penerbit
    objek: tuple[Objek, ...]
    cabut_nib: bool
    """No other kegiatan usaha remains."""
    dasar_hukum: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None
    kantor: str | None = None
    """Kabupaten/kota of the DPMPTSP that issues, where it is not that of the NIB."""
    wilayah: tuple[str, ...] = ()
    """Kabupaten/kota beside that of the NIB where what it ends lies."""


@dataclass(frozen=True)
class ObjekTersisih(Intern):
    """Found at the issue: this one is no longer what was asked for, the others go on."""

    jenis: JenisKasus
    perizinan: UUID | None
    alasan: str
