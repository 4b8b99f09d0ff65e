"""Everything that comes in: event type -> handler."""

from services.registrasi import handlers
from services.registrasi.domain.pengunggahan import INSTANSI_KSWP
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import (
    KalenderDiperbaruiV1,
    PengingatDikirimV1,
    TenggatTerlampauiV1,
)
from shared.contracts.sanksi import PencabutanDiterbitkanV1
from shared.messaging.inbound import Inbound, on

HAK_AKSES = {"jenis": "hak_akses_permohonan"}
VALIDASI_ULANG = {"jenis": "validasi_ulang"}
WAKTU_PENYELESAIAN = {"jenis": "waktu_penyelesaian_nib"}

INBOUND = Inbound(
    on(ValidasiDijawabV1, handlers.catat_kswp, when={"instansi": INSTANSI_KSWP}),
    on(PencabutanDiterbitkanV1, handlers.cabut_nib, when={"cabut_nib": True}),
    on(PengingatDikirimV1, handlers.peringatkan_hak_akses, when=HAK_AKSES),
    on(TenggatTerlampauiV1, handlers.batalkan_hak_akses, when=HAK_AKSES),
    on(TenggatTerlampauiV1, handlers.tandai_sla, when=WAKTU_PENYELESAIAN),
    on(TenggatTerlampauiV1, handlers.tanya_kswp_lagi, when=VALIDASI_ULANG),
    on(KalenderDiperbaruiV1, handlers.perbarui_kalender),
)
