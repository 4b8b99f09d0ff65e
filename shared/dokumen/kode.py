"""The code under a document's QR: which document, which version of it, and proof that it is ours.

Nothing is stored. Who does not hold the key cannot make a code, so documents cannot be counted
through; a guess hits with one chance in 2**80. A code lasts as long as the key does.
"""

from base64 import b32decode, b32encode
from binascii import Error
from dataclasses import dataclass
from hmac import compare_digest

from shared.crypto import Cipher

TANDA = 10
"""Bytes of the proof; 80 bits stay out of reach of guessing over a network."""
KEPALA = 3
"""Kind, and version in two bytes."""
VERSI_TERBESAR = 0xFFFF


@dataclass(frozen=True)
class Isi:
    jenis: int
    """A number of the service's own list."""
    kunci: bytes
    versi: int = 0
    """Of the document as it was printed; 0 where it has none."""


@dataclass(frozen=True)
class Penanda:
    """`ruang` is the service: the code of one is nothing to another, even under the same key."""

    cipher: Cipher
    ruang: str

    def buat(self, isi: Isi) -> str:
        versi = min(isi.versi, VERSI_TERBESAR).to_bytes(2)
        polos = bytes([isi.jenis]) + versi + isi.kunci
        return b32encode(polos + self._tanda(polos)).decode().rstrip("=")

    def baca(self, kode: str) -> Isi | None:
        """None for whatever `buat` did not give; people may type it in groups, small or large."""
        mentah = _urai(kode)
        if mentah is None:
            return None
        polos, tanda = mentah[:-TANDA], mentah[-TANDA:]
        if not compare_digest(tanda, self._tanda(polos)):
            return None
        return Isi(polos[0], polos[KEPALA:], int.from_bytes(polos[1:KEPALA]))

    def _tanda(self, polos: bytes) -> bytes:
        return self.cipher.seal(self.ruang.encode() + b"\0" + polos)[:TANDA]


def berkelompok(kode: str) -> str:
    """As it is printed for a reader."""
    return " ".join(kode[letak : letak + 4] for letak in range(0, len(kode), 4))


def _urai(kode: str) -> bytes | None:
    rapat = "".join(kode.split()).replace("-", "").upper()
    if not rapat.isascii() or len(rapat) > 200:
        return None
    try:
        mentah = b32decode(rapat + "=" * (-len(rapat) % 8))
    except Error:
        return None
    return mentah if len(mentah) > KEPALA + TANDA else None
