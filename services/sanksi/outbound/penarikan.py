"""A request that was taken back, and the questions that fall with it."""

from services.sanksi.domain.kasus import INSTANSI
from services.sanksi.domain.peristiwa.penarikan import PermohonanDitarik, ValidasiDibatalkan
from services.sanksi.domain.riwayat.validasi import DASAR_VALIDASI
from services.sanksi.domain.tata_cara import TATA_CARA, Verifikator
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send


def _diberi_tahu(e: PermohonanDitarik) -> Verifikator:
    """The office that heard of the request."""
    tata = TATA_CARA.get(e.jenis)
    return tata.verifikator if tata else Verifikator.DPMPTSP


KELUAR = (
    send(
        ValidasiDibatalkan,
        kontrak.ValidasiDibatalkanV1,
        lambda e: kontrak.ValidasiDibatalkanV1(
            permintaan=e.permintaan,
            pelaku_usaha=e.pelaku_usaha,
            kasus=e.kasus,
            item=e.item.value,
            instansi=INSTANSI[e.item],
            dasar_hukum=DASAR_VALIDASI[e.jenis],
        ),
    ),
    send(
        PermohonanDitarik,
        kontrak.PermohonanDitarikV1,
        lambda e: kontrak.PermohonanDitarikV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jenis=e.jenis.value,
            verifikator=_diberi_tahu(e).value,
            tanggal=e.tanggal,
        ),
    ),
)
