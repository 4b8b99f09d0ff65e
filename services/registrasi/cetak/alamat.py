"""Where the QR of a document leads: the code names the record and the version that was printed."""

from enum import IntEnum
from uuid import UUID

from shared.dokumen import Alamat, Isi
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
    SURAT = 6


def alamat_nib(alamat: Alamat, nomor: NIB, versi: int) -> tuple[str, str]:
    kunci = int(nomor.nilai).to_bytes(BYTE_NIB)
    return alamat.menuju(Isi(JenisDokumen.NIB, kunci, versi))


def alamat_rekaman(alamat: Alamat, jenis: JenisDokumen, id: UUID) -> tuple[str, str]:
    return alamat.menuju(Isi(jenis, id.bytes))


def nomor_nib(isi: Isi) -> str:
    return f"{int.from_bytes(isi.kunci):0{PANJANG_NIB}}"
