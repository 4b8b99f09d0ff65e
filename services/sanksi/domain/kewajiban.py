"""What is left to do after a Pencabutan, tracked until the Pelaku Usaha reports it done."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.sanksi.domain.penolakan.kewajiban import (
    KEWAJIBAN_SUDAH_SELESAI,
    KEWAJIBAN_TIDAK_DITEMUKAN,
    SELESAI_BELUM_TERJADI,
)
from shared.refusal import Refusal


class Kewajiban(StrEnum):
    FASILITAS_FISKAL = "FASILITAS_FISKAL"  # PB8-21-7
    PAJAK_TERHUTANG = "PAJAK_TERHUTANG"
    KETENAGAKERJAAN = "KETENAGAKERJAAN"
    SERTIFIKAT_STANDAR_PRODUK = "SERTIFIKAT_STANDAR_PRODUK"  # PB8-24-5
    SERTIFIKAT_STANDAR_USAHA = "SERTIFIKAT_STANDAR_USAHA"


PASCA_PENCABUTAN = (
    Kewajiban.FASILITAS_FISKAL,
    Kewajiban.PAJAK_TERHUTANG,
    Kewajiban.KETENAGAKERJAAN,
)
"""PB8-21-7: of every Pencabutan on request."""


@dataclass(frozen=True)
class SertifikatTerkait:
    """PB8-24-5: a certificate that goes with a kegiatan usaha, revoked by who issued it."""

    jenis: Kewajiban
    nomor: str
    kegiatan_usaha: UUID


@dataclass(frozen=True)
class TindakLanjut:
    kasus: UUID
    jenis: Kewajiban
    sasaran: str = ""
    """Number of the certificate; empty where the duty has one object only."""
    selesai_pada: date | None = None


def tindak_lanjut(
    kasus: UUID, kewajiban: tuple[Kewajiban, ...], sertifikat: tuple[SertifikatTerkait, ...]
) -> tuple[TindakLanjut, ...]:
    """One for each duty and for each certificate, named once."""
    umum = [TindakLanjut(kasus, satu) for satu in kewajiban]
    milik = [TindakLanjut(kasus, satu.jenis, satu.nomor) for satu in sertifikat]
    return tuple(dict.fromkeys([*umum, *milik]))


def selesaikan(
    tindak_lanjut: TindakLanjut | None, pada: date, hari_ini: date
) -> TindakLanjut | Refusal:
    if tindak_lanjut is None:
        return KEWAJIBAN_TIDAK_DITEMUKAN
    if tindak_lanjut.selesai_pada is not None:
        return KEWAJIBAN_SUDAH_SELESAI
    if pada > hari_ini:
        return SELESAI_BELUM_TERJADI
    return replace(tindak_lanjut, selesai_pada=pada)
