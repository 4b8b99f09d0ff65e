"""Issuing the Pencabutan NON_LIKUIDASI (Pasal 24): validation decides, nothing lapses (AMB-28)."""

from datetime import date

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarPenerbitan, JenisPencabutan, Kasus, Konteks
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.objek import HasilObjek, Objek, bagi, dimohonkan, tandai
from services.sanksi.domain.penolakan.non_likuidasi import BELUM_TERVERIFIKASI
from services.sanksi.domain.per_objek import Cara
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.perizinan import aktif

HURUF = {
    "RENDAH": "huruf a",  # PB8-24-4a
    "MENENGAH_RENDAH": "huruf b",  # PB8-24-4b: both middle levels
    "MENENGAH_TINGGI": "huruf b",
    "TINGGI": "huruf c",  # PB8-24-4c
}


def _dimohonkan(kasus: Kasus, tanggal: date) -> PencabutanDimohonkan:
    return PencabutanDimohonkan(
        kasus.id, kasus.pelaku_usaha, kasus.pemohon_sebagai, tanggal, JenisPencabutan.NON_LIKUIDASI
    )


def _terbitan(kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks) -> tuple[Peristiwa, ...]:
    """The count of kegiatan usaha before the act decides by which ayat it goes."""
    cabut = tandai(dimohonkan(kasus.objek), HasilObjek.DICABUT)
    sebelum = aktif(konteks.perizinan)
    semua = sebelum <= {satu.kegiatan_usaha for satu in cabut}
    cabut_nib = semua and bool(kasus.isian and kasus.isian.cabut_nib)  # AMB-42
    terbit = _per_penerbit(kasus, cabut, konteks, dasar, cabut_nib, beberapa=len(sebelum) > 1)
    return *terbit, *_kewajiban(kasus, cabut, beberapa=len(sebelum) > 1)


def _per_penerbit(
    kasus: Kasus,
    cabut: tuple[Objek, ...],
    konteks: Konteks,
    dasar: DasarPenerbitan,
    cabut_nib: bool,
    *,
    beberapa: bool,
) -> tuple[NonLikuidasiDiterbitkan, ...]:
    """PB8-24-6: one for each authority; the NIB goes with the last, as nothing remains then."""
    bagian = bagi(cabut)
    return tuple(
        NonLikuidasiDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            penerbit=penerbit,
            objek=milik,
            cabut_nib=cabut_nib and penerbit is bagian[-1][0],
            dasar_hukum=_dasar_hukum(milik, cabut_nib, beberapa=beberapa),
            dasar_penerbitan=dasar,
            tanggal=konteks.hari_ini,
        )
        for penerbit, milik in bagian
    )


def _dasar_hukum(objek: tuple[Objek, ...], cabut_nib: bool, *, beberapa: bool) -> str:
    if not beberapa:  # AMB-42: one kegiatan usaha goes by ayat (9) or (10)
        return f"{PERBUP} Pasal 24 ayat ({9 if cabut_nib else 10})"
    *awal, akhir = sorted({HURUF[satu.tingkat_risiko] for satu in objek})
    huruf = f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}" if awal else akhir
    return f"{PERBUP} Pasal 24 ayat (4) {huruf}"


def _kewajiban(
    kasus: Kasus, cabut: tuple[Objek, ...], *, beberapa: bool
) -> tuple[KewajibanPascaPencabutanDicatat, ...]:
    siapa = kasus.id, kasus.pelaku_usaha
    umum = KewajibanPascaPencabutanDicatat(*siapa, PASCA_PENCABUTAN)  # PB8-21-7
    kena = {satu.kegiatan_usaha for satu in cabut}
    milik = kasus.isian.sertifikat if kasus.isian and beberapa else ()
    sertifikat = tuple(satu for satu in milik if satu.kegiatan_usaha in kena)
    if not sertifikat:
        return (umum,)
    ayat = f"{PERBUP} Pasal 24 ayat (5)"
    return umum, KewajibanPascaPencabutanDicatat(*siapa, (), sertifikat, ayat)  # PB8-24-5


CARA = Cara(
    hasil=HasilObjek.DICABUT,
    di_luar=lambda lisensi: not lisensi.terverifikasi,  # PB8-21-1b
    sebab=BELUM_TERVERIFIKASI,
    dimohonkan=_dimohonkan,
    terbitan=_terbitan,
)
