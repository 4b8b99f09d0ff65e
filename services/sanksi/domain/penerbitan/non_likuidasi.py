"""Issuing the Pencabutan NON_LIKUIDASI (Pasal 24): validation decides, nothing lapses (AMB-28)."""

from datetime import date

from services.sanksi.domain import pma
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    JenisPencabutan,
    JenisTindakan,
    Kasus,
    Konteks,
)
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.kewenangan import lintas
from services.sanksi.domain.objek import (
    Bagian,
    HasilObjek,
    Objek,
    Penerbit,
    bagi,
    dimohonkan,
    tandai,
)
from services.sanksi.domain.penerbitan.per_objek import Cara
from services.sanksi.domain.penolakan.non_likuidasi import (
    BELUM_TERVERIFIKASI,
    HARUS_LIKUIDASI,
    NIB_MASIH_DIPAKAI,
    PBBR_ADALAH_NIB,
)
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa, TindakanDialihkan
from services.sanksi.domain.perizinan import Perizinan, aktif
from shared.refusal import Refusal

RENDAH = "RENDAH"
PENCABUTAN = JenisTindakan.PENCABUTAN
NIB_IKUT, NIB_MENUNGGU = 9, 10
"""PB8-24-9, PB8-24-10: the ayat by which an empty NIB goes, at once or after six months."""
HURUF = {
    RENDAH: "huruf a",  # PB8-24-4a
    "MENENGAH_RENDAH": "huruf b",  # PB8-24-4b: both middle levels
    "MENENGAH_TINGGI": "huruf b",
    "TINGGI": "huruf c",  # PB8-24-4c
}


def _dimohonkan(kasus: Kasus, tanggal: date) -> PencabutanDimohonkan:
    return PencabutanDimohonkan(
        kasus.id, kasus.pelaku_usaha, kasus.pemohon_sebagai, tanggal, JenisPencabutan.NON_LIKUIDASI
    )


def satu_satunya(perizinan: Perizinan, pada: date) -> Refusal | None:
    """PB8-24-3: before Pasal 21 ayat (8), whose exception does not reach it (AMB-54)."""
    if not pma.asing(perizinan) or len(aktif(perizinan)) != 1:
        return None
    dialihkan = TindakanDialihkan(
        perizinan.pelaku_usaha, perizinan.nib, PENCABUTAN.value, pada, f"{PERBUP} Pasal 24 ayat (3)"
    )
    return HARUS_LIKUIDASI.dengan(peristiwa=(dialihkan,))


def _halangan(kasus: Kasus, konteks: Konteks) -> Refusal | None:
    """What the request was asked, asked again: another act may have ended the rest."""
    return (
        satu_satunya(konteks.perizinan, konteks.hari_ini)
        or pma.periksa_lagi(kasus, PENCABUTAN, konteks)  # PB8-21-8, PB8-21-10
        or _nib_dipakai(kasus, konteks.perizinan)
        or _pbbr_adalah_nib(kasus, konteks.perizinan)
    )


def _nib_dipakai(kasus: Kasus, perizinan: Perizinan) -> Refusal | None:
    """A new PBBR came since: it was not named, and the NIB waits no longer (PB8-24-10)."""
    if not kasus.atas_nib or not (ada := aktif(perizinan)):
        return None
    rincian = tuple({"kegiatan_usaha": str(satu)} for satu in sorted(ada))
    return NIB_MASIH_DIPAKAI.dengan(rincian=rincian)


def _pbbr_adalah_nib(kasus: Kasus, perizinan: Perizinan) -> Refusal | None:
    """AMB-55: without the NIB there would be nothing that this Pencabutan ends."""
    cabut = dimohonkan(kasus.objek)
    rendah = all(satu.tingkat_risiko == RENDAH for satu in cabut)
    cabut_nib = kasus.isian is not None and kasus.isian.cabut_nib
    return PBBR_ADALAH_NIB if rendah and _habis(cabut, perizinan) and not cabut_nib else None


def _habis(cabut: tuple[Objek, ...], perizinan: Perizinan) -> bool:
    return aktif(perizinan) <= {satu.kegiatan_usaha for satu in cabut}


def _terbitan(kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks) -> tuple[Peristiwa, ...]:
    """The count of kegiatan usaha before the act decides by which ayat it goes."""
    cabut = tandai(dimohonkan(kasus.objek), HasilObjek.DICABUT)
    beberapa = len(aktif(konteks.perizinan)) > 1
    terbit = _per_penerbit(kasus, cabut, konteks, dasar, beberapa=beberapa)
    return *terbit, *_kewajiban(kasus, cabut, beberapa=beberapa)


def _per_penerbit(
    kasus: Kasus,
    cabut: tuple[Objek, ...],
    konteks: Konteks,
    dasar: DasarPenerbitan,
    *,
    beberapa: bool,
) -> tuple[NonLikuidasiDiterbitkan, ...]:
    """PB8-24-6: one for each authority; the NIB goes with the last, as nothing remains then."""
    ayat = _ayat_nib(kasus, cabut, konteks.perizinan)
    bagian = _berurutan(cabut, ayat) or [Bagian(Penerbit.DPMPTSP, None, ())]  # of the NIB alone
    return tuple(
        NonLikuidasiDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            penerbit=satu.penerbit,
            objek=satu.objek,
            cabut_nib=ayat == NIB_IKUT and terakhir,
            dasar_hukum=_dasar_hukum(satu.objek, ayat if terakhir else None, beberapa=beberapa),
            dasar_penerbitan=dasar,
            tanggal=konteks.hari_ini,
            kantor=satu.kantor,
            wilayah=lintas(konteks.perizinan, (o.kegiatan_usaha for o in satu.objek)),
        )
        for satu in bagian
        for terakhir in (satu is bagian[-1],)
    )


def _berurutan(cabut: tuple[Objek, ...], ayat: int | None) -> list[Bagian]:
    """A NIB that goes is left to the office of its own kabupaten/kota, where that has a part. Under
    one that stays RENDAH comes first: alone it could not end any more (AMB-55)."""
    bagian = list(bagi(cabut))
    if ayat == NIB_IKUT:
        bagian.sort(key=lambda satu: satu.kantor is None)
    else:
        bagian.sort(key=lambda satu: any(o.perizinan for o in satu.objek))
    return bagian


def _ayat_nib(kasus: Kasus, cabut: tuple[Objek, ...], perizinan: Perizinan) -> int | None:
    """AMB-42: what becomes of a NIB under which nothing is left; it waits of a PMDN alone."""
    if not _habis(cabut, perizinan):
        return None
    if kasus.isian and kasus.isian.cabut_nib:
        return NIB_IKUT
    return None if pma.asing(perizinan) else NIB_MENUNGGU


def _dasar_hukum(objek: tuple[Objek, ...], ayat: int | None, *, beberapa: bool) -> str:
    """AMB-42: one kegiatan usaha goes by ayat (9) or (10); several by ayat (4), and what becomes
    of a NIB that they leave empty by ayat (9) or (10) besides."""
    letak = [f"ayat (4) {_huruf(objek)}"] if beberapa else []
    letak += [f"ayat ({ayat})"] if ayat else []
    return f"{PERBUP} Pasal 24 {' serta '.join(letak)}"


def _huruf(objek: tuple[Objek, ...]) -> str:
    *awal, akhir = sorted({HURUF[satu.tingkat_risiko] for satu in objek})
    return f"{', '.join(awal)}{',' if len(awal) > 1 else ''} dan {akhir}" if awal else akhir


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
    halangan=_halangan,
    dimohonkan=_dimohonkan,
    terbitan=_terbitan,
)
