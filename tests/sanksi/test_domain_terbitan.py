"""What is issued when the licence has ended in another way meanwhile (PB8-20-4)."""

from dataclasses import replace
from datetime import date

import pytest

from services.sanksi.domain.kasus import DasarPenerbitan, Status
from services.sanksi.domain.penerbitan.putusan import bubarkan
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import Berakhir
from services.sanksi.domain.putusan import kekurangan
from tests.sanksi.bahan import KASUS, LEWAT, NIB, PELAKU_USAHA, PERIZINAN, SENIN, konteks
from tests.sanksi.bahan_putusan import DIAJUKAN, PUTUSAN

DICABUT = Berakhir(date(2026, 3, 20), "SANKSI", "7/2026")


@pytest.mark.rule("PB8-20-4", "PB8-27-11")
@pytest.mark.parametrize("dasar", [DasarPenerbitan.VERIFIKASI, DasarPenerbitan.FIKTIF_POSITIF])
def test_pembubaran_atas_izin_yang_sudah_berakhir(dasar: DasarPenerbitan) -> None:
    """By the day from which it would hold, not by the day on which it is processed."""
    dicabut = konteks(date(2026, 5, 1), replace(PERIZINAN, dicabut=DICABUT))
    assert bubarkan(DIAJUKAN, dasar, LEWAT, dicabut) == (
        replace(DIAJUKAN, status=Status.SURAT_KETERANGAN),
        (SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, DICABUT, LEWAT),),
    )
    sebelum = bubarkan(DIAJUKAN, dasar, date(2026, 3, 19), dicabut)
    assert sebelum[0].status is Status.DITERBITKAN


@pytest.mark.rule("PB8-27-1")
def test_putusan_yang_diucapkan_hari_ini() -> None:
    hari_ini = replace(PUTUSAN, tanggal=SENIN, berkekuatan_hukum_tetap_pada=SENIN)
    assert kekurangan(hari_ini, SENIN) == ()
    assert kekurangan(hari_ini, date(2026, 3, 15)) == ("tanggal", "berkekuatan_hukum_tetap_pada")
