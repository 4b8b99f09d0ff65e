"""Documents that come in, and the officer who verifies them."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.peristiwa.umum import Intern, Peristiwa


@dataclass(frozen=True)
class AktaDiunggah(Peristiwa):
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class VerifikasiDitugaskan(Peristiwa):
    ke: int
    diajukan_pada: date
    batas: date
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class VerifikasiDisetujui(Peristiwa):
    ke: int
    tanggal: date
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class VerifikasiDitolak(Peristiwa):
    ke: int
    alasan: str
    tanggal: date
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class DataDiperbaiki(Intern):
    """PB8-23-4b, PB8-26-6b, PB8-27-7b: what the applicant stated anew."""

    data: tuple[str, ...]
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class BatasDigeser(Intern):
    batas: date
    jenis: JenisKasus
