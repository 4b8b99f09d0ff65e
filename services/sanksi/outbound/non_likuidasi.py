"""Pencabutan NON_LIKUIDASI (Pasal 24), and the request that has no NIB."""

from services.sanksi.domain.kasus import JenisPencabutan
from services.sanksi.domain.peristiwa.non_likuidasi import BelumAdaNib, NonLikuidasiDiterbitkan
from services.sanksi.outbound.isi import PERMOHONAN, bernomor, item
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import alike, send

KELUAR = (
    send(
        NonLikuidasiDiterbitkan,
        kontrak.PencabutanDiterbitkanV1,
        lambda e: kontrak.PencabutanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nomor=bernomor(e.nomor),
            jenis_pencabutan=JenisPencabutan.NON_LIKUIDASI.value,
            jalur=PERMOHONAN,
            dasar_penerbitan=e.dasar_penerbitan.value,
            tanggal=e.tanggal,
            cabut_nib=e.cabut_nib,
            dasar_hukum=e.dasar_hukum,
            nib=e.nib,
            nomor_pencabutan_nib=e.nomor_pencabutan_nib,
            tanggal_pencabutan_nib=e.tanggal if e.cabut_nib else None,
            item=item(e.objek),
            wilayah=e.wilayah,
        ),
    ),
    alike(BelumAdaNib, kontrak.PencabutanDitolakBelumAdaNibV1),
)
