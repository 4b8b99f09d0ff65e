"""The same case again after repair, with a fresh period (PB8-23-4b, PB8-26-6b, PB8-27-7b)."""

from dataclasses import replace

from services.sanksi.domain.kasus import JenisKasus, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.verifikasi import (
    BELUM_DIPERBAIKI,
    TIDAK_PERLU_PERBAIKAN,
    menurut,
)
from services.sanksi.domain.perizinan import berakhir
from services.sanksi.domain.permohonan import likuidasi, perwakilan, putusan
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.validasi import lanjutkan
from shared.refusal import Refusal

DIMOHONKAN = {
    JenisKasus.LIKUIDASI: likuidasi.dimohonkan,
    JenisKasus.PERWAKILAN_ASING: perwakilan.dimohonkan,
    JenisKasus.PEMBUBARAN: putusan.dimohonkan,
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: putusan.dimohonkan,
}


def ajukan_kembali(kasus: Kasus, konteks: Konteks) -> Keputusan | Refusal:
    tidak_sesuai = TATA_CARA[kasus.jenis].tidak_sesuai
    if kasus.status is not Status.PERLU_PERBAIKAN:
        return menurut(TIDAK_PERLU_PERBAIKAN, tidak_sesuai)
    if not kasus.diperbaiki:
        return menurut(BELUM_DIPERBAIKI, tidak_sesuai)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4
        return surat_keterangan(kasus, akhir, konteks.hari_ini)
    kasus = replace(kasus, status=Status.VALIDASI, dimohonkan_pada=konteks.hari_ini)
    dimohonkan = DIMOHONKAN[kasus.jenis](kasus, konteks)
    kasus, berikut = lanjutkan(kasus, konteks)
    return kasus, (dimohonkan, *berikut)
