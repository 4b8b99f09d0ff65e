"""Events to start from; dates are those of the rulebook's test vectors."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from shared.contracts.pengawasan import InspeksiDijadwalkanV1, InspeksiDijadwalUlangV1
from shared.contracts.registrasi import NibDicabutV1, PermohonanDinyatakanLengkapV1
from shared.contracts.sanksi import (
    ItemPerizinan,
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    Putusan,
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
ITEM = (
    ItemPerizinan(
        kegiatan_usaha=UUID("66666666-6666-4666-8666-666666666666"),
        kbli="10130",
        tingkat_risiko="MENENGAH_TINGGI",
        jenis="SERTIFIKAT_STANDAR",
    ),
)
PUTUSAN = Putusan(
    nomor="12/Pdt.G/2026/PN Mrj",
    pengadilan="Pengadilan Negeri Muaro",
    tanggal=date(2026, 2, 2),
    berkekuatan_hukum_tetap_pada=date(2026, 3, 2),
)


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


def diterbitkan(
    dasar: str = "VERIFIKASI", jenis: str = "LIKUIDASI", *, cabut_nib: bool = True
) -> PencabutanDiterbitkanV1:
    return PencabutanDiterbitkanV1(
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        nomor="500/2/DPMPTSP/2026",
        jenis_pencabutan=jenis,
        jalur="PERMOHONAN",
        dasar_penerbitan=dasar,
        tanggal=date(2026, 3, 31),
        cabut_nib=cabut_nib,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
        nib=NIB,
        nomor_pencabutan_nib="500/3/DPMPTSP/2026" if cabut_nib else None,
        tanggal_pencabutan_nib=date(2026, 3, 31) if cabut_nib else None,
        item=() if cabut_nib else ITEM,
        putusan=PUTUSAN,
    )


def pembatalan(*, cabut_nib: bool, nomor: str = "500/4/DPMPTSP/2026") -> PembatalanDiterbitkanV1:
    return PembatalanDiterbitkanV1(
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        nib=NIB,
        nomor=nomor,
        tanggal=date(2026, 3, 31),
        penerbit="DPMPTSP",
        item=ITEM,
        cabut_nib=cabut_nib,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (4) huruf a",
        nomor_pencabutan_nib="500/5/DPMPTSP/2026" if cabut_nib else None,
        tanggal_pencabutan_nib=date(2026, 3, 31) if cabut_nib else None,
    )
