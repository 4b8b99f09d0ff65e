"""Hak Akses and its automatic cancellation after a Pencabutan NIB (PB8-1-20, PB8-23-9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.surat import Surat
from shared.calendar import Kalender, setelah_bulan
from shared.refusal import Refusal


class StatusHakAkses(StrEnum):
    AKTIF = "AKTIF"
    AKAN_DIBATALKAN = "AKAN_DIBATALKAN"
    DIBATALKAN = "DIBATALKAN"


@dataclass(frozen=True)
class HakAkses:
    pelaku_usaha: UUID
    kode: str
    status: StatusHakAkses
    tanggal: date
    alasan: str | None = None


@dataclass(frozen=True)
class Diajukan:
    """What an application means to the period: when filed, when decided."""

    permohonan: UUID
    pada: date
    selesai_pada: date | None
    nib: str | None = None
    """Under which it was granted."""


@dataclass(frozen=True)
class Dasar:
    """Why a Hak Akses ends at all, and the key of the months that it is given before."""

    ketentuan: str
    aturan: str
    dasar_hukum: str


PERBUP = "Peraturan Bupati Sijunjung 8/2022"


def _perbup(aturan: str, pasal: str) -> Dasar:
    return Dasar("hak_akses_permohonan", aturan, f"{PERBUP} {pasal}")


DIBERI = f"{PERBUP} Pasal 1 angka 20"
DASAR: Mapping[tuple[str, str], Dasar] = {
    ("PERMOHONAN", "LIKUIDASI"): _perbup("PB8-23-9", "Pasal 23 ayat (9)"),
    ("PERMOHONAN", "NON_LIKUIDASI"): _perbup("PB8-24-9", "Pasal 24 ayat (9)"),
    ("PERMOHONAN", "TANPA_PBBR"): _perbup("PB8-24-11", "Pasal 24 ayat (11)"),
    ("PUTUSAN", "PEMBUBARAN"): _perbup("PB8-27-12", "Pasal 27 ayat (12)"),
    ("PUTUSAN", "LIKUIDASI"): _perbup("PB8-27-12", "Pasal 27 ayat (12)"),
    ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN"): _perbup("PB8-27-13", "Pasal 27 ayat (13)"),
    ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA"): _perbup("PB8-27-13", "Pasal 27 ayat (13)"),
    ("PUTUSAN", "TANPA_PBBR"): _perbup("PB8-27-15", "Pasal 27 ayat (15)"),
}
SANKSI = Dasar("hak_akses_sanksi", "PB8-29-1c", "Peraturan BKPM 5/2021 Pasal 61 ayat (5)")


HANYA_PMDN = frozenset({"PB8-24-9", "PB8-24-11", "PB8-27-13", "PB8-27-15"})


PEMBATALAN, PERWAKILAN_ASING = "PEMBATALAN", "PERWAKILAN_ASING"


def perluasan(jalur: str, sebab: str) -> str | None:
    """AMB-40: what a setting may have the months run after; the kinds of Pasal 25 are their own
    sebab."""
    if jalur != "PERMOHONAN" or (jalur, sebab) in DASAR:
        return None
    return PEMBATALAN if sebab == PEMBATALAN else PERWAKILAN_ASING


def dasar(jalur: str, sebab: str, *, pmdn: bool, diperluas: str | None = None) -> Dasar | None:
    """PB8-1-20: by these alone; a Pembatalan or Pasal 26 states no basis, so none, unless a
    setting states one: then as in Pasal 24 ayat (9) (AMB-40)."""
    if jalur == "SANKSI":  # AMB-36
        return SANKSI
    satu = DASAR.get((jalur, sebab))
    if satu is None and diperluas:
        satu = Dasar("hak_akses_permohonan", "PB8-24-9", diperluas)
    return None if satu and satu.aturan in HANYA_PMDN and not pmdn else satu


@dataclass(frozen=True)
class Tenggang:
    """The months in which a filed application keeps the Hak Akses."""

    dicabut_pada: date
    hari_terakhir: date
    penghenti: UUID | None
    dasar: Dasar = DASAR["PERMOHONAN", "LIKUIDASI"]

    def lewat(self, hari_ini: date) -> bool:
        return self.penghenti is None and hari_ini > self.hari_terakhir


@dataclass(frozen=True)
class HakAksesAkanDibatalkan:
    pelaku_usaha: UUID
    hari_terakhir: date
    sisa_hari: int


@dataclass(frozen=True)
class HakAksesDibatalkan:
    pelaku_usaha: UUID
    tanggal: date
    alasan: str
    nomor: str
    """Of its own letter (AMB-48)."""


@dataclass(frozen=True)
class HakAksesPembatalanDihentikan:
    pelaku_usaha: UUID
    permohonan: UUID
    tanggal: date


Peristiwa = HakAksesAkanDibatalkan | HakAksesDibatalkan | HakAksesPembatalanDihentikan
Hasil = tuple[HakAkses, tuple[Peristiwa, ...]]

ALASAN = "Tidak ada permohonan Perizinan Berusaha baru setelah pencabutan NIB."

DIBATALKAN = Refusal(
    kode="HAK_AKSES_DIBATALKAN",
    aturan="PB8-23-9",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    title="Hak Akses telah dibatalkan",
    detail="Tidak ada permohonan baru dalam tenggang waktu sejak pencabutan NIB.",
    perbaikan="Mintalah Hak Akses baru kepada Lembaga OSS.",
)


def beri(pelaku_usaha: UUID, kode: str, hari_ini: date) -> HakAkses:
    return HakAkses(pelaku_usaha, kode, StatusHakAkses.AKTIF, hari_ini)  # PB8-1-20


def tenggang(
    kalender: Kalender,
    bulan: int,
    dicabut_pada: date,
    riwayat: Iterable[Diajukan],
    dasar: Dasar = DASAR["PERMOHONAN", "LIKUIDASI"],
    *,
    nib: str | None = None,
    sebelumnya: bool = True,
) -> Tenggang:
    """CALC-4: calendar months; AMB-57: filed in time, or filed before and still open then, unless
    `sebelumnya` says that the latter does not count. `nib`: the one that was revoked."""
    hari_terakhir = setelah_bulan(kalender, bulan, dicabut_pada).hari_terakhir
    penghenti = (
        satu.permohonan
        for satu in sorted(riwayat, key=lambda satu: satu.pada)
        if not _membuahkan(satu, nib, dicabut_pada)
        and (
            dicabut_pada <= satu.pada <= hari_terakhir
            or (sebelumnya and satu.pada < dicabut_pada and _terbuka(satu, dicabut_pada))
        )
    )
    return Tenggang(dicabut_pada, hari_terakhir, next(penghenti, None), dasar)


def _membuahkan(satu: Diajukan, nib: str | None, dicabut_pada: date) -> bool:
    """Granted under the very NIB, so before it was revoked, be it on the same day."""
    selesai = satu.selesai_pada is not None and satu.selesai_pada <= dicabut_pada
    return nib is not None and satu.nib == nib and selesai


def _terbuka(satu: Diajukan, pada: date) -> bool:
    return satu.selesai_pada is None or satu.selesai_pada >= pada


def peringatkan(akses: HakAkses, tenggang: Tenggang | None, hari_ini: date) -> Hasil:
    """PB8-23-9: each warning is a fact; none once an application stops the period."""
    if tenggang is None or tenggang.penghenti or akses.status is StatusHakAkses.DIBATALKAN:
        return akses, ()
    if hari_ini > tenggang.hari_terakhir:
        return akses, ()
    sisa = (tenggang.hari_terakhir - hari_ini).days
    baru = replace(akses, status=StatusHakAkses.AKAN_DIBATALKAN, tanggal=hari_ini, alasan=ALASAN)
    return baru, (HakAksesAkanDibatalkan(akses.pelaku_usaha, tenggang.hari_terakhir, sisa),)


def berakhir(akses: HakAkses, tenggang: Tenggang | None, hari_ini: date) -> bool:
    """PB8-23-9: from the day after the last one, however late this is asked."""
    hidup = akses.status is not StatusHakAkses.DIBATALKAN
    return hidup and tenggang is not None and tenggang.lewat(hari_ini)


def batalkan(akses: HakAkses, surat: Surat) -> Hasil:
    baru = replace(akses, status=StatusHakAkses.DIBATALKAN, tanggal=surat.tanggal, alasan=ALASAN)
    return baru, (HakAksesDibatalkan(akses.pelaku_usaha, surat.tanggal, ALASAN, surat.nomor),)


def boleh_bertindak(akses: HakAkses, tenggang: Tenggang | None, hari_ini: date) -> Refusal | None:
    """Asked with today's date: the end of the period counts before its clock is heard."""
    dibatalkan = akses.status is StatusHakAkses.DIBATALKAN
    if tenggang is None:
        return DIBATALKAN if dibatalkan else None
    if not dibatalkan and not tenggang.lewat(hari_ini):  # PB8-23-9
        return None
    dasar = tenggang.dasar
    return DIBATALKAN.dengan(aturan=dasar.aturan, dasar_hukum=dasar.dasar_hukum)


def hentikan(akses: HakAkses, permohonan: UUID, hari_ini: date) -> Hasil:
    """An application filed in time takes the warning back (AMB-66)."""
    if akses.status is not StatusHakAkses.AKAN_DIBATALKAN:
        return akses, ()
    baru = HakAkses(akses.pelaku_usaha, akses.kode, StatusHakAkses.AKTIF, hari_ini)
    return baru, (HakAksesPembatalanDihentikan(akses.pelaku_usaha, permohonan, hari_ini),)


def nib_hidup(akses: HakAkses, hari_ini: date) -> HakAkses | None:
    """A NIB lives again without an application, as one that is taken over: nothing is counted
    any more. None: nothing was."""
    if akses.status is not StatusHakAkses.AKAN_DIBATALKAN:
        return None
    return HakAkses(akses.pelaku_usaha, akses.kode, StatusHakAkses.AKTIF, hari_ini)


def dipertahankan(akses: HakAkses, tenggang: Tenggang, hari_ini: date) -> tuple[Peristiwa, ...]:
    """A NIB is revoked while an application is open: the period ends as it begins (AMB-57)."""
    if tenggang.penghenti is None:
        return ()
    return (HakAksesPembatalanDihentikan(akses.pelaku_usaha, tenggang.penghenti, hari_ini),)
