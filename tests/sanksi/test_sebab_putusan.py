"""What sanksi calls an act is what registrasi and notifikasi go by: one word in three services."""

import pytest

from services.notifikasi.clocks import BERTENGGANG
from services.registrasi.domain.akibat import DUA_TAHAP
from services.registrasi.domain.tindakan import DASAR_NIB, SELURUH
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing
from services.sanksi.domain.putusan import AmarPutusan

AMAR = {satu.value for satu in AmarPutusan}
ASING = {satu.value for satu in JenisPerwakilanAsing}


@pytest.mark.rule("PB8-27-11", "PB8-27-12", "PB8-27-13")
def test_setiap_amar_memasang_enam_bulan_hak_akses() -> None:
    assert set(BERTENGGANG) >= AMAR
    assert set(DASAR_NIB) >= AMAR
    assert {"PEMBUBARAN"} == AMAR & SELURUH


@pytest.mark.rule("PB8-27-14", "PB8-27-15")
def test_hanya_pencabutan_tanpa_pembubaran_bertahap_dua() -> None:
    assert AMAR - {"PEMBUBARAN"} == AMAR & DUA_TAHAP


@pytest.mark.rule("PB8-25a", "PB8-25h")
def test_perwakilan_asing_tidak_memasang_jam_apa_pun() -> None:
    """AMB-40: Pasal 26 has no clause about NIB or Hak Akses."""
    assert ASING & (set(BERTENGGANG) | SELURUH | DUA_TAHAP) == set()
