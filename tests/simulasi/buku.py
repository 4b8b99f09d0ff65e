"""The books that the simulation and the recount both end with."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tests.simulasi.waktu import Catatan

DAHULU = date(2025, 3, 3)
"""Since when everybody has what it begins with."""
KANTOR = 0
"""In place of a number: what is of no Pelaku Usaha."""


@dataclass
class Akhir:
    """Everything of all, by the number of the Pelaku Usaha."""

    jam: Counter[tuple[object, ...]] = field(default_factory=Counter)
    berakhir: Counter[tuple[object, ...]] = field(default_factory=Counter)
    peringatan: Counter[tuple[object, ...]] = field(default_factory=Counter)
    surat: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    nib: dict[int, tuple[str, tuple[date, str] | None]] = field(default_factory=dict)
    akses: dict[int, tuple[str, date]] = field(default_factory=dict)
    ditolak: set[tuple[int, str]] = field(default_factory=set)


class Buku:
    def __init__(self) -> None:
        self.akhir = Akhir()

    def _mulai(self, nomor: int) -> None:
        self.akhir.akses[nomor] = ("AKTIF", DAHULU)
        self.akhir.nib[nomor] = ("AKTIF", None)

    def _nib_dicabut(self, nomor: int, tanggal: date, sebab: str) -> None:
        self._surat(nomor, "nib_dicabut", "PELAKU_USAHA")
        self.akhir.nib[nomor] = ("DICABUT", (tanggal, sebab))

    def _surat(self, nomor: int, jenis: str, *kepada: str) -> None:
        for satu in kepada:
            self.akhir.surat[nomor, jenis, satu] += 1

    def _catat(
        self, nomor: int, kind: str, jam: Catatan, *pihak: str, dikatakan: bool = True
    ) -> None:
        self.akhir.jam[nomor, kind, jam.terakhir, jam.berlaku, jam.keadaan, tuple(jam.riwayat)] += 1
        if jam.keadaan == "DIJALANKAN" and dikatakan:
            self.akhir.berakhir[nomor, kind, jam.terakhir, jam.berlaku] += 1
        for _, sisa in jam.peringatan:
            self.akhir.peringatan[nomor, kind, sisa] += 1
        if jam.pindah and pihak:  # AMB-67
            self._surat(nomor, "tenggat_bergeser", *pihak, "PELAKU_USAHA")
