"""Everything that comes in: event type -> handler."""

from services.registrasi import handlers
from services.registrasi.domain.pengunggahan import INSTANSI_KSWP
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import (
    KalenderDiperbaruiV1,
    PengingatDijadwalkanV1,
    PengingatDikirimV1,
    TenggatTerlampauiV1,
)
from shared.contracts.sanksi import (
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
)
from shared.messaging.inbound import Inbound, on

HAK_AKSES = {"jenis": "hak_akses_permohonan"}
HAK_AKSES_PERLUASAN = {"jenis": "hak_akses_perluasan"}  # AMB-40
HAK_AKSES_SANKSI = {"jenis": "hak_akses_sanksi"}  # AMB-36
TANPA_PBBR = {"jenis": "nib_tanpa_pbbr"}  # PB8-24-10
VALIDASI_ULANG = {"jenis": "validasi_ulang"}
WAKTU_PENYELESAIAN = {"jenis": "waktu_penyelesaian_nib"}
PENGHENTIAN = {"jenis_sanksi": "PENGHENTIAN_SEMENTARA"}  # PB8-29-1b
PENCABUTAN = {"jenis_sanksi": "PENCABUTAN_PERIZINAN_BERUSAHA"}  # PB8-29-1c
PENCABUTAN_PB_UMKU = {"jenis_sanksi": "PENCABUTAN_PB_UMKU"}  # PB8-29-1d

INBOUND = Inbound(
    on(ValidasiDijawabV1, handlers.catat_kswp, when={"instansi": INSTANSI_KSWP}),
    on(PembatalanDiterbitkanV1, handlers.batalkan_perizinan),
    on(PencabutanDiterbitkanV1, handlers.cabut_perizinan),
    on(SanksiDikenakanV1, handlers.hentikan_kegiatan, when=PENGHENTIAN),
    on(SanksiDikenakanV1, handlers.cabut_karena_sanksi, when=PENCABUTAN),
    on(SanksiDikenakanV1, handlers.cabut_pb_umku_karena_sanksi, when=PENCABUTAN_PB_UMKU),
    on(SanksiGugurV1, handlers.lanjutkan_kegiatan, when=PENGHENTIAN),
    on(PengingatDikirimV1, handlers.peringatkan_hak_akses, when=HAK_AKSES),
    on(PengingatDikirimV1, handlers.peringatkan_hak_akses, when=HAK_AKSES_PERLUASAN),
    on(PengingatDikirimV1, handlers.peringatkan_hak_akses, when=HAK_AKSES_SANKSI),
    on(PengingatDikirimV1, handlers.peringatkan_nib, when=TANPA_PBBR),
    on(TenggatTerlampauiV1, handlers.batalkan_hak_akses, when=HAK_AKSES),
    on(TenggatTerlampauiV1, handlers.batalkan_hak_akses, when=HAK_AKSES_PERLUASAN),
    on(TenggatTerlampauiV1, handlers.batalkan_hak_akses, when=HAK_AKSES_SANKSI),
    on(TenggatTerlampauiV1, handlers.cabut_nib_tanpa_pbbr, when=TANPA_PBBR),
    on(PengingatDijadwalkanV1, handlers.geser_batas, when=WAKTU_PENYELESAIAN),
    on(TenggatTerlampauiV1, handlers.tandai_sla, when=WAKTU_PENYELESAIAN),
    on(TenggatTerlampauiV1, handlers.tanya_kswp_lagi, when=VALIDASI_ULANG),
    on(KalenderDiperbaruiV1, handlers.perbarui_kalender),
)
