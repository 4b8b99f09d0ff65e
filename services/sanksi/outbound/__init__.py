"""Everything that sanksi tells: domain event -> published contract."""

from services.sanksi.outbound import (
    likuidasi,
    non_likuidasi,
    pembatalan,
    penarikan,
    pencabutan,
    per_objek,
    perwakilan,
    putusan,
    umum,
    validasi,
    verifikasi,
)
from shared.messaging.outbound import Outbound

OUTBOUND = Outbound(
    *umum.KELUAR,
    *validasi.KELUAR,
    *verifikasi.KELUAR,
    *penarikan.KELUAR,
    *per_objek.KELUAR,
    *pembatalan.KELUAR,
    *pencabutan.KELUAR,
    *likuidasi.KELUAR,
    *non_likuidasi.KELUAR,
    *perwakilan.KELUAR,
    *putusan.KELUAR,
)
