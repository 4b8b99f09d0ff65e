"""Bagian diagram alir: ordered activities, who does them, and what follows (PB8-3-3, PB8-3-4).

Shown to the public as it stands, so its classes carry no docstrings.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import ConfigDict

from shared.identity.teks import bersih


class Ketat:
    # A field that nobody asked for is refused where an SOP is read.

    __pydantic_config__ = ConfigDict(extra="forbid")


class Pelaksana(StrEnum):  # PB8-3-3b, word for word
    PELAKSANA = "Pelaksana"
    AHLI_MUDA = "Jabatan Fungsional ahli muda/Sub Koordinator"
    AHLI_MADYA = "Jabatan Fungsional Ahli Madya/Koordinator"
    SEKRETARIS = "Sekretaris"
    KEPALA_DINAS = "Kepala Dinas"


class Simbol(StrEnum):  # PB8-3-4
    TERMINATOR = "TERMINATOR"
    PROSES = "PROSES"
    KEPUTUSAN = "KEPUTUSAN"
    DOKUMEN = "DOKUMEN"


class SatuanWaktu(StrEnum):
    MENIT = "MENIT"
    JAM = "JAM"
    HARI = "HARI"  # working days (CALC-1)


@dataclass(frozen=True)
class Waktu(Ketat):  # PB8-3-3c: a measurable maximum
    maksimal: int
    satuan: SatuanWaktu


@dataclass(frozen=True)
class MutuBaku(Ketat):  # PB8-3-3c
    perlengkapan: str
    waktu: Waktu | None
    output: str


@dataclass(frozen=True)
class Lanjutan(Ketat):
    ke: int
    bila: str | None = None


@dataclass(frozen=True)
class LangkahSop(Ketat):  # PB8-1-7
    urutan: int
    aktifitas: str  # PB8-3-3a
    pelaksana: tuple[Pelaksana, ...]  # PB8-3-3b
    mutu_baku: MutuBaku
    simbol: Simbol
    berikut: tuple[Lanjutan, ...] = ()
    keterangan: str | None = None  # PB8-3-3d
    pembacaan: bool = False  # the activity is our reading, no word of the text


@dataclass(frozen=True)
class DiagramAlir(Ketat):
    langkah: tuple[LangkahSop, ...]
    catatan: str | None = None  # what of it is not from the text


@dataclass(frozen=True)
class Keberatan:
    bidang: str
    alasan: str


def keberatan(diagram: DiagramAlir, *, waktu_wajib: bool) -> tuple[Keberatan, ...]:
    """Everything that keeps it from being one ordered, connected flow, each naming its step."""
    langkah = diagram.langkah
    if [satu.urutan for satu in langkah] != list(range(1, len(langkah) + 1)) or len(langkah) < 2:
        return (Keberatan("diagram/langkah", "Langkah diurutkan 1, 2, 3 dan seterusnya, paling "
                          "sedikit dua langkah."),)  # fmt: skip
    isi = tuple(_sebut(satu, kata) for satu in langkah for kata in _isi(satu, waktu_wajib))
    lanjut = tuple(_sebut(satu, kata) for satu in langkah for kata in _lanjutan(satu, len(langkah)))
    return isi + (lanjut or tuple(_sebut(*satu) for satu in _hubungan(langkah)))


def _sebut(satu: LangkahSop, kata: str) -> Keberatan:
    return Keberatan(f"diagram/langkah/{satu.urutan}", f"Langkah {satu.urutan}: {kata}")


def _isi(satu: LangkahSop, waktu_wajib: bool) -> Iterator[str]:
    if not bersih(satu.aktifitas):  # PB8-3-3a
        yield "Aktifitas wajib diisi."
    if not satu.pelaksana or len(set(satu.pelaksana)) != len(satu.pelaksana):  # PB8-3-3b
        yield "sebut satu atau lebih Pelaksana, masing-masing sekali."
    waktu = satu.mutu_baku.waktu  # PB8-3-3c
    if waktu_wajib and waktu is None:
        yield "waktu dalam Mutu Baku wajib diisi, sebagai batas paling lama."
    if waktu is not None and waktu.maksimal < 1:
        yield "waktu dalam Mutu Baku paling sedikit 1."
    if waktu_wajib and not (bersih(satu.mutu_baku.perlengkapan) and bersih(satu.mutu_baku.output)):
        yield "perlengkapan dan output dalam Mutu Baku wajib diisi."


def _lanjutan(satu: LangkahSop, banyak: int) -> Iterator[str]:
    for lanjutan in satu.berikut:
        if not 1 <= lanjutan.ke <= banyak or lanjutan.ke == satu.urutan:
            yield f"langkah berikut {lanjutan.ke} tidak ada."
    if satu.simbol is Simbol.KEPUTUSAN:
        bila = {bersih(lanjutan.bila) for lanjutan in satu.berikut}
        if len(satu.berikut) < 2 or len(bila) != len(satu.berikut) or "" in bila:
            yield "keputusan memerlukan dua langkah berikut atau lebih, dengan bila yang berbeda."
    elif len(satu.berikut) > 1:
        yield "hanya keputusan yang bercabang."
    elif not satu.berikut and satu.simbol is not Simbol.TERMINATOR:
        yield "tidak ada langkah berikut, padahal simbolnya bukan terminator."


def _hubungan(langkah: tuple[LangkahSop, ...]) -> Iterator[tuple[LangkahSop, str]]:
    """PB8-3-4: one start, at least one end, and every step on a way from the one to the other."""
    maju = {satu.urutan: [lanjutan.ke for lanjutan in satu.berikut] for satu in langkah}
    mundur = {satu.urutan: [lain for lain in maju if satu.urutan in maju[lain]] for satu in langkah}
    dari_awal = _terjangkau(maju, [1])
    sampai_akhir = _terjangkau(mundur, [nomor for nomor in maju if not maju[nomor]])
    for satu in langkah:
        nomor = satu.urutan
        if (nomor == 1) and (mundur[nomor] or satu.simbol is not Simbol.TERMINATOR):
            yield satu, "langkah awal bersimbol terminator dan tidak dituju langkah lain."
        if nomor > 1 and maju[nomor] and satu.simbol is Simbol.TERMINATOR:
            yield satu, "terminator hanya untuk langkah awal dan langkah akhir."
        if nomor not in dari_awal:
            yield satu, "tidak tercapai dari langkah awal."
        if nomor not in sampai_akhir:
            yield satu, "tidak pernah sampai ke langkah akhir."


def _terjangkau(arah: dict[int, list[int]], dari: Iterable[int]) -> set[int]:
    terlihat = set(dari)
    antrean = list(terlihat)
    while antrean:
        baru = set(arah[antrean.pop()]) - terlihat
        terlihat |= baru
        antrean += baru
    return terlihat
