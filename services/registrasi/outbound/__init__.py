"""Everything that goes out: domain event -> published contract."""

from services.registrasi.outbound import nib, pelaku_usaha, permohonan, sop, tindakan
from shared.messaging.outbound import Outbound

OUTBOUND = Outbound(
    *permohonan.KELUAR,
    *nib.KELUAR,
    *tindakan.KELUAR,
    *pelaku_usaha.KELUAR,
    *sop.KELUAR,
)
