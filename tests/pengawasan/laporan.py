"""Projects and LKPM to start from; the licence dates from Monday 6 January 2025."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from services.pengawasan.domain.kewajiban_lkpm import Aturan
from services.pengawasan.domain.lkpm import SELALU, Isi, Lkpm, Status
from services.pengawasan.domain.proyek import Proyek, Skala, SkalaSejak
from shared.aturan import ketentuan
from tests.pengawasan.bahan import DAERAH, PELAKU_USAHA, SUBJEK, TOKO, WILAYAH

MULAI = date(2025, 1, 6)
LKPM = UUID("99999999-9999-4999-8999-999999999999")
ISI = Isi(250_000_000, 12, 0, "Aplikasi, 4 proyek", 0, "Dua koperasi", "Tidak ada")


def proyek(
    *skala: tuple[date, str], id: UUID = TOKO, kbli: str = "62012", modal: str = "PMDN"
) -> Proyek:
    """With the scales that it has had; none given: KECIL since the licence."""
    riwayat = skala or ((MULAI, "KECIL"),)
    return Proyek(
        id=id,
        pelaku_usaha=PELAKU_USAHA,
        nib=SUBJEK.nib,
        kbli=kbli,
        lokasi=WILAYAH,
        penanaman_modal=modal,
        skala=tuple(SkalaSejak(sejak, Skala(nama)) for sejak, nama in riwayat),
    )


def aturan(hari_ini: date) -> Aturan:
    return Aturan(hari_ini, partial(ketentuan, daerah=DAERAH))


VERSI = tuple(
    ketentuan(kunci, date(2025, 12, 31), DAERAH).versi
    for kunci in ("lkpm_periode_kecil", "lkpm_tanggal_terakhir")
)
DIAJUKAN = Lkpm(
    id=LKPM,
    pelaku_usaha=PELAKU_USAHA,
    proyek=TOKO,
    lokasi=WILAYAH,
    periode="2025-S2",
    batas=date(2026, 1, 10),
    status=Status.DIAJUKAN,
    versi_laporan=1,
    disampaikan_pada=date(2026, 1, 10),
    terlambat=False,
    penerima=SELALU,
    ketentuan=VERSI,
    isi=ISI,
)
DIKEMBALIKAN = replace(DIAJUKAN, status=Status.DIKEMBALIKAN, alasan="Bukti kurang")
DISETUJUI = replace(DIAJUKAN, status=Status.DISETUJUI)
