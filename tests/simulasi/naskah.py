"""Who does what in two years, and when the clocks are looked at: drawn from a seed, told to both.

What the simulation is and what the recount is may only share this: people, moments, decrees.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from tests.calendar.skb import hari_kerja_antara

WIB = ZoneInfo("Asia/Jakarta")
MULAI, SELESAI = date(2026, 1, 2), date(2027, 12, 31)
PALING_AWAL = date(2026, 1, 22)
"""Ten working days before it lie in 2026: the typed holidays begin there."""
SEHARI = timedelta(days=1)
TEPI = 0.4
"""So many acts lie within a day of the end of a period."""


@dataclass(frozen=True)
class Putaran:
    """A file is given, declared complete, and returned or decided."""

    unggah: datetime
    lengkap: datetime
    akhir: datetime
    hasil: str
    """DIKEMBALIKAN, DITERBITKAN or DITOLAK."""


@dataclass(frozen=True)
class Permohonan:
    nomor: int
    putaran: tuple[Putaran, ...]


@dataclass(frozen=True)
class Putusan:
    saat: datetime
    setuju: bool
    perbaikan: datetime | None = None


@dataclass(frozen=True)
class Likuidasi:
    nomor: int
    diajukan: datetime
    akta_valid: bool
    kswp: datetime
    """When the tax office answers."""
    unggah: datetime
    putusan: tuple[Putusan, ...]
    permohonan_baru: datetime | None


@dataclass(frozen=True)
class Dicabut:
    """Everything is revoked at once, by an act of this kind."""

    nomor: int
    jenis: str
    """NON_LIKUIDASI, PEMBUBARAN, SANKSI or PEMBATALAN."""
    saat: datetime
    permohonan_baru: datetime | None


@dataclass(frozen=True)
class TanpaPbbr:
    """The last PBBR is revoked, the NIB lives on (PB8-24-10)."""

    nomor: int
    saat: datetime
    diajukan: datetime | None
    diperoleh: datetime | None
    permohonan_baru: datetime | None


@dataclass(frozen=True)
class Inspeksi:
    nomor: int
    jadwal: tuple[tuple[datetime, date], ...]
    """When it was scheduled, and for which day; the first, then each new one."""
    batal: datetime | None


Lakon = Permohonan | Likuidasi | Dicabut | TanpaPbbr | Inspeksi


@dataclass(frozen=True)
class Keputusan:
    """A decree about one day."""

    saat: datetime
    tanggal: date
    libur: bool


@dataclass(frozen=True)
class Naskah:
    lakon: tuple[Lakon, ...]
    bangun: tuple[datetime, ...]
    """When the workers look; they are away for days, too."""
    keputusan: tuple[Keputusan, ...]


KEPUTUSAN = (
    Keputusan(datetime(2026, 6, 19, 10, tzinfo=WIB), date(2026, 6, 24), libur=True),
    Keputusan(datetime(2027, 3, 5, 10, tzinfo=WIB), date(2027, 3, 12), libur=False),
)


def pukul(hari: date, jam: int, menit: int = 0) -> datetime:
    return datetime.combine(hari, time(jam, menit), WIB)


def enam_bulan(sejak: date, bulan: int = 6) -> date:
    """About where a period of months ends; the script may be a day or two off."""
    return sejak + timedelta(days=round(30.4 * bulan))


class Penulis:
    def __init__(self, benih: int) -> None:
        self.acak = Random(benih)  # a script, no secret

    def naskah(self, jumlah: int) -> Naskah:
        bagian = (
            (0.25, self._permohonan), (0.30, self._likuidasi), (0.20, self._dicabut),
            (0.15, self._tanpa_pbbr), (0.10, self._inspeksi),
        )  # fmt: skip
        penulis = [tulis for bobot, tulis in bagian for _ in range(round(bobot * jumlah))]
        lakon = tuple(tulis(nomor) for nomor, tulis in enumerate(penulis, 1))
        return Naskah(lakon, tuple(self._bangun()), KEPUTUSAN)

    def _bangun(self) -> list[datetime]:
        """Most midnights, some noons; twice they are away for more than a week."""
        saat, hari = [], MULAI
        while hari <= SELESAI:
            if hari in (date(2026, 6, 18), date(2027, 2, 1)):
                hari += timedelta(days=9)
            if self.acak.random() < 0.85:
                saat.append(pukul(hari, 0))
            if self.acak.random() < 0.10:
                saat.append(pukul(hari, 12, 30))
            hari += SEHARI
        return [*saat, pukul(SELESAI, 23, 59)]

    def _hari(self) -> date:
        """Some more than elsewhere around the decrees."""
        if self.acak.random() < 0.2:
            keputusan = self.acak.choice(KEPUTUSAN)
            return keputusan.saat.date() + timedelta(days=self.acak.randint(-8, 4))
        return MULAI + timedelta(days=self.acak.randint(0, (SELESAI - MULAI).days - 20))

    def _kantor(self, hari: date) -> datetime:
        return pukul(hari, self.acak.randint(8, 15), self.acak.randint(0, 59))

    def _nanti(self, sejak: datetime, paling_lama: int) -> datetime:
        """Later, on that day or another."""
        hari = sejak.date() + timedelta(days=self.acak.randint(0, paling_lama))
        return max(self._kantor(hari), sejak + timedelta(minutes=1))

    def _sekitar(self, batas: date, sejak: datetime) -> datetime:
        """On the last day or a day beside it."""
        hari = batas + timedelta(days=self.acak.randint(-1, 1))
        jam = self.acak.choice((time(0, 0), time(12, 0), time(23, 59)))
        return max(datetime.combine(hari, jam, WIB), sejak + timedelta(minutes=1))

    def _permohonan(self, nomor: int) -> Permohonan:
        putaran: list[Putaran] = []
        unggah = self._kantor(self._hari())
        while True:
            lengkap = self._nanti(unggah, 2)
            if self.acak.random() < TEPI:
                akhir = self._sekitar(hari_kerja_ke(1, unggah.date()), lengkap)
            else:
                akhir = self._nanti(lengkap, 3)
            hasil = self.acak.choice(("DIKEMBALIKAN", "DITERBITKAN", "DITERBITKAN", "DITOLAK"))
            putaran.append(Putaran(unggah, lengkap, akhir, hasil))
            if hasil != "DIKEMBALIKAN":
                return Permohonan(nomor, tuple(putaran))
            unggah = self._nanti(akhir, 5)

    def _likuidasi(self, nomor: int) -> Likuidasi:
        diajukan = self._kantor(self._hari())
        lama = 6 if self.acak.random() < 0.2 else 0
        kswp = self._nanti(diajukan + timedelta(minutes=5), lama)
        unggah = self._nanti(diajukan + timedelta(minutes=7), 4)
        putusan, sejak = [], max(unggah, kswp)
        while self.acak.random() < 0.7:
            if self.acak.random() < TEPI:
                saat = self._sekitar(hari_kerja_ke(5, sejak.date()), sejak)
            else:
                saat = self._nanti(sejak, 7)
            setuju = self.acak.random() < 0.5
            perbaikan = None if setuju or self.acak.random() < 0.2 else self._nanti(saat, 6)
            putusan.append(Putusan(saat, setuju, perbaikan))
            if perbaikan is None:
                break
            sejak = perbaikan
        baru = self._baru(sejak + timedelta(days=7), 6)
        return Likuidasi(
            nomor, diajukan, self.acak.random() < 0.2, kswp, unggah, tuple(putusan), baru
        )

    def _dicabut(self, nomor: int) -> Dicabut:
        jenis = self.acak.choice(("NON_LIKUIDASI", "PEMBUBARAN", "SANKSI", "PEMBATALAN"))
        saat = self._kantor(self._hari())
        return Dicabut(nomor, jenis, saat, self._baru(saat, 12 if jenis == "SANKSI" else 6))

    def _tanpa_pbbr(self, nomor: int) -> TanpaPbbr:
        saat = self._kantor(self._hari())
        diajukan = self._baru(saat, 6) if self.acak.random() < 0.6 else None
        diperoleh = None
        if diajukan and self.acak.random() < 0.7:
            diperoleh = self._sekitar(enam_bulan(saat.date()), diajukan)
        baru = self._baru(pukul(enam_bulan(saat.date()), 9), 6) if diajukan is None else None
        return TanpaPbbr(nomor, saat, diajukan, diperoleh, baru)

    def _inspeksi(self, nomor: int) -> Inspeksi:
        saat = self._kantor(self._hari())
        jadwal = []
        for _ in range(self.acak.randint(1, 3)):
            hari = saat.date() + timedelta(days=self.acak.randint(5, 60))
            jadwal.append((saat, max(hari, PALING_AWAL)))
            saat = self._nanti(saat + SEHARI, 20)
        return Inspeksi(nomor, tuple(jadwal), saat if self.acak.random() < 0.3 else None)

    def _baru(self, sejak: datetime, bulan: int) -> datetime | None:
        """A new application: never, before its end, around it, or too late."""
        nasib = self.acak.random()
        if nasib < 0.3:
            return None
        if nasib < 0.3 + TEPI:
            return self._sekitar(enam_bulan(sejak.date(), bulan), sejak)
        return self._nanti(sejak, 31 * bulan + 20)


@cache
def hari_kerja_ke(n: int, sejak: date) -> date:
    return hari_kerja_antara(sejak + SEHARI, sejak + timedelta(days=30))[n - 1]
