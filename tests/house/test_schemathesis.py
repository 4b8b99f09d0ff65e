"""Requests of every shape against the four services: no 5xx, and answers as documented.

The seed is fixed, so a failure is the same tomorrow.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from deploy.embedded.faces import SERVICES
from deploy.tools import akses
from shared.http.access import Izin, Peran
from tests.house.contoh import ADA, dikenal, pemegang
from tests.house.hidup import Hidup, hidup
from tests.support.databases import Databases

EXAMPLES = 20
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
READINESS = "/kesehatan/siap"  # whose 503 is a true answer: nobody relays here
KNOWN = dikenal()
STRANGER = Izin(Peran.ADMINISTRATOR_KEK)

tries = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=(
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize("nama", SERVICES)
async def test_no_request_breaks_a_service(nama: str, databases: Databases, tmp_path: Path) -> None:
    url = await databases.create(nama)
    with hidup(nama, url, tmp_path) as layanan, requests.Session() as session:
        tried = [operation.label for operation in attack(layanan, session)]
    await databases.drop(url)
    assert len(tried) == len(akses.rute(layanan.app))


def attack(layanan: Hidup, session: requests.Session) -> Iterator[Any]:
    """Each operation, by callers who may, one who may not, and one without a token."""
    document = layanan.app.openapi()
    schema = schemathesis.openapi.from_dict(document)
    izin = {(satu.metode, satu.jalur): satu.izin for satu in akses.rute(layanan.app)}
    for result in schema.get_all_operations():
        assert isinstance(result, Ok), result
        operation = result.ok()
        allowed = izin[operation.method.upper(), operation.path]
        callers = [pemegang(layanan, satu) for satu in (*allowed, STRANGER)]
        try_all(operation, [*callers, {}], layanan.alamat, session)
        yield operation


def try_all(
    operation: Any, callers: list[dict[str, str]], address: str, session: requests.Session
) -> None:
    cases = st.one_of(
        operation.as_strategy(GenerationMode.POSITIVE),
        operation.as_strategy(GenerationMode.NEGATIVE),
    )

    checks = CHECKS if operation.path == READINESS else [*CHECKS, not_a_server_error]

    @tries
    @given(case=cases, headers=st.sampled_from(callers), known=st.booleans())
    def one(case: schemathesis.Case, headers: dict[str, str], known: bool) -> None:
        if known:
            for name in case.path_parameters or {}:
                case.path_parameters[name] = KNOWN.get(name, ADA)
        response = case.call(base_url=address, headers=headers, session=session)
        case.validate_response(response, checks=checks)

    one()
