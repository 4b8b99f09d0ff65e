"""The request for Pembatalan: who, of what, with which statements (Pasal 21 and 22)."""

from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi.domain import isian as isian_
from services.sanksi.domain import pma
from services.sanksi.domain.isian import Isian
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
    berakhir_pada,
    dimohonkan,
    jadikan,
    kenali,
)
from services.sanksi.domain.pembatalan import periksa_berakhir
from services.sanksi.domain.penerbitan import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.pembatalan import (
    BUKAN_DIREKSI,
    NIB_TIDAK_DIBATALKAN,
    PEMBATALAN_MASIH_BERJALAN,
    RISIKO_TANPA_VERIFIKASI,
    SUDAH_TERVERIFIKASI,
)
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan
from services.sanksi.domain.peristiwa.umum import (
    Peristiwa,
    PernyataanDiisi,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan, berakhir
from services.sanksi.domain.validasi import diminta, tanyakan
from shared.refusal import Refusal

DIBATALKAN = frozenset({"MENENGAH_TINGGI", "TINGGI"})  # PB8-22-3, PB8-22-4, AMB-25
MIKRO = "MIKRO"
SENDIRI = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
DIREKSI = frozenset({PemohonSebagai.DIREKSI, PemohonSebagai.KUASA_DIREKSI})


@dataclass(frozen=True)
class AjukanPembatalan:
    kasus: UUID
    pelaku_usaha: UUID
    pemohon: str
    pemohon_sebagai: PemohonSebagai
    nib: str
    disebut: tuple[Disebut, ...]
    isian: Isian


def ajukan(
    perintah: AjukanPembatalan, berjalan: UUID | None, konteks: Konteks
) -> Keputusan | Refusal:
    """`berjalan`: another Pembatalan of this Pelaku Usaha that is still open."""
    pasangan = kenali(perintah.disebut, konteks.perizinan)
    kasus = _buka(perintah, () if isinstance(pasangan, Refusal) else pasangan, konteks)
    dibuka = _dibuka(kasus, konteks)
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4: before every check
        kasus, surat = surat_keterangan(kasus, akhir, konteks.hari_ini)
        return kasus, (dibuka, *surat)
    if isinstance(pasangan, Refusal):  # PB8-20-3
        return pasangan
    kasus, surat = periksa_berakhir(kasus, konteks)
    if surat and len(surat) == len(pasangan):
        return replace(kasus, status=Status.SURAT_KETERANGAN), (dibuka, *surat)
    if penolakan := _periksa(perintah, pasangan, berjalan, konteks):
        return penolakan
    return kasus, (dibuka, *surat, *_dimohonkan(kasus, konteks))


def _dibuka(kasus: Kasus, konteks: Konteks) -> TindakanAdministratifDibuka:  # PB8-20-1, PB8-20-2
    return TindakanAdministratifDibuka(
        kasus.id, kasus.pelaku_usaha, DasarTindakan.PERMOHONAN_PELAKU_USAHA, konteks.hari_ini,
        JenisTindakan.PEMBATALAN,
    )  # fmt: skip


def _dimohonkan(kasus: Kasus, konteks: Konteks) -> tuple[Peristiwa, ...]:
    isian = kasus.isian
    siapa, hari_ini = (kasus.id, kasus.pelaku_usaha), konteks.hari_ini
    pernyataan = isian and isian.tanpa_akta
    return (
        PembatalanDimohonkan(
            *siapa, kasus.nib, kasus.pemohon_sebagai, dimohonkan(kasus.objek), hari_ini
        ),
        *((PernyataanDiisi(*siapa, pernyataan, hari_ini),) if pernyataan else ()),  # PB8-22-2
        *(diminta(kasus, satu) for satu in kasus.validasi),
    )


def _buka(perintah: AjukanPembatalan, pasangan: tuple[Pasangan, ...], konteks: Konteks) -> Kasus:
    return Kasus(
        id=perintah.kasus,
        pelaku_usaha=perintah.pelaku_usaha,
        nib=perintah.nib,
        wilayah=konteks.perizinan.wilayah,
        pemohon=perintah.pemohon,
        pemohon_sebagai=perintah.pemohon_sebagai,
        status=Status.VALIDASI,
        dimohonkan_pada=konteks.hari_ini,
        validasi=tanyakan(perintah.kasus, _item(perintah.isian, konteks.perizinan)),
        jenis=JenisKasus.PEMBATALAN,
        objek=jadikan(pasangan),
        isian=_yang_berguna(perintah, konteks.perizinan),
    )


def _item(isian: Isian, perizinan: Perizinan) -> tuple[Item, ...]:
    """PB8-22-1a to -1d; no akta where a statement stands for it (PB8-22-2), no LKPM of usaha
    mikro (AMB-24)."""
    akta = () if isian.tanpa_akta else (Item.AKTA_PENDIRIAN,)
    lkpm = () if perizinan.skala == MIKRO else (Item.LKPM,)
    return Item.IDENTITAS, *akta, *lkpm, Item.KSWP


def _yang_berguna(perintah: AjukanPembatalan, perizinan: Perizinan) -> Isian:
    """An exception that nothing needs is not asked to be proven."""
    perlu = pma.semuanya(perizinan, _disebut(perintah)) and perintah.isian.masih_berminat
    return perintah.isian if perlu else replace(perintah.isian, pengecualian=None)


def _disebut(perintah: AjukanPembatalan) -> frozenset[UUID]:
    return frozenset(satu.kegiatan_usaha for satu in perintah.disebut)


def _periksa(
    perintah: AjukanPembatalan,
    pasangan: tuple[Pasangan, ...],
    berjalan: UUID | None,
    konteks: Konteks,
) -> Refusal | None:
    if berjalan:
        return PEMBATALAN_MASIH_BERJALAN.dengan(rincian=({"kasus": str(berjalan)},))
    if not _berwenang(perintah.pemohon_sebagai, konteks.perizinan):  # PB8-22-1a
        return BUKAN_DIREKSI
    hidup = tuple(satu for satu in pasangan if not berakhir_pada(satu.lisensi, konteks.hari_ini))
    return (
        _sasaran(hidup)
        or isian_.periksa(perintah.isian, konteks.perizinan)
        or pma.periksa(
            perintah.isian, konteks.perizinan, _disebut(perintah),
            JenisTindakan.PEMBATALAN.value, konteks.hari_ini,
        )
    )  # fmt: skip


def _berwenang(sebagai: PemohonSebagai, perizinan: Perizinan) -> bool:
    if perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN:
        return sebagai is SENDIRI
    return sebagai in DIREKSI


def _sasaran(pasangan: tuple[Pasangan, ...]) -> Refusal | None:
    """PB8-21-1a, PB8-22-5: the first ground that any of them gives, with all it concerns."""
    nib = [satu for satu in pasangan if satu.lisensi is None or satu.lisensi.jenis == "NIB"]
    rendah = [satu for satu in pasangan if satu.kegiatan.tingkat_risiko not in DIBATALKAN]
    terverifikasi = [satu for satu in pasangan if satu.lisensi and satu.lisensi.terverifikasi]
    for kena, penolakan in (
        (nib, NIB_TIDAK_DIBATALKAN),
        (rendah, RISIKO_TANPA_VERIFIKASI),
        (terverifikasi, SUDAH_TERVERIFIKASI),
    ):
        if kena:
            return penolakan.dengan(rincian=tuple(_rincian(satu) for satu in kena))
    return None


def _rincian(satu: Pasangan) -> dict[str, str]:
    perizinan = {"perizinan": str(satu.lisensi.id)} if satu.lisensi else {}
    return {"kegiatan_usaha": str(satu.kegiatan.id), "kbli": satu.kegiatan.kbli} | perizinan
