"""Pencabutan LIKUIDASI (Pasal 23)."""

from services.sanksi.domain.kasus import JenisKasus, JenisPencabutan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.verifikasi import AktaDiunggah
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.outbound.isi import PERMOHONAN, bernomor
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import alike, send

LIKUIDASI = JenisPencabutan.LIKUIDASI.value
KELUAR = (
    alike(AktaDiunggah, kontrak.AktaDiunggahV1),
    send(
        PencabutanDiterbitkan,
        kontrak.PencabutanDiterbitkanV1,
        lambda e: kontrak.PencabutanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nomor=bernomor(e.nomor),
            jenis_pencabutan=LIKUIDASI,
            jalur=PERMOHONAN,
            dasar_penerbitan=e.dasar_penerbitan.value,
            tanggal=e.tanggal,
            cabut_nib=True,  # PB8-23-8: every LIKUIDASI
            dasar_hukum=TATA_CARA[JenisKasus.LIKUIDASI].dasar_hukum(e.dasar_penerbitan),
            nib=e.nib,
            nomor_pencabutan_nib=bernomor(e.nomor_pencabutan_nib),
            tanggal_pencabutan_nib=e.tanggal,
            wilayah=e.wilayah,
        ),
    ),
)
