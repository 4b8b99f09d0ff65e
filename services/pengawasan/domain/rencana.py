"""Entries of the set plan (DITETAPKAN): read-only data that routine inspections refer to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.pengawasan.domain.penolakan import (
    BUKAN_SUBJEK,
    DI_LUAR_WILAYAH,
    INSTANSI_TIDAK_DIKENAL,
    RENCANA_DITETAPKAN,
)
from services.pengawasan.domain.subjek import Subjek
from shared.refusal import Refusal


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
