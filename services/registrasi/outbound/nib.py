"""NIB, the licences under them, PB-UMKU."""

from services.registrasi.domain import (
    hak_akses,
    nib,
    pb_umku,
    tanpa_pbbr,
)
from services.registrasi.domain import perizinan as pb
from services.registrasi.outbound.isi import isi_nib, isi_perizinan
from shared.contracts import registrasi as c
from shared.messaging.outbound import send


def _bertenggang(dicabut: nib.NibDicabut) -> bool:
    akhir = dicabut.pencabutan
    pmdn, diperluas = dicabut.nib.pmdn, akhir.hak_akses
    return hak_akses.dasar(akhir.jalur, akhir.sebab, pmdn=pmdn, diperluas=diperluas) is not None


KELUAR = (
    send(nib.NibDiterbitkan, c.NibDiterbitkanV1,
         lambda e: c.NibDiterbitkanV1.model_validate(isi_nib(e.nib))),
    send(nib.NibDimutakhirkan, c.NibDimutakhirkanV1,
         lambda e: c.NibDimutakhirkanV1.model_validate(
             isi_nib(e.nib)
             | {"dasar_hukum": e.dasar_hukum, "versi": e.nib.versi,
                "menunggu_pbbr": e.nib.menunggu_pbbr is not None})),
    send(tanpa_pbbr.NibAkanDicabut, c.NibAkanDicabutV1,
         lambda e: c.NibAkanDicabutV1(
             nib=e.nib.nomor.nilai, pelaku_usaha=e.nib.pelaku_usaha,
             tanggal=e.hari_terakhir, sisa_hari=e.sisa_hari)),
    send(nib.NibDicabut, c.NibDicabutV1,
         lambda e: c.NibDicabutV1(
             nib=e.nib.nomor.nilai, pelaku_usaha=e.nib.pelaku_usaha,
             tanggal=e.pencabutan.tanggal, jalur=e.pencabutan.jalur, sebab=e.pencabutan.sebab,
             pencabutan=e.pencabutan.kasus, nomor=e.pencabutan.nomor,
             dasar_hukum=e.pencabutan.dasar_hukum, hak_akses_bertenggang=_bertenggang(e),
             hak_akses_diperluas=e.pencabutan.hak_akses is not None,
             hak_akses_dasar=e.pencabutan.hak_akses)),
    send(pb_umku.PbUmkuDicatat, c.PbUmkuDicatatV1,
         lambda e: c.PbUmkuDicatatV1(
             pb_umku=e.pb_umku.id, pelaku_usaha=e.pb_umku.pelaku_usaha, nib=e.induk.nib.nilai,
             perizinan=e.induk.id, kegiatan_usaha=e.induk.kegiatan_usaha,
             nomor=e.pb_umku.nomor, tanggal=e.pb_umku.tanggal)),
    send(pb.PerizinanDiterbitkan, c.PerizinanDiterbitkanV1,
         lambda e: c.PerizinanDiterbitkanV1.model_validate(
             isi_perizinan(e.perizinan) | {"tanggal": e.perizinan.tanggal})),
    send(pb.PerizinanDiverifikasi, c.PerizinanDiverifikasiV1,
         lambda e: c.PerizinanDiverifikasiV1.model_validate(
             isi_perizinan(e.perizinan) | {"tanggal": e.tanggal})),
)  # fmt: skip
