"""Where the QR of a document leads."""

from dataclasses import dataclass
from typing import Self

from shared.crypto import Cipher
from shared.dokumen.kode import Isi, Penanda


@dataclass(frozen=True)
class Alamat:
    pangkal: str
    """The public address of this service, a setting and never a request's Host."""
    penanda: Penanda

    @classmethod
    def buat(cls, pangkal: str, cipher: Cipher, ruang: str) -> Self:
        return cls(pangkal.rstrip("/"), Penanda(cipher, ruang))

    def menuju(self, isi: Isi) -> tuple[str, str]:
        """The code, and the page behind it."""
        kode = self.penanda.buat(isi)
        return kode, f"{self.pangkal}/periksa/{kode}"
