"""A business with one licence of every kind, and the request to cancel the unverified ones."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from services.sanksi.domain import validasi
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import Item, JenisKasus, Kasus, PemohonSebagai, Status
from services.sanksi.domain.objek import Disebut, Objek, Penerbit
from services.sanksi.domain.perizinan import (
    JenisLisensi,
    JenisPelakuUsaha,
    KegiatanUsaha,
    Lisensi,
    Perizinan,
)
from services.sanksi.domain.permohonan.objek import AjukanObjek
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, SENIN, TOKO, WILAYAH

PABRIK = UUID("66666666-6666-4666-8666-666666666666")
BENGKEL = UUID("77777777-7777-4777-8777-777777777777")
SERTIFIKAT = UUID("55555555-5555-4555-8555-555555555555")
IZIN = UUID("88888888-8888-4888-8888-888888888888")
SENDIRI = UUID("99999999-9999-4999-8999-999999999999")

KEGIATAN = {
    TOKO: KegiatanUsaha(TOKO, "62012", "RENDAH", WILAYAH, "PMDN"),
    GUDANG: KegiatanUsaha(GUDANG, "10130", "MENENGAH_TINGGI", WILAYAH, "PMDN"),
    PABRIK: KegiatanUsaha(PABRIK, "20111", "TINGGI", WILAYAH, "PMDN"),
    BENGKEL: KegiatanUsaha(BENGKEL, "95210", "MENENGAH_RENDAH", WILAYAH, "PMDN"),
}
STANDAR = JenisLisensi.SERTIFIKAT_STANDAR
LISENSI = {
    GUDANG: Lisensi(SERTIFIKAT, NIB, GUDANG, STANDAR, "MENENGAH_TINGGI", False),
    PABRIK: Lisensi(IZIN, NIB, PABRIK, JenisLisensi.IZIN, "TINGGI", False),
    BENGKEL: Lisensi(SENDIRI, NIB, BENGKEL, STANDAR, "MENENGAH_RENDAH", True),
}


def perizinan(*kegiatan: UUID, **ubah: Any) -> Perizinan:
    """A NIB with these kegiatan usaha, each with its licence as issued."""
    milik = kegiatan or tuple(KEGIATAN)
    return replace(
        Perizinan(
            nib=NIB,
            pelaku_usaha=PELAKU_USAHA,
            jenis_pelaku_usaha=JenisPelakuUsaha.BADAN_USAHA,
            wilayah=WILAYAH,
            kegiatan_usaha=tuple(KEGIATAN[satu] for satu in milik),
            skala="KECIL",
            lisensi=tuple(LISENSI[satu] for satu in milik if satu in LISENSI),
        ),
        **ubah,
    )


def dengan_lisensi(semula: Perizinan, id: UUID, **ubah: Any) -> Perizinan:
    lisensi = tuple(replace(satu, **ubah) if satu.id == id else satu for satu in semula.lisensi)
    return replace(semula, lisensi=lisensi)


def pma(*kegiatan: UUID) -> Perizinan:
    semula = perizinan(*kegiatan)
    asing = tuple(replace(k, penanaman_modal="PMA") for k in semula.kegiatan_usaha)
    return replace(semula, kegiatan_usaha=asing)


SEMUA = perizinan()
ATAS_GUDANG, ATAS_PABRIK = Disebut(GUDANG, SERTIFIKAT), Disebut(PABRIK, IZIN)
BERMINAT_LAIN = Isian(tidak_berminat=True)
AJUKAN = AjukanObjek(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="direktur-1",
    pemohon_sebagai=PemohonSebagai.DIREKSI,
    nib=NIB,
    disebut=(ATAS_GUDANG,),
    isian=BERMINAT_LAIN,
)
DPMPTSP = Penerbit.DPMPTSP
OBJEK_GUDANG = Objek(GUDANG, "10130", "MENENGAH_TINGGI", SERTIFIKAT, "SERTIFIKAT_STANDAR", DPMPTSP)
OBJEK_PABRIK = Objek(PABRIK, "20111", "TINGGI", IZIN, "IZIN", DPMPTSP)
EMPAT = (Item.IDENTITAS, Item.AKTA_PENDIRIAN, Item.LKPM, Item.KSWP)
VALIDASI = Kasus(
    id=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    nib=NIB,
    wilayah=WILAYAH,
    pemohon="direktur-1",
    pemohon_sebagai=PemohonSebagai.DIREKSI,
    status=Status.VALIDASI,
    dimohonkan_pada=SENIN,
    validasi=validasi.tanyakan(KASUS, EMPAT),
    jenis=JenisKasus.PEMBATALAN,
    objek=(OBJEK_GUDANG,),
    isian=BERMINAT_LAIN,
)
