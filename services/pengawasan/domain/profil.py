"""Sections of the profile that pengawasan keeps; the key is there even when nothing is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from services.pengawasan.domain.penolakan.profil import TANGGAPAN_KOSONG
from services.pengawasan.domain.peristiwa import ProfilDiperbarui
from shared.identity.teks import bersih
from shared.refusal import Refusal


class Bagian(StrEnum):
    LAPORAN = "data_laporan_pelaku_usaha"  # PB8-12-2h
    KEPATUHAN = "penilaian_kepatuhan_pelaku_usaha"  # PB8-12-2i
    BAP = "bap"  # PB8-12-2j
    PENGADUAN = "pengaduan"  # PB8-12-2l
    TANGGAPAN = "kolom_tanggapan"  # PB8-12-2m


@dataclass(frozen=True)
class Tanggapan:
    id: UUID
    pelaku_usaha: UUID
    isi: str
    ditulis_pada: datetime


def tanggapi(
    tanggapan: Tanggapan, sebelumnya: int
) -> tuple[Tanggapan, tuple[ProfilDiperbarui, ...]] | Refusal:
    """PB8-12-2m; `sebelumnya`: how many were written before, all of which stay."""
    if not bersih(tanggapan.isi):
        return TANGGAPAN_KOSONG
    return tanggapan, (
        ProfilDiperbarui(tanggapan.pelaku_usaha, Bagian.TANGGAPAN.value, sebelumnya + 1),
    )
