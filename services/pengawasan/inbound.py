"""Everything that pengawasan hears: event type -> handler."""

from services.pengawasan import handlers
from shared.contracts.notifikasi import KalenderDiperbaruiV1, SuratPemberitahuanDisampaikanV1
from shared.contracts.registrasi import (
    KewajibanPbUmkuDicatatV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
)
from shared.contracts.sanksi import ValidasiDimintaV1
from shared.messaging.inbound import Inbound, on

INBOUND = Inbound(
    on(NibDiterbitkanV1, handlers.catat_nib),
    on(NibDimutakhirkanV1, handlers.catat_nib),
    on(NibDicabutV1, handlers.catat_nib_dicabut),
    on(NibDiterbitkanV1, handlers.catat_proyek),
    on(NibDimutakhirkanV1, handlers.catat_proyek),
    on(NibDicabutV1, handlers.akhiri_proyek),
    on(KewajibanPbUmkuDicatatV1, handlers.catat_kewajiban),
    on(
        ValidasiDimintaV1,
        handlers.jawab_validasi,
        when={"instansi": "PENGAWASAN", "item": "LKPM"},
    ),
    on(SuratPemberitahuanDisampaikanV1, handlers.catat_penyampaian),
    on(KalenderDiperbaruiV1, handlers.catat_kalender),
)
