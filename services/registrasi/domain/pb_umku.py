"""Perizinan Berusaha Untuk Menunjang Kegiatan Usaha, an entity of its own (PB8-1-15)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.perizinan import HIDUP, Pencabutan, Perizinan
from shared.refusal import Refusal


class StatusPbUmku(StrEnum):
    BERLAKU = "BERLAKU"
    DICABUT = "DICABUT"


@dataclass(frozen=True)
class PbUmku:
    id: UUID
    pelaku_usaha: UUID
    perizinan: UUID
    nama: str
    nomor: str
    tanggal: date
    status: StatusPbUmku = StatusPbUmku.BERLAKU
    akhir: Pencabutan | None = None


@dataclass(frozen=True)
class PbUmkuDicatat:
    pb_umku: PbUmku
    induk: Perizinan


@dataclass(frozen=True)
class PbUmkuDicabut:
    """PB8-29-1d."""

    pb_umku: PbUmku
    induk: Perizinan
    akhir: Pencabutan


TANPA_PERIZINAN = Refusal(
    kode="PERIZINAN_BERUSAHA_TIDAK_HIDUP",
    aturan="PB8-1-15",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 15",
    title="Perizinan Berusaha tidak berlaku lagi",
    detail="PB-UMKU menunjang Perizinan Berusaha yang masih berlaku.",
)

BELUM_TERJADI = Refusal(
    kode="TANGGAL_BELUM_TERJADI",
    aturan="PB8-1-15",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 15",
    title="Tanggal belum terjadi",
    detail="PB-UMKU yang dicatat sudah terbit; tanggalnya tidak dapat di masa depan.",
)


def catat(perizinan: Perizinan, baru: PbUmku, hari_ini: date) -> PbUmku | Refusal:
    if perizinan.status not in HIDUP:
        return TANPA_PERIZINAN
    return BELUM_TERJADI if baru.tanggal > hari_ini else baru


def cabut(
    satu: PbUmku, induk: Perizinan, akhir: Pencabutan
) -> tuple[PbUmku, tuple[PbUmkuDicabut, ...]]:
    """PB8-29-1d: outside the ladder; what was revoked before stays as it was."""
    if satu.status is StatusPbUmku.DICABUT:
        return satu, ()
    baru = replace(satu, status=StatusPbUmku.DICABUT, akhir=akhir)
    return baru, (PbUmkuDicabut(baru, induk, akhir),)
