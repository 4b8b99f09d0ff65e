"""Issuing the Pencabutan on a court decision (Pasal 27 ayat (7), (8) and (11))."""

from dataclasses import replace
from datetime import date

from services.sanksi.domain import pma
from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus, Konteks, Status
from services.sanksi.domain.objek import HasilObjek, Objek, dimohonkan, tandai
from services.sanksi.domain.penerbitan.per_objek import periksa_berakhir
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan, aktif, berakhir
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.tata_cara import TATA_CARA

NIB_IKUT, NIB_MENUNGGU = "ayat (13)", "ayat (14)"  # PB8-27-13, PB8-27-14
OLEH_PEMDA = Rujukan("PB8-27-2c", "Pasal 27 ayat (2) huruf c")


def bubarkan(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    """PB8-27-11: everything under the NIB, and the NIB after it."""
    if akhir := berakhir(konteks.perizinan, tanggal):  # PB8-20-4
        return surat_keterangan(kasus, akhir, tanggal)
    if kasus.putusan is None:
        raise ValueError(f"kasus {kasus.id} has no putusan")
    terbit = replace(kasus, status=Status.DITERBITKAN, dasar_penerbitan=dasar, terbit_pada=tanggal)
    return terbit, (
        PencabutanPutusanDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            amar=AmarPutusan.PEMBUBARAN,
            putusan=kasus.putusan,
            objek=(),
            cabut_nib=True,
            dasar_penerbitan=dasar,
            dasar_hukum=TATA_CARA[kasus.jenis].dasar_hukum(dasar),
            tanggal=tanggal,
        ),
    )


def cabut_objek(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    """PB8-27-11: the NIB does not follow; it goes only where nothing is left and it was asked for
    (PB8-27-13), and otherwise is brought up to date (AMB-62)."""
    if akhir := berakhir(konteks.perizinan, tanggal):  # PB8-20-4
        return surat_keterangan(kasus, akhir, tanggal)
    if (putusan := kasus.putusan) is None:
        raise ValueError(f"kasus {kasus.id} has no putusan")
    kasus, surat = periksa_berakhir(kasus, konteks)
    objek = tandai(dimohonkan(kasus.objek), HasilObjek.DICABUT)
    if not objek:
        return replace(kasus, status=Status.SURAT_KETERANGAN), surat
    tata = TATA_CARA.get(kasus.jenis)
    cabut_nib, ayat = _akibat_nib(kasus, objek, konteks.perizinan)
    terbit = replace(
        kasus,
        status=Status.DITERBITKAN,
        dasar_penerbitan=dasar,
        terbit_pada=tanggal,
        objek=tandai(kasus.objek, HasilObjek.DICABUT),
    )
    return terbit, (
        *surat,
        PencabutanPutusanDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            amar=AmarPutusan(kasus.jenis.value),
            putusan=putusan,
            objek=objek,
            cabut_nib=cabut_nib,
            dasar_penerbitan=dasar,
            dasar_hukum=(tata.dasar_hukum(dasar) if tata else OLEH_PEMDA.dasar_hukum)
            + (f" serta {ayat}" if ayat else ""),
            tanggal=tanggal,
        ),
    )


def _akibat_nib(
    kasus: Kasus, objek: tuple[Objek, ...], perizinan: Perizinan
) -> tuple[bool, str | None]:
    """Whether a NIB under which nothing is left goes, and by which ayat; by what is there at the
    issue, because another act may have ended the rest since. Of RENDAH the licence that ends is
    the NIB itself (SOP100-15); the two ayat are of a PMDN."""
    if not aktif(perizinan) <= {satu.kegiatan_usaha for satu in objek}:
        return False, None
    rendah = all(satu.perizinan is None for satu in objek)
    if pma.asing(perizinan):
        return rendah, None
    cabut_nib = rendah or bool(kasus.isian and kasus.isian.cabut_nib)
    return cabut_nib, NIB_IKUT if cabut_nib else NIB_MENUNGGU
