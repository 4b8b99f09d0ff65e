"""Numbers of the law as versioned configuration: no rule holds a period or a list itself."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, cast

DATA = Path(__file__).parent / "data" / "ketentuan.json"
BERKAS = [DATA]
"""What is read, the first one first; see `gunakan`."""

Nilai = int | str | tuple[int, ...] | tuple[str, ...]


class SatuanNilai(StrEnum):
    HARI = "HARI"
    """Working days (CALC-1)."""
    HARI_KALENDER = "HARI_KALENDER"
    BULAN = "BULAN"
    TAHUN = "TAHUN"
    RUPIAH = "RUPIAH"
    BYTE = "BYTE"
    DETIK = "DETIK"
    JAM = "JAM"
    """Hour of a day, local."""
    KALI = "KALI"
    """Times in a calendar year."""
    DAFTAR = "DAFTAR"
    PILIHAN = "PILIHAN"


@dataclass(frozen=True)
class Ketentuan:
    """`bukan_hukum`: our own choice or not confirmed; shown as such wherever it is shown."""

    kunci: str
    nilai: Nilai
    satuan: SatuanNilai
    berlaku_mulai: date
    dasar_hukum: str
    aturan: tuple[str, ...]
    daerah: str | None = None
    bukan_hukum: bool = False
    keterangan: str | None = None

    @property
    def bilangan(self) -> int:
        if not isinstance(self.nilai, int):
            raise TypeError(f"{self.kunci} is no single number")
        return self.nilai

    @property
    def deret(self) -> tuple[int, ...]:
        if not isinstance(self.nilai, tuple):
            raise TypeError(f"{self.kunci} is no list of numbers")
        return tuple(int(nilai) for nilai in self.nilai)

    @property
    def daftar(self) -> tuple[str, ...]:
        if not isinstance(self.nilai, tuple):
            raise TypeError(f"{self.kunci} is no list")
        return tuple(str(nilai) for nilai in self.nilai)

    @property
    def versi(self) -> str:
        """Stored with a decision; the hash tells an entry that was edited in place."""
        jejak = hashlib.sha256(repr((self.nilai, self.satuan, self.dasar_hukum)).encode())
        tempat = f"/{self.daerah}" if self.daerah else ""
        return f"{self.kunci}{tempat}@{self.berlaku_mulai}#{jejak.hexdigest()[:8]}"


def ketentuan(kunci: str, pada: date, daerah: str | None = None) -> Ketentuan:
    """The entry in force on that day."""
    return pilih(kunci, semua().get(kunci, ()), pada, daerah)


def pilih(
    kunci: str, entri: Iterable[Ketentuan], pada: date, daerah: str | None = None
) -> Ketentuan:
    """The newest one in force; one of the region goes before every general one."""
    calon = [k for k in entri if k.daerah in (None, daerah)]
    if not calon:
        raise LookupError(f"Ketentuan {kunci} tidak ada.")
    berlaku = [k for k in calon if k.berlaku_mulai <= pada]
    if not berlaku:
        raise LookupError(f"Ketentuan {kunci} belum berlaku pada {pada:%d-%m-%Y}.")
    return max(berlaku, key=lambda k: (k.daerah is not None, k.berlaku_mulai))


def gunakan(*tambahan: Path) -> None:
    """Entries of this installation, in files of the same form: of the same day, they win."""
    BERKAS[:] = [*tambahan, DATA]
    semua.cache_clear()


@cache
def semua() -> Mapping[str, tuple[Ketentuan, ...]]:
    """Every entry by key, in the order of the files."""
    hasil: dict[str, tuple[Ketentuan, ...]] = {}
    for isi in (isi for satu in BERKAS for isi in json.loads(satu.read_text(encoding="utf-8"))):
        entri = _baca(isi)
        hasil[entri.kunci] = (*hasil.get(entri.kunci, ()), entri)
    return hasil


def _baca(isi: dict[str, Any]) -> Ketentuan:
    return Ketentuan(
        nilai=_beku(isi.pop("nilai")),
        satuan=SatuanNilai(isi.pop("satuan")),
        berlaku_mulai=date.fromisoformat(isi.pop("berlaku_mulai")),
        aturan=tuple(isi.pop("aturan")),
        **isi,
    )


def _beku(nilai: Any) -> Nilai:
    return tuple(cast(list[Any], nilai)) if isinstance(nilai, list) else nilai
