"""The AsyncAPI document of each service: valid to the official parser, and true to the lists."""

import json
import subprocess
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools.layanan import satu_layanan
from shared.contracts import asyncapi
from shared.contracts.contract import Contract
from shared.messaging.envelope import ATTRIBUTES, Envelope, write_headers
from shared.messaging.topics import topic_name
from shared.runtime import Service

DI_SINI = Path(__file__).parent
PARSER = DI_SINI / "node_modules" / "@asyncapi" / "parser" / "package.json"

MINIMAL = Envelope(
    id=UUID(int=1),
    type="t",
    source="s",
    stream="k",
    version=None,
    time=datetime(2026, 3, 16, tzinfo=UTC),
    tenant="d",
    correlation="c",
    causation=None,
    actor="a",
    legal_basis="p",
    subject="o",
)

setiap_layanan = pytest.mark.parametrize("nama", SERVICES)


def dokumen(service: Service) -> dict[str, Any]:
    return asyncapi.document(service.name, "uji", service.inbound, service.outbound)


def parse(document: dict[str, Any]) -> dict[str, Any]:
    assert PARSER.exists(), "parser belum terpasang: make tests/contracts/node_modules"
    hasil = subprocess.run(
        ["node", "periksa.mjs"],
        input=json.dumps(document),
        capture_output=True,
        text=True,
        cwd=DI_SINI,
        check=True,
        timeout=60,
    )
    return json.loads(hasil.stdout)


@cache
def hasil_parser(nama: str) -> dict[str, Any]:
    return parse(dokumen(satu_layanan(nama)))


def dikirim(service: Service) -> set[type[Contract]]:
    return {sending.contract for sending in service.outbound.sendings}


def diterima(service: Service) -> set[type[Contract]]:
    return {entry.contract for entry in service.inbound.entries}


@setiap_layanan
def test_official_parser_finds_no_error(nama: str) -> None:
    hasil = hasil_parser(nama)
    temuan = [satu for satu in hasil["findings"] if satu["severity"] in ("Error", "Warning")]
    assert temuan == []
    assert hasil["valid"]


@setiap_layanan
def test_parser_sees_the_topics_and_messages_of_the_lists(nama: str) -> None:
    service = satu_layanan(nama)
    harapan: dict[str, set[str]] = {}
    for kontrak in dikirim(service) | diterima(service):
        harapan.setdefault(topic_name("uji", kontrak.PENERBIT), set()).add(kontrak.TYPE)
    dilihat = hasil_parser(nama)["channels"]
    assert {satu["address"]: set(satu["messages"]) for satu in dilihat} == harapan


@setiap_layanan
def test_operations_are_the_two_lists(nama: str) -> None:
    service = satu_layanan(nama)
    operasi = [
        (satu["action"], satu["channel"]["$ref"], satu["messages"][0]["$ref"])
        for satu in dokumen(service)["operations"].values()
    ]
    assert sorted(operasi) == sorted(
        (aksi, kanal := f"#/channels/{kontrak.PENERBIT}", f"{kanal}/messages/{kontrak.TYPE}")
        for aksi, daftar in (("send", dikirim(service)), ("receive", diterima(service)))
        for kontrak in daftar
    )


@setiap_layanan
def test_receiving_names_the_group_that_the_consumer_joins(nama: str) -> None:
    operasi = dokumen(satu_layanan(nama))["operations"].values()
    grup = [
        satu["bindings"]["kafka"]["groupId"]["enum"]
        for satu in operasi
        if satu["action"] == "receive"
    ]
    assert grup
    assert all(satu == [f"perizinan-{nama}"] for satu in grup)


@setiap_layanan
def test_messages_have_the_key_and_the_headers_that_are_sent(nama: str) -> None:
    document = dokumen(satu_layanan(nama))
    kepala = document["components"]["schemas"]["Kepala"]
    assert kepala["properties"].keys() == ATTRIBUTES.keys()
    selalu = write_headers(MINIMAL).keys()
    assert set(kepala["required"]) == selalu
    for pesan in document["components"]["messages"].values():
        assert pesan["bindings"]["kafka"]["key"] == asyncapi.KEY
        assert pesan["headers"] == {"$ref": "#/components/schemas/Kepala"}


@pytest.mark.parametrize(
    "ubah",
    [
        pytest.param({"operations": {"x": {"action": "teriak"}}}, id="operasi yang tidak dikenal"),
        pytest.param({"channels": {}}, id="rujukan ke kanal yang tidak ada"),
    ],
)
def test_the_parser_would_have_found_an_error(ubah: dict[str, Any]) -> None:
    hasil = parse(dokumen(satu_layanan(SERVICES[0])) | ubah)
    assert not hasil["valid"]
    assert "Error" in {satu["severity"] for satu in hasil["findings"]}


def test_lock_file_names_no_registry() -> None:
    paket = json.loads((DI_SINI / "package-lock.json").read_text())["packages"]
    assert {nama for nama, isi in paket.items() if "resolved" in isi} == set()
    assert paket["node_modules/@asyncapi/parser"]["integrity"]
