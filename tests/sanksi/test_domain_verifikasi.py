"""Verification by DPMPTSP: five Hari, then the Pencabutan issues by itself."""

from dataclasses import replace
from datetime import date

import pytest

from services.sanksi.domain import verifikasi
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    Kasus,
    Konteks,
    Status,
)
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDiterbitkan,
    PencabutanDitolak,
)
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.peristiwa.verifikasi import (
    BatasDigeser,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.perizinan import Berakhir
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.verifikasi import Setujui, Tolak
from shared.calendar import HariLapisan, Kalender
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    DAERAH,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    PERIZINAN,
    SENIN,
    TERJAWAB,
    akta,
    batas,
    konteks,
    versi,
)
from tests.support.pilihan import Pilihan

SETUJUI = Setujui(wilayah=("13.03",))
TOLAK = Tolak(wilayah=("13.03",), alasan="  Nomor akta tidak terbaca.  ")
KEWAJIBAN = KewajibanPascaPencabutanDicatat(KASUS, PELAKU_USAHA, PASCA_PENCABUTAN)


def terbit(dasar: DasarPenerbitan, tanggal: date) -> tuple[object, ...]:
    return PencabutanDiterbitkan(KASUS, PELAKU_USAHA, NIB, dasar, tanggal), KEWAJIBAN


def kode(hasil: object) -> tuple[str, str] | None:
    return (hasil.kode, hasil.aturan) if isinstance(hasil, Refusal) else None


@pytest.mark.rule("PB8-23-3")
@pytest.mark.parametrize(
    ("lengkap_pada", "hari_ini", "diajukan_pada", "hari_terakhir"),
    [
        pytest.param(SENIN, SENIN, SENIN, HARI_KELIMA, id="hari nol tidak dihitung"),
        pytest.param(SENIN, date(2026, 3, 17), SENIN, HARI_KELIMA, id="jawaban AHU menyusul"),
        pytest.param(SENIN, HARI_KELIMA, SENIN, HARI_KELIMA, id="ditugaskan pada hari terakhir"),
        pytest.param(SENIN, LEWAT, LEWAT, date(2026, 4, 8), id="tidak untuk jangka yang lewat"),
    ],
)
def test_hari_nol_dan_hari_terakhir(
    lengkap_pada: date, hari_ini: date, diajukan_pada: date, hari_terakhir: date
) -> None:
    kasus = replace(TERJAWAB, akta=akta())
    harapan = replace(kasus, status=Status.MENUNGGU_VERIFIKASI, ke=1, batas=batas(diajukan_pada))
    assert verifikasi.tugaskan(kasus, lengkap_pada, konteks(hari_ini)) == (
        harapan,
        (VerifikasiDitugaskan(KASUS, PELAKU_USAHA, 1, diajukan_pada, hari_terakhir),),
    )


@pytest.mark.rule("PB8-23-4a")
@pytest.mark.parametrize("hari_ini", [SENIN, HARI_KELIMA])
def test_disetujui_terbit_seketika(hari_ini: date) -> None:
    hasil = verifikasi.setujui(MENUNGGU, SETUJUI, konteks(hari_ini))
    assert hasil == (
        replace(
            MENUNGGU,
            status=Status.DITERBITKAN,
            dasar_penerbitan=DasarPenerbitan.VERIFIKASI,
            terbit_pada=hari_ini,
        ),
        (
            VerifikasiDisetujui(KASUS, PELAKU_USAHA, 1, hari_ini),
            *terbit(DasarPenerbitan.VERIFIKASI, hari_ini),
        ),
    )


@pytest.mark.rule("PB8-23-4b", "PB8-26-6b", "PB8-27-7b")
@pytest.mark.parametrize(
    ("ke", "status"),
    [(1, Status.PERLU_PERBAIKAN), (2, Status.PERLU_PERBAIKAN), (3, Status.DITOLAK)],
)
def test_perbaikan_yang_dibatasi(pilihan: Pilihan, ke: int, status: Status) -> None:
    """AMB-41: without a limit by default; two repairs here, and the third rejection is the end."""
    kasus = replace(MENUNGGU, ke=ke)
    hasil = verifikasi.tolak(kasus, TOLAK, konteks(HARI_KELIMA))
    assert not isinstance(hasil, Refusal)
    assert hasil[0].status is Status.PERLU_PERBAIKAN
    pilihan("perbaikan_permohonan", 2)
    hasil = verifikasi.tolak(kasus, TOLAK, konteks(HARI_KELIMA))
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].status, hasil[0].ketentuan) == (status, versi("perbaikan_permohonan"))
    langkah_ = [langkah(satu).langkah for satu in hasil[1]]
    akhir = "DITOLAK" if status is Status.DITOLAK else "PERLU_PERBAIKAN"
    assert langkah_ == ["VERIFIKASI_DITOLAK", akhir]


@pytest.mark.rule("PB8-23-4b")
def test_ditolak_untuk_diperbaiki() -> None:
    alasan = "Nomor akta tidak terbaca."
    assert verifikasi.tolak(MENUNGGU, TOLAK, konteks(HARI_KELIMA)) == (
        replace(
            MENUNGGU,
            status=Status.PERLU_PERBAIKAN,
            alasan=alasan,
            diperbaiki=False,
            ketentuan=versi("perbaikan_permohonan"),
        ),
        (
            VerifikasiDitolak(KASUS, PELAKU_USAHA, 1, alasan, HARI_KELIMA),
            PencabutanDitolak(KASUS, PELAKU_USAHA, alasan, HARI_KELIMA),
        ),
    )


@pytest.mark.rule("PB8-23-4b")
@pytest.mark.parametrize("alasan", ["", "   ", "\n\t", "\u200b\u3164"])
def test_penolakan_tanpa_alasan(alasan: str) -> None:
    hasil = verifikasi.tolak(MENUNGGU, Tolak(("13.03",), alasan), konteks())
    assert kode(hasil) == ("ALASAN_WAJIB", "PB8-23-4b")


@pytest.mark.rule("PB8-23-5")
@pytest.mark.parametrize(
    ("hari_ini", "harapan"),
    [
        pytest.param(HARI_KELIMA, None, id="Hari ke-5 sejak 16 Maret"),
        pytest.param(LEWAT, ("TENGGAT_TERLAMPAUI", "PB8-23-5"), id="sehari terlambat"),
    ],
)
def test_keputusan_terlambat_ditolak(hari_ini: date, harapan: tuple[str, str] | None) -> None:
    """Even though no clock has told anything yet."""
    assert kode(verifikasi.setujui(MENUNGGU, SETUJUI, konteks(hari_ini))) == harapan
    assert kode(verifikasi.tolak(MENUNGGU, TOLAK, konteks(hari_ini))) == harapan


@pytest.mark.rule("PB8-23-5")
def test_penolakan_keputusan_menyebut_pasal_dan_perhitungan() -> None:
    hasil = verifikasi.setujui(MENUNGGU, SETUJUI, konteks(LEWAT))
    assert isinstance(hasil, Refusal)
    assert hasil.dasar_hukum == "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)"
    assert "Hari terakhir 30-03-2026 berlaku penuh" in hasil.detail
    assert hasil.rincian == ({"hari_terakhir": "2026-03-30"},)


FIKTIF = replace(
    MENUNGGU,
    status=Status.DITERBITKAN,
    dasar_penerbitan=DasarPenerbitan.FIKTIF_POSITIF,
    terbit_pada=LEWAT,
)


@pytest.mark.rule("PB8-23-5")
@pytest.mark.parametrize("hari_ini", [LEWAT, date(2026, 4, 20)], ids=["tepat", "sistem terlambat"])
def test_fiktif_positif_berlaku_sejak_hari_berikutnya(hari_ini: date) -> None:
    assert verifikasi.lewat_tenggat(MENUNGGU, 1, HARI_KELIMA, konteks(hari_ini)) == (
        FIKTIF,
        terbit(DasarPenerbitan.FIKTIF_POSITIF, LEWAT),
    )


DISETUJUI = replace(MENUNGGU, status=Status.DITERBITKAN, terbit_pada=SENIN)
DITOLAK = replace(MENUNGGU, status=Status.PERLU_PERBAIKAN)


@pytest.mark.rule("PB8-23-5")
@pytest.mark.parametrize(
    ("kasus", "ke", "hari_ini"),
    [
        pytest.param(MENUNGGU, 1, HARI_KELIMA, id="hari terakhir belum lewat"),
        pytest.param(replace(MENUNGGU, ke=2), 1, LEWAT, id="jam putaran sebelumnya"),
        pytest.param(DISETUJUI, 1, LEWAT, id="sudah disetujui"),
        pytest.param(DITOLAK, 1, LEWAT, id="sudah ditolak"),
        pytest.param(FIKTIF, 1, LEWAT, id="sudah terbit: tepat satu kali"),
    ],
)
def test_tenggat_tidak_berakibat(kasus: Kasus, ke: int, hari_ini: date) -> None:
    assert verifikasi.lewat_tenggat(kasus, ke, HARI_KELIMA, konteks(hari_ini)) == (kasus, ())


LIBUR_BARU = Kalender(lapisan=(HariLapisan(HARI_KELIMA, True, "Libur baru", "SKB perubahan"),))


@pytest.mark.rule("PB8-23-5", "CALC-1")
@pytest.mark.parametrize(
    ("hari_ini", "harapan"),
    [
        pytest.param(LEWAT, None, id="hari libur baru menggeser hari terakhir"),
        pytest.param(date(2026, 4, 1), ("TENGGAT_TERLAMPAUI", "PB8-23-5"), id="sehari kemudian"),
    ],
)
def test_kalender_baru_memperpanjang(hari_ini: date, harapan: tuple[str, str] | None) -> None:
    baru = Konteks(hari_ini, LIBUR_BARU, PERIZINAN, DAERAH)
    assert kode(verifikasi.setujui(MENUNGGU, SETUJUI, baru)) == harapan


@pytest.mark.rule("PB8-23-5", "CALC-1")
def test_tenggat_yang_diperpanjang_menggeser_tanggal_terbit() -> None:
    terbitan, peristiwa = verifikasi.lewat_tenggat(MENUNGGU, 1, LEWAT, konteks(date(2026, 4, 1)))
    assert peristiwa == terbit(DasarPenerbitan.FIKTIF_POSITIF, date(2026, 4, 1))
    assert terbitan.batas == replace(batas(), hari_terakhir=LEWAT)  # what Lampiran VII prints


@pytest.mark.rule("CALC-1", "PB8-23-3")
def test_kalender_baru_menggeser_batas_yang_dibaca() -> None:
    """AMB-67: the case shows the day that holds, and how it was counted."""
    baru = Konteks(HARI_KELIMA, LIBUR_BARU, PERIZINAN, DAERAH)
    kasus, peristiwa = verifikasi.geser(MENUNGGU, 1, LEWAT, baru)
    assert peristiwa == (BatasDigeser(KASUS, PELAKU_USAHA, LEWAT, MENUNGGU.jenis),)
    assert kasus.batas is not None
    assert (kasus.batas.hari_terakhir, kasus.batas.kalender_versi) == (LEWAT, LIBUR_BARU.versi)
    assert "30-03 (Libur baru (SKB perubahan))" in kasus.batas.penjelasan
    belum_tahu, _ = verifikasi.geser(MENUNGGU, 1, LEWAT, konteks(HARI_KELIMA))
    assert belum_tahu.batas == replace(batas(), hari_terakhir=LEWAT)


@pytest.mark.rule("CALC-1", "PB8-23-3")
@pytest.mark.parametrize(
    ("kasus", "ke", "hari_terakhir"),
    [
        pytest.param(MENUNGGU, 1, HARI_KELIMA, id="kabar pertama dari jam itu sendiri"),
        pytest.param(MENUNGGU, 1, SENIN, id="tidak pernah lebih awal"),
        pytest.param(MENUNGGU, 2, LEWAT, id="jam putaran lain"),
        pytest.param(FIKTIF, 1, LEWAT, id="sudah terbit"),
        pytest.param(DITOLAK, 1, LEWAT, id="sudah ditolak"),
    ],
)
def test_batas_tidak_bergeser(kasus: Kasus, ke: int, hari_terakhir: date) -> None:
    baru = Konteks(HARI_KELIMA, LIBUR_BARU, PERIZINAN, DAERAH)
    assert verifikasi.geser(kasus, ke, hari_terakhir, baru) == (kasus, ())


SELESAI = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-23-4a")


@pytest.mark.rule("PB8-23-5", "PB8-23-4a")
@pytest.mark.parametrize(
    ("kasus", "harapan"),
    [
        pytest.param(FIKTIF, ("TENGGAT_TERLAMPAUI", "PB8-23-5"), id="sudah fiktif positif"),
        pytest.param(DISETUJUI, SELESAI, id="keputusan kedua"),
        pytest.param(DITOLAK, SELESAI, id="sudah ditolak"),
        pytest.param(TERJAWAB, SELESAI, id="belum ditugaskan"),
    ],
)
def test_keputusan_kedua_ditolak(kasus: Kasus, harapan: tuple[str, str]) -> None:
    assert kode(verifikasi.setujui(kasus, SETUJUI, konteks(SENIN))) == harapan
    tolak = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-23-4b") if harapan == SELESAI else harapan
    assert kode(verifikasi.tolak(kasus, TOLAK, konteks(SENIN))) == tolak


@pytest.mark.rule("PB8-20-1", "PB8-9-3")
@pytest.mark.parametrize(
    ("wilayah", "harapan"),
    [
        (("13.03",), None),
        (("16.06", "13"), None),
        ((), ("BUKAN_KEWENANGAN", "PB8-20-1")),
        (("16.06",), ("BUKAN_KEWENANGAN", "PB8-20-1")),
        (("1",), ("BUKAN_KEWENANGAN", "PB8-20-1")),
        (("13.03.04",), ("BUKAN_KEWENANGAN", "PB8-20-1")),
    ],
)
def test_hanya_dalam_kewenangan(wilayah: tuple[str, ...], harapan: tuple[str, str] | None) -> None:
    assert kode(verifikasi.setujui(MENUNGGU, Setujui(wilayah), konteks())) == harapan
    assert kode(verifikasi.tolak(MENUNGGU, Tolak(wilayah, "alasan"), konteks())) == harapan


BERAKHIR = Berakhir(date(2026, 3, 20), "PUTUSAN", "12/PTUN/2026")


@pytest.mark.rule("PB8-20-4")
def test_izin_yang_sudah_berakhir_tidak_dicabut_lagi() -> None:
    perizinan = replace(PERIZINAN, dicabut=BERAKHIR)
    surat = SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, BERAKHIR, LEWAT)
    assert verifikasi.lewat_tenggat(MENUNGGU, 1, HARI_KELIMA, konteks(LEWAT, perizinan)) == (
        replace(MENUNGGU, status=Status.SURAT_KETERANGAN),
        (surat,),
    )
