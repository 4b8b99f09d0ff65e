"""Issuing the Pencabutan on a court decision (Pasal 27 ayat (7), (8) and (11))."""

from dataclasses import replace
from datetime import date

from services.sanksi.domain.kasus import DasarPenerbitan, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan import Keputusan, surat_keterangan
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.perizinan import berakhir
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.tata_cara import TATA_CARA


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
