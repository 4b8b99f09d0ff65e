"""Facts published by sanksi: the cases of Pencabutan and Pembatalan, and sanctions."""

from shared.contracts.sanksi.item import ItemPerizinan, Putusan
from shared.contracts.sanksi.pembatalan import (
    PembatalanDimohonkanV1,
    PernyataanDiisiV1,
    TindakanAdministratifDialihkanKeLikuidasiV1,
    TindakanAdministratifDitolakV1,
)
from shared.contracts.sanksi.penarikan import PermohonanDitarikV1, ValidasiDibatalkanV1
from shared.contracts.sanksi.pencabutan import (
    AktaDiunggahV1,
    DataDivalidasiV1,
    KewajibanPascaPencabutanDicatatV1,
    PencabutanDimohonkanV1,
    PencabutanDiterbitkanV1,
    PencabutanDitolakBelumAdaNibV1,
    PencabutanDitolakV1,
    ProfilPelakuUsahaDiperbaruiV1,
    SuratKeteranganBerakhirDiterbitkanV1,
    TindakanAdministratifDibukaV1,
    ValidasiDimintaV1,
    VerifikasiDisetujuiV1,
    VerifikasiDitolakV1,
    VerifikasiDitugaskanV1,
)
from shared.contracts.sanksi.perwakilan import DokumenDiunggahV1, IdentitasDiunggahV1
from shared.contracts.sanksi.putusan import (
    PutusanDicatatV1,
    PutusanDitindaklanjutiV1,
    PutusanDiunggahV1,
)
from shared.contracts.sanksi.tindakan import (
    PembatalanDiterbitkanV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
)

__all__ = [
    "AktaDiunggahV1",
    "DataDivalidasiV1",
    "DokumenDiunggahV1",
    "IdentitasDiunggahV1",
    "ItemPerizinan",
    "KewajibanPascaPencabutanDicatatV1",
    "PembatalanDimohonkanV1",
    "PembatalanDiterbitkanV1",
    "PencabutanDimohonkanV1",
    "PencabutanDiterbitkanV1",
    "PencabutanDitolakBelumAdaNibV1",
    "PencabutanDitolakV1",
    "PermohonanDitarikV1",
    "PernyataanDiisiV1",
    "ProfilPelakuUsahaDiperbaruiV1",
    "Putusan",
    "PutusanDicatatV1",
    "PutusanDitindaklanjutiV1",
    "PutusanDiunggahV1",
    "SanksiDikenakanV1",
    "SanksiGugurV1",
    "SuratKeteranganBerakhirDiterbitkanV1",
    "TindakanAdministratifDialihkanKeLikuidasiV1",
    "TindakanAdministratifDibukaV1",
    "TindakanAdministratifDitolakV1",
    "ValidasiDibatalkanV1",
    "ValidasiDimintaV1",
    "VerifikasiDisetujuiV1",
    "VerifikasiDitolakV1",
    "VerifikasiDitugaskanV1",
]
