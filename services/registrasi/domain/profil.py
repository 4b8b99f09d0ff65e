"""The profile of a Pelaku Usaha: 13 sections "paling sedikit", seven of them kept here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from shared.refusal import Refusal


class Bagian(StrEnum):
    LEGALITAS = "data_legalitas_pelaku_usaha"  # PB8-12-2a
    RENCANA_UMUM = "data_rencana_umum_kegiatan_usaha"  # PB8-12-2b
    NIB = "nib"  # PB8-12-2c
    PRASARANA_DASAR = "data_prasarana_dasar"  # PB8-12-2d
    SERTIFIKAT_STANDAR_IZIN = "sertifikat_standar_izin"  # PB8-12-2e
    PB_UMKU = "perizinan_berusaha_untuk_menunjang_kegiatan_usaha"  # PB8-12-2f
    FASILITAS = "data_fasilitas_penanaman_modal"  # PB8-12-2g


DI_LAYANAN_LAIN: Mapping[str, str] = {
    "data_laporan_pelaku_usaha": "pengawasan",  # PB8-12-2h
    "penilaian_kepatuhan_pelaku_usaha": "pengawasan",  # PB8-12-2i
    "bap": "pengawasan",  # PB8-12-2j
    "sanksi": "sanksi",  # PB8-12-2k
    "pengaduan": "pengawasan",  # PB8-12-2l
    "kolom_tanggapan": "pengawasan",  # PB8-12-2m
}
"""Sections of the same profile whose owner is another service."""

DIISI_PELAKU_USAHA = frozenset({Bagian.RENCANA_UMUM, Bagian.PRASARANA_DASAR, Bagian.FASILITAS})
"""The rest follows from registration and licences."""


@dataclass(frozen=True)
class IsiBagian:
    """Version 0 and no content: nothing was ever entered, but the key is there."""

    versi: int = 0
    isi: Mapping[str, Any] = field(default_factory=dict[str, Any])


KOSONG = IsiBagian()


@dataclass(frozen=True)
class ProfilDiperbarui:
    pelaku_usaha: UUID
    bagian: Bagian
    versi: int


BUKAN_ISIAN = Refusal(
    kode="BAGIAN_PROFIL_TIDAK_DIISI_LANGSUNG",
    aturan="PB8-12-2",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2)",
    title="Bagian profil tidak diisi langsung",
    detail="Bagian profil ini mengikuti pendaftaran dan perizinan, tidak diisi sendiri.",
)


def lengkapi(tersimpan: Mapping[Bagian, IsiBagian]) -> dict[Bagian, IsiBagian]:
    """Every section of the article, in its order, also when empty."""
    return {bagian: tersimpan.get(bagian, KOSONG) for bagian in Bagian}


def perbarui(
    pelaku_usaha: UUID, bagian: Bagian, lama: IsiBagian, isi: Mapping[str, Any]
) -> tuple[IsiBagian, tuple[ProfilDiperbarui, ...]]:
    """A changed content is a new version; the same content is none."""
    if lama.versi and lama.isi == isi:
        return lama, ()
    baru = IsiBagian(lama.versi + 1, isi)
    return baru, (ProfilDiperbarui(pelaku_usaha, bagian, baru.versi),)


def isi_sendiri(
    pelaku_usaha: UUID, bagian: Bagian, lama: IsiBagian, isi: Mapping[str, Any]
) -> tuple[IsiBagian, tuple[ProfilDiperbarui, ...]] | Refusal:
    if bagian not in DIISI_PELAKU_USAHA:
        boleh: Iterable[str] = sorted(DIISI_PELAKU_USAHA)
        return BUKAN_ISIAN.dengan(perbaikan=f"Yang dapat diisi: {', '.join(boleh)}.")
    return perbarui(pelaku_usaha, bagian, lama, isi)
