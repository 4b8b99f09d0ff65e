"""Everything that sanksi hears: event type -> handler."""

from services.sanksi import handlers
from services.sanksi.domain.tata_cara import TATA_CARA
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import (
    KalenderDiperbaruiV1,
    PengingatDijadwalkanV1,
    TenggatTerlampauiV1,
)
from shared.contracts.pengawasan import ValidasiDijawabV1 as LkpmDijawabV1
from shared.contracts.registrasi import (
    IzinDibatalkanV1,
    IzinDicabutV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PerizinanDicabutV1,
    PerizinanDiterbitkanV1,
    PerizinanDiverifikasiV1,
    PerizinanTidakDiubahV1,
    SertifikatStandarDibatalkanV1,
    SertifikatStandarDicabutV1,
)
from shared.messaging.inbound import Inbound, on

VERIFIKASI = sorted({tata.kunci for tata in TATA_CARA.values()})

INBOUND = Inbound(
    on(NibDiterbitkanV1, handlers.catat_nib),
    on(NibDimutakhirkanV1, handlers.catat_nib),
    on(PerizinanDiterbitkanV1, handlers.catat_perizinan),
    on(PerizinanDiverifikasiV1, handlers.catat_perizinan),
    on(SertifikatStandarDibatalkanV1, handlers.catat_lisensi_berakhir),
    on(IzinDibatalkanV1, handlers.catat_lisensi_berakhir),
    on(SertifikatStandarDicabutV1, handlers.catat_lisensi_berakhir),
    on(IzinDicabutV1, handlers.catat_lisensi_berakhir),
    on(PerizinanDicabutV1, handlers.catat_lisensi_berakhir),
    on(PerizinanTidakDiubahV1, handlers.catat_tidak_diubah),
    on(NibDicabutV1, handlers.catat_nib_dicabut),
    on(ValidasiDijawabV1, handlers.catat_validasi),
    on(LkpmDijawabV1, handlers.catat_validasi_lkpm, when={"item": "LKPM"}),
    *(
        on(TenggatTerlampauiV1, handlers.fiktif_positif, when={"jenis": kunci})
        for kunci in VERIFIKASI
    ),
    *(
        on(PengingatDijadwalkanV1, handlers.geser_batas, when={"jenis": kunci})
        for kunci in VERIFIKASI
    ),
    on(TenggatTerlampauiV1, handlers.tanya_lagi, when={"jenis": "validasi_ulang"}),
    on(KalenderDiperbaruiV1, handlers.catat_kalender),
)
