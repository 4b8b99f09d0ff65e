"""Pembatalan (Pasal 22)."""

from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan, PembatalanDiterbitkan
from services.sanksi.outbound.isi import PERMOHONAN, bernomor, item
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send

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
            wilayah=e.wilayah,
        ),
    ),
)
