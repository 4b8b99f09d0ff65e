"""Text of people on its way to paper: what is seen is what the record says, and it stays inside.

Without this, one invisible character in a name may turn a line around, and a word without an end
may leave the page.
"""

import re
import unicodedata
from typing import Any, cast

TERPANJANG = 24
"""Letters that may stand together on the narrowest column."""
BOLEH_PUTUS = "\u200b"
KATA = re.compile(rf"[^\s{BOLEH_PUTUS}-]{{{TERPANJANG}}}")
TANPA_RUPA = "\ufffd"
PENYAMBUNG = frozenset("\u200c\u200d")
"""Some scripts are spelled with them."""

KE_KIRI = frozenset({"R", "AL"})


def siap_cetak(nilai: Any) -> Any:
    """Every text inside a value that JSON knows."""
    if isinstance(nilai, str):
        return KATA.sub(lambda kata: kata[0] + BOLEH_PUTUS, bersih(nilai))
    if isinstance(nilai, dict):
        isi = cast(dict[str, Any], nilai)
        return {nama: siap_cetak(satu) for nama, satu in isi.items()}
    if isinstance(nilai, list | tuple):
        return [siap_cetak(satu) for satu in cast(list[Any], nilai)]
    return nilai


def bersih(teks: str) -> str:
    """The compiler breaks on a mark that ends a line of Arabic or Hebrew: there, and where it
    stands on nothing, it is left out. Names are spelled without them."""
    hasil: list[str] = []
    for satu in unicodedata.normalize("NFC", teks):
        huruf = _huruf(satu)
        if _menumpang(huruf) and not (hasil and _dapat_ditumpangi(hasil[-1])):
            continue
        hasil.append(huruf)
    return "".join(hasil)


def _huruf(satu: str) -> str:
    jenis = unicodedata.category(satu)
    if jenis == "Cc":
        return " "
    if jenis == "Cf":
        return satu if satu in PENYAMBUNG else ""
    return TANPA_RUPA if jenis in ("Cn", "Co", "Cs") else satu


def _menumpang(satu: str) -> bool:
    return satu != "" and unicodedata.category(satu).startswith("M")


def _dapat_ditumpangi(satu: str) -> bool:
    if satu == "" or unicodedata.category(satu)[0] not in "LM":
        return False
    return unicodedata.bidirectional(satu) not in KE_KIRI
