"""The four services show one face, and the lists that stand outside them are true."""

from pathlib import Path

import pytest

from deploy.embedded.faces import SERVICES, SUBSCRIPTIONS
from deploy.tools.kontrak import katalog
from deploy.tools.layanan import satu_layanan
from shared.messaging.topics import PUBLISHERS

ROOT = Path(__file__).parents[2]
FACE = ("README", "domain", "inbound", "outbound", "tables", "handlers", "queries", "api", "app")
ENTRY = ("__main__", "migrations")

setiap_layanan = pytest.mark.parametrize("nama", SERVICES)


def test_these_are_the_four() -> None:
    assert set(SERVICES) == {
        folder.name for folder in (ROOT / "services").iterdir() if (folder / "__init__.py").exists()
    }
    assert {*SERVICES, "integrasi"} == set(PUBLISHERS)


@setiap_layanan
def test_the_face_is_whole(nama: str) -> None:
    found = {file.stem for file in (ROOT / "services" / nama).iterdir()}
    wanted = {*FACE, *ENTRY} | ({"clocks"} if nama == "notifikasi" else set())
    assert wanted - found == set()


@setiap_layanan
def test_name_and_migrations_are_its_own(nama: str) -> None:
    service = satu_layanan(nama)
    assert service.name == nama
    assert service.migrations == ROOT / "services" / nama / "migrations"


@setiap_layanan
def test_subscriptions_are_what_comes_in(nama: str) -> None:
    assert list(SUBSCRIPTIONS[nama]) == satu_layanan(nama).inbound.publishers


@pytest.mark.rule("CALC-7")
@setiap_layanan
def test_publishes_only_facts_of_its_own(nama: str) -> None:
    sent = {sending.contract for sending in satu_layanan(nama).outbound.sendings}
    assert {contract.PENERBIT for contract in sent} == {nama}


# Frozen before their publisher decides them: registrasi reacts already. No AsyncAPI document
# promises them yet; whoever begins to send one takes it from here, or the test below fails.
BELUM_DITERBITKAN = {
    "perizinan.sanksi.sanksi.dikenakan.v1",
    "perizinan.sanksi.sanksi.gugur.v1",
}


def test_every_contract_of_a_service_is_sent() -> None:
    """What is promised to agencies and never comes is worse than what is not promised."""
    sent = {
        sending.contract.TYPE
        for nama in SERVICES
        for sending in satu_layanan(nama).outbound.sendings
    }
    promised = {jenis for jenis, kontrak in katalog().items() if kontrak.PENERBIT != "integrasi"}
    assert promised - sent == BELUM_DITERBITKAN


@setiap_layanan
def test_what_comes_in_is_what_its_publisher_sends(nama: str) -> None:
    for kontrak in satu_layanan(nama).inbound.contracts.values():
        if kontrak.PENERBIT != "integrasi" and kontrak.TYPE not in BELUM_DITERBITKAN:
            sendings = satu_layanan(kontrak.PENERBIT).outbound.sendings
            assert kontrak in {sending.contract for sending in sendings}


def test_no_test_brings_in_what_is_only_measured() -> None:
    """A contract that only a benchmark knows would stand in the catalogue of the whole run."""
    tests = (
        file for file in (ROOT / "tests").rglob("test_*.py") if "node_modules" not in file.parts
    )
    assert [str(file) for file in tests if "from tests.bench" in file.read_text()] == [__file__]
