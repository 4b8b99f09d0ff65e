"""Entries of the set plan (DITETAPKAN): read-only data that routine inspections refer to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, UUID, uuid5

from services.pengawasan.domain.penolakan.jadwal import BUKAN_SUBJEK
from services.pengawasan.domain.penolakan.rencana import (
    INSTANSI_TIDAK_DIKENAL,
    RENCANA_BELUM_DAPAT_DITETAPKAN,
    RENCANA_DITETAPKAN,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH
from services.pengawasan.domain.peristiwa import RencanaDitetapkan
from services.pengawasan.domain.subjek import Subjek
from shared.calendar import CaraMinggu, minggu_ke
from shared.refusal import Refusal

if TYPE_CHECKING:
    from shared.aturan import Ketentuan

RUANG = uuid5(NAMESPACE_OID, "perizinan.pengawasan.rencana")


class StatusRencana(StrEnum):
    KOMPILASI = "KOMPILASI"
    DRAF = "DRAF"
    DISUSUN = "DISUSUN"
    DINOTIFIKASI = "DINOTIFIKASI"
    DISESUAIKAN = "DISESUAIKAN"
    DIPERBARUI = "DIPERBARUI"
    DITETAPKAN = "DITETAPKAN"
    DINOTIFIKASI_AWAL_TAHUN = "DINOTIFIKASI_AWAL_TAHUN"


@dataclass(frozen=True)
class EntriRencana:
    id: UUID
    tahun: int
    pelaku_usaha: UUID
    lokasi: str
    instansi_pelaksana: tuple[str, ...]

    def memuat(self, pelaku_usaha: UUID, lokasi: str, tanggal: date) -> bool:  # PB8-10-16
        return (self.pelaku_usaha, self.lokasi, self.tahun) == (
            pelaku_usaha,
            lokasi,
            tanggal.year,
        )


def dalam_wilayah(wilayah: tuple[str, ...], lokasi: str) -> bool:
    """PB8-9-3: the same area, or one inside it."""
    return any(f"{lokasi}.".startswith(f"{kode}.") for kode in wilayah)


def periksa_instansi(instansi: tuple[str, ...], dikenal: frozenset[str]) -> Refusal | None:
    asing = [kode for kode in instansi if kode not in dikenal]
    if instansi and not asing:
        return None
    return INSTANSI_TIDAK_DIKENAL.dengan(
        rincian=tuple({"instansi": kode} for kode in asing),
        perbaikan=f"Pilih dari: {', '.join(sorted(dikenal))}.",
    )


def muat(
    baru: EntriRencana,
    ada: EntriRencana | None,
    subjek: Subjek | None,
    *,
    wilayah: tuple[str, ...],
    instansi: frozenset[str],
) -> EntriRencana | Refusal:
    """`ada`: the entry of the same year, Pelaku Usaha and lokasi, if it was loaded before."""
    if not dalam_wilayah(wilayah, baru.lokasi):
        return DI_LUAR_WILAYAH
    if subjek is None or not subjek.di(baru.lokasi):
        return BUKAN_SUBJEK
    if penolakan := periksa_instansi(baru.instansi_pelaksana, instansi):
        return penolakan
    if ada is None:
        return baru
    return ada if ada.instansi_pelaksana == baru.instansi_pelaksana else RENCANA_DITETAPKAN


def periksa_waktu(
    tahun: int, hari_ini: date, ketentuan: "Callable[[str, date], Ketentuan]"
) -> Refusal | None:
    """AMB-53: Pemda may adjust and add until the end of minggu kedua Desember (PB8-10-9)."""
    cara = CaraMinggu(str(ketentuan("cara_minggu", hari_ini).nilai))
    kedua = minggu_ke(2, tahun - 1, 12, cara)
    if hari_ini > kedua.akhir:
        return None
    return RENCANA_BELUM_DAPAT_DITETAPKAN.dengan(rincian=({"sampai": kedua.akhir.isoformat()},))


def tetapkan(
    daerah: str,
    tahun: int,
    penyusun: str,
    wilayah: tuple[str, ...],
    entri: Sequence[UUID],
    hari_ini: date,
) -> tuple[RencanaDitetapkan, ...]:
    """PB8-10-12; one plan per penyusun per year (PB8-10-8): all its loads have one id."""
    if not entri:
        return ()
    rencana = uuid5(RUANG, f"{daerah}/{tahun}/{penyusun}/{','.join(sorted(wilayah))}")
    awal = date(tahun, 1, 1)
    return (RencanaDitetapkan(rencana, tahun, penyusun, wilayah, hari_ini, awal, tuple(entri)),)
