"""To whom: the addressees of a rule, found in the region and in what the event names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from services.notifikasi.domain.penerima import JenisPenerima, Ke, Penerima
from services.notifikasi.notices.terbitan import terbitan
from shared.daerah import Daerah, Instansi, JenisInstansi

NAMA_LAIN = {"DPMPTSP_KABUPATEN_KOTA": "DPMPTSP", "BP_KPBPB": "BADAN_PENGUSAHAAN_KPBPB"}
"""As an event calls them -> as a region lists them."""
BILA_ADA = (Ke.ADMINISTRATOR_KEK, Ke.BADAN_PENGUSAHAAN_KPBPB)
"""PB8-10-13 `terkait`: few regions have such an area."""


@dataclass(frozen=True)
class Sebutan:
    """What an event names: whom, and which activities it is about."""

    nama: Mapping[Ke, tuple[str, ...]] = field(default_factory=dict[Ke, tuple[str, ...]])
    kbli: frozenset[str] = frozenset()
    """None: everything that the Pelaku Usaha does."""


TANPA_SEBUTAN = Sebutan()


def sebutan(event: Any, pelaku: str) -> Sebutan:
    """`pelaku`: who acted."""
    nama = {
        Ke.PEMUTUS: _pemutus(event),
        Ke.PETUGAS: _satu(getattr(event, "petugas", None)),
        Ke.PENGINPUT: _satu(pelaku),
        Ke.PELAKSANA: getattr(event, "instansi_pelaksana", ()),
        Ke.DISEBUT: getattr(event, "penerima", ()),
    }
    return Sebutan(
        nama, frozenset(item.kbli for item in getattr(event, "item", ()) if _usaha(item))
    )


def _usaha(item: object) -> bool:
    return hasattr(item, "kbli")


def _pemutus(event: Any) -> tuple[str, ...]:
    if verifikator := getattr(event, "verifikator", None):
        return (verifikator,)
    jenis = getattr(event, "jenis_pencabutan", None)
    return (terbitan(jenis).pemutus.value,) if jenis else ()


def _satu(nama: str | None) -> tuple[str, ...]:
    return (nama,) if nama else ()


def penerima(
    ke: Ke, daerah: Daerah, pelaku_usaha: UUID, disebut: Sebutan = TANPA_SEBUTAN
) -> list[Penerima]:
    """Never nobody: who is not found stands there by name, and is looked after."""
    nama = disebut.nama.get(ke, ())
    match ke:
        case Ke.PELAKU_USAHA:
            return [Penerima(JenisPenerima.PELAKU_USAHA, str(pelaku_usaha))]
        case Ke.PETUGAS | Ke.PENGINPUT:
            semua = [Penerima(JenisPenerima.PETUGAS, kotak_petugas(satu)) for satu in nama]
        case Ke.PELAKSANA:
            semua = _bernama(daerah, nama) or [_surati(i) for i in daerah.pelaksana_inspeksi]
        case Ke.PEMUTUS | Ke.DISEBUT:
            semua = _bernama(daerah, nama)
        case _:
            semua = [_surati(i) for i in _dikenal(daerah, ke.value) if _berurusan(i, disebut.kbli)]
    return semua or ([] if ke in BILA_ADA else [_belum_terdaftar(ke.value)])


def terdaftar(daerah: Daerah, nama: str) -> list[Penerima]:
    """By code, function or kind of agency."""
    return [_surati(satu) for satu in _dikenal(daerah, nama)]


def kotak_petugas(petugas: str) -> str:
    """Never the code of an agency, whatever an account is called."""
    return f"PETUGAS/{petugas}"


def _bernama(daerah: Daerah, nama: Iterable[str]) -> list[Penerima]:
    return [
        penerima
        for satu in nama
        for penerima in terdaftar(daerah, satu) or [_belum_terdaftar(satu)]
    ]


def _dikenal(daerah: Daerah, nama: str) -> list[Instansi]:
    nama = NAMA_LAIN.get(nama, nama)
    if nama in daerah.instansi:
        return [daerah.instansi[nama]]
    return [i for i in daerah.instansi.values() if nama in (i.fungsi, i.jenis.value)]


def _berurusan(instansi: Instansi, kbli: frozenset[str]) -> bool:
    """A ministry of some sectors hears of those; of an act on everything each of them does."""
    if instansi.jenis is not JenisInstansi.KEMENTERIAN_LEMBAGA or not instansi.kbli or not kbli:
        return True
    return any(satu.startswith(instansi.kbli) for satu in kbli)


def _surati(instansi: Instansi) -> Penerima:
    return Penerima(JenisPenerima(instansi.jenis.value), instansi.kode, instansi.email)


def _belum_terdaftar(nama: str) -> Penerima:
    return Penerima(JenisPenerima.BELUM_TERDAFTAR, nama)
