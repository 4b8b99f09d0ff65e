"""The request on a court decision: who files it, on which decision, with which proof."""

from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi.domain.kasus import (
    DasarTindakan,
    Item,
    JenisKasus,
    Kasus,
    Konteks,
    PemohonSebagai,
)
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.putusan import (
    BUKAN_BADAN_USAHA,
    BUKAN_LIKUIDATOR,
    PUTUSAN_BELUM_TETAP,
    PUTUSAN_MASIH_BERJALAN,
    PUTUSAN_TIDAK_DIPERLUKAN,
)
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.putusan import (
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDiunggah,
)
from services.sanksi.domain.peristiwa.umum import TindakanAdministratifDibuka
from services.sanksi.domain.perizinan import JenisPelakuUsaha, berakhir
from services.sanksi.domain.permohonan.pembukaan import Pengajuan, buka
from services.sanksi.domain.putusan import AmarPutusan, Putusan, kekurangan
from services.sanksi.domain.unggahan import Berkas, masih_perlu, periksa, terima
from services.sanksi.domain.validasi import diminta, tanyakan
from shared.refusal import Refusal

DITUNJUK_PENGADILAN = frozenset(
    {PemohonSebagai.LIKUIDATOR, PemohonSebagai.KURATOR, PemohonSebagai.TIM_PENYELESAIAN}
)
ITEM_PEMBUBARAN = (Item.IDENTITAS, Item.PUTUSAN, Item.KSWP)  # PB8-27-3a, PB8-27-3b, PB8-27-3c


@dataclass(frozen=True)
class AjukanPembubaran(Pengajuan):
    putusan: Putusan


def ajukan_pembubaran(
    perintah: AjukanPembubaran, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    """`berjalan`: another case of this amar and Pelaku Usaha that is still open."""
    kasus = replace(
        buka(perintah, konteks),
        validasi=tanyakan(perintah.kasus, ITEM_PEMBUBARAN),
        jenis=JenisKasus.PEMBUBARAN,
        putusan=perintah.putusan,
    )
    dibuka = dibuka_atas_putusan(kasus, konteks)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    if penolakan := periksa_putusan(perintah.putusan, berjalan, konteks) or _pemohon(
        perintah.pemohon_sebagai, konteks
    ):
        return penolakan
    return kasus, (
        dibuka,
        dicatat(kasus, perintah.putusan, konteks),
        dimohonkan(kasus, konteks),
        *(diminta(kasus, satu) for satu in kasus.validasi),
    )


def perbaiki(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-27-7b: of the decision, and of who was appointed."""
    hasil = perbaiki_putusan(kasus, perbaikan, konteks)
    if isinstance(hasil, Refusal):
        return hasil
    if penolakan := _pemohon(perbaikan.akun, konteks):
        return penolakan
    baru, dicatat = hasil
    return replace(baru, pemohon_sebagai=perbaikan.akun), dicatat


def perbaiki_putusan(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-27-1: final, as when it was filed; recorded again where it is stated otherwise."""
    if (lama := kasus.putusan) is None:
        raise ValueError(f"kasus {kasus.id} has no putusan")
    baru = perbaikan.putusan or lama
    if penolakan := periksa_putusan(baru, None, konteks):
        return penolakan
    tercatat = () if baru == lama else (dicatat(kasus, baru, konteks),)
    return replace(kasus, putusan=baru), tercatat


def unggah_putusan(
    kasus: Kasus, berkas: tuple[Berkas, ...], konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-27-5: in the place of an answer that SIPP could not give."""
    if penolakan := periksa(kasus):
        return penolakan
    if not masih_perlu(kasus, Item.PUTUSAN):
        return PUTUSAN_TIDAK_DIPERLUKAN
    dokumen = tuple(satu.sha256 for satu in berkas)

    def diunggah(kasus: Kasus) -> PutusanDiunggah:
        return PutusanDiunggah(kasus.id, kasus.pelaku_usaha, dokumen, konteks.hari_ini)

    return terima(kasus, berkas, diunggah, konteks)


def dibuka_atas_putusan(kasus: Kasus, konteks: Konteks) -> TindakanAdministratifDibuka:
    return TindakanAdministratifDibuka(  # PB8-20-1
        kasus.id,
        kasus.pelaku_usaha,
        DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP,
        konteks.hari_ini,
    )


def dicatat(kasus: Kasus, putusan: Putusan, konteks: Konteks) -> PutusanDicatat:
    amar = AmarPutusan(kasus.jenis.value)
    return PutusanDicatat(kasus.id, kasus.pelaku_usaha, kasus.nib, amar, putusan, konteks.hari_ini)


def dimohonkan(kasus: Kasus, konteks: Konteks) -> PutusanDimohonkan:
    return PutusanDimohonkan(
        kasus.id, kasus.pelaku_usaha, kasus.jenis, kasus.pemohon_sebagai, konteks.hari_ini
    )


def periksa_putusan(putusan: Putusan, berjalan: UUID | None, konteks: Konteks) -> Refusal | None:
    if kurang := kekurangan(putusan, konteks.hari_ini):  # PB8-27-1
        return PUTUSAN_BELUM_TETAP.dengan(rincian=tuple({"isian": satu} for satu in kurang))
    if berjalan:
        return PUTUSAN_MASIH_BERJALAN.dengan(rincian=({"kasus": str(berjalan)},))
    return None


def _pemohon(sebagai: PemohonSebagai, konteks: Konteks) -> Refusal | None:
    if konteks.perizinan.jenis_pelaku_usaha is not JenisPelakuUsaha.BADAN_USAHA:
        return BUKAN_BADAN_USAHA
    # PB8-27-2a, PB8-27-3a, PB8-27-3c: their identity is what is validated
    return None if sebagai in DITUNJUK_PENGADILAN else BUKAN_LIKUIDATOR
