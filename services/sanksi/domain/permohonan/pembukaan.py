"""What every request says, and the case that it opens."""

from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain.kasus import Kasus, Konteks, PemohonSebagai, Status


@dataclass(frozen=True)
class Pengajuan:
    kasus: UUID
    pelaku_usaha: UUID
    pemohon: str
    pemohon_sebagai: PemohonSebagai
    nib: str


def buka(pengajuan: Pengajuan, konteks: Konteks) -> Kasus:
    """Without what its article adds: the items to validate, the objects, the papers."""
    return Kasus(
        id=pengajuan.kasus,
        pelaku_usaha=pengajuan.pelaku_usaha,
        nib=pengajuan.nib,
        wilayah=konteks.perizinan.wilayah,
        pemohon=pengajuan.pemohon,
        pemohon_sebagai=pengajuan.pemohon_sebagai,
        status=Status.VALIDASI,
        dimohonkan_pada=konteks.hari_ini,
    )
