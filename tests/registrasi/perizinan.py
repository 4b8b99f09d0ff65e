"""A NIB with one kegiatan usaha of each risk level, and acts upon them."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from services.registrasi.domain import perizinan
from services.registrasi.domain.nib import Nib, StatusNib
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Pencabutan,
    Perizinan,
    StatusPerizinan,
)
from services.registrasi.domain.sop import TingkatRisiko
from services.registrasi.domain.tindakan import Item, JenisTindakan, Tindakan, akhir_nib
from shared.identity import KBLI
from tests.registrasi.bahan import KASUS_ID, NOMOR, PELAKU_ID, SELASA, SENIN
from tests.registrasi.nib import KEGIATAN, PERTAMA

KAMIS = date(2026, 3, 26)


def id_ke(n: int) -> UUID:
    return UUID(int=n)


RENDAH, MENENGAH_RENDAH, MENENGAH_TINGGI, TINGGI = (
    replace(KEGIATAN, id=id_ke(n), kbli=KBLI(f"1000{n}"), tingkat_risiko=risiko)
    for n, risiko in enumerate(TingkatRisiko, 1)
)


def izin(kegiatan: KegiatanUsaha, *, terverifikasi: bool = False) -> Perizinan:
    id = UUID(int=kegiatan.id.int + 100)
    return perizinan.terbit(id, PELAKU_ID, NOMOR, kegiatan, SENIN, terverifikasi)


def nib(*kegiatan: KegiatanUsaha) -> Nib:
    return replace(PERTAMA, kegiatan_usaha=kegiatan)


def versi_dua(lama: Nib, *kegiatan: KegiatanUsaha, **ubah: Any) -> Nib:
    """The next version, by an act of 26 March."""
    return replace(
        lama,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=KAMIS,
        kegiatan_usaha=kegiatan,
        **ubah,
    )


def sudah(satu: Perizinan, status: StatusPerizinan, oleh: Tindakan) -> Perizinan:
    return replace(satu, status=status, akhir=oleh.akhir)


def dicabut(lama: Nib, oleh: Tindakan) -> Nib:
    pencabutan = akhir_nib(oleh)
    return replace(
        lama,
        status=StatusNib.DICABUT,
        versi=2,
        diperbarui_pada=pencabutan.tanggal,
        pencabutan=pencabutan,
    )


def akhir(jalur: str = "PERMOHONAN", sebab: str = "NON_LIKUIDASI") -> Pencabutan:
    return Pencabutan(KASUS_ID, jalur, sebab, "503/9/2026", KAMIS, "Pasal ini")


def tindakan(
    jenis: JenisTindakan, *kegiatan: KegiatanUsaha, oleh: Pencabutan, **ubah: Any
) -> Tindakan:
    item = tuple(Item(satu.id) for satu in kegiatan)
    return Tindakan("fakta", jenis, oleh, PELAKU_ID, NOMOR, item, **ubah)


def batal(*kegiatan: KegiatanUsaha, **ubah: Any) -> Tindakan:
    oleh = akhir(sebab="PEMBATALAN")
    return tindakan(JenisTindakan.PEMBATALAN, *kegiatan, oleh=oleh, **ubah)


def cabut(*kegiatan: KegiatanUsaha, oleh: Pencabutan | None = None, **ubah: Any) -> Tindakan:
    return tindakan(JenisTindakan.PENCABUTAN, *kegiatan, oleh=oleh or akhir(), **ubah)


__all__ = [
    "KAMIS", "MENENGAH_RENDAH", "MENENGAH_TINGGI", "RENDAH", "SELASA", "TINGGI", "akhir", "batal",
    "cabut", "dicabut", "id_ke", "izin", "nib", "sudah", "tindakan", "versi_dua",
]  # fmt: skip
