"""Projects: one kegiatan usaha at one lokasi, for which an LKPM is owed (PB8-15bis-b)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID


class Skala(StrEnum):
    MIKRO = "MIKRO"
    KECIL = "KECIL"
    MENENGAH = "MENENGAH"
    BESAR = "BESAR"


@dataclass(frozen=True)
class SkalaSejak:
    sejak: date
    skala: Skala


@dataclass(frozen=True)
class Proyek:
    """It outlives its NIB: what was reported for it stays."""

    id: UUID
    pelaku_usaha: UUID
    nib: str
    kbli: str
    lokasi: str
    """Kode wilayah of the kabupaten/kota."""
    penanaman_modal: str | None = None
    jenis_kawasan: str | None = None
    skala: tuple[SkalaSejak, ...] = ()
    """Oldest first; the first one begins when the licence was issued. None: not told yet."""
    berakhir_pada: date | None = None
    lokasi_usaha: UUID | None = None
    """The place itself: two projects of one KBLI differ by it. None: told before it was."""
    wilayah_lokasi: str | None = None
    """Its kode wilayah as fine as registrasi tells it."""

    @property
    def mulai(self) -> date | None:
        return self.skala[0].sejak if self.skala else None

    def skala_pada(self, hari: date) -> Skala | None:
        return next((s.skala for s in reversed(self.skala) if s.sejak <= hari), None)


def catat(
    lama: Iterable[Proyek], diterima: Iterable[Proyek], nib: str, tanggal: date
) -> tuple[Proyek, ...]:
    """What the NIB holds now; a project that it no longer holds has ended, its past stays."""
    dikenal = {proyek.id: proyek for proyek in lama}
    ada = {proyek.id: _lanjutkan(dikenal.get(proyek.id), proyek) for proyek in diterima}
    hilang = {
        id: replace(proyek, berakhir_pada=tanggal)
        for id, proyek in dikenal.items()
        if id not in ada and proyek.nib == nib and proyek.berakhir_pada is None
    }
    return tuple((dikenal | ada | hilang).values())


def akhiri(semua: Iterable[Proyek], nib: str, tanggal: date) -> tuple[Proyek, ...]:
    return catat(semua, (), nib, tanggal)


def _lanjutkan(lama: Proyek | None, baru: Proyek) -> Proyek:
    """The scale that it had in a past period decides about that period."""
    if lama is None:
        return baru
    if lama.skala and baru.skala and lama.skala[-1].skala is baru.skala[-1].skala:
        return replace(baru, skala=lama.skala)
    tetap = tuple(s for s in lama.skala if all(s.sejak < b.sejak for b in baru.skala))
    return replace(baru, skala=(*tetap, *baru.skala))
