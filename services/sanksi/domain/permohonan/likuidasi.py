"""The request for Pencabutan LIKUIDASI: filing and uploading."""

from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi.domain.kasus import DasarTindakan, Item, Kasus, Konteks, PemohonSebagai
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.likuidasi import (
    AKTA_TIDAK_DIPERLUKAN,
    AKTA_WAJIB,
    BUKAN_LIKUIDASI,
    CAKUPAN_TIDAK_LENGKAP,
    MASIH_BERJALAN,
    PEMOHON_TIDAK_BERWENANG,
)
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDimohonkan
from services.sanksi.domain.peristiwa.umum import TindakanAdministratifDibuka
from services.sanksi.domain.peristiwa.verifikasi import AktaDiunggah
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan, berakhir
from services.sanksi.domain.permohonan.pembukaan import Pengajuan, buka
from services.sanksi.domain.unggahan import Berkas, masih_perlu, terima
from services.sanksi.domain.unggahan import periksa as periksa_unggahan
from services.sanksi.domain.validasi import diminta, susun
from shared.refusal import Refusal

PEMBUBAR = frozenset({PemohonSebagai.LIKUIDATOR, PemohonSebagai.TIM_PENYELESAIAN})
DIBUBARKAN = frozenset({JenisPelakuUsaha.ORANG_PERSEORANGAN, JenisPelakuUsaha.BADAN_USAHA})


@dataclass(frozen=True)
class Ajukan(Pengajuan):
    kegiatan_usaha: frozenset[UUID]


def ajukan(perintah: Ajukan, berjalan: UUID | None, konteks: Konteks) -> Keputusan | Refusal:
    """`berjalan`: another case of this Pelaku Usaha that is still open."""
    kasus = _buka(perintah, konteks)
    dibuka = TindakanAdministratifDibuka(  # PB8-20-1, PB8-20-2
        kasus.id, kasus.pelaku_usaha, DasarTindakan.PERMOHONAN_PELAKU_USAHA, konteks.hari_ini
    )
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    if penolakan := _periksa(perintah, berjalan, konteks.perizinan):
        return penolakan
    return kasus, (
        dibuka,
        dimohonkan(kasus, konteks),
        *(diminta(kasus, v) for v in kasus.validasi),
    )


def unggah(kasus: Kasus, berkas: tuple[Berkas, ...], konteks: Konteks) -> Keputusan | Refusal:
    """PB8-23-2; before or after the answer of AHU."""
    if penolakan := periksa_unggahan(kasus):
        return penolakan
    if not masih_perlu(kasus, Item.AKTA_PEMBUBARAN):  # AMB-46
        return AKTA_TIDAK_DIPERLUKAN
    if not berkas:
        return AKTA_WAJIB
    dokumen = tuple(satu.sha256 for satu in berkas)

    def diunggah(kasus: Kasus) -> AktaDiunggah:
        return AktaDiunggah(kasus.id, kasus.pelaku_usaha, dokumen, konteks.hari_ini)

    return terima(kasus, berkas, diunggah, konteks)


def dimohonkan(kasus: Kasus, konteks: Konteks) -> PencabutanDimohonkan:
    return PencabutanDimohonkan(
        kasus.id, kasus.pelaku_usaha, kasus.pemohon_sebagai, konteks.hari_ini
    )


def perbaiki(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-23-4b: likuidasi is of everything (PB8-21-5), so it may only be named completely."""
    if not _berwenang(perbaikan.akun, konteks.perizinan):
        return PEMOHON_TIDAK_BERWENANG
    ada = {satu.id for satu in konteks.perizinan.kegiatan_usaha}
    disebut = perbaikan.kegiatan_usaha or ada & set(kasus.disebut)
    if penolakan := _cakupan(frozenset(disebut), konteks.perizinan):
        return penolakan
    return replace(kasus, pemohon_sebagai=perbaikan.akun, disebut=tuple(sorted(disebut))), ()


def akhiri(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """The licence ended in another way while the case was open (PB8-20-4)."""
    akhir = berakhir(konteks.perizinan, konteks.hari_ini)
    return surat_keterangan(kasus, akhir, konteks.hari_ini) if akhir else (kasus, ())


def _buka(perintah: Ajukan, konteks: Konteks) -> Kasus:
    perseorangan = konteks.perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN
    return replace(
        buka(perintah, konteks),
        validasi=susun(perintah.kasus, perseorangan=perseorangan),
        disebut=tuple(sorted(perintah.kegiatan_usaha)),
    )


def _periksa(perintah: Ajukan, berjalan: UUID | None, perizinan: Perizinan) -> Refusal | None:
    if berjalan:
        return MASIH_BERJALAN.dengan(rincian=({"kasus": str(berjalan)},))
    if perizinan.jenis_pelaku_usaha not in DIBUBARKAN:
        return BUKAN_LIKUIDASI
    if not _berwenang(perintah.pemohon_sebagai, perizinan):  # PB8-23-1a, -1b, -1c
        return PEMOHON_TIDAK_BERWENANG
    return _cakupan(perintah.kegiatan_usaha, perizinan)


def _berwenang(sebagai: PemohonSebagai, perizinan: Perizinan) -> bool:
    """For a badan usaha only its likuidator or tim penyelesaian."""
    if sebagai in PEMBUBAR:
        return True
    sendiri = sebagai is PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
    return sendiri and perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN


def _cakupan(disebut: frozenset[UUID], perizinan: Perizinan) -> Refusal | None:
    dimiliki = {kegiatan.id for kegiatan in perizinan.kegiatan_usaha}
    if asing := disebut - dimiliki:  # PB8-20-3
        return OBJEK_BUKAN_PBBR.dengan(
            rincian=tuple({"kegiatan_usaha": str(satu)} for satu in sorted(asing))
        )
    kurang = [kegiatan for kegiatan in perizinan.kegiatan_usaha if kegiatan.id not in disebut]
    if kurang:  # PB8-21-2b, PB8-21-5, AMB-59: nobody loses a licence that was not named
        return CAKUPAN_TIDAK_LENGKAP.dengan(
            rincian=tuple({"kegiatan_usaha": str(k.id), "kbli": k.kbli} for k in kurang)
        )
    return None
