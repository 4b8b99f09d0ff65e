"""Subjects of supervision: whoever holds a Perizinan Berusaha, told by registrasi alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from services.pengawasan.domain.peristiwa import SubjekPengawasanDidaftarkan


class TingkatRisiko(StrEnum):  # PB8-1-10
    RENDAH = "RENDAH"
    MENENGAH_RENDAH = "MENENGAH_RENDAH"
    MENENGAH_TINGGI = "MENENGAH_TINGGI"
    TINGGI = "TINGGI"


@dataclass(frozen=True)
class KegiatanUsaha:
    id: UUID
    kbli: str
    tingkat_risiko: TingkatRisiko
    lokasi: str
    lokasi_usaha: UUID | None = None
    """Which of the Pelaku Usaha's places in that kabupaten/kota; none: told before it was."""

    @property
    def tempat(self) -> UUID | str:
        """What Pasal 10 ayat (2) counts by; all of the kabupaten/kota where no more is known."""
        return self.lokasi_usaha or self.lokasi


@dataclass(frozen=True)
class Subjek:
    pelaku_usaha: UUID
    nib: str
    wilayah: str
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None = None
    berakhir_pada: date | None = None
    """The day on which its NIB was revoked."""

    def memiliki_izin(self, pada: date) -> bool:  # PB8-2-1
        habis = self.berlaku_sampai is not None and self.berlaku_sampai < pada
        return self.berakhir_pada is None and not habis

    def di(self, lokasi: str) -> tuple[KegiatanUsaha, ...]:
        return tuple(kegiatan for kegiatan in self.kegiatan_usaha if kegiatan.lokasi == lokasi)

    def lokasi_usaha(self, kegiatan: Iterable[UUID]) -> tuple[UUID, ...]:
        """Each place once; none where one of them is not placed, for then it may be any."""
        dipilih = set(kegiatan)
        tempat = [satu.lokasi_usaha for satu in self.kegiatan_usaha if satu.id in dipilih]
        dikenal = tuple(dict.fromkeys(satu for satu in tempat if satu))
        return dikenal if all(tempat) else ()


Pendaftaran: TypeAlias = tuple[Subjek, tuple[SubjekPengawasanDidaftarkan, ...]]


def daftarkan(lama: Subjek | None, baru: Subjek) -> Pendaftaran:
    """PB8-2-1: a new subject is told once; the same NIB again only brings newer data."""
    if lama is not None and lama.nib == baru.nib and lama.berakhir_pada is None:
        return baru, ()
    return baru, (SubjekPengawasanDidaftarkan(baru.pelaku_usaha, baru.nib, baru.wilayah),)


def akhiri(subjek: Subjek, nib: str, tanggal: date) -> Subjek:
    """A revocation of another NIB than the present one changes nothing."""
    if subjek.nib != nib or subjek.berakhir_pada is not None:
        return subjek
    return replace(subjek, berakhir_pada=tanggal)
