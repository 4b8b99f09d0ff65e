"""Issuing the Pencabutan of a kantor perwakilan or another foreign entity (PB8-26-6a, -7)."""

from dataclasses import replace
from datetime import date

from services.sanksi.domain import pilihan
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus, Konteks, Status
from services.sanksi.domain.objek import HasilObjek, hidup, tandai
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.peristiwa.perwakilan import PencabutanPerwakilanDiterbitkan
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import berakhir


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    """The office is closed (PB8-26-4b), so everything that lives is revoked.

    The NIB stays: Pasal 26 has no clause about it, unless a setting says otherwise (AMB-40). Where
    the licence that is revoked is the NIB itself, it goes.
    """
    if akhir := berakhir(konteks.perizinan, tanggal):  # PB8-20-4
        return surat_keterangan(kasus, akhir, tanggal)
    if (perwakilan := kasus.perwakilan) is None:
        raise ValueError(f"kasus {kasus.id} has no perwakilan")
    objek = tandai(hidup(konteks.perizinan), HasilObjek.DICABUT)
    if not objek:
        return surat_satu_per_satu(kasus, konteks)
    kasus, dicabut = pilihan.nib_perwakilan(kasus, tanggal, konteks)
    terbit = replace(
        kasus,
        status=Status.DITERBITKAN,
        dasar_penerbitan=dasar,
        terbit_pada=tanggal,
        objek=objek,
    )
    return terbit, (
        PencabutanPerwakilanDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            jenis=perwakilan.jenis,
            objek=objek,
            cabut_nib=dicabut or any(satu.perizinan is None for satu in objek),
            dasar_penerbitan=dasar,
            tanggal=tanggal,
        ),
    )


def surat_satu_per_satu(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """PB8-20-4: the NIB holds, but each licence under it has ended."""
    siapa, hari_ini = (kasus.id, kasus.pelaku_usaha, kasus.nib), konteks.hari_ini
    return replace(kasus, status=Status.SURAT_KETERANGAN), tuple(
        SuratKeteranganBerakhirDiterbitkan(*siapa, satu.berakhir, hari_ini, perizinan=satu.id)
        for satu in konteks.perizinan.lisensi
        if satu.berakhir
    )
