"""Pembatalan (Pasal 22)."""

from services.sanksi.domain.kasus import JenisTindakan
from services.sanksi.domain.peristiwa.pembatalan import (
    PembatalanDimohonkan,
    PembatalanDiterbitkan,
    PembatalanDitolak,
)
from services.sanksi.domain.riwayat import langkah
from services.sanksi.outbound.isi import PERMOHONAN, bernomor, item
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send

PEMBATALAN = JenisTindakan.PEMBATALAN.value
KELUAR = (
    send(
        PembatalanDimohonkan,
        kontrak.PembatalanDimohonkanV1,
        lambda e: kontrak.PembatalanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jalur=PERMOHONAN,
            pemohon_sebagai=e.pemohon_sebagai.value,
            item=item(e.objek),
            tanggal=e.tanggal,
        ),
    ),
    send(
        PembatalanDitolak,
        kontrak.TindakanAdministratifDitolakV1,
        lambda e: kontrak.TindakanAdministratifDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jenis_tindakan=PEMBATALAN,
            kode=e.kode,
            alasan=e.alasan,
            tanggal=e.tanggal,
            item=tuple(item.value for item in e.item),
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        PembatalanDiterbitkan,
        kontrak.PembatalanDiterbitkanV1,
        lambda e: kontrak.PembatalanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            nomor=bernomor(e.nomor),
            tanggal=e.tanggal,
            penerbit=e.penerbit.value,
            item=item(e.objek),
            cabut_nib=e.cabut_nib,
            dasar_hukum=e.dasar_hukum,
            nomor_pencabutan_nib=e.nomor_pencabutan_nib,
            tanggal_pencabutan_nib=e.tanggal if e.cabut_nib else None,
        ),
    ),
)
