"""Kegiatan usaha: what is done, where, at which scale, and whether a sanction has stopped it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from services.registrasi.domain.sop import Skala, TingkatRisiko
from shared.identity import KBLI, JenisKawasan, Wilayah


class Tahap(StrEnum):
    PERSIAPAN = "PERSIAPAN"
    OPERASIONAL = "OPERASIONAL"
    KOMERSIAL = "KOMERSIAL"


class StatusKegiatan(StrEnum):
    AKTIF = "AKTIF"
    DIHENTIKAN_SEMENTARA = "DIHENTIKAN_SEMENTARA"


@dataclass(frozen=True)
class Kawasan:
    """Where an area of its own has its own administrator (PB8-1-13, PB8-1-17)."""

    jenis: JenisKawasan
    nama: str


@dataclass(frozen=True)
class Penghentian:
    """One sanction that stops the activity; a second one may run beside it (PB8-29-1b)."""

    sanksi: UUID
    nomor: str
    sejak: date


@dataclass(frozen=True)
class KegiatanUsaha:
    id: UUID
    kbli: KBLI
    tingkat_risiko: TingkatRisiko
    lokasi: Wilayah
    alamat: str
    tahap: Tahap
    penanaman_modal: StatusPenanamanModal
    skala: Skala | None = None
    kawasan: Kawasan | None = None
    nilai_investasi: int | None = None
    """Rupiah, whole."""
    penghentian: tuple[Penghentian, ...] = ()

    @property
    def status(self) -> StatusKegiatan:
        return StatusKegiatan.DIHENTIKAN_SEMENTARA if self.penghentian else StatusKegiatan.AKTIF

    def sama(self, lain: "KegiatanUsaha") -> bool:
        """The same activity at the same place."""
        return (self.kbli, self.lokasi) == (lain.kbli, lain.lokasi)


@dataclass(frozen=True)
class DataKegiatan:
    """What its owner may put right later: no licence rests on it."""

    kawasan: Kawasan | None  # PB8-1-13, PB8-1-17
    nilai_investasi: int | None


def hentikan(kegiatan: KegiatanUsaha, penghentian: Penghentian) -> KegiatanUsaha:
    """PB8-29-1b: the same sanction stops once."""
    if any(satu.sanksi == penghentian.sanksi for satu in kegiatan.penghentian):
        return kegiatan
    return replace(kegiatan, penghentian=(*kegiatan.penghentian, penghentian))


def lanjutkan(kegiatan: KegiatanUsaha, sanksi: UUID) -> KegiatanUsaha:
    """PB8-29-3: fulfilled; what another sanction has stopped stays stopped."""
    tetap = tuple(satu for satu in kegiatan.penghentian if satu.sanksi != sanksi)
    return replace(kegiatan, penghentian=tetap)
