"""A Pencabutan, from its request to the duties that follow."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.hukum import PERBUP, Rujukan
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    Item,
    JenisKasus,
    JenisPencabutan,
    PemohonSebagai,
)
from services.sanksi.domain.kewajiban import Kewajiban, SertifikatTerkait
from services.sanksi.domain.peristiwa.umum import Peristiwa


@dataclass(frozen=True)
class PencabutanDimohonkan(Peristiwa):
    pemohon_sebagai: PemohonSebagai
    tanggal: date
    jenis_pencabutan: JenisPencabutan = JenisPencabutan.LIKUIDASI


@dataclass(frozen=True)
class PencabutanDitolak(Peristiwa):
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()
    """What an agency declared TIDAK_VALID; empty for a rejection by the verifier."""
    jenis: JenisKasus = JenisKasus.LIKUIDASI
    dasar: Rujukan | None = None
    """Of a ground of its own; none: that of the data or of the verifier."""
    akhir: bool = False
    """No repair is left (AMB-41)."""


@dataclass(frozen=True)
class PencabutanDiterbitkan(Peristiwa):
    nib: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None
    wilayah: tuple[str, ...] = ()
    """Kabupaten/kota beside that of the NIB where what it ends lies."""


@dataclass(frozen=True)
class KewajibanPascaPencabutanDicatat(Peristiwa):
    kewajiban: tuple[Kewajiban, ...]
    sertifikat: tuple[SertifikatTerkait, ...] = ()
    """PB8-24-5."""
    dasar_hukum: str = f"{PERBUP} Pasal 21 ayat (7)"
