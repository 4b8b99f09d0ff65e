"""Kantor perwakilan and other foreign entities (Pasal 25): which kinds there are."""

from dataclasses import dataclass
from enum import StrEnum

from services.sanksi.domain.perizinan import JenisPelakuUsaha


class JenisPerwakilanAsing(StrEnum):
    KP3A = "KP3A"  # PB8-25a
    KPPA = "KPPA"  # PB8-25b
    BUJKA = "BUJKA"  # PB8-25c
    JASA_PENUNJANG_TENAGA_LISTRIK_ASING = "JASA_PENUNJANG_TENAGA_LISTRIK_ASING"  # PB8-25d
    PEMBERI_WARALABA_LUAR_NEGERI = "PEMBERI_WARALABA_LUAR_NEGERI"  # PB8-25e
    PEDAGANG_BERJANGKA_ASING = "PEDAGANG_BERJANGKA_ASING"  # PB8-25f
    PENYELENGGARA_SERTIFIKASI_ELEKTRONIK_ASING = (
        "PENYELENGGARA_SERTIFIKASI_ELEKTRONIK_ASING"  # PB8-25g
    )
    BENTUK_USAHA_TETAP = "BENTUK_USAHA_TETAP"  # PB8-25h


KANTOR_PERWAKILAN = frozenset(
    {
        JenisPerwakilanAsing.KP3A,
        JenisPerwakilanAsing.KPPA,
        JenisPerwakilanAsing.BUJKA,
        JenisPerwakilanAsing.JASA_PENUNJANG_TENAGA_LISTRIK_ASING,
    }
)
"""The others are badan usaha luar negeri lainnya (PB8-26-1)."""


class Kewarganegaraan(StrEnum):  # PB8-26-2a
    WNI = "WNI"
    WNA = "WNA"


@dataclass(frozen=True)
class Perwakilan:
    """What the request says of the representative and of who applies for it."""

    jenis: JenisPerwakilanAsing
    kewarganegaraan: Kewarganegaraan
    pernyataan_identitas: str | None = None
    """Of a WNA whose identity could not be validated (PB8-26-3)."""


def huruf(jenis: JenisPerwakilanAsing) -> str:
    """Of Pasal 25, a to h."""
    return "abcdefgh"[list(JenisPerwakilanAsing).index(jenis)]


def jenis_pelaku_usaha(jenis: JenisPerwakilanAsing) -> JenisPelakuUsaha:
    if jenis in KANTOR_PERWAKILAN:
        return JenisPelakuUsaha.KANTOR_PERWAKILAN
    return JenisPelakuUsaha.BADAN_USAHA_LUAR_NEGERI
