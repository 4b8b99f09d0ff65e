"""The result of a count, with everything needed to explain it to a party."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

TAMPIL = 15
"""Days that an explanation names one by one; more are shortened."""


class Arah(StrEnum):
    SETELAH = "SETELAH"
    SEBELUM = "SEBELUM"


class Satuan(StrEnum):
    HARI = "HARI"
    BULAN = "BULAN"


@dataclass(frozen=True)
class Dilewati:
    tanggal: date
    sebab: str


@dataclass(frozen=True)
class Perhitungan:
    """`hari_terakhir` counts whole; the effect begins at `berlaku`, 00:00 of the day after it.

    `diberitahukan` is set when a day that a party was told was kept against a newer count.
    """

    jumlah: int
    satuan: Satuan
    arah: Arah
    sejak: date
    hari_terakhir: date
    berlaku: datetime
    kalender_versi: str
    dihitung: tuple[date, ...] = ()
    dilewati: tuple[Dilewati, ...] = ()
    sementara: tuple[int, ...] = ()
    diberitahukan: date | None = None

    def tepat_waktu(self, saat: datetime) -> bool:
        """An act at any moment of the last day is on time (CALC-2, CALC-3)."""
        return saat < self.berlaku

    def penjelasan(self) -> str:
        return " ".join(kalimat for kalimat in (self._hitungan(), self._akibat(), *self._catatan()))

    def json(self) -> dict[str, object]:
        return {
            "jumlah": self.jumlah,
            "satuan": self.satuan.value,
            "arah": self.arah.value,
            "sejak": self.sejak.isoformat(),
            "hari_terakhir": self.hari_terakhir.isoformat(),
            "berlaku": self.berlaku.isoformat(),
            "dihitung": [tanggal.isoformat() for tanggal in self.dihitung],
            "dilewati": [
                {"tanggal": hari.tanggal.isoformat(), "sebab": hari.sebab} for hari in self.dilewati
            ],
            "sementara": list(self.sementara),
            "diberitahukan": self.diberitahukan and self.diberitahukan.isoformat(),
            "kalender_versi": self.kalender_versi,
            "penjelasan": self.penjelasan(),
        }

    def _hitungan(self) -> str:
        kata = "sejak" if self.arah is Arah.SETELAH else "sebelum"
        satuan = "Hari" if self.satuan is Satuan.HARI else "bulan"
        kepala = f"{self.jumlah} {satuan} {kata} {_panjang(self.sejak)}"
        if self.satuan is Satuan.BULAN:
            return f"{kepala}, dihitung menurut kalender."
        if not self.dihitung:
            return f"{kepala}."
        hari = _ringkas([self._pendek(tanggal) for tanggal in self.dihitung])
        libur = _ringkas([f"{self._pendek(h.tanggal)} ({h.sebab})" for h in self.dilewati])
        return f"{kepala}: {hari}" + (f"; libur: {libur}." if libur else ".")

    def _akibat(self) -> str:
        saat = f"{_panjang(self.berlaku)} pukul {self.berlaku:%H:%M %Z}"
        akibat = f"akibatnya mulai {saat}"
        if self.arah is Arah.SEBELUM:
            akibat = f"mulai {saat} sudah terlambat"
        return f"Hari terakhir {_panjang(self.hari_terakhir)} berlaku penuh; {akibat}."

    def _catatan(self) -> Sequence[str]:
        catatan: list[str] = []
        if self.satuan is Satuan.BULAN and self.hari_terakhir.day < self.sejak.day:
            catatan.append(
                f"Tanggal {self.sejak.day} tidak ada dalam bulan itu, "
                "maka dipakai hari terakhir bulan itu."
            )
        if self.sementara:
            catatan.append(
                f"Sementara: keputusan hari libur tahun {_tahun(self.sementara)} "
                "belum ada dalam data, tanggal ini masih dapat bergeser."
            )
        if self.diberitahukan:
            catatan.append(
                f"Hari terakhir yang telah diberitahukan, {_panjang(self.diberitahukan)}, "
                "dipertahankan: "
                "penghitungan ulang tidak memperpendek jangka waktu."
            )
        return catatan

    def _pendek(self, tanggal: date) -> str:
        """Without the year where it is that of the start, as a reader expects."""
        return f"{tanggal:%d-%m}" if tanggal.year == self.sejak.year else _panjang(tanggal)


def perpanjang(diberitahukan: Perhitungan | date, baru: Perhitungan) -> Perhitungan:
    """The newer count, but never an earlier last day than a party was told (AMB-67).

    For both directions: who was told to act by a day keeps that day. Not for a moment on which
    the system itself acts, as the reminder of PB8-10-14.
    """
    hari = diberitahukan.hari_terakhir if isinstance(diberitahukan, Perhitungan) else diberitahukan
    if hari <= baru.hari_terakhir:
        return baru
    berlaku = datetime.combine(hari + timedelta(days=1), time(), baru.berlaku.tzinfo)
    return replace(baru, hari_terakhir=hari, berlaku=berlaku, diberitahukan=hari)


def _panjang(tanggal: date) -> str:
    return f"{tanggal:%d-%m-%Y}"


def _tahun(tahun: tuple[int, ...]) -> str:
    if len(tahun) <= 3:
        return ", ".join(str(satu) for satu in tahun)
    return f"{tahun[0]} sampai {tahun[-1]}"


def _ringkas(kata: list[str]) -> str:
    if len(kata) <= TAMPIL:
        return ", ".join(kata)
    return f"{', '.join(kata[:3])}, … ({len(kata) - 4} lagi), {kata[-1]}"
