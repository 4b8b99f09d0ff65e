"""The OpenAPI document of each service: Indonesian, complete, and its examples are true."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools import akses
from deploy.tools.layanan import aplikasi, satu_layanan
from tests.house.contoh import contoh, kirim, tempel
from tests.house.hidup import hidup
from tests.registrasi.berkas import pdf
from tests.support.databases import Databases

ENGLISH = re.compile(
    r"\b(the|of|and|for|with|all|by|successful|response|error)\b",
    re.IGNORECASE,
)
ANSWERS = {("GET /kesehatan/siap", "503"), ("GET /periksa/{kode}", "404")}
METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace")

setiap_layanan = pytest.mark.parametrize("nama", SERVICES)


def document(nama: str) -> dict[str, Any]:
    return aplikasi(satu_layanan(nama)).openapi()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in METHODS:
                yield f"{method.upper()} {path}", operation


def texts(value: Any) -> Iterator[str]:
    """Everything that a person reads: summaries and descriptions, wherever they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("summary", "description") and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


@setiap_layanan
def test_every_operation_says_in_a_line_what_it_does(nama: str) -> None:
    """Given by hand: FastAPI would make one up from the name of the function."""
    by_hand = [satu for satu in akses.rute(aplikasi(satu_layanan(nama))) if len(satu.guna) > 5]
    assert len(by_hand) == len(list(operations(document(nama))))


@setiap_layanan
def test_every_operation_has_a_tag(nama: str) -> None:
    assert [
        name for name, operation in operations(document(nama)) if not operation.get("tags")
    ] == []


@setiap_layanan
def test_every_operation_id_is_its_own(nama: str) -> None:
    ids = [operation["operationId"] for _, operation in operations(document(nama))]
    assert len(set(ids)) == len(ids) > 0


@setiap_layanan
def test_what_people_read_is_indonesian(nama: str) -> None:
    english = {text for text in texts(document(nama)) if ENGLISH.search(text)}
    assert english == set()


@setiap_layanan
def test_every_refusal_is_a_problem_document(nama: str) -> None:
    """Readiness is no refusal: its 503 is an answer to a machine. Nor is a page for people."""
    for name, operation in operations(document(nama)):
        for status, response in operation["responses"].items():
            if int(status) >= 400 and (name, status) not in ANSWERS:
                assert list(response["content"]) == ["application/problem+json"], (name, status)


@setiap_layanan
def test_every_json_body_has_an_example(nama: str) -> None:
    whole = document(nama)
    without = [
        name
        for name, operation in operations(whole)
        if "application/json" in operation.get("requestBody", {}).get("content", {})
        and not contoh(whole, operation)
    ]
    assert without == []


@setiap_layanan
async def test_pages_load_nothing_from_elsewhere(nama: str) -> None:
    transport = httpx.ASGITransport(aplikasi(satu_layanan(nama)))
    async with httpx.AsyncClient(transport=transport, base_url="http://uji") as client:
        for page in ("/dokumen", "/rujukan"):
            text = (await client.get(page)).text
            loaded = re.findall(r'(?:src|href)="([^"]+)"', text)
            assert [one for one in loaded if not one.startswith("/")] == []
            assert {(await client.get(one)).status_code for one in loaded} == {200}


@setiap_layanan
async def test_samples_can_be_pasted(nama: str, databases: Databases, tmp_path: Path) -> None:
    """As they stand, in a shell with the address, a token and ids."""
    url = await databases.create(nama)
    wrong: list[str] = []
    with hidup(nama, url, tmp_path) as layanan:
        document = layanan.app.openapi()
        for satu in akses.rute(layanan.app):
            perintah = document["paths"][satu.jalur][satu.metode.lower()]["x-codeSamples"][0]
            for nama_berkas in re.findall(r"@(\S+)", perintah["source"]):
                (tmp_path / nama_berkas).write_bytes(pdf())
            jawaban = tempel(perintah["source"], layanan, satu, tmp_path)
            if '"kode":"MASUKAN_TIDAK_SAH"' in jawaban or '"status":5' in jawaban:
                wrong.append(f"{perintah['source']}\n{jawaban}")
    await databases.drop(url)
    assert wrong == []


@setiap_layanan
async def test_examples_are_accepted_or_refused_by_a_rule(
    nama: str, databases: Databases, tmp_path: Any
) -> None:
    """Never 422 of form: whoever copies an example gets past the door."""
    url = await databases.create(nama)
    wrong: list[str] = []
    with hidup(nama, url, tmp_path) as layanan, httpx.Client(base_url=layanan.alamat) as http:
        for satu in akses.rute(layanan.app):
            for jawaban in kirim(http, layanan, satu):
                form = jawaban.status_code == 422 and (
                    jawaban.json()["kode"] == "MASUKAN_TIDAK_SAH"
                )
                if form or jawaban.status_code >= 500 or jawaban.status_code == 401:
                    wrong.append(f"{satu.metode} {satu.jalur}: {jawaban.text}")
    await databases.drop(url)
    assert wrong == []
