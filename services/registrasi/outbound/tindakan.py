"""What an act of sanksi did to a licence, and what it did not."""

from services.registrasi.domain import (
    pb_umku,
    penghentian,
)
from services.registrasi.domain import tindakan as t
from services.registrasi.outbound.isi import isi_perizinan
from shared.contracts import registrasi as c
from shared.messaging.outbound import send


def _berakhir(e: t.LisensiBerakhir) -> dict[str, object]:
    return {**isi_perizinan(e.perizinan), **vars(e.akhir)}


def _pb_umku_dicabut(e: pb_umku.PbUmkuDicabut) -> dict[str, object]:
    milik = {"perizinan": e.pb_umku.id, "jenis": "PB_UMKU"}
    return {**isi_perizinan(e.induk), **vars(e.akhir), **milik}


def _tidak_diubah(e: t.PerizinanTidakDiubah) -> c.PerizinanTidakDiubahV1:
    tindakan = e.tindakan
    return c.PerizinanTidakDiubahV1(
        kasus=tindakan.akhir.kasus,
        tindakan=tindakan.fakta,
        pelaku_usaha=tindakan.pelaku_usaha,
        nib=e.nib and e.nib.nilai,
        kegiatan_usaha=e.item and e.item.kegiatan_usaha,
        perizinan=e.item and e.item.perizinan,
        alasan=e.alasan,
        status=e.status,
        tanggal=tindakan.akhir.tanggal,
    )


KELUAR = (
    send(t.SertifikatStandarDibatalkan, c.SertifikatStandarDibatalkanV1,
         lambda e: c.SertifikatStandarDibatalkanV1.model_validate(_berakhir(e))),
    send(t.SertifikatStandarDicabut, c.SertifikatStandarDicabutV1,
         lambda e: c.SertifikatStandarDicabutV1.model_validate(_berakhir(e))),
    send(t.IzinDibatalkan, c.IzinDibatalkanV1,
         lambda e: c.IzinDibatalkanV1.model_validate(_berakhir(e))),
    send(t.IzinDicabut, c.IzinDicabutV1,
         lambda e: c.IzinDicabutV1.model_validate(_berakhir(e))),
    send(t.PerizinanDicabut, c.PerizinanDicabutV1,
         lambda e: c.PerizinanDicabutV1.model_validate(_berakhir(e))),
    send(pb_umku.PbUmkuDicabut, c.PerizinanDicabutV1,
         lambda e: c.PerizinanDicabutV1.model_validate(_pb_umku_dicabut(e))),
    send(t.PerizinanTidakDiubah, c.PerizinanTidakDiubahV1, _tidak_diubah),
    send(penghentian.KegiatanUsahaDihentikanSementara, c.KegiatanUsahaDihentikanSementaraV1,
         lambda e: c.KegiatanUsahaDihentikanSementaraV1(
             kegiatan_usaha=e.kegiatan.id, pelaku_usaha=e.nib.pelaku_usaha,
             nib=e.nib.nomor.nilai, sanksi=e.penghentian.sanksi, nomor=e.penghentian.nomor,
             tanggal=e.penghentian.sejak)),
    send(penghentian.KegiatanUsahaDilanjutkan, c.KegiatanUsahaDilanjutkanV1,
         lambda e: c.KegiatanUsahaDilanjutkanV1(
             kegiatan_usaha=e.kegiatan.id, pelaku_usaha=e.nib.pelaku_usaha,
             nib=e.nib.nomor.nilai, sanksi=e.sanksi, status=e.kegiatan.status,
             tanggal=e.tanggal)),
)  # fmt: skip
