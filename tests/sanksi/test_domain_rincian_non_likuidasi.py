"""What a refusal or an issue of a NON_LIKUIDASI names, item by item."""

from dataclasses import replace
from typing import Any

import pytest

from services.sanksi.domain.isian import Isian, SebabPernyataan
from services.sanksi.domain.kasus import DasarPenerbitan
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN, Kewajiban, SertifikatTerkait
from services.sanksi.domain.penerbitan.non_likuidasi import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.penolakan.non_likuidasi import (
    NIB_MASIH_DIPAKAI,
    PERNYATAAN_WAJIB,
    SERTIFIKAT_TIDAK_TERKAIT,
)
from services.sanksi.domain.peristiwa.pencabutan import KewajibanPascaPencabutanDicatat
from shared.refusal import Refusal
from tests.sanksi.bahan import GUDANG, KASUS, PELAKU_USAHA, SENIN, konteks
from tests.sanksi.bahan_non_likuidasi import PERNYATAAN, SALAH_SATU, VALIDASI, ajukan, perizinan
from tests.sanksi.bahan_pembatalan import PABRIK

BERDUA = perizinan(GUDANG, PABRIK)
SNI = SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_PRODUK, "SNI-1", GUDANG)
LAIN = replace(SNI, nomor="SNI-2", kegiatan_usaha=PABRIK)
HURUF_C = SebabPernyataan.SALAH_SATU_KEGIATAN_USAHA


@pytest.mark.rule("PB8-24-2", "PB8-24-5")
@pytest.mark.parametrize(
    ("isian", "harapan"),
    [
        pytest.param(
            Isian(),
            PERNYATAAN_WAJIB.dengan(rincian=({"sebab": HURUF_C.value},)),
            id="satu dari dua di satu lokasi tanpa pernyataan",
        ),
        pytest.param(
            replace(SALAH_SATU, sertifikat=(SNI, LAIN)),
            SERTIFIKAT_TIDAK_TERKAIT.dengan(rincian=({"nomor": "SNI-2"},)),
            id="sertifikat kegiatan yang tidak disebut",
        ),
        pytest.param(
            Isian(pernyataan=PERNYATAAN, cabut_nib=True),
            NIB_MASIH_DIPAKAI.dengan(rincian=({"kegiatan_usaha": str(PABRIK)},)),
            id="NIB masih dipakai kegiatan lain",
        ),
    ],
)
def test_penolakan_menyebut_yang_dimaksud(isian: Isian, harapan: Refusal) -> None:
    assert ajukan(BERDUA, isian=isian) == harapan


@pytest.mark.rule("PB8-24-5", "PB8-21-7")
def test_sertifikat_terkait_diserahkan_bila_ada_kegiatan_lain() -> None:
    kasus = replace(VALIDASI, isian=replace(SALAH_SATU, sertifikat=(SNI,)))
    hasil: Any = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks(SENIN, BERDUA), CARA)
    _, umum, khusus = hasil[1]
    ayat = "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (5)"
    siapa = KASUS, PELAKU_USAHA
    assert umum == KewajibanPascaPencabutanDicatat(*siapa, PASCA_PENCABUTAN)
    assert khusus == KewajibanPascaPencabutanDicatat(*siapa, (), (SNI,), ayat)
