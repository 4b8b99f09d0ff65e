"""Which LKPM a project owes, and until when (PB8-15bis-b; the periods are national law)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from services.pengawasan.domain.periode import Kala, Periode, periode_pada
from services.pengawasan.domain.proyek import Proyek, Skala

if TYPE_CHECKING:
    from shared.aturan import Ketentuan

BATAS = "lkpm_tanggal_terakhir"
DIKECUALIKAN = "lkpm_kbli_dikecualikan"
PMA = "lkpm_skala_pma"
TIDAK_WAJIB = "TIDAK_WAJIB"
KUNCI = (*(f"lkpm_periode_{skala.lower()}" for skala in Skala), BATAS, DIKECUALIKAN, PMA)


@dataclass(frozen=True)
class Aturan:
    """The numbers of the law for one region, and the day on which they are asked."""

    hari_ini: date
    ketentuan: "Callable[[str, date], Ketentuan]"

    def batas(self, periode: Periode) -> date:
        return periode.batas(self.ketentuan(BATAS, periode.akhir).bilangan)

    def kala(self, proyek: Proyek, pada: date) -> Kala | None:
        """None: no LKPM is owed (AMB-24), or the scale on that day is not known."""
        skala = self._skala(proyek, pada)
        if skala is None or self._dikecualikan(proyek, pada):
            return None
        nilai = self.ketentuan(f"lkpm_periode_{skala.lower()}", pada).nilai
        return None if nilai == TIDAK_WAJIB else Kala(str(nilai))

    def versi(self, proyek: Proyek, periode: Periode) -> tuple[str, ...]:
        """Of what decided about this period; stored with the LKPM."""
        skala = self._skala(proyek, periode.akhir)
        kunci = [f"lkpm_periode_{skala.lower()}"] if skala else []
        return tuple(self.ketentuan(k, periode.akhir).versi for k in (*kunci, BATAS))

    def _skala(self, proyek: Proyek, pada: date) -> Skala | None:
        if proyek.penanaman_modal == "PMA" and proyek.skala:
            return Skala(str(self.ketentuan(PMA, pada).nilai))
        return proyek.skala_pada(pada)

    def _dikecualikan(self, proyek: Proyek, pada: date) -> bool:
        return proyek.kbli.startswith(self.ketentuan(DIKECUALIKAN, pada).daftar)


def wajib(proyek: Proyek, periode: Periode, aturan: Aturan) -> bool:
    """By the scale on the last day of the period; a licence issued inside the period counts."""
    if proyek.mulai is None or proyek.mulai > periode.akhir:
        return False
    if proyek.berakhir_pada is not None and proyek.berakhir_pada < periode.awal:
        return False
    return aturan.kala(proyek, periode.akhir) is periode.kala


def terakhir_jatuh_tempo(proyek: Proyek, aturan: Aturan) -> Periode | None:
    """The latest period whose last day for filing has passed: on that day itself it has not."""
    ditemukan = (
        next((p for p in _mundur(kala, proyek, aturan) if wajib(proyek, p, aturan)), None)
        for kala in Kala
    )
    return max((p for p in ditemukan if p), key=lambda p: p.akhir, default=None)


def sedang_dibuka(proyek: Proyek, aturan: Aturan) -> Periode | None:
    """The period that is reported now, or next: the one after the latest that is due."""
    kala = aturan.kala(proyek, aturan.hari_ini)
    if kala is None:
        return None
    kini = periode_pada(kala, aturan.hari_ini)
    lalu = kini.sebelumnya()
    if aturan.hari_ini <= aturan.batas(lalu) and wajib(proyek, lalu, aturan):
        return lalu
    return kini


def _mundur(kala: Kala, proyek: Proyek, aturan: Aturan) -> Iterator[Periode]:
    """Periods that are due, newest first, as far back as the project goes."""
    periode = periode_pada(kala, aturan.hari_ini)
    while proyek.mulai is not None and periode.akhir >= proyek.mulai:
        if aturan.batas(periode) < aturan.hari_ini:
            yield periode
        periode = periode.sebelumnya()
