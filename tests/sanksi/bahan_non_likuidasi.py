"""A business with one verified licence of every risk, and the request to revoke one of them."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from services.sanksi.domain import validasi
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import Item, JenisKasus, Kasus, PemohonSebagai, Status
from services.sanksi.domain.objek import Disebut, Objek, Penerbit
from services.sanksi.domain.perizinan import Berakhir, Perizinan
from services.sanksi.domain.permohonan import objek
from services.sanksi.domain.permohonan.non_likuidasi import SYARAT
from services.sanksi.domain.permohonan.objek import AjukanObjek
from shared.refusal import Refusal
from tests.sanksi import bahan_pembatalan as pembatalan
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, SENIN, TOKO, WILAYAH, konteks
from tests.sanksi.bahan_pembatalan import BENGKEL, IZIN, PABRIK, SENDIRI, SERTIFIKAT

PERNYATAAN = "Kami mencabut satu kegiatan usaha di lokasi ini."
SALAH_SATU = Isian(pernyataan=PERNYATAAN)
NIB_IKUT, PBBR_SAJA = Isian(cabut_nib=True), Isian(cabut_nib=False)
DPMPTSP = Penerbit.DPMPTSP
ATAS_TOKO, ATAS_GUDANG = Disebut(TOKO), Disebut(GUDANG, SERTIFIKAT)
ATAS_PABRIK, ATAS_BENGKEL = Disebut(PABRIK, IZIN), Disebut(BENGKEL, SENDIRI)
OBJEK = {
    TOKO: Objek(TOKO, "62012", "RENDAH", None, "NIB", DPMPTSP),
    GUDANG: Objek(GUDANG, "10130", "MENENGAH_TINGGI", SERTIFIKAT, "SERTIFIKAT_STANDAR", DPMPTSP),
    PABRIK: Objek(PABRIK, "20111", "TINGGI", IZIN, "IZIN", DPMPTSP),
    BENGKEL: Objek(BENGKEL, "95210", "MENENGAH_RENDAH", SENDIRI, "SERTIFIKAT_STANDAR", DPMPTSP),
}
LALU = Berakhir(date(2026, 3, 15), "Pencabutan NON_LIKUIDASI atas permohonan", "0001/PCB-NLK")
TIGA = (Item.IDENTITAS, Item.LKPM, Item.KSWP)


def perizinan(*kegiatan: UUID, modal: str = "PMDN", **ubah: Any) -> Perizinan:
    """A NIB with these kegiatan usaha, each with its licence, all verified."""
    semula = pembatalan.perizinan(*kegiatan, **ubah)
    return replace(
        semula,
        kegiatan_usaha=tuple(replace(k, penanaman_modal=modal) for k in semula.kegiatan_usaha),
        lisensi=tuple(replace(satu, terverifikasi=True) for satu in semula.lisensi),
    )


def dengan_kegiatan(semula: Perizinan, id: UUID, **ubah: Any) -> Perizinan:
    kegiatan = tuple(replace(k, **ubah) if k.id == id else k for k in semula.kegiatan_usaha)
    return replace(semula, kegiatan_usaha=kegiatan)


SEMUA = perizinan()
AJUKAN = AjukanObjek(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="direktur-1",
    pemohon_sebagai=PemohonSebagai.DIREKSI,
    nib=NIB,
    disebut=(ATAS_GUDANG,),
    isian=SALAH_SATU,
)
VALIDASI = Kasus(
    id=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    nib=NIB,
    wilayah=WILAYAH,
    pemohon="direktur-1",
    pemohon_sebagai=PemohonSebagai.DIREKSI,
    status=Status.VALIDASI,
    dimohonkan_pada=SENIN,
    validasi=validasi.tanyakan(KASUS, TIGA),
    jenis=JenisKasus.NON_LIKUIDASI,
    objek=(OBJEK[GUDANG],),
    isian=SALAH_SATU,
)


def ajukan(semula: Perizinan = SEMUA, berjalan: UUID | None = None, **ubah: Any) -> Any:
    perintah = replace(AJUKAN, **ubah)
    return objek.ajukan(perintah, berjalan, konteks(perizinan=semula), SYARAT)


def tolakan(hasil: object) -> tuple[str, str] | None:
    return (hasil.kode, hasil.aturan) if isinstance(hasil, Refusal) else None
