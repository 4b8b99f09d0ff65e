"""What the acts item by item share: the statement, and the request that came to nothing."""

from services.sanksi.domain.peristiwa.per_objek import PermohonanDialihkan, PermohonanDitolak
from services.sanksi.domain.peristiwa.umum import PernyataanDiisi
from services.sanksi.domain.riwayat import langkah
from services.sanksi.outbound.isi import TINDAKAN
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send

KELUAR = (
    send(
        PernyataanDiisi,
        kontrak.PernyataanDiisiV1,
        lambda e: kontrak.PernyataanDiisiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_tindakan=TINDAKAN[e.jenis],
            tanpa_akta=e.sebab.value,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        PermohonanDitolak,
        kontrak.TindakanAdministratifDitolakV1,
        lambda e: kontrak.TindakanAdministratifDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jenis_tindakan=TINDAKAN[e.jenis],
            kode=e.kode,
            alasan=e.alasan,
            tanggal=e.tanggal,
            item=tuple(item.value for item in e.item),
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        PermohonanDialihkan,
        kontrak.TindakanAdministratifDialihkanKeLikuidasiV1,
        lambda e: kontrak.TindakanAdministratifDialihkanKeLikuidasiV1(
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jenis_tindakan=e.jenis_tindakan,
            tanggal=e.tanggal,
            dasar_hukum=e.dasar_hukum,
        ),
    ),
)
