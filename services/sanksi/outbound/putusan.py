"""Pencabutan on a court decision (Pasal 27)."""

from services.sanksi.domain.kasus import Jalur
from services.sanksi.domain.peristiwa.putusan import (
    PencabutanPutusanDiterbitkan,
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDitindaklanjuti,
    PutusanDiunggah,
)
from services.sanksi.domain.putusan import Putusan
from services.sanksi.domain.riwayat import langkah
from services.sanksi.outbound.isi import bernomor, item
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import alike, send

JALUR = Jalur.PUTUSAN.value  # AMB-47


def putusan(satu: Putusan) -> kontrak.Putusan:
    if satu.berkekuatan_hukum_tetap_pada is None:
        raise ValueError("only a final decision is published (PB8-27-1)")
    return kontrak.Putusan(
        nomor=satu.nomor,
        pengadilan=satu.pengadilan,
        tanggal=satu.tanggal,
        berkekuatan_hukum_tetap_pada=satu.berkekuatan_hukum_tetap_pada,
    )


KELUAR = (
    send(
        PutusanDicatat,
        kontrak.PutusanDicatatV1,
        lambda e: kontrak.PutusanDicatatV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            amar=e.amar.value,
            putusan=putusan(e.putusan),
            tanggal=e.tanggal,
        ),
    ),
    send(
        PutusanDimohonkan,
        kontrak.PencabutanDimohonkanV1,
        lambda e: kontrak.PencabutanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_pencabutan=e.jenis.value,
            jalur=JALUR,
            pemohon_sebagai=e.pemohon_sebagai.value,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    alike(PutusanDiunggah, kontrak.PutusanDiunggahV1),
    send(
        PutusanDitindaklanjuti,
        kontrak.PutusanDitindaklanjutiV1,
        lambda e: kontrak.PutusanDitindaklanjutiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            putusan=putusan(e.putusan),
            item=item(e.objek),
            tanggal=e.tanggal,
        ),
    ),
    send(
        PencabutanPutusanDiterbitkan,
        kontrak.PencabutanDiterbitkanV1,
        lambda e: kontrak.PencabutanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nomor=bernomor(e.nomor),
            jenis_pencabutan=e.amar.value,
            jalur=JALUR,
            dasar_penerbitan=e.dasar_penerbitan.value,
            tanggal=e.tanggal,
            cabut_nib=e.cabut_nib,
            dasar_hukum=e.dasar_hukum,
            nib=e.nib,
            nomor_pencabutan_nib=e.nomor_pencabutan_nib,
            tanggal_pencabutan_nib=e.tanggal if e.cabut_nib else None,
            item=item(e.objek),
            putusan=putusan(e.putusan),
        ),
    ),
)
