"""Issuing: the Pencabutan, or the letter when the licence had ended before."""

from dataclasses import replace
from datetime import date
from typing import TypeAlias

from services.sanksi.domain.kasus import DasarPenerbitan, Kasus, Konteks, Status
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.kewenangan import lintas
from services.sanksi.domain.objek import HasilObjek, tandai
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDiterbitkan,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa, SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import Berakhir, aktif, berakhir

Keputusan: TypeAlias = tuple[Kasus, tuple[Peristiwa, ...]]


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    if akhir := berakhir(konteks.perizinan, tanggal):  # PB8-20-4: validity before all else
        return surat_keterangan(kasus, akhir, tanggal)
    terbit = replace(kasus, status=Status.DITERBITKAN, dasar_penerbitan=dasar, terbit_pada=tanggal)
    return terbit, (
        PencabutanDiterbitkan(  # PB8-21-5: one act, wherever it lies
            kasus.id,
            kasus.pelaku_usaha,
            kasus.nib,
            dasar,
            tanggal,
            wilayah=lintas(konteks.perizinan, aktif(konteks.perizinan)),
        ),
        KewajibanPascaPencabutanDicatat(  # PB8-21-7: recorded, never a condition (AMB-23)
            kasus.id, kasus.pelaku_usaha, PASCA_PENCABUTAN
        ),
    )


def surat_keterangan(kasus: Kasus, akhir: Berakhir, tanggal: date) -> Keputusan:
    """PB8-20-4, AMB-65: the letter with the true date and cause, never a second Pencabutan."""
    objek = tandai(kasus.objek, HasilObjek.SURAT_KETERANGAN, akhir.sebab)
    return replace(kasus, status=Status.SURAT_KETERANGAN, objek=objek), (
        SuratKeteranganBerakhirDiterbitkan(kasus.id, kasus.pelaku_usaha, kasus.nib, akhir, tanggal),
    )
