"""Which amar each address of Pasal 27 ayat (2) serves."""

from services.sanksi.api.model.putusan import PutusanDisebut
from services.sanksi.domain.penolakan.putusan import AMAR_TIDAK_SESUAI
from services.sanksi.domain.putusan import AmarPutusan, Putusan
from shared.http.problem import Refused

ALAMAT = {
    AmarPutusan.PEMBUBARAN: "/pencabutan/putusan-pembubaran",
    AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN: "/pencabutan/putusan-pencabutan",
    AmarPutusan.PENCABUTAN_OLEH_PEMDA: "/pencabutan/putusan-pemda",
}
"""PB8-27-2a, PB8-27-2b, PB8-27-2c"""


def putusan_atas(amar: AmarPutusan, isi: PutusanDisebut) -> Putusan:
    """A kind that is said and is not that of the address: whatever it is, this is not done."""
    if isi.amar not in (None, amar.value):
        ada = tuple({"amar": satu.value, "tautan": alamat} for satu, alamat in ALAMAT.items())
        raise Refused(AMAR_TIDAK_SESUAI.dengan(rincian=ada), 422)
    return isi.putusan()
