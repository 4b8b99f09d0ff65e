"""Lokasi usaha: when two addresses, as people write them, are one place (PB8-10-2, PB8-24-2)."""

import re

SEBUTAN = {"jl": "jalan", "jln": "jalan", "gg": "gang", "kav": "kavling"}
TANPA_ARTI = frozenset({"no", "nomor"})


def baku(alamat: str) -> tuple[str, ...]:
    """Its words and numbers, without punctuation. Two spellings that still differ are two places:
    that keeps a place apart from its neighbour, at the price of one place counted as two."""
    kata: list[str] = re.findall(r"\w+", alamat.casefold())
    return tuple(SEBUTAN.get(satu, satu) for satu in kata if satu not in TANPA_ARTI)
