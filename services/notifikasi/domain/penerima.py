"""Whom a notice may be for: as a rule names it, and as a region lists it."""

from dataclasses import dataclass
from enum import StrEnum


class JenisPenerima(StrEnum):
    PELAKU_USAHA = "PELAKU_USAHA"
    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"
    PERANGKAT_DAERAH = "PERANGKAT_DAERAH"
    PERANGKAT_DAERAH_PROVINSI = "PERANGKAT_DAERAH_PROVINSI"
    LEMBAGA_OSS = "LEMBAGA_OSS"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"
    PETUGAS = "PETUGAS"
    """One officer, not the office."""
    BELUM_TERDAFTAR = "BELUM_TERDAFTAR"
    """A rule or an event names it, and the region lists nobody by that name."""


class Ke(StrEnum):
    """To whom a kind of notice goes, before it is known which ones those are."""

    PELAKU_USAHA = "PELAKU_USAHA"
    DPMPTSP = "DPMPTSP"
    BKPM = "BKPM"  # AMB-38
    TIM_TEKNIS = "TIM_TEKNIS"
    LEMBAGA_OSS = "LEMBAGA_OSS"
    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"
    PELAKSANA = "PELAKSANA"
    """The agencies that carry out an inspection."""
    PEMUTUS = "PEMUTUS"
    """The office that decides the case, and is told when it let it lapse."""
    PETUGAS = "PETUGAS"
    PENGINPUT = "PENGINPUT"
    """The officer who acted."""
    DISEBUT = "DISEBUT"
    """Whom the event lists as its addressees."""


@dataclass(frozen=True)
class Surat:
    """A kind of notice, which is the name of its template, and its addressees."""

    jenis: str
    ke: tuple[Ke, ...]


@dataclass(frozen=True)
class Penerima:
    """`kode`: id of the Pelaku Usaha, or code of the agency in its region."""

    jenis: JenisPenerima
    kode: str
    email: str | None = None
    """Only of agencies: no event carries an address of a person (CALC-8)."""
