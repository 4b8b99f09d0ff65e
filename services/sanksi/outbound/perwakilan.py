"""Kantor perwakilan and other foreign entities (Pasal 26)."""

from services.sanksi.domain.peristiwa.perwakilan import (
    DokumenDiunggah,
    IdentitasDiunggah,
    PencabutanPerwakilanDiterbitkan,
    PerwakilanDimohonkan,
)
from services.sanksi.domain.riwayat import langkah
from services.sanksi.outbound.isi import PERMOHONAN, bernomor, item
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import alike, send

KELUAR = (
    send(
        PerwakilanDimohonkan,
        kontrak.PencabutanDimohonkanV1,
        lambda e: kontrak.PencabutanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_pencabutan=e.jenis.value,
            jalur=PERMOHONAN,
            pemohon_sebagai=e.pemohon_sebagai.value,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    alike(IdentitasDiunggah, kontrak.IdentitasDiunggahV1),
    alike(DokumenDiunggah, kontrak.DokumenDiunggahV1),
    send(
        PencabutanPerwakilanDiterbitkan,
        kontrak.PencabutanDiterbitkanV1,
        lambda e: kontrak.PencabutanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nomor=bernomor(e.nomor),
            jenis_pencabutan=e.jenis.value,
            jalur=PERMOHONAN,
            dasar_penerbitan=e.dasar_penerbitan.value,
            tanggal=e.tanggal,
            cabut_nib=e.cabut_nib,
            dasar_hukum=langkah(e).dasar_hukum,
            nib=e.nib,
            nomor_pencabutan_nib=e.nomor_pencabutan_nib,
            tanggal_pencabutan_nib=e.tanggal if e.cabut_nib else None,
            item=item(e.objek),
        ),
    ),
)
