"""Which documents of an event take a number, and of which year."""

from datetime import date

import pytest

from services.sanksi.domain import dokumen
from services.sanksi.domain.dokumen.umum import JenisDokumen
from services.sanksi.domain.kasus import DasarPenerbitan
from services.sanksi.domain.objek import Penerbit
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa, SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.peristiwa.verifikasi import VerifikasiDisetujui
from services.sanksi.domain.perizinan import Berakhir
from tests.sanksi.bahan import KASUS, NIB, PELAKU_USAHA, SENIN
from tests.sanksi.bahan_pembatalan import OBJEK_GUDANG

AKHIR_TAHUN = date(2025, 12, 31)
LALU = Berakhir(AKHIR_TAHUN, "Masa berlaku berakhir")


def pembatalan(*, cabut_nib: bool) -> PembatalanDiterbitkan:
    return PembatalanDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, Penerbit.DPMPTSP, (OBJEK_GUDANG,), cabut_nib, "Pasal 22",
        DasarPenerbitan.VALIDASI, AKHIR_TAHUN,
    )  # fmt: skip


def non_likuidasi(*, cabut_nib: bool) -> NonLikuidasiDiterbitkan:
    return NonLikuidasiDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, Penerbit.DPMPTSP, (OBJEK_GUDANG,), cabut_nib, "Pasal 24",
        DasarPenerbitan.VALIDASI, AKHIR_TAHUN,
    )  # fmt: skip


@pytest.mark.rule("PB8-20-5", "PB8-22-6", "PB8-23-6", "PB8-23-8")
@pytest.mark.parametrize(
    ("peristiwa", "harapan"),
    [
        pytest.param(
            PencabutanDiterbitkan(
                KASUS, PELAKU_USAHA, NIB, DasarPenerbitan.VERIFIKASI, AKHIR_TAHUN
            ),
            {
                "nomor": (JenisDokumen.PENCABUTAN, 2025),
                "nomor_pencabutan_nib": (JenisDokumen.PENCABUTAN_NIB, 2025),
            },
            id="LIKUIDASI selalu dengan NIB",
        ),
        pytest.param(
            pembatalan(cabut_nib=False),
            {"nomor": (JenisDokumen.PEMBATALAN, 2025)},
            id="Pembatalan saja",
        ),
        pytest.param(
            pembatalan(cabut_nib=True),
            {
                "nomor": (JenisDokumen.PEMBATALAN, 2025),
                "nomor_pencabutan_nib": (JenisDokumen.PENCABUTAN_NIB, 2025),
            },
            id="Pembatalan yang membawa NIB",
        ),
        pytest.param(
            non_likuidasi(cabut_nib=False),
            {"nomor": (JenisDokumen.PENCABUTAN_NON_LIKUIDASI, 2025)},
            id="NON_LIKUIDASI saja",
        ),
        pytest.param(
            non_likuidasi(cabut_nib=True),
            {
                "nomor": (JenisDokumen.PENCABUTAN_NON_LIKUIDASI, 2025),
                "nomor_pencabutan_nib": (JenisDokumen.PENCABUTAN_NIB, 2025),
            },
            id="NON_LIKUIDASI yang membawa NIB",
        ),
        pytest.param(
            SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, LALU, SENIN),
            {"nomor": (JenisDokumen.SURAT_KETERANGAN_BERAKHIR, 2026)},
            id="surat keterangan: tahun suratnya",
        ),
        pytest.param(VerifikasiDisetujui(KASUS, PELAKU_USAHA, 1, SENIN), {}, id="peristiwa lain"),
    ],
)
def test_yang_bernomor(peristiwa: Peristiwa, harapan: dict[str, tuple[JenisDokumen, int]]) -> None:
    assert dokumen.bernomor(peristiwa) == harapan
