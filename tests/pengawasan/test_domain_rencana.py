"""Entries of the set plan: loaded once, never changed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.pengawasan.domain import rencana
from services.pengawasan.domain.peristiwa import RencanaDitetapkan
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.domain.subjek import Subjek
from shared.aturan import Ketentuan, ketentuan
from shared.refusal import Refusal
from tests.pengawasan.bahan import DAERAH, ENTRI, INSTANSI, SUBJEK

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


@pytest.mark.rule("PB8-10-12", "PB8-10-9")
@pytest.mark.parametrize(
    ("cara", "hari_ini", "sampai"),
    [
        pytest.param("TUJUH_HARI", date(2025, 12, 14), "2025-12-14", id="hari terakhir Pemda"),
        pytest.param("TUJUH_HARI", date(2025, 12, 15), None, id="sehari kemudian"),
        pytest.param("TUJUH_HARI", date(2026, 7, 1), None, id="dalam tahun rencana"),
        pytest.param("TUJUH_HARI", date(2025, 1, 2), "2025-12-14", id="jauh sebelumnya"),
        pytest.param("SENIN", date(2024, 12, 15), "2025-12-14", id="Senin 1 Desember 2025"),
    ],
)
def test_tidak_ditetapkan_sebelum_pemda_selesai(
    cara: str, hari_ini: date, sampai: str | None
) -> None:
    """AMB-53; the way of counting weeks is configuration (AMB-11)."""

    def cari(kunci: str, pada: date) -> Ketentuan:
        assert (kunci, pada) == ("cara_minggu", hari_ini)
        return replace(ketentuan(kunci, pada, DAERAH), nilai=cara)

    hasil = rencana.periksa_waktu(2026, hari_ini, cari)
    assert (hasil and (hasil.kode, hasil.rincian)) == (
        ("RENCANA_BELUM_DAPAT_DITETAPKAN", ({"sampai": sampai},)) if sampai else None
    )


@pytest.mark.rule("PB8-10-9")
@pytest.mark.parametrize(("cara", "ditolak"), [("TUJUH_HARI", True), ("SENIN", False)])
def test_minggu_kedua_menurut_cara_menghitungnya(cara: str, ditolak: bool) -> None:
    """1 December 2026 is a Tuesday: blocks end on the 14th, weeks from Monday on the 13th."""

    def cari(kunci: str, pada: date) -> Ketentuan:
        return replace(ketentuan(kunci, pada, DAERAH), nilai=cara)

    assert (rencana.periksa_waktu(2027, date(2026, 12, 14), cari) is not None) is ditolak


@pytest.mark.rule("PB8-10-12")
def test_satu_rencana_untuk_setiap_penyusun_dan_tahun() -> None:
    """However many loads, in whatever order its area is named; another one is another plan."""
    entri, hari_ini = (UUID(int=1), UUID(int=2)), date(2025, 12, 20)
    wilayah = ("13.03", "13.04")
    (satu,) = rencana.tetapkan(DAERAH, 2026, "DPMPTSP", wilayah, entri, hari_ini)
    assert satu == RencanaDitetapkan(
        satu.rencana, 2026, "DPMPTSP", wilayah, hari_ini, date(2026, 1, 1), entri
    )
    (lagi,) = rencana.tetapkan(DAERAH, 2026, "DPMPTSP", wilayah[::-1], entri[:1], hari_ini)
    assert (lagi.rencana, lagi.entri) == (satu.rencana, entri[:1])
    lain = {
        rencana.tetapkan(*penentu, entri, hari_ini)[0].rencana
        for penentu in (
            (DAERAH, 2027, "DPMPTSP", wilayah),
            (DAERAH, 2026, "ADMINISTRATOR_KEK", wilayah),
            (DAERAH, 2026, "DPMPTSP", wilayah[:1]),
            ("KAB_MUSI_BANYUASIN", 2026, "DPMPTSP", wilayah),
        )
    }
    assert len(lain - {satu.rencana}) == 4
    assert str(satu.rencana) == "0e051ad7-fd4d-5b6f-86cc-bada0bf94199"  # told once, for ever


@pytest.mark.rule("PB8-10-12")
def test_tanpa_entri_baru_tidak_ada_yang_ditetapkan() -> None:
    assert rencana.tetapkan(DAERAH, 2026, "DPMPTSP", ("13.03",), (), date(2025, 12, 20)) == ()
