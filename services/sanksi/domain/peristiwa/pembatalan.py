"""A Pembatalan: its request and its issue (Pasal 22)."""

from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.kasus import PemohonSebagai
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek
from services.sanksi.domain.peristiwa.umum import Peristiwa


@dataclass(frozen=True)
class PembatalanDimohonkan(Peristiwa):
    nib: str
    pemohon_sebagai: PemohonSebagai
    objek: tuple[Objek, ...]
    tanggal: date


class PembatalanDiterbitkan(DiterbitkanPerObjek):  # PB8-22-5
    pass
