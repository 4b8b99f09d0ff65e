"""Everything that sanksi tells: domain event -> published contract."""

from services.sanksi.outbound import likuidasi, pembatalan, putusan, umum, validasi, verifikasi
from shared.messaging.outbound import Outbound

OUTBOUND = Outbound(
    *umum.KELUAR,
    *validasi.KELUAR,
    *verifikasi.KELUAR,
    *pembatalan.KELUAR,
    *likuidasi.KELUAR,
    *putusan.KELUAR,
)
