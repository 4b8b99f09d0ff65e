"""The regions as data: nothing in the code knows Sijunjung or Musi Banyuasin."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shared.calendar import HariLapisan, Kalender

DATA = Path(__file__).parent / "data" / "daerah"
PEKAN = ("SENIN", "SELASA", "RABU", "KAMIS", "JUMAT", "SABTU", "MINGGU")


class JenisInstansi(StrEnum):
    """Kinds of addressees; an agency acts in one of the roles of PB8-9-3."""

    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"
    """The region as such, Bupati through Sekretariat Daerah (AMB-12)."""
    PERANGKAT_DAERAH = "PERANGKAT_DAERAH"
    PERANGKAT_DAERAH_PROVINSI = "PERANGKAT_DAERAH_PROVINSI"
    """Of the province that the region lies in (PB8-15bis-b)."""
    LEMBAGA_OSS = "LEMBAGA_OSS"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"


@dataclass(frozen=True)
class Instansi:
    """`fungsi` inside the role (AMB-61), as DPMPTSP or OPD_TEKNIS."""

    kode: str
    nama: str
    jenis: JenisInstansi
    email: str
    fungsi: str | None = None
    pelaksana_inspeksi: bool = False
    kbli: tuple[str, ...] = ()
    """First digits of the activities that it is responsible for; none: of all."""


@dataclass(frozen=True)
class Peraturan:
    """PB8-0-1."""

    nama: str
    singkatan: str
    ditetapkan: date
    diundangkan: date
    tempat: str
    sumber: str
    penandatangan: Mapping[str, str] = field(hash=False)
    mengingat: tuple[str, ...]


@dataclass(frozen=True)
class Sop:
    """SOP100-1: the number is kept verbatim, no date is ever read from it (AMB-31)."""

    nomor: str
    tanggal_pembuatan: date
    tanggal_revisi: date | None
    tanggal_efektif: date
    bidang: str
    nama: str
    pemilik: str
    kbli: str


@dataclass(frozen=True)
class Kop:
    """The letterhead."""

    pemerintah: str
    perangkat: str
    alamat: str
    kontak: str
    lambang: str | None
    """A file beside this data; None is the placeholder."""


@dataclass(frozen=True)
class Pejabat:
    """Who signs, from that day until the next one of the same function begins."""

    fungsi: str
    jabatan: str
    nama: str | None
    """None: not known here; the line is left to be filled in."""
    pangkat: str | None
    nip: str | None
    mulai: date


@dataclass(frozen=True)
class Daerah:
    kode: str  # PB8-1-2
    nama: str
    provinsi: str
    ibu_kota: str
    kepala_daerah: str  # PB8-1-1
    wilayah: str
    zona: str
    pekan_kerja: tuple[str, ...]
    cuti_bersama_libur: bool
    instansi: Mapping[str, Instansi] = field(hash=False)
    kop: Kop
    pejabat: tuple[Pejabat, ...]
    peraturan: tuple[Peraturan, ...]
    sop: tuple[Sop, ...]

    @property
    def pelaksana_inspeksi(self) -> tuple[Instansi, ...]:
        """Who carries out inspections, and so is reminded (PB8-10-14)."""
        return tuple(i for i in self.instansi.values() if i.pelaksana_inspeksi)

    @property
    def peraturan_berlaku_sejak(self) -> date | None:
        """PB8-30: the day of promulgation, inclusive; an act dated earlier rests on no rule here.

        None where the region has no regulation of its own."""
        return min((p.diundangkan for p in self.peraturan), default=None)

    def penerima(self, jenis: JenisInstansi) -> tuple[Instansi, ...]:
        """Addressees of one kind, as PB8-23-7 names them."""
        return tuple(i for i in self.instansi.values() if i.jenis is jenis)

    def pejabat_pada(self, fungsi: str, pada: date) -> Pejabat:
        """Who held the function on that day; before the first one known, the office alone."""
        semua = sorted((p for p in self.pejabat if p.fungsi == fungsi), key=lambda p: p.mulai)
        menjabat = [p for p in semua if p.mulai <= pada]
        if menjabat:
            return menjabat[-1]
        return replace(semua[0], nama=None, pangkat=None, nip=None)

    def kalender(
        self,
        lapisan: Iterable[HariLapisan] = (),
        tahun_terbit: Iterable[int] | None = None,
    ) -> Kalender:
        """The region's calendar under the lines and published years that are in force."""
        dasar = Kalender(
            zona=self.zona,
            pekan_kerja=frozenset(PEKAN.index(hari) for hari in self.pekan_kerja),
            cuti_bersama_libur=self.cuti_bersama_libur,
            lapisan=tuple(lapisan),
        )
        return dasar if tahun_terbit is None else dasar.terbit(tahun_terbit)


def daerah(kode: str) -> Daerah:
    try:
        return DAERAH[kode]
    except KeyError:
        raise LookupError(f"Daerah {kode} tidak dikenal; yang ada: {', '.join(DAERAH)}.") from None


def _baca(isi: dict[str, Any]) -> Daerah:
    instansi = {i["kode"]: _instansi(i) for i in isi.pop("instansi")}
    return Daerah(
        instansi=MappingProxyType(instansi),
        kop=Kop(**isi.pop("kop")),
        pejabat=tuple(_pejabat(p) for p in isi.pop("pejabat")),
        pekan_kerja=tuple(isi.pop("pekan_kerja")),
        peraturan=tuple(_peraturan(p) for p in isi.pop("peraturan")),
        sop=tuple(_sop(s) for s in isi.pop("sop")),
        **isi,
    )


def _instansi(isi: dict[str, Any]) -> Instansi:
    jenis, kbli = JenisInstansi(isi.pop("jenis")), tuple(isi.pop("kbli", ()))
    return Instansi(jenis=jenis, kbli=kbli, **isi)


def _pejabat(isi: dict[str, Any]) -> Pejabat:
    return Pejabat(mulai=date.fromisoformat(isi.pop("mulai")), **isi)


def _peraturan(isi: dict[str, Any]) -> Peraturan:
    return Peraturan(
        ditetapkan=date.fromisoformat(isi.pop("ditetapkan")),
        diundangkan=date.fromisoformat(isi.pop("diundangkan")),
        mengingat=tuple(isi.pop("mengingat")),
        penandatangan=MappingProxyType(isi.pop("penandatangan")),
        **isi,
    )


def _sop(isi: dict[str, Any]) -> Sop:
    revisi = isi.pop("tanggal_revisi")
    return Sop(
        tanggal_pembuatan=date.fromisoformat(isi.pop("tanggal_pembuatan")),
        tanggal_revisi=revisi and date.fromisoformat(revisi),
        tanggal_efektif=date.fromisoformat(isi.pop("tanggal_efektif")),
        **isi,
    )


class _Daftar(Mapping[str, Daerah]):
    """Read at first use: importing a module opens no file."""

    def __getitem__(self, kode: str) -> Daerah:
        return _semua()[kode]

    def __iter__(self) -> Iterator[str]:
        return iter(_semua())

    def __len__(self) -> int:
        return len(_semua())


@cache
def _semua() -> dict[str, Daerah]:
    isi = (json.loads(satu.read_text(encoding="utf-8")) for satu in sorted(DATA.glob("*.json")))
    return {satu.kode: satu for satu in map(_baca, isi)}


DAERAH: Mapping[str, Daerah] = _Daftar()
