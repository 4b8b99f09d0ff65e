"""The request that names licences one by one: the same steps for Pasal 22 and Pasal 24."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi.domain import pma
from services.sanksi.domain.isian import Isian, SebabPernyataan
from services.sanksi.domain.kasus import (
    DasarTindakan,
    Item,
    JenisKasus,
    JenisTindakan,
    Kasus,
    Konteks,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import (
    Disebut,
    Pasangan,
    Penerbit,
    berakhir_pada,
    dikenal,
    jadikan,
    kenali,
)
from services.sanksi.domain.penerbitan.per_objek import periksa_berakhir, terhalang
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.peristiwa.umum import (
    Peristiwa,
    PernyataanDiisi,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.perizinan import (
    JenisPelakuUsaha,
    KegiatanUsaha,
    Perizinan,
    berakhir,
    mikro,
)
from services.sanksi.domain.permohonan.pembukaan import Pengajuan, buka
from services.sanksi.domain.validasi import CARA, diminta, tanyakan
from shared.refusal import Refusal

SENDIRI = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
DIREKSI = frozenset({PemohonSebagai.DIREKSI, PemohonSebagai.KUASA_DIREKSI})


@dataclass(frozen=True)
class AjukanObjek(Pengajuan):
    disebut: tuple[Disebut, ...]
    isian: Isian

    @property
    def kegiatan_usaha(self) -> frozenset[UUID]:
        return frozenset(satu.kegiatan_usaha for satu in self.disebut)

    @property
    def atas_nib(self) -> bool:
        """A NIB is a PBBR, too (PB8-21-1b); asked for alone where nothing is left under it."""
        return not self.disebut and self.isian.cabut_nib is True


Pasangan_ = tuple[Pasangan, ...]


@dataclass(frozen=True)
class Syarat:
    """In what the requests of the institutions differ."""

    jenis: JenisKasus
    tindakan: JenisTindakan
    masih_berjalan: Refusal
    bukan_direksi: Refusal
    akta: Callable[[Isian], bool]
    """Whether AHU is asked."""
    pernyataan: Callable[[AjukanObjek, Perizinan], tuple[SebabPernyataan, ...]]
    penerbit: Callable[[KegiatanUsaha], Penerbit]
    isi: Callable[[AjukanObjek, Pasangan_, Konteks], Refusal | None]
    """What is asked for, of the licences that have not ended."""


def ajukan(
    perintah: AjukanObjek, berjalan: UUID | None, konteks: Konteks, syarat: Syarat
) -> Keputusan | Refusal:
    """`berjalan`: another case of this kind and Pelaku Usaha that is still open."""
    pasangan = dikenal(perintah.disebut, konteks.perizinan)
    kasus = _buka(perintah, pasangan, konteks, syarat)
    dibuka = _dibuka(kasus, konteks, syarat)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    kasus, surat = periksa_berakhir(kasus, konteks)
    if surat and len(surat) == len(pasangan):
        return replace(kasus, status=Status.SURAT_KETERANGAN), (dibuka, *surat)
    if penolakan := _periksa(perintah, berjalan, konteks, syarat):
        if not surat:
            return penolakan
        kasus, ditolak = terhalang(kasus, penolakan, konteks.hari_ini)
        return kasus, (dibuka, *surat, *ditolak)  # PB8-20-4: the letter is due all the same
    return kasus, (dibuka, *surat, *_dimohonkan(kasus, perintah, konteks, syarat))


def _dibuka(kasus: Kasus, konteks: Konteks, syarat: Syarat) -> TindakanAdministratifDibuka:
    return TindakanAdministratifDibuka(  # PB8-20-1, PB8-20-2
        kasus.id, kasus.pelaku_usaha, DasarTindakan.PERMOHONAN_PELAKU_USAHA, konteks.hari_ini,
        syarat.tindakan,
    )  # fmt: skip


def _dimohonkan(
    kasus: Kasus, perintah: AjukanObjek, konteks: Konteks, syarat: Syarat
) -> tuple[Peristiwa, ...]:
    siapa, hari_ini = (kasus.id, kasus.pelaku_usaha), konteks.hari_ini
    return (
        CARA[kasus.jenis].dimohonkan(kasus, hari_ini),
        *(  # PB8-22-2, PB8-24-2
            PernyataanDiisi(*siapa, sebab, hari_ini, kasus.jenis)
            for sebab in syarat.pernyataan(perintah, konteks.perizinan)
        ),
        *(diminta(kasus, satu) for satu in kasus.validasi),
    )


def _buka(perintah: AjukanObjek, pasangan: Pasangan_, konteks: Konteks, syarat: Syarat) -> Kasus:
    return replace(
        buka(perintah, konteks),
        validasi=tanyakan(perintah.kasus, _item(perintah.isian, konteks.perizinan, syarat)),
        jenis=syarat.jenis,
        objek=jadikan(pasangan, syarat.penerbit, konteks.kewenangan),
        isian=_yang_berguna(perintah, konteks.perizinan),
    )


def _item(isian: Isian, perizinan: Perizinan, syarat: Syarat) -> tuple[Item, ...]:
    """Huruf a to d of ayat (1): the akta where the article asks for it, no LKPM of usaha mikro
    (AMB-24)."""
    akta = (Item.AKTA_PENDIRIAN,) if syarat.akta(isian) else ()
    lkpm = () if mikro(perizinan) else (Item.LKPM,)
    return Item.IDENTITAS, *akta, *lkpm, Item.KSWP


def _yang_berguna(perintah: AjukanObjek, perizinan: Perizinan) -> Isian:
    """An exception that nothing needs is not asked to be proven."""
    perlu = pma.semuanya(perizinan, perintah.kegiatan_usaha) and perintah.isian.masih_berminat
    return perintah.isian if perlu else replace(perintah.isian, pengecualian=None)


def _periksa(
    perintah: AjukanObjek, berjalan: UUID | None, konteks: Konteks, syarat: Syarat
) -> Refusal | None:
    pasangan = () if perintah.atas_nib else kenali(perintah.disebut, konteks.perizinan)
    if isinstance(pasangan, Refusal):  # PB8-20-3
        return pasangan
    if berjalan:
        return syarat.masih_berjalan.dengan(rincian=({"kasus": str(berjalan)},))
    if not _berwenang(perintah.pemohon_sebagai, konteks.perizinan):  # PB8-22-1a, PB8-24-1a
        return syarat.bukan_direksi
    hidup = tuple(satu for satu in pasangan if not berakhir_pada(satu.lisensi, konteks.hari_ini))
    return syarat.isi(perintah, hidup, konteks)


def _berwenang(sebagai: PemohonSebagai, perizinan: Perizinan) -> bool:
    if perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN:
        return sebagai is SENDIRI
    return sebagai in DIREKSI


def rincian(satu: Pasangan) -> dict[str, str]:
    perizinan = {"perizinan": str(satu.disebut.perizinan)} if satu.disebut.perizinan else {}
    return {"kegiatan_usaha": str(satu.kegiatan.id), "kbli": satu.kegiatan.kbli} | perizinan
