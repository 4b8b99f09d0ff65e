"""Where the QR of a document leads: the code names the record and the version that was printed."""

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from shared.crypto import Cipher
from shared.dokumen import Isi, Penanda
from shared.identity import NIB

PANJANG_NIB = 13
BYTE_NIB = 6


class JenisDokumen(IntEnum):
    """Printed on paper as part of a code: a number is never given another meaning."""

    NIB = 1
    PERIZINAN = 2
    PB_UMKU = 3
    FORMULIR = 4
    CHECKLIST = 5


@dataclass(frozen=True)
class Alamat:
    pangkal: str
    """The public address of this service, a setting and never a request's Host."""
    penanda: Penanda

    @classmethod
    def buat(cls, pangkal: str, cipher: Cipher) -> "Alamat":
        return cls(pangkal.rstrip("/"), Penanda(cipher, "registrasi"))

    def nib(self, nomor: NIB, versi: int) -> tuple[str, str]:
        return self._satu(JenisDokumen.NIB, int(nomor.nilai).to_bytes(BYTE_NIB), versi)

    def rekaman(self, jenis: JenisDokumen, id: UUID) -> tuple[str, str]:
        return self._satu(jenis, id.bytes, 0)

    def _satu(self, jenis: JenisDokumen, kunci: bytes, versi: int) -> tuple[str, str]:
        kode = self.penanda.buat(Isi(jenis, kunci, versi))
        return kode, f"{self.pangkal}/periksa/{kode}"


def nomor_nib(isi: Isi) -> str:
    return f"{int.from_bytes(isi.kunci):0{PANJANG_NIB}}"
