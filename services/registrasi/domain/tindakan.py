"""An act of sanksi on licences: what it names, and what it can lead to here (AMB-47)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.perizinan import Pencabutan, Perizinan
from shared.identity import NIB

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
DASAR_NIB = {
    "LIKUIDASI": f"{PERBUP} Pasal 23 ayat (8)",
    "NON_LIKUIDASI": f"{PERBUP} Pasal 24 ayat (9)",
    "PEMBUBARAN": f"{PERBUP} Pasal 27 ayat (11)",
    "PENCABUTAN_TANPA_PEMBUBARAN": f"{PERBUP} Pasal 27 ayat (13)",
    "PENCABUTAN_OLEH_PEMDA": f"{PERBUP} Pasal 27 ayat (13)",
}
SELURUH = frozenset({"LIKUIDASI", "PEMBUBARAN"})
"""All licences at once, also those not yet verified (PB8-21-5, PB8-27-11)."""


class JenisTindakan(StrEnum):
    PEMBATALAN = "PEMBATALAN"  # PB8-21-1a
    PENCABUTAN = "PENCABUTAN"  # PB8-21-1b


class Jalur(StrEnum):  # AMB-47
    PERMOHONAN = "PERMOHONAN"
    PUTUSAN = "PUTUSAN"
    SANKSI = "SANKSI"


class Alasan(StrEnum):
    """Why something that an act named was left as it is."""

    NIB_TIDAK_BERLAKU = "NIB_TIDAK_BERLAKU"
    KEGIATAN_USAHA_TIDAK_DIKENAL = "KEGIATAN_USAHA_TIDAK_DIKENAL"
    PERIZINAN_TIDAK_DIKENAL = "PERIZINAN_TIDAK_DIKENAL"
    SUDAH_TERVERIFIKASI = "SUDAH_TERVERIFIKASI"
    BELUM_TERVERIFIKASI = "BELUM_TERVERIFIKASI"
    SUDAH_BERAKHIR = "SUDAH_BERAKHIR"
    PBBR_ADALAH_NIB = "PBBR_ADALAH_NIB"  # AMB-55
    MASIH_ADA_KEGIATAN_USAHA = "MASIH_ADA_KEGIATAN_USAHA"
    TIDAK_SEDANG_DIHENTIKAN = "TIDAK_SEDANG_DIHENTIKAN"
    SEBELUM_PERATURAN_BERLAKU = "SEBELUM_PERATURAN_BERLAKU"  # PB8-30


@dataclass(frozen=True)
class Item:
    """PB8-21-2b. RENDAH has no licence beside its NIB, so its kegiatan usaha names it."""

    kegiatan_usaha: UUID
    perizinan: UUID | None = None


@dataclass(frozen=True)
class Tindakan:
    fakta: str
    """Name of sanksi's fact."""
    jenis: JenisTindakan
    akhir: Pencabutan
    pelaku_usaha: UUID
    nib: NIB | None = None
    item: tuple[Item, ...] = ()
    cabut_nib: bool = False
    nomor_nib: str | None = None
    """Of the Pencabutan NIB, a document of its own."""
    tanggal_nib: date | None = None
    hak_akses: str | None = None
    """Basis of the months that a setting has follow a Pencabutan NIB (AMB-40)."""
    ketentuan: tuple[str, ...] = ()

    @property
    def seluruh(self) -> bool:
        return self.cabut_nib and self.akhir.sebab in SELURUH


@dataclass(frozen=True)
class PerizinanTidakDiubah:
    tindakan: Tindakan
    alasan: Alasan
    nib: NIB | None = None
    item: Item | None = None
    """None: the NIB itself."""
    status: str | None = None
    """Of the licence as it stands."""


@dataclass(frozen=True)
class LisensiBerakhir:
    """A licence ended by an act."""

    perizinan: Perizinan
    akhir: Pencabutan


class SertifikatStandarDibatalkan(LisensiBerakhir):  # PB8-22-3a, PB8-22-3b
    pass


class SertifikatStandarDicabut(LisensiBerakhir):  # PB8-24-4b
    pass


class IzinDibatalkan(LisensiBerakhir):  # PB8-22-4a, PB8-22-4b
    pass


class IzinDicabut(LisensiBerakhir):  # PB8-24-4c
    pass


class PerizinanDicabut(LisensiBerakhir):  # PB8-29-1c: by a sanction
    pass


def tidak_diubah(tindakan: Tindakan, alasan: Alasan) -> tuple[PerizinanTidakDiubah, ...]:
    """Nothing that the act names can be reached: each item is told, or else the NIB."""
    return tuple(
        PerizinanTidakDiubah(tindakan, alasan, tindakan.nib, item)
        for item in tindakan.item or (None,)
    )


def akhir_nib(tindakan: Tindakan) -> Pencabutan:
    """Of the NIB: the number and the date of its own document where it has one (PB8-23-8)."""
    akhir = tindakan.akhir
    return Pencabutan(
        kasus=akhir.kasus,
        jalur=akhir.jalur,
        sebab=akhir.sebab,
        nomor=tindakan.nomor_nib or akhir.nomor,
        tanggal=tindakan.tanggal_nib or akhir.tanggal,
        dasar_hukum=DASAR_NIB.get(akhir.sebab, akhir.dasar_hukum),
        hak_akses=tindakan.hak_akses,
        ketentuan=tindakan.ketentuan,
    )
