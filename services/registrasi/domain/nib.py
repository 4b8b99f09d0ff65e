"""The NIB: one living NIB per Pelaku Usaha, its versions, its end (PB8-1-18, PB8-23-8)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain import perizinan as pb
from services.registrasi.domain.pelaku_usaha import (
    JenisPelakuUsaha,
)
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Perizinan,
    Tahap,
)
from services.registrasi.domain.sop import Skala
from shared.identity import NIB, Wilayah
from shared.refusal import Refusal


class StatusNib(StrEnum):
    AKTIF = "AKTIF"
    DIMUTAKHIRKAN = "DIMUTAKHIRKAN"
    DICABUT = "DICABUT"


@dataclass(frozen=True)
class Pencabutan:
    """What sanksi decided: the case, its path, its date (PB8-23-8, AMB-47)."""

    kasus: UUID
    jalur: str
    sebab: str
    nomor: str
    tanggal: date


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

    @property
    def hidup(self) -> bool:
        return self.status is not StatusNib.DICABUT

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


@dataclass(frozen=True)
class NibDicabut:
    nib: Nib
    pencabutan: Pencabutan


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
    )
    return baru, tuple(pb.cabut(satu) for satu in milik), (NibDicabut(baru, pencabutan),)


def ubah_tahap(
    nib: Nib, kegiatan: UUID, tahap: Tahap, milik: tuple[Perizinan, ...], hari_ini: date
) -> tuple[Nib, tuple[NibDimutakhirkan, ...]] | Refusal:
    susunan: list[KegiatanUsaha] = []
    for satu in nib.kegiatan_usaha:
        hasil = pb.ubah_tahap(satu, tahap, milik) if satu.id == kegiatan else satu
        if isinstance(hasil, Refusal):
            return hasil
        susunan.append(hasil)
    baru = replace(
        nib,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=nib.versi + 1,
        diperbarui_pada=hari_ini,
        kegiatan_usaha=tuple(susunan),
    )
    return baru, (NibDimutakhirkan(baru),)
