"""Kegiatan usaha: what is done, where, at which scale, and whether a sanction has stopped it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.lokasi_usaha import baku
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
    lokasi_usaha: UUID | None = None
    """Opaque, for whoever may not read the address: the same id is the same place. None: not
    placed yet, as on every NIB that was last changed before places had an id."""

    @property
    def status(self) -> StatusKegiatan:
        return StatusKegiatan.DIHENTIKAN_SEMENTARA if self.penghentian else StatusKegiatan.AKTIF

    def sama(self, lain: "KegiatanUsaha") -> bool:
        """The same activity at the same place."""
        return self.kbli == lain.kbli and self.setempat(lain)

    def setempat(self, lain: "KegiatanUsaha") -> bool:
        """PB8-10-2, PB8-24-2: one lokasi usaha is one address, however it is spelled."""
        return self.lokasi == lain.lokasi and baku(self.alamat) == baku(lain.alamat)


@dataclass(frozen=True)
class DataKegiatan:
    """What its owner may put right later: no licence rests on it."""

    kawasan: Kawasan | None  # PB8-1-13, PB8-1-17
    nilai_investasi: int | None


def tempatkan(
    semua: Iterable[KegiatanUsaha], pernah: Iterable[KegiatanUsaha] = ()
) -> tuple[KegiatanUsaha, ...]:
    """Each gets the id of its place, which is that of whatever first stood there. `pernah`: what
    the same Pelaku Usaha had before, so that a new NIB does not make a new place of an old one."""
    semua = tuple(semua)
    dikenal = [*pernah, *(satu for satu in semua if satu.lokasi_usaha)]
    hasil: list[KegiatanUsaha] = []
    for satu in semua:
        if satu.lokasi_usaha is None:
            setempat = (lain.lokasi_usaha or lain.id for lain in dikenal if lain.setempat(satu))
            satu = replace(satu, lokasi_usaha=next(setempat, satu.id))
            dikenal.append(satu)
        hasil.append(satu)
    return tuple(hasil)


def hentikan(kegiatan: KegiatanUsaha, penghentian: Penghentian) -> KegiatanUsaha:
    """PB8-29-1b: the same sanction stops once."""
    if any(satu.sanksi == penghentian.sanksi for satu in kegiatan.penghentian):
        return kegiatan
    return replace(kegiatan, penghentian=(*kegiatan.penghentian, penghentian))


def lanjutkan(kegiatan: KegiatanUsaha, sanksi: UUID) -> KegiatanUsaha:
    """PB8-29-3: fulfilled; what another sanction has stopped stays stopped."""
    tetap = tuple(satu for satu in kegiatan.penghentian if satu.sanksi != sanksi)
    return replace(kegiatan, penghentian=tetap)
