"""A NIB without any PBBR, revoked when no new one was obtained in time (PB8-24-10, PB8-27-14)."""

from dataclasses import dataclass, replace
from datetime import date

from services.registrasi.domain import nib as nib_
from services.registrasi.domain.nib import Nib, NibDicabut
from services.registrasi.domain.perizinan import Perizinan
from services.registrasi.domain.surat import Surat
from shared.calendar import Kalender, setelah_bulan

SEBAB = "TANPA_PBBR"
DASAR = {
    "PERMOHONAN": "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (10)",
    "PUTUSAN": "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (14)",
    "SANKSI": "Peraturan BKPM 5/2021 Pasal 61 ayat (4)",  # AMB-36
}
Hasil = tuple[Nib, tuple[Perizinan, ...], tuple[NibDicabut, ...]]


@dataclass(frozen=True)
class NibAkanDicabut:
    nib: Nib
    hari_terakhir: date
    sisa_hari: int


def hari_terakhir(kalender: Kalender, bulan: int, nib: Nib) -> date | None:
    """CALC-4, from the date of the act that took the last PBBR (AMB-29)."""
    if not nib.hidup or nib.menunggu_pbbr is None:
        return None
    return setelah_bulan(kalender, bulan, nib.menunggu_pbbr.tanggal).hari_terakhir


def peringatkan(nib: Nib, terakhir: date | None, hari_ini: date) -> tuple[NibAkanDicabut, ...]:
    if terakhir is None or hari_ini > terakhir:
        return ()
    return (NibAkanDicabut(nib, terakhir, (terakhir - hari_ini).days),)


def lewat(nib: Nib, terakhir: date | None, hari_ini: date) -> bool:
    """Only a PBBR that was obtained stops it, and that one cleared the waiting (AMB-56)."""
    return nib.menunggu_pbbr is not None and terakhir is not None and hari_ini > terakhir


def cabut(nib: Nib, milik: tuple[Perizinan, ...], surat: Surat) -> Hasil:
    """By a document of its own: the number is not that of the act that took the PBBR (AMB-48)."""
    asal = nib.menunggu_pbbr
    if asal is None:
        return nib, milik, ()
    akhir = replace(
        asal,
        sebab=SEBAB,
        nomor=surat.nomor,
        tanggal=surat.tanggal,
        dasar_hukum=surat.dasar_hukum,
    )
    return nib_.cabut(nib, milik, akhir)
