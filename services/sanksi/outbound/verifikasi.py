"""Verification, and a request that was turned down, each by the article of its case."""

from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.verifikasi import (
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.tata_cara import TATA_CARA
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send

KELUAR = (
    send(
        VerifikasiDitugaskan,
        kontrak.VerifikasiDitugaskanV1,
        lambda e: kontrak.VerifikasiDitugaskanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis=e.jenis.value,
            verifikator=TATA_CARA[e.jenis].verifikator.value,
            ke=e.ke,
            diajukan_pada=e.diajukan_pada,
            batas=e.batas,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        VerifikasiDisetujui,
        kontrak.VerifikasiDisetujuiV1,
        lambda e: kontrak.VerifikasiDisetujuiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            ke=e.ke,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        VerifikasiDitolak,
        kontrak.VerifikasiDitolakV1,
        lambda e: kontrak.VerifikasiDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            ke=e.ke,
            alasan=e.alasan,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        PencabutanDitolak,
        kontrak.PencabutanDitolakV1,
        lambda e: kontrak.PencabutanDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            alasan=e.alasan,
            tanggal=e.tanggal,
            item=tuple(item.value for item in e.item),
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
)
