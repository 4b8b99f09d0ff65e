"""What happened in a case, in the words of the event catalogue."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    JenisPencabutan,
    Kewajiban,
    PemohonSebagai,
)
from services.sanksi.domain.perizinan import Berakhir


@dataclass(frozen=True)
class Peristiwa:
    kasus: UUID
    pelaku_usaha: UUID


@dataclass(frozen=True)
class TindakanAdministratifDibuka(Peristiwa):
    dasar_tindakan: DasarTindakan
    tanggal: date


@dataclass(frozen=True)
class PencabutanDimohonkan(Peristiwa):
    pemohon_sebagai: PemohonSebagai
    tanggal: date
    jenis_pencabutan: JenisPencabutan = JenisPencabutan.LIKUIDASI


@dataclass(frozen=True)
class ValidasiDiminta(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int


@dataclass(frozen=True)
class DataDivalidasi(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int
    hasil: HasilValidasi


@dataclass(frozen=True)
class AktaDiunggah(Peristiwa):
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class VerifikasiDitugaskan(Peristiwa):
    ke: int
    diajukan_pada: date
    batas: date


@dataclass(frozen=True)
class VerifikasiDisetujui(Peristiwa):
    ke: int
    tanggal: date


@dataclass(frozen=True)
class VerifikasiDitolak(Peristiwa):
    ke: int
    alasan: str
    tanggal: date


@dataclass(frozen=True)
class PencabutanDitolak(Peristiwa):
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()
    """What an agency declared TIDAK_VALID; empty for a rejection by the verifier."""


@dataclass(frozen=True)
class PencabutanDiterbitkan(Peristiwa):
    nib: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None


@dataclass(frozen=True)
class KewajibanPascaPencabutanDicatat(Peristiwa):
    kewajiban: tuple[Kewajiban, ...]


@dataclass(frozen=True)
class SuratKeteranganBerakhirDiterbitkan(Peristiwa):
    nib: str
    akhir: Berakhir
    tanggal: date
    nomor: str | None = None
