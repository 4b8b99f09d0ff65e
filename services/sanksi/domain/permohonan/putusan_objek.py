"""A court decision on some licences: asked for by the Pelaku Usaha, or followed up by Pemerintah
Daerah of its own motion (PB8-27-2b, PB8-27-2c)."""

from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi.domain import pma
from services.sanksi.domain.hukum import PERBUP, Rujukan
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    Item,
    JenisKasus,
    Kasus,
    Konteks,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import (
    Disebut,
    HasilObjek,
    Objek,
    Pasangan,
    Penerbit,
    berakhir_pada,
    dikenal,
    dimohonkan,
    jadikan,
    kenali,
    penerbit,
    tandai,
)
from services.sanksi.domain.penerbitan.per_objek import periksa_berakhir
from services.sanksi.domain.penerbitan.putusan import cabut_objek
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.non_likuidasi import (
    BELUM_TERVERIFIKASI,
    CABUT_NIB_WAJIB_DIJAWAB,
    NIB_MASIH_DIPAKAI,
    PBBR_ADALAH_NIB,
)
from services.sanksi.domain.penolakan.putusan import (
    BUKAN_DIREKSI,
    CABUT_NIB_HANYA_PMDN,
    DI_LUAR_KEWENANGAN,
)
from services.sanksi.domain.penolakan.verifikasi import menurut
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.perbaikan import disebut as sebelumnya
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.putusan import PutusanDitindaklanjuti
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan, aktif, berakhir, mikro
from services.sanksi.domain.permohonan.objek import DIREKSI, SENDIRI, rincian
from services.sanksi.domain.permohonan.pembukaan import Pengajuan, buka
from services.sanksi.domain.permohonan.putusan import (
    dibuka_atas_putusan,
    dicatat,
    perbaiki_putusan,
    periksa_putusan,
)
from services.sanksi.domain.permohonan.putusan import dimohonkan as atas_permohonan
from services.sanksi.domain.putusan import Putusan
from services.sanksi.domain.validasi import diminta, tanyakan
from shared.refusal import Refusal

AYAT_NIB = Rujukan("PB8-27-13", "Pasal 27 ayat (13) dan ayat (14)")


@dataclass(frozen=True)
class AjukanPutusan(Pengajuan):
    putusan: Putusan
    disebut: tuple[Disebut, ...]
    cabut_nib: bool | None = None
    """Nothing is left: shall the NIB go too, or the PBBR alone (PB8-27-13, PB8-27-14)?"""


@dataclass(frozen=True)
class Tindaklanjuti:
    ajukan: AjukanPutusan
    wilayah: tuple[str, ...]
    """Area of the office that acts."""


def ajukan_pencabutan(
    perintah: AjukanPutusan, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    """`berjalan`: another case of this amar and Pelaku Usaha that is still open."""
    dibuka = _buka(perintah, JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN, berjalan, konteks)
    if isinstance(dibuka, Refusal):
        return dibuka
    kasus, peristiwa = dibuka
    if kasus.status is not Status.VALIDASI:
        return dibuka
    if not _berwenang(perintah.pemohon_sebagai, konteks.perizinan):
        return BUKAN_DIREKSI
    lkpm = () if mikro(konteks.perizinan) else (Item.LKPM,)  # PB8-27-4c, AMB-24
    item = Item.IDENTITAS, Item.PUTUSAN, *lkpm, Item.KSWP  # PB8-27-4a, PB8-27-4b, PB8-27-4d
    kasus = replace(kasus, validasi=tanyakan(kasus.id, item))
    diminta_ = (diminta(kasus, satu) for satu in kasus.validasi)
    return kasus, (*peristiwa, atas_permohonan(kasus, konteks), *diminta_)


def perbaiki(kasus: Kasus, perbaikan: Perbaikan, konteks: Konteks) -> Keputusan | Refusal:
    """PB8-27-7b: also of what the decision ends, if something else was named than it says."""
    sebagai = perbaikan.pemohon_sebagai or kasus.pemohon_sebagai
    if perbaikan.akun is not SENDIRI or not _berwenang(sebagai, konteks.perizinan):
        return BUKAN_DIREKSI
    hasil = perbaiki_putusan(replace(kasus, pemohon_sebagai=sebagai), perbaikan, konteks)
    if isinstance(hasil, Refusal):
        return hasil
    baru, dicatat = hasil
    return _sebut_ulang(baru, perbaikan, dicatat, konteks)


def _sebut_ulang(
    kasus: Kasus, perbaikan: Perbaikan, dicatat: tuple[Peristiwa, ...], konteks: Konteks
) -> Keputusan | Refusal:
    pasangan = dikenal(sebelumnya(kasus), konteks.perizinan)
    if perbaikan.disebut:
        ulang = kenali(perbaikan.disebut, konteks.perizinan)
        if isinstance(ulang, Refusal):  # PB8-20-3
            return ulang
        pasangan = ulang
        baru = jadikan(pasangan, penerbit, konteks.kewenangan)
        kasus = replace(kasus, objek=_pertahankan(kasus.objek, baru))
    kasus, surat = periksa_berakhir(kasus, konteks)  # PB8-20-4
    if not dimohonkan(kasus.objek):
        return replace(kasus, status=Status.SURAT_KETERANGAN), (*dicatat, *surat)
    cabut_nib = kasus.isian.cabut_nib if kasus.isian else None
    if perbaikan.cabut_nib is not None:
        cabut_nib = perbaikan.cabut_nib
    if penolakan := _objek(cabut_nib, pasangan, konteks):
        return penolakan
    return replace(kasus, isian=Isian(cabut_nib=cabut_nib)), (*dicatat, *surat)


def _pertahankan(lama: tuple[Objek, ...], baru: tuple[Objek, ...]) -> tuple[Objek, ...]:
    """What had its letter before does not get a second one."""
    ada = {(satu.kegiatan_usaha, satu.perizinan): satu for satu in lama}
    return tuple(ada.get((satu.kegiatan_usaha, satu.perizinan), satu) for satu in baru)


def menghalangi(kasus: Kasus) -> bool:
    """AMB-30: a request that waits for its own applicant does not keep Pemerintah Daerah from the
    decision: it was sent back, or its upload never came (AMB-49)."""
    if kasus.status is Status.VALIDASI:
        return not all(satu.selesai for satu in kasus.validasi)
    return kasus.status is Status.MENUNGGU_VERIFIKASI


def tindaklanjuti(
    perintah: Tindaklanjuti, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-27-2c: an official case, with no applicant, no clock and no fiktif positif.

    `berjalan`: a request on a court decision that the Pelaku Usaha has filed itself (AMB-30).
    """
    if not _di_wilayah(perintah.wilayah, konteks.perizinan):
        return DI_LUAR_KEWENANGAN
    ajukan = perintah.ajukan
    dibuka = _buka(ajukan, JenisKasus.PENCABUTAN_OLEH_PEMDA, berjalan, konteks)
    if isinstance(dibuka, Refusal):
        return dibuka
    kasus, peristiwa = dibuka
    if kasus.status is not Status.VALIDASI:
        return dibuka
    objek = dimohonkan(kasus.objek)
    if any(satu.penerbit is not Penerbit.DPMPTSP or satu.wilayah for satu in objek):  # AMB-13
        return DI_LUAR_KEWENANGAN
    ditindaklanjuti = PutusanDitindaklanjuti(
        kasus.id, kasus.pelaku_usaha, kasus.nib, ajukan.putusan, objek, konteks.hari_ini
    )
    kasus, terbit = cabut_objek(kasus, DasarPenerbitan.JABATAN, konteks.hari_ini, konteks)
    return kasus, (*peristiwa, ditindaklanjuti, *terbit)


def _buka(
    perintah: AjukanPutusan, jenis: JenisKasus, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    pasangan = dikenal(perintah.disebut, konteks.perizinan)
    kasus = _kasus(perintah, jenis, pasangan, konteks)
    dibuka = dibuka_atas_putusan(kasus, konteks)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    kasus, surat = periksa_berakhir(kasus, konteks)
    if surat and len(surat) == len(pasangan):
        return replace(kasus, status=Status.SURAT_KETERANGAN), (dibuka, *surat)
    if penolakan := _periksa(perintah, berjalan, konteks):
        if not surat:
            return penolakan
        kasus, ditolak = _terhalang(kasus, penolakan, konteks)
        return kasus, (dibuka, *surat, ditolak)  # PB8-20-4: the letter is due all the same
    return kasus, (dibuka, *surat, dicatat(kasus, perintah.putusan, konteks))


def _periksa(perintah: AjukanPutusan, berjalan: UUID | None, konteks: Konteks) -> Refusal | None:
    pasangan = kenali(perintah.disebut, konteks.perizinan)
    if isinstance(pasangan, Refusal):  # PB8-20-3
        return pasangan
    return periksa_putusan(perintah.putusan, berjalan, konteks) or _objek(
        perintah.cabut_nib, pasangan, konteks
    )


def _terhalang(
    kasus: Kasus, penolakan: Refusal, konteks: Konteks
) -> tuple[Kasus, PencabutanDitolak]:
    objek = tandai(kasus.objek, HasilObjek.DITOLAK, penolakan.kode)
    dasar = Rujukan(penolakan.aturan, penolakan.dasar_hukum.removeprefix(f"{PERBUP} "))
    ditolak = PencabutanDitolak(
        kasus.id, kasus.pelaku_usaha, penolakan.detail, konteks.hari_ini, jenis=kasus.jenis,
        dasar=dasar, akhir=True,
    )  # fmt: skip
    return replace(kasus, status=Status.DITOLAK, alasan=penolakan.detail, objek=objek), ditolak


def _kasus(
    perintah: AjukanPutusan, jenis: JenisKasus, pasangan: tuple[Pasangan, ...], konteks: Konteks
) -> Kasus:
    return replace(
        buka(perintah, konteks),
        jenis=jenis,
        objek=jadikan(pasangan, penerbit, konteks.kewenangan),
        isian=Isian(cabut_nib=perintah.cabut_nib),
        putusan=perintah.putusan,
    )


def _objek(
    cabut_nib: bool | None, pasangan: tuple[Pasangan, ...], konteks: Konteks
) -> Refusal | None:
    hidup = tuple(satu for satu in pasangan if not berakhir_pada(satu.lisensi, konteks.hari_ini))
    belum = [satu for satu in hidup if satu.lisensi and not satu.lisensi.terverifikasi]
    if belum:  # PB8-21-1b
        return BELUM_TERVERIFIKASI.dengan(rincian=tuple(rincian(satu) for satu in belum))
    sisa = aktif(konteks.perizinan) - {satu.kegiatan.id for satu in hidup}
    if sisa:  # AMB-62: the NIB is brought up to date
        return menurut(NIB_MASIH_DIPAKAI, AYAT_NIB) if cabut_nib else None
    rendah = all(satu.kegiatan.tingkat_risiko == "RENDAH" for satu in hidup)
    return _nib(cabut_nib, konteks.perizinan, rendah=rendah)


def _nib(cabut_nib: bool | None, perizinan: Perizinan, *, rendah: bool) -> Refusal | None:
    """PB8-27-13, PB8-27-14: of a PMDN that loses its only licences. Of a PMA the NIB goes only
    where it is that licence itself."""
    if pma.asing(perizinan) and not rendah:
        return CABUT_NIB_HANYA_PMDN if cabut_nib else None
    if cabut_nib is None:
        return menurut(CABUT_NIB_WAJIB_DIJAWAB, AYAT_NIB)
    return menurut(PBBR_ADALAH_NIB, AYAT_NIB) if rendah and not cabut_nib else None


def _berwenang(sebagai: PemohonSebagai, perizinan: Perizinan) -> bool:
    """PB8-27-2b, PB8-27-4a."""
    if perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN:
        return sebagai is SENDIRI
    return sebagai in DIREKSI


def _di_wilayah(wilayah: tuple[str, ...], perizinan: Perizinan) -> bool:
    return any(f"{perizinan.wilayah}.".startswith(f"{kode}.") for kode in wilayah)
