"""What a person wrote, without what nobody can see."""

import unicodedata

TAK_TERLIHAT = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zs", "Zl", "Zp"})
KOSONG = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing."""


def bersih(teks: str | None) -> str:
    """Without invisible characters at its ends; empty where there is nothing to read."""
    huruf = teks or ""
    awal, akhir = 0, len(huruf)
    while awal < akhir and _tak_terlihat(huruf[awal]):
        awal += 1
    while awal < akhir and _tak_terlihat(huruf[akhir - 1]):
        akhir -= 1
    return huruf[awal:akhir]


def _tak_terlihat(huruf: str) -> bool:
    return huruf in KOSONG or unicodedata.category(huruf) in TAK_TERLIHAT
