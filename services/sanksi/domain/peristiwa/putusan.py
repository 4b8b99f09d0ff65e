"""A court decision that is recorded, uploaded, followed up, and carried out (Pasal 27)."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus, PemohonSebagai
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.putusan import AmarPutusan, Putusan


@dataclass(frozen=True)
class PutusanDicatat(Peristiwa):  # PB8-27-1
    nib: str
    amar: AmarPutusan
    putusan: Putusan
    tanggal: date


@dataclass(frozen=True)
class PutusanDimohonkan(Peristiwa):  # PB8-27-2a, PB8-27-2b
    jenis: JenisKasus
    pemohon_sebagai: PemohonSebagai
    tanggal: date


@dataclass(frozen=True)
class PutusanDiunggah(Peristiwa):  # PB8-27-5
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class PutusanDitindaklanjuti(Peristiwa):  # PB8-27-2c
    nib: str
    putusan: Putusan
    objek: tuple[Objek, ...]
    tanggal: date


@dataclass(frozen=True)
class PencabutanPutusanDiterbitkan(Peristiwa):
    nib: str
    amar: AmarPutusan
    putusan: Putusan
    objek: tuple[Objek, ...]
    """Empty: everything under the NIB (PB8-27-11)."""
    cabut_nib: bool
    dasar_penerbitan: DasarPenerbitan
    dasar_hukum: str
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None
