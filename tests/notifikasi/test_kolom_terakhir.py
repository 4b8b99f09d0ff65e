"""Each row of the rulebook that names addressees is told to them, and nothing else is told."""

from collections import defaultdict

import pytest

from deploy.tools.kontrak import katalog
from services.notifikasi.clocks import CLOCKS
from services.notifikasi.domain.penerima import Ke
from services.notifikasi.notices import KETIGANYA, NOTICES
from shared.contracts.contract import Contract
from tests.notifikasi.aturan_pemberitahuan import KECUALI, KOLOM_TERAKHIR, SELAIN_ATURAN

TERBITAN = ("pencabutan.diterbitkan", "pembatalan.diterbitkan")


def _peringatan() -> dict[str, set[Ke]]:
    """What clocks tell of themselves, by the fact that it comes with."""
    kepada = defaultdict[str, set[Ke]](set)
    for clock in CLOCKS:
        if clock.reminds:
            kepada[clock.says.FAKTA] |= set(clock.reminds.ke)
            if clock.late:
                kepada["surat_pemberitahuan.disampaikan"] |= set(clock.reminds.ke)
    return kepada


def diberitahukan() -> dict[str, set[str]]:
    kepada = defaultdict[str, set[Ke]](set, _peringatan())
    for notice in NOTICES:
        kepada[notice.on.FAKTA] |= set(notice.surat.ke)
    for fakta in TERBITAN:
        kepada[fakta] |= set(KETIGANYA)
    return {fakta: {ke.value for ke in semua} for fakta, semua in kepada.items()}


def baris() -> list[object]:
    return [
        pytest.param(fakta, set(kepada), id=f"{aturan} {fakta}", marks=pytest.mark.rule(aturan))
        for kunci, kepada in KOLOM_TERAKHIR.items()
        for fakta, aturan in [kunci.split()]
        if fakta not in KECUALI
    ]


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(("fakta", "kepada"), baris())
def test_setiap_baris_diberitahukan(fakta: str, kepada: set[str]) -> None:
    assert kepada <= diberitahukan().get(fakta, set())


@pytest.mark.rule("CALC-9")
def test_tidak_ada_yang_lain_dan_tidak_ada_yang_kelebihan() -> None:
    menurut = defaultdict[str, set[str]](set)
    for kunci, kepada in KOLOM_TERAKHIR.items():
        menurut[kunci.split()[0]] |= set(kepada)
    kenyataan = {
        fakta: kepada for fakta, kepada in diberitahukan().items() if fakta not in SELAIN_ATURAN
    }
    assert kenyataan == {fakta: ke for fakta, ke in menurut.items() if fakta not in KECUALI}


def test_yang_dikecualikan_memang_terbit_dan_memang_tidak_diberitahukan() -> None:
    terbit = {kontrak.FAKTA for kontrak in katalog().values()}
    assert (KECUALI.keys() | SELAIN_ATURAN.keys()) - terbit == set()
    assert KECUALI.keys() & diberitahukan().keys() == set()
    assert SELAIN_ATURAN.keys() <= diberitahukan().keys()
    assert all((KECUALI | SELAIN_ATURAN).values())


def test_satu_pemberitahuan_per_peristiwa_dan_penerima() -> None:
    """No two notices of one event go to the same kind of addressee under the same condition."""
    terlihat = set[tuple[type[Contract], Ke, str]]()
    for notice in NOTICES:
        for ke in notice.surat.ke:
            kunci = notice.on, ke, repr(sorted(notice.when.items()))
            assert kunci not in terlihat
            terlihat.add(kunci)


def test_hanya_yang_terbit_diberitahukan() -> None:
    """A warning is of its clock; everything else hangs on a fact of the catalogue."""
    terbit = {kontrak.FAKTA for kontrak in katalog().values()}
    assert diberitahukan().keys() - terbit == set()
