"""The letters of a routine inspection: surat tugas, and when its visit was announced (Pasal 13)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeAlias, TypeVar
from uuid import UUID

from services.pengawasan.domain.inspeksi import (
    BELUM_DIBERITAHUKAN,
    Inspeksi,
    JenisPengawasan,
    Konteks,
    Status,
)
from services.pengawasan.domain.penolakan.jadwal import JADWAL_TERKUNCI, TANGGAL_LEWAT, TERLAMBAT_H4
from services.pengawasan.domain.penolakan.surat_tugas import (
    AHLI_TIDAK_SAH,
    SURAT_TUGAS_HANYA_RUTIN,
    SURAT_TUGAS_TIDAK_LENGKAP,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH
from services.pengawasan.domain.peristiwa import (
    SuratTugasDiinput,
    SuratTugasDiterbitkan,
    SuratTugasDitolakTerlambat,
    SuratTugasDiubah,
)
from services.pengawasan.domain.rencana import dalam_wilayah, periksa_instansi
from shared.calendar import Kalender, sebelum
from shared.identity.teks import bersih
from shared.refusal import Refusal


@dataclass(frozen=True)
class Pelaksana:
    nama: str
    instansi: str
    """One of the agencies that carry out this inspection."""


@dataclass(frozen=True)
class Ahli:
    """PB8-13-4: takes part only as the letter names it."""

    nama: str
    nomor_sertifikat: str
    berlaku_sampai: date


@dataclass(frozen=True)
class SuratTugas:
    inspeksi: UUID
    versi: int
    """From 1; every change raises it, earlier ones stay."""
    nomor: str
    pelaksana: tuple[Pelaksana, ...]
    ahli: tuple[Ahli, ...]
    tanggal: date
    """Of the inspection."""
    diinput_pada: date
    disampaikan_pada: datetime | None = None
    """The surat pemberitahuan of this version."""
    kanal: str | None = None
    diterbitkan_pada: date | None = None


@dataclass(frozen=True)
class InputSurat:
    nomor: str
    pelaksana: tuple[Pelaksana, ...]
    ahli: tuple[Ahli, ...] = ()


@dataclass(frozen=True)
class Penyampaian:
    """What notifikasi told: which version reached the Pelaku Usaha, when and how."""

    versi: int
    pada: datetime
    kanal: str


T = TypeVar("T", SuratTugasDiinput, SuratTugasDiubah)
Peristiwa: TypeAlias = SuratTugasDiinput | SuratTugasDiubah | SuratTugasDiterbitkan
Keputusan: TypeAlias = tuple[Inspeksi, SuratTugas, tuple[Peristiwa, ...]]


def masukkan(
    perintah: InputSurat, inspeksi: Inspeksi, lama: SuratTugas | None, konteks: Konteks
) -> Keputusan | Refusal:
    """PB8-13-2, PB8-13-8: entered once, and changed until the visit is announced."""
    if penolakan := _tertutup(inspeksi, konteks) or _isi(perintah, inspeksi):
        return penolakan
    if lama is None and (terlambat := _terlambat(inspeksi, konteks)):
        return terlambat
    surat = SuratTugas(
        inspeksi=inspeksi.id,
        versi=lama.versi + 1 if lama else 1,
        nomor=bersih(perintah.nomor),
        pelaksana=perintah.pelaksana,
        ahli=perintah.ahli,
        tanggal=inspeksi.tanggal,
        diinput_pada=konteks.hari_ini,
    )
    baru = replace(inspeksi, status=Status.SURAT_TUGAS_DIINPUT)
    if lama is None:
        return baru, surat, (_peristiwa(SuratTugasDiinput, baru, surat),)
    return baru, surat, (_peristiwa(SuratTugasDiubah, baru, surat),)


def ikut_pindah(
    surat: SuratTugas, pindah: Inspeksi, hari_ini: date
) -> tuple[SuratTugas, SuratTugasDiubah] | Refusal:
    """PB8-13-8: the letter follows the date, so the visit is announced anew."""
    if penolakan := _ahli(surat.ahli, pindah.tanggal):
        return penolakan
    baru = replace(
        surat,
        versi=surat.versi + 1,
        tanggal=pindah.tanggal,
        diinput_pada=hari_ini,
        disampaikan_pada=None,
        kanal=None,
    )
    return baru, _peristiwa(SuratTugasDiubah, pindah, baru)


def disampaikan(
    inspeksi: Inspeksi, surat: SuratTugas, penyampaian: Penyampaian, konteks: Konteks
) -> Keputusan | None:
    """None: this version is not, or no longer, the one that counts. Too late, it opens nothing:
    the inspection stays barred (PB8-13-1) until it gets another date."""
    if surat.versi != penyampaian.versi or inspeksi.status is not Status.SURAT_TUGAS_DIINPUT:
        return None
    surat = replace(surat, disampaikan_pada=penyampaian.pada, kanal=penyampaian.kanal)
    if konteks.kalender.tanggal(penyampaian.pada) > batas_pemberitahuan(inspeksi, konteks):
        return inspeksi, surat, ()  # PB8-13-6
    surat = replace(surat, diterbitkan_pada=konteks.hari_ini)  # PB8-13-9: both are final
    baru = replace(inspeksi, status=Status.SURAT_PEMBERITAHUAN_DISAMPAIKAN)
    return (
        baru,
        surat,
        (
            SuratTugasDiterbitkan(
                baru.id,
                baru.pelaku_usaha,
                surat.nomor,
                surat.versi,
                konteks.hari_ini,
                baru.instansi_pelaksana,
            ),
        ),
    )


def batas_pemberitahuan(inspeksi: Inspeksi, konteks: Konteks) -> date:
    """The last day on which the announcement is on time, whole (CALC-3)."""
    return _sebelum(konteks, "surat_pemberitahuan", inspeksi.tanggal)


def _tertutup(inspeksi: Inspeksi, konteks: Konteks) -> Refusal | None:
    if not dalam_wilayah(konteks.wilayah, inspeksi.lokasi):
        return DI_LUAR_WILAYAH
    if inspeksi.jenis is not JenisPengawasan.RUTIN:
        return SURAT_TUGAS_HANYA_RUTIN
    if inspeksi.status not in BELUM_DIBERITAHUKAN:
        return JADWAL_TERKUNCI  # PB8-13-8
    return TANGGAL_LEWAT if inspeksi.tanggal < konteks.hari_ini else None


def _isi(perintah: InputSurat, inspeksi: Inspeksi) -> Refusal | None:
    kosong = [] if bersih(perintah.nomor) else ["nomor"]
    if not perintah.pelaksana or not all(bersih(p.nama) for p in perintah.pelaksana):
        kosong.append("pelaksana")
    if kosong:
        return SURAT_TUGAS_TIDAK_LENGKAP.dengan(rincian=tuple({"isian": nama} for nama in kosong))
    instansi = tuple(dict.fromkeys(p.instansi for p in perintah.pelaksana))
    asing = periksa_instansi(instansi, frozenset(inspeksi.instansi_pelaksana))
    return asing or _ahli(perintah.ahli, inspeksi.tanggal)


def _ahli(semua: tuple[Ahli, ...], tanggal: date) -> Refusal | None:
    """PB8-13-4: certified or accredited, and on the day of the inspection still so."""
    tidak_sah = [
        ahli
        for ahli in semua
        if not bersih(ahli.nama)
        or not bersih(ahli.nomor_sertifikat)
        or ahli.berlaku_sampai < tanggal
    ]
    if not tidak_sah:
        return None
    return AHLI_TIDAK_SAH.dengan(
        rincian=tuple(
            {"nomor_sertifikat": a.nomor_sertifikat, "berlaku_sampai": a.berlaku_sampai.isoformat()}
            for a in tidak_sah
        )
    )


def _terlambat(inspeksi: Inspeksi, konteks: Konteks) -> Refusal | None:
    batas = _sebelum(konteks, "surat_tugas", inspeksi.tanggal)
    if konteks.hari_ini <= batas:
        return None
    return TERLAMBAT_H4.dengan(  # PB8-13-5
        rincian=({"batas_surat_tugas": batas.isoformat()},),
        peristiwa=(
            SuratTugasDitolakTerlambat(inspeksi.id, inspeksi.pelaku_usaha, inspeksi.tanggal, batas),
        ),
    )


def _sebelum(konteks: Konteks, kunci: str, tanggal: date) -> date:
    kalender: Kalender = konteks.kalender
    lama = konteks.ketentuan(kunci, konteks.hari_ini).bilangan
    return sebelum(kalender, lama, tanggal).hari_terakhir


def _peristiwa(jenis: type[T], inspeksi: Inspeksi, surat: SuratTugas) -> T:
    return jenis(
        inspeksi.id,
        inspeksi.pelaku_usaha,
        surat.versi,
        surat.nomor,
        inspeksi.tanggal,
        inspeksi.versi_jadwal,
        inspeksi.lokasi,
        len(surat.pelaksana),
        inspeksi.instansi_pelaksana,
    )
