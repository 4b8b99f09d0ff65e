"""The NIB: one living NIB per Pelaku Usaha, its versions, its end (PB8-1-18, PB8-23-8)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain import perizinan as pb
from services.registrasi.domain.kegiatan_usaha import DataKegiatan, tempatkan
from services.registrasi.domain.pelaku_usaha import JenisPelakuUsaha, StatusPenanamanModal
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Pencabutan,
    Perizinan,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.sop import Skala
from shared.identity import NIB, Wilayah
from shared.refusal import Refusal

PASAL_KEGIATAN = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9"


class StatusNib(StrEnum):
    AKTIF = "AKTIF"
    DIMUTAKHIRKAN = "DIMUTAKHIRKAN"
    DICABUT = "DICABUT"


@dataclass(frozen=True)
class Nib:
    nomor: NIB
    pelaku_usaha: UUID
    daerah: str
    status: StatusNib
    versi: int
    tanggal: date
    diperbarui_pada: date
    jenis_pelaku_usaha: JenisPelakuUsaha
    skala: Skala
    wilayah: Wilayah
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    permohonan: UUID | None
    pencabutan: Pencabutan | None = None
    menunggu_pbbr: Pencabutan | None = None
    """The act that took the last PBBR of a NIB that lives on (PB8-24-10, PB8-27-14)."""

    @property
    def hidup(self) -> bool:
        return self.status is not StatusNib.DICABUT

    @property
    def pmdn(self) -> bool:
        """Nothing of it is PMA: what the six months of Pasal 24 and 27 ask."""
        return all(k.penanaman_modal is StatusPenanamanModal.PMDN for k in self.kegiatan_usaha)

    @property
    def berlaku_sampai(self) -> date | None:
        """SOP100-16: as long as the business runs; its end is the Pencabutan, if any."""
        return self.pencabutan.tanggal if self.pencabutan else None


@dataclass(frozen=True)
class NibDiterbitkan:
    nib: Nib


@dataclass(frozen=True)
class NibDimutakhirkan:
    nib: Nib
    dasar_hukum: str | None = None
    """Of the act that changed it; none: the SOP that it was issued under."""


@dataclass(frozen=True)
class NibDicabut:
    nib: Nib
    pencabutan: Pencabutan


Ubahan = tuple[Nib, tuple[NibDimutakhirkan, ...]]


def cabut(
    nib: Nib, milik: tuple[Perizinan, ...], pencabutan: Pencabutan
) -> tuple[Nib, tuple[Perizinan, ...], tuple[NibDicabut, ...]]:
    """PB8-23-8: on the date that sanksi gave it, however late this is heard; never twice."""
    if not nib.hidup:
        return nib, milik, ()
    baru = replace(
        nib,
        status=StatusNib.DICABUT,
        versi=nib.versi + 1,
        diperbarui_pada=pencabutan.tanggal,
        pencabutan=pencabutan,
        menunggu_pbbr=None,
    )
    berakhir = tuple(pb.akhiri(satu, StatusPerizinan.DICABUT, pencabutan) for satu in milik)
    return baru, berakhir, (NibDicabut(baru, pencabutan),)


def mutakhirkan(
    nib: Nib,
    kegiatan: tuple[KegiatanUsaha, ...],
    tanggal: date,
    pernah: tuple[KegiatanUsaha, ...] = (),
) -> Nib:
    """The next version of a living NIB; a NIB with a kegiatan usaha waits for no PBBR. `pernah`:
    where something new is added, whatever stood at its place before."""
    kegiatan = tempatkan(kegiatan, (*pernah, *nib.kegiatan_usaha))
    return replace(
        nib,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=nib.versi + 1,
        diperbarui_pada=tanggal,
        kegiatan_usaha=kegiatan,
        menunggu_pbbr=None if kegiatan else nib.menunggu_pbbr,
    )


def ubah_kegiatan(
    nib: Nib, ubah: Callable[[KegiatanUsaha], KegiatanUsaha], tanggal: date
) -> Nib | None:
    """None when nothing is changed by it."""
    kegiatan = tuple(ubah(satu) for satu in nib.kegiatan_usaha)
    return None if kegiatan == nib.kegiatan_usaha else mutakhirkan(nib, kegiatan, tanggal)


def ubah_tahap(
    nib: Nib, kegiatan: UUID, tahap: Tahap, milik: tuple[Perizinan, ...], hari_ini: date
) -> Ubahan | Refusal:
    susunan: list[KegiatanUsaha] = []
    for satu in nib.kegiatan_usaha:
        hasil = pb.ubah_tahap(satu, tahap, milik) if satu.id == kegiatan else satu
        if isinstance(hasil, Refusal):
            return hasil
        susunan.append(hasil)
    return _ubahan(nib, {satu.id: satu for satu in susunan}, hari_ini)


def ubah_data(nib: Nib, kegiatan: UUID, data: DataKegiatan, hari_ini: date) -> Ubahan:
    """PB8-1-13, PB8-1-17: the kawasan, and the investment, as they are found to be."""
    susunan = {
        satu.id: replace(satu, kawasan=data.kawasan, nilai_investasi=data.nilai_investasi)
        for satu in nib.kegiatan_usaha
        if satu.id == kegiatan
    }
    return _ubahan(nib, susunan, hari_ini)


def _ubahan(nib: Nib, susunan: Mapping[UUID, KegiatanUsaha], hari_ini: date) -> Ubahan:
    """The same content again is no new version."""
    baru = ubah_kegiatan(nib, lambda satu: susunan.get(satu.id, satu), hari_ini)
    return (baru, (NibDimutakhirkan(baru, PASAL_KEGIATAN),)) if baru else (nib, ())
