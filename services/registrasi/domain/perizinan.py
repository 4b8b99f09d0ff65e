"""Perizinan Berusaha by risk level, its verification, and what may be done with it (PB8-1-9)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from services.registrasi.domain.sop import JenisPerizinan, TingkatRisiko
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal


class Tahap(StrEnum):
    PERSIAPAN = "PERSIAPAN"
    OPERASIONAL = "OPERASIONAL"
    KOMERSIAL = "KOMERSIAL"


class StatusPerizinan(StrEnum):
    TERBIT_BELUM_TERVERIFIKASI = "TERBIT_BELUM_TERVERIFIKASI"
    TERVERIFIKASI = "TERVERIFIKASI"
    DIBATALKAN = "DIBATALKAN"
    DICABUT = "DICABUT"


HIDUP = frozenset({StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI, StatusPerizinan.TERVERIFIKASI})

PRODUK: Mapping[TingkatRisiko, JenisPerizinan] = {
    TingkatRisiko.RENDAH: JenisPerizinan.NIB,
    TingkatRisiko.MENENGAH_RENDAH: JenisPerizinan.SERTIFIKAT_STANDAR,
    TingkatRisiko.MENENGAH_TINGGI: JenisPerizinan.SERTIFIKAT_STANDAR,
    TingkatRisiko.TINGGI: JenisPerizinan.IZIN,
}
"""What a kegiatan usaha needs beside or as its NIB."""

TANPA_VERIFIKASI = frozenset({TingkatRisiko.RENDAH, TingkatRisiko.MENENGAH_RENDAH})
"""The NIB, and a certificate by own statement: nothing is left to verify (AMB-25)."""


@dataclass(frozen=True)
class KegiatanUsaha:
    id: UUID
    kbli: KBLI
    tingkat_risiko: TingkatRisiko
    lokasi: Wilayah
    alamat: str
    tahap: Tahap
    penanaman_modal: StatusPenanamanModal

    def sama(self, lain: "KegiatanUsaha") -> bool:
        """The same activity at the same place."""
        return (self.kbli, self.lokasi) == (lain.kbli, lain.lokasi)


@dataclass(frozen=True)
class Perizinan:
    id: UUID
    pelaku_usaha: UUID
    nib: NIB
    kegiatan_usaha: UUID
    jenis: JenisPerizinan
    tingkat_risiko: TingkatRisiko  # PB8-1-14
    tanggal: date
    status: StatusPerizinan


@dataclass(frozen=True)
class PerizinanDiterbitkan:
    perizinan: Perizinan


@dataclass(frozen=True)
class PerizinanDiverifikasi:
    perizinan: Perizinan
    tanggal: date


SUDAH_TERVERIFIKASI = Refusal(
    kode="PERIZINAN_TIDAK_MENUNGGU_VERIFIKASI",
    aturan="PB8-1-9",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    title="Perizinan tidak menunggu verifikasi",
    detail="Hanya Sertifikat Standar atau Izin yang belum terverifikasi yang dapat diverifikasi.",
)

TANPA_IZIN = Refusal(
    kode="BELUM_MEMILIKI_IZIN",
    aturan="PB8-1-19",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 19",
    title="Izin belum dimiliki",
    detail="Kegiatan usaha berisiko tinggi belum dapat berjalan tanpa Izin yang berlaku.",
    perbaikan="Peroleh Izin untuk kegiatan usaha ini.",
)


def terbit(
    id: UUID, pelaku_usaha: UUID, nib: NIB, kegiatan: KegiatanUsaha, tanggal: date,
    terverifikasi: bool = False,
) -> Perizinan:  # fmt: skip
    """What the risk level calls for (PB8-1-14)."""
    lengkap = terverifikasi or kegiatan.tingkat_risiko in TANPA_VERIFIKASI
    return Perizinan(
        id=id,
        pelaku_usaha=pelaku_usaha,
        nib=nib,
        kegiatan_usaha=kegiatan.id,
        jenis=PRODUK[kegiatan.tingkat_risiko],
        tingkat_risiko=kegiatan.tingkat_risiko,
        tanggal=tanggal,
        status=StatusPerizinan.TERVERIFIKASI
        if lengkap
        else StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
    )


def verifikasi(
    perizinan: Perizinan, hari_ini: date
) -> tuple[Perizinan, tuple[PerizinanDiverifikasi, ...]] | Refusal:
    if perizinan.status is not StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI:
        return SUDAH_TERVERIFIKASI
    baru = replace(perizinan, status=StatusPerizinan.TERVERIFIKASI)
    return baru, (PerizinanDiverifikasi(baru, hari_ini),)  # PB8-1-9


def cabut(perizinan: Perizinan) -> Perizinan:
    if perizinan.status not in HIDUP:
        return perizinan
    return replace(perizinan, status=StatusPerizinan.DICABUT)


def ubah_tahap(
    kegiatan: KegiatanUsaha, tahap: Tahap, milik: tuple[Perizinan, ...]
) -> KegiatanUsaha | Refusal:
    berizin = any(
        izin.jenis is JenisPerizinan.IZIN
        and izin.kegiatan_usaha == kegiatan.id
        and izin.status in HIDUP
        for izin in milik
    )
    tinggi = kegiatan.tingkat_risiko is TingkatRisiko.TINGGI
    if tahap is not Tahap.PERSIAPAN and tinggi and not berizin:  # PB8-1-19
        return TANPA_IZIN
    return replace(kegiatan, tahap=tahap)
