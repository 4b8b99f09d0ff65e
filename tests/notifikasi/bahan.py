"""Events to start from; dates are those of the rulebook's test vectors."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.contracts.pengawasan import InspeksiDijadwalkanV1, InspeksiDijadwalUlangV1
from shared.contracts.registrasi import NibDicabutV1, PermohonanDinyatakanLengkapV1
from shared.contracts.sanksi import (
    PencabutanDiterbitkanV1,
    ValidasiDimintaV1,
    VerifikasiDitugaskanV1,
)

DAERAH = "KAB_SIJUNJUNG"
WIB = ZoneInfo("Asia/Jakarta")
PELAKU_USAHA = UUID("22222222-2222-4222-8222-222222222222")
KASUS = UUID("11111111-1111-4111-8111-111111111111")
PERMOHONAN = UUID("33333333-3333-4333-8333-333333333333")
INSPEKSI = UUID("44444444-4444-4444-8444-444444444444")
PERMINTAAN = UUID("55555555-5555-4555-8555-555555555555")
NIB = "1234567890123"
SENIN = date(2026, 3, 16)


def wib(tahun: int, bulan: int, hari: int, jam: int = 0, menit: int = 0) -> datetime:
    return datetime(tahun, bulan, hari, jam, menit, tzinfo=WIB).astimezone(UTC)


def ditugaskan(ke: int = 1, sejak: date = SENIN, batas: date = date(2026, 3, 30)):
    return VerifikasiDitugaskanV1(
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        jenis="LIKUIDASI",
        verifikator="DPMPTSP",
        ke=ke,
        diajukan_pada=sejak,
        batas=batas,
    )


def dinyatakan_lengkap(ke: int = 1, sejak: date = SENIN, batas: date = date(2026, 3, 17)):
    return PermohonanDinyatakanLengkapV1(
        permohonan=PERMOHONAN,
        pelaku_usaha=PELAKU_USAHA,
        ke=ke,
        diterima_lengkap_pada=sejak,
        batas=batas,
    )


def nib_dicabut(tanggal: date = date(2026, 8, 31), nib: str = NIB, sebab: str = "LIKUIDASI"):
    return NibDicabutV1(
        nib=nib,
        pelaku_usaha=PELAKU_USAHA,
        tanggal=tanggal,
        jalur="PERMOHONAN",
        sebab=sebab,
        pencabutan=KASUS,
        nomor="500/1/DPMPTSP/2026",
    )


def dijadwalkan(tanggal: date = date(2026, 3, 30), jenis: str = "RUTIN"):
    return InspeksiDijadwalkanV1(
        inspeksi=INSPEKSI,
        pelaku_usaha=PELAKU_USAHA,
        jenis=jenis,
        tanggal=tanggal,
        versi_jadwal=1,
        lokasi="Muaro Sijunjung",
        instansi_pelaksana=("DPMPTSP", "OPD_TEKNIS"),
        rencana=None,
    )


def dijadwal_ulang(tanggal: date, versi: int = 2):
    return InspeksiDijadwalUlangV1(
        inspeksi=INSPEKSI,
        pelaku_usaha=PELAKU_USAHA,
        jenis="RUTIN",
        tanggal=tanggal,
        versi_jadwal=versi,
        lokasi="Muaro Sijunjung",
        instansi_pelaksana=("DPMPTSP", "OPD_TEKNIS"),
        tanggal_lama=date(2026, 3, 30),
        alasan="Hujan",
    )


def diminta(ke: int = 1) -> ValidasiDimintaV1:
    return ValidasiDimintaV1(
        permintaan=PERMINTAAN,
        pelaku_usaha=PELAKU_USAHA,
        kasus=KASUS,
        item="KSWP",
        instansi="KSWP",
        ke=ke,
    )


def diterbitkan(dasar: str = "VERIFIKASI", jenis: str = "LIKUIDASI") -> PencabutanDiterbitkanV1:
    return PencabutanDiterbitkanV1(
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        nomor="500/2/DPMPTSP/2026",
        jenis_pencabutan=jenis,
        jalur="PERMOHONAN",
        dasar_penerbitan=dasar,
        tanggal=date(2026, 3, 31),
        cabut_nib=True,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
    )
