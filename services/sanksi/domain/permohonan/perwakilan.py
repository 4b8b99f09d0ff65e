"""The request of a kantor perwakilan or another foreign entity: who, with which proof."""

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
from services.sanksi.domain.objek import belum_terverifikasi
from services.sanksi.domain.penerbitan.perwakilan import surat_satu_per_satu
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.perwakilan import (
    BELUM_TERVERIFIKASI,
    BUKAN_KEPALA_PERWAKILAN,
    DOKUMEN_WAJIB,
    IDENTITAS_TIDAK_DIPERLUKAN,
    IDENTITAS_WAJIB,
    PERNYATAAN_IDENTITAS_WAJIB,
    PERWAKILAN_MASIH_BERJALAN,
    TANPA_UTANG_WAJIB,
    tidak_sesuai,
)
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.perwakilan import (
    DokumenDiunggah,
    IdentitasDiunggah,
    PerwakilanDimohonkan,
)
from services.sanksi.domain.peristiwa.umum import TindakanAdministratifDibuka
from services.sanksi.domain.perizinan import Perizinan, aktif, berakhir
from services.sanksi.domain.permohonan.pembukaan import Pengajuan, buka
from services.sanksi.domain.perwakilan import (
    KANTOR_PERWAKILAN,
    JenisPerwakilanAsing,
    Kewarganegaraan,
    Perwakilan,
    jenis_pelaku_usaha,
)
from services.sanksi.domain.unggahan import Berkas, masih_perlu, periksa, terima
from services.sanksi.domain.validasi import diminta, tanyakan
from shared.identity.teks import bersih
from shared.refusal import Refusal

IDENTITAS = {  # PB8-26-2a
    Kewarganegaraan.WNI: Item.IDENTITAS,
    Kewarganegaraan.WNA: Item.IDENTITAS_WNA,
}


@dataclass(frozen=True)
class AjukanPerwakilan(Pengajuan):
    perwakilan: Perwakilan
    tanpa_utang_piutang: bool


def ajukan(
    perintah: AjukanPerwakilan, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    """`berjalan`: another case of this kind and Pelaku Usaha that is still open."""
    perwakilan = perintah.perwakilan
    kasus = replace(
        buka(perintah, konteks),
        validasi=tanyakan(perintah.kasus, item(perwakilan)),
        jenis=JenisKasus.PERWAKILAN_ASING,
        perwakilan=perwakilan,
    )
    dibuka = TindakanAdministratifDibuka(  # PB8-20-1, PB8-20-2
        kasus.id, kasus.pelaku_usaha, DasarTindakan.PERMOHONAN_PELAKU_USAHA, konteks.hari_ini
    )
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    if not aktif(konteks.perizinan):  # PB8-20-4: each of them has ended
        kasus, surat = surat_satu_per_satu(kasus, konteks)
        return (kasus, (dibuka, *surat)) if surat else OBJEK_BUKAN_PBBR
    if penolakan := _periksa(perintah, berjalan, konteks):
        return penolakan
    validasi = (diminta(kasus, satu) for satu in kasus.validasi)
    return kasus, (dibuka, dimohonkan(kasus, konteks), *validasi)


def item(perwakilan: Perwakilan) -> tuple[Item, ...]:
    """PB8-26-2a, PB8-26-2b, PB8-26-2c."""
    return IDENTITAS[perwakilan.kewarganegaraan], Item.LAPORAN_KANTOR_PERWAKILAN, Item.NPWP


def perbaiki(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-26-6b; what a foreigner stated of his identity was his own (PB8-26-3)."""
    if (lama := kasus.perwakilan) is None:
        raise ValueError(f"kasus {kasus.id} has no perwakilan")
    warga = perbaikan.kewarganegaraan or lama.kewarganegaraan
    jenis = perbaikan.jenis_perwakilan or lama.jenis
    berpindah = warga is not lama.kewarganegaraan
    penolakan = (
        _siapa(jenis, perbaikan.akun, konteks.perizinan)
        or _nomor(warga, perbaikan.isian, wajib=berpindah)
        or _terverifikasi(konteks.perizinan)
    )
    if penolakan:
        return penolakan
    pernyataan = None if berpindah else lama.pernyataan_identitas
    baru = Perwakilan(jenis, warga, pernyataan)
    return replace(kasus, perwakilan=baru, pemohon_sebagai=perbaikan.akun), ()


def dimohonkan(kasus: Kasus, konteks: Konteks) -> PerwakilanDimohonkan:
    if kasus.perwakilan is None:
        raise ValueError(f"kasus {kasus.id} has no perwakilan")
    return PerwakilanDimohonkan(
        kasus.id,
        kasus.pelaku_usaha,
        kasus.perwakilan.jenis,
        kasus.pemohon_sebagai,
        konteks.hari_ini,
    )


def unggah_identitas(
    kasus: Kasus, berkas: Berkas, pernyataan: str, konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-26-3: of a WNA alone, in the place of an answer that imigrasi could not give."""
    if penolakan := periksa(kasus):
        return penolakan
    if kasus.perwakilan is None or not masih_perlu(kasus, Item.IDENTITAS_WNA):
        return IDENTITAS_TIDAK_DIPERLUKAN
    if not bersih(pernyataan):
        return PERNYATAAN_IDENTITAS_WAJIB
    perwakilan = replace(kasus.perwakilan, pernyataan_identitas=bersih(pernyataan))

    def diunggah(kasus: Kasus) -> IdentitasDiunggah:
        return IdentitasDiunggah(kasus.id, kasus.pelaku_usaha, (berkas.sha256,), konteks.hari_ini)

    return terima(replace(kasus, perwakilan=perwakilan), (berkas,), diunggah, konteks)


def unggah_dokumen(
    kasus: Kasus, berkas: tuple[Berkas, ...], konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-26-4a, PB8-26-4b: both are part of every request (AMB-49)."""
    if penolakan := periksa(kasus):
        return penolakan
    if not berkas:
        return DOKUMEN_WAJIB
    jenis, isi = tuple(satu.jenis for satu in berkas), tuple(satu.sha256 for satu in berkas)

    def diunggah(kasus: Kasus) -> DokumenDiunggah:
        return DokumenDiunggah(kasus.id, kasus.pelaku_usaha, jenis, isi, konteks.hari_ini)

    return terima(kasus, berkas, diunggah, konteks)


def _periksa(perintah: AjukanPerwakilan, berjalan: UUID | None, konteks: Konteks) -> Refusal | None:
    perizinan, jenis = konteks.perizinan, perintah.perwakilan.jenis
    if penolakan := _siapa(jenis, perintah.pemohon_sebagai, perizinan):
        return penolakan
    if berjalan:
        return PERWAKILAN_MASIH_BERJALAN.dengan(rincian=({"kasus": str(berjalan)},))
    if not perintah.tanpa_utang_piutang:
        return TANPA_UTANG_WAJIB
    return _terverifikasi(perizinan)


def _siapa(
    jenis: JenisPerwakilanAsing, sebagai: PemohonSebagai, perizinan: Perizinan
) -> Refusal | None:
    if jenis_pelaku_usaha(jenis) is not perizinan.jenis_pelaku_usaha:
        return tidak_sesuai(jenis)
    return None if sebagai in _pemohon(jenis) else BUKAN_KEPALA_PERWAKILAN  # PB8-26-1


def _nomor(warga: Kewarganegaraan, isian: frozenset[str], *, wajib: bool) -> Refusal | None:
    """PB8-26-2a: the number that goes with the nationality, never the other one."""
    perlu, lain = ("nik", "paspor") if warga is Kewarganegaraan.WNI else ("paspor", "nik")
    return IDENTITAS_WAJIB if lain in isian or (wajib and perlu not in isian) else None


def _terverifikasi(perizinan: Perizinan) -> Refusal | None:
    if belum := belum_terverifikasi(perizinan):  # PB8-21-1b
        return BELUM_TERVERIFIKASI.dengan(
            rincian=tuple({"perizinan": str(satu.id), "jenis": satu.jenis.value} for satu in belum)
        )
    return None


def _pemohon(jenis: JenisPerwakilanAsing) -> frozenset[PemohonSebagai]:
    kepala = (
        PemohonSebagai.KEPALA_KANTOR_PERWAKILAN
        if jenis in KANTOR_PERWAKILAN
        else PemohonSebagai.KEPALA_BADAN_USAHA_LUAR_NEGERI
    )
    return frozenset({kepala, PemohonSebagai.PENANGGUNG_JAWAB})
