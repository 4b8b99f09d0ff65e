"""What every case tells, and the section of the profile."""

from services.sanksi.domain.peristiwa.umum import (
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
    TindakanDialihkan,
    TindakanDitolak,
)
from services.sanksi.domain.perizinan import BAGIAN, ProfilDiperbarui
from services.sanksi.outbound.isi import bernomor
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import alike, send

KELUAR = (
    send(
        TindakanAdministratifDibuka,
        kontrak.TindakanAdministratifDibukaV1,
        lambda e: kontrak.TindakanAdministratifDibukaV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_tindakan=e.jenis_tindakan.value,
            dasar_tindakan=e.dasar_tindakan.value,
            tanggal=e.tanggal,
        ),
    ),
    send(
        SuratKeteranganBerakhirDiterbitkan,
        kontrak.SuratKeteranganBerakhirDiterbitkanV1,
        lambda e: kontrak.SuratKeteranganBerakhirDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            nomor=bernomor(e.nomor),
            tanggal_berakhir=e.akhir.tanggal,
            sebab=e.akhir.sebab,
            tanggal=e.tanggal,
            perizinan=e.perizinan,
        ),
    ),
    alike(TindakanDitolak, kontrak.TindakanAdministratifDitolakV1),
    alike(TindakanDialihkan, kontrak.TindakanAdministratifDialihkanKeLikuidasiV1),
    send(
        ProfilDiperbarui,
        kontrak.ProfilPelakuUsahaDiperbaruiV1,
        lambda e: kontrak.ProfilPelakuUsahaDiperbaruiV1(
            pelaku_usaha=e.pelaku_usaha, bagian=BAGIAN, versi=e.versi
        ),
    ),
)
