"""What a kantor perwakilan asks for, uploads, and is given (Pasal 26)."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.kasus import DasarPenerbitan, JenisAkta, PemohonSebagai
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing


@dataclass(frozen=True)
class PerwakilanDimohonkan(Peristiwa):  # PB8-26-1
    jenis: JenisPerwakilanAsing
    pemohon_sebagai: PemohonSebagai
    tanggal: date


@dataclass(frozen=True)
class IdentitasDiunggah(Peristiwa):  # PB8-26-3
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class DokumenDiunggah(Peristiwa):  # PB8-26-4a, PB8-26-4b
    jenis: tuple[JenisAkta, ...]
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class PencabutanPerwakilanDiterbitkan(Peristiwa):
    nib: str
    jenis: JenisPerwakilanAsing
    objek: tuple[Objek, ...]
    cabut_nib: bool
    """The licence that is revoked is the NIB itself (SOP100-15)."""
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None
