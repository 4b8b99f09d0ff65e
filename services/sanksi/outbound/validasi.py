"""What agencies are asked, and what they answered."""

from services.sanksi.domain.kasus import INSTANSI
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.riwayat.validasi import DASAR_VALIDASI
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send

KELUAR = (
    send(
        ValidasiDiminta,
        kontrak.ValidasiDimintaV1,
        lambda e: kontrak.ValidasiDimintaV1(
            permintaan=e.permintaan,
            pelaku_usaha=e.pelaku_usaha,
            kasus=e.kasus,
            item=e.item.value,
            instansi=INSTANSI[e.item],
            ke=e.ke,
            dasar_hukum=DASAR_VALIDASI[e.jenis],
        ),
    ),
    send(
        DataDivalidasi,
        kontrak.DataDivalidasiV1,
        lambda e: kontrak.DataDivalidasiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            item=e.item.value,
            hasil=e.hasil.value,
            permintaan=e.permintaan,
            ke=e.ke,
            dasar_hukum=DASAR_VALIDASI[e.jenis],
        ),
    ),
)
