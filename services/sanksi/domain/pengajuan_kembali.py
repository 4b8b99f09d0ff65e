"""The same case again after repair, with a fresh period (PB8-23-4b, PB8-26-6b, PB8-27-7b)."""

from collections.abc import Callable
from dataclasses import replace

from services.sanksi.domain.kasus import Item, JenisKasus, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.verifikasi import (
    BELUM_DIPERBAIKI,
    BUKAN_ISIAN,
    TIDAK_PERLU_PERBAIKAN,
    menurut,
)
from services.sanksi.domain.perbaikan import BOLEH, Perbaikan, berubah, diperbaiki
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.verifikasi import DataDiperbaiki
from services.sanksi.domain.perizinan import berakhir
from services.sanksi.domain.permohonan import likuidasi, perwakilan, putusan, putusan_objek
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.validasi import diminta, lanjutkan, susun_ulang
from shared.refusal import Refusal

DIMOHONKAN: dict[JenisKasus, Callable[[Kasus, Konteks], Peristiwa]] = {
    JenisKasus.LIKUIDASI: likuidasi.dimohonkan,
    JenisKasus.PERWAKILAN_ASING: perwakilan.dimohonkan,
    JenisKasus.PEMBUBARAN: putusan.dimohonkan,
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: putusan.dimohonkan,
}
PERBAIKI: dict[JenisKasus, Callable[[Kasus, Perbaikan, Konteks], Keputusan | Refusal]] = {
    JenisKasus.LIKUIDASI: likuidasi.perbaiki,
    JenisKasus.PERWAKILAN_ASING: perwakilan.perbaiki,
    JenisKasus.PEMBUBARAN: putusan.perbaiki,
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: putusan_objek.perbaiki,
}
"""What a request has to be when it is filed, it has to be again."""


def ajukan_kembali(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    tidak_sesuai = TATA_CARA[kasus.jenis].tidak_sesuai
    if kasus.status is not Status.PERLU_PERBAIKAN:
        return menurut(TIDAK_PERLU_PERBAIKAN, tidak_sesuai)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4
        return surat_keterangan(kasus, akhir, konteks.hari_ini)
    if asing := sorted(perbaikan.isian - BOLEH[kasus.jenis]):
        rincian = tuple({"isian": satu} for satu in asing)
        return menurut(BUKAN_ISIAN, tidak_sesuai).dengan(rincian=rincian)
    hasil = PERBAIKI[kasus.jenis](kasus, perbaikan, konteks)
    if isinstance(hasil, Refusal) or hasil[0].status is Status.SURAT_KETERANGAN:
        return hasil
    data = diperbaiki(kasus, hasil[0], perbaikan.angka)
    if not data and not kasus.diperbaiki:
        return menurut(BELUM_DIPERBAIKI, tidak_sesuai)
    return _ajukan(kasus, hasil, perbaikan, data, konteks)


def _ajukan(
    lama: Kasus, hasil: Keputusan, perbaikan: Perbaikan, data: tuple[str, ...], konteks: Konteks
) -> Keputusan:
    baru, peristiwa = hasil
    validasi = susun_ulang(baru, _item(baru), berubah(lama, baru, perbaikan.angka))
    baru = replace(
        baru, validasi=validasi, status=Status.VALIDASI, dimohonkan_pada=konteks.hari_ini
    )
    perbaiki = (DataDiperbaiki(baru.id, baru.pelaku_usaha, data, baru.jenis),) if data else ()
    dimohonkan = DIMOHONKAN[baru.jenis](baru, konteks)
    ditanya = tuple(diminta(baru, satu) for satu in validasi if satu not in lama.validasi)
    baru, berikut = lanjutkan(baru, konteks)
    return baru, (*perbaiki, *peristiwa, dimohonkan, *ditanya, *berikut)


def _item(kasus: Kasus) -> tuple[Item, ...]:
    """PB8-26-2a: whom the identity is asked of goes by the nationality."""
    if kasus.perwakilan:
        return perwakilan.item(kasus.perwakilan)
    return tuple(satu.item for satu in kasus.validasi)
