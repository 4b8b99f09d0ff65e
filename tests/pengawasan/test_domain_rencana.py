"""Entries of the set plan: loaded once, never changed."""

from dataclasses import replace

import pytest

from services.pengawasan.domain import rencana
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.domain.subjek import Subjek
from shared.refusal import Refusal
from tests.pengawasan.bahan import ENTRI, INSTANSI, SUBJEK

DINAS_SAJA = replace(ENTRI, instansi_pelaksana=("DPMPTSP",))


def muat(
    baru: EntriRencana = ENTRI,
    ada: EntriRencana | None = None,
    subjek: Subjek | None = SUBJEK,
    wilayah: tuple[str, ...] = ("13.03",),
) -> EntriRencana | Refusal:
    return rencana.muat(baru, ada, subjek, wilayah=wilayah, instansi=INSTANSI)


def test_dimuat_sekali() -> None:
    assert muat() == ENTRI
    assert muat(replace(ENTRI, id=SUBJEK.pelaku_usaha), ada=ENTRI) == ENTRI


@pytest.mark.parametrize(
    ("arguments", "kode"),
    [
        pytest.param({"ada": DINAS_SAJA}, "RENCANA_SUDAH_DITETAPKAN", id="diubah"),
        pytest.param({"subjek": None}, "BUKAN_SUBJEK_PENGAWASAN", id="bukan subjek"),
        pytest.param(
            {"subjek": replace(SUBJEK, kegiatan_usaha=())},
            "BUKAN_SUBJEK_PENGAWASAN",
            id="tanpa kegiatan di lokasi itu",
        ),
        pytest.param({"wilayah": ("16.06",)}, "DI_LUAR_WILAYAH", id="wilayah lain"),
        pytest.param({"wilayah": ()}, "DI_LUAR_WILAYAH", id="tanpa wilayah"),
        pytest.param(
            {"baru": replace(ENTRI, instansi_pelaksana=("BKPM",))},
            "INSTANSI_TIDAK_DIKENAL",
            id="bukan pelaksana",
        ),
        pytest.param(
            {"baru": replace(ENTRI, instansi_pelaksana=())},
            "INSTANSI_TIDAK_DIKENAL",
            id="tanpa pelaksana",
        ),
    ],
)
def test_ditolak(arguments: dict, kode: str) -> None:
    hasil = muat(**arguments)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == kode


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("wilayah", "lokasi", "dalam"),
    [
        (("13.03",), "13.03", True),
        (("13",), "13.03", True),
        (("16.06", "13.03"), "13.03", True),
        (("13.03",), "13.04", False),
        (("13.03",), "13", False),
        (("13.0",), "13.03", False),
    ],
)
def test_dalam_wilayah(wilayah: tuple[str, ...], lokasi: str, dalam: bool) -> None:
    assert rencana.dalam_wilayah(wilayah, lokasi) is dalam
