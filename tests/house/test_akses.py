"""Who may call what: every route declares it, the matrix is data, and every cell is tried."""

import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from fastapi import APIRouter, FastAPI
from fastapi.responses import PlainTextResponse

from deploy.embedded.faces import SERVICES
from deploy.embedded.issuer import KEY_ID, Issuer
from deploy.tools import akses
from deploy.tools.layanan import aplikasi, pengaturan, satu_layanan
from shared.http.access import (
    LEEWAY,
    PERAN_DITOLAK,
    TANPA_TOKEN,
    TOKEN_KEDALUWARSA,
    TOKEN_TIDAK_SAH,
    Caller,
    Fungsi,
    Peran,
    boleh,
    publik,
)
from shared.refusal import Refusal
from tests.house import bearer

GOLDEN = Path(__file__).with_name("akses.csv")
ADA = "019d0f11-8c2b-7d04-a6e9-6b35d2c8f714"

setiap_layanan = pytest.mark.parametrize("nama", SERVICES)


@pytest.fixture(scope="module")
def issuer() -> Generator[Issuer]:
    with bearer.issuer() as made:
        yield made


@pytest.fixture
def app_of(issuer: Issuer, tmp_path: Path) -> Callable[[str], FastAPI]:
    """Built as in production; the database cannot be reached, so nothing is done."""
    settings = pengaturan(issuer=issuer.address, object_store=tmp_path)
    return lambda nama: aplikasi(satu_layanan(nama), settings)


def client(app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://uji")


def callers() -> Iterator[Caller]:
    """Every role alone, and with every function."""
    for peran in Peran:
        yield Caller("uji", peran)
        for fungsi in Fungsi:
            yield Caller("uji", peran, frozenset({fungsi}))


def token(issuer: Issuer, caller: Caller) -> dict[str, str]:
    claims: dict[str, Any] = {
        "sub": caller.sub,
        "peran": caller.peran.value,
        "fungsi": sorted(caller.fungsi),
        "daerah": "KAB_SIJUNJUNG",
        "wilayah": ["13.03"],
        "pelaku_usaha": ADA,
    }
    return {"Authorization": f"Bearer {issuer.token(claims)}"}


def address(satu: akses.Rute) -> str:
    return "/".join(ADA if part.startswith("{") else part for part in satu.jalur.split("/"))


def is_refusal(answer: httpx.Response, refusal: Refusal, status: int) -> bool:
    """The whole problem document, but for the correlation that each answer has of its own."""
    if answer.headers["content-type"] != "application/problem+json":
        return False
    document = answer.json()
    document.pop("korelasi", None)
    return answer.status_code == status == document["status"] and document == {
        "type": f"urn:perizinan:masalah:{refusal.kode.lower()}",
        "title": refusal.title,
        "status": status,
        "detail": refusal.detail,
        "kode": refusal.kode,
        "aturan": "PB8-9-3",
        "dasar_hukum": refusal.dasar_hukum,
    } | ({"perbaikan": refusal.perbaikan} if refusal.perbaikan else {})


@pytest.mark.rule("PB8-9-3")
@setiap_layanan
def test_every_route_declares_who_may_call_it(nama: str) -> None:
    semua = akses.rute(aplikasi(satu_layanan(nama)))
    assert [satu for satu in semua if satu.izin], "satu layanan tanpa satu pun rute tertutup"


@pytest.mark.rule("PB8-9-3")
def test_matrix_is_the_reviewed_one() -> None:
    """A change of access shows in review: `perizinan akses --csv > tests/house/akses.csv`."""
    done = subprocess.run(
        [sys.executable, "-m", "deploy.cli.akses", "--csv"],
        cwd=GOLDEN.parents[2],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout) == (0, GOLDEN.read_text())


@pytest.mark.rule("PB8-9-3")
@setiap_layanan
async def test_every_cell(nama: str, app_of: Callable[[str], FastAPI], issuer: Issuer) -> None:
    """403 exactly where the role or function is not declared."""
    app = app_of(nama)
    closed = [satu for satu in akses.rute(app) if satu.izin]
    wrong: list[str] = []
    async with client(app) as http:
        for caller in callers():
            headers = token(issuer, caller)
            for satu in closed:
                answer = await http.request(satu.metode, address(satu), headers=headers)
                refused = is_refusal(answer, PERAN_DITOLAK, 403)
                allowed = any(izin.meliputi(caller) for izin in satu.izin)
                if refused is allowed or answer.status_code == 401:
                    wrong.append(f"{satu.metode} {satu.jalur} {caller}: {answer.status_code}")
    assert wrong == []


@pytest.mark.rule("PB8-9-3")
@setiap_layanan
async def test_without_a_token(nama: str, app_of: Callable[[str], FastAPI]) -> None:
    """401 exactly where the route is not open to everybody."""
    app = app_of(nama)
    async with client(app) as http:
        for satu in akses.rute(app):
            answer = await http.request(satu.metode, address(satu))
            assert is_refusal(answer, TANPA_TOKEN, 401) is bool(satu.izin), satu
            assert bool(satu.izin) is ("www-authenticate" in answer.headers), satu


def public_key(issuer: Issuer) -> bytes:
    key = jwt.PyJWK(issuer.jwks()["keys"][0]).key
    return key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def signed(issuer: Issuer, **changes: Any) -> str:
    """By the issuer's own key; a claim of None is left out."""
    return jwt.encode(
        bearer.claims(issuer, **changes),
        issuer._key,
        algorithm="ES256",
        headers={"kid": KEY_ID},
    )


def hs256(issuer: Issuer) -> str:
    """The public key used as a shared secret: what a server that trusts `alg` would accept."""
    header = {"alg": "HS256", "typ": "JWT", "kid": KEY_ID}
    return bearer.forged(header, bearer.claims(issuer), public_key(issuer))


def unsigned(issuer: Issuer, alg: str) -> str:
    header = {"alg": alg, "typ": "JWT", "kid": KEY_ID}
    return bearer.forged(header, bearer.claims(issuer), None)


def altered(issuer: Issuer) -> str:
    """A good token whose claims were exchanged under the old signature."""
    header, _, signature = signed(issuer).split(".")
    claims = signed(issuer, peran="KEMENTERIAN_LEMBAGA").split(".")[1]
    return f"{header}.{claims}.{signature}"


def expired(issuer: Issuer) -> str:
    return signed(issuer, exp=int(time.time()) - LEEWAY - 1)


BAD: dict[str, tuple[Refusal, Callable[[Issuer], str]]] = {
    "kedaluwarsa": (TOKEN_KEDALUWARSA, expired),
    "alg none": (TOKEN_TIDAK_SAH, lambda issuer: unsigned(issuer, "none")),
    "alg None": (TOKEN_TIDAK_SAH, lambda issuer: unsigned(issuer, "None")),
    "ES256 tanpa tanda tangan": (TOKEN_TIDAK_SAH, lambda issuer: unsigned(issuer, "ES256")),
    "HS256 dengan kunci publik": (TOKEN_TIDAK_SAH, hs256),
    "isi diubah": (TOKEN_TIDAK_SAH, altered),
    "audiens lain": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, aud="layanan-lain")),
    "tanpa audiens": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, aud=None)),
    "penerbit lain": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, iss="http://lain.example")),
    "tanpa penerbit": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, iss=None)),
    "tanpa masa berlaku": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, exp=None)),
    "tanpa pemegang": (TOKEN_TIDAK_SAH, lambda issuer: signed(issuer, sub=None)),
    "kunci lain dengan kid yang sama": (
        TOKEN_TIDAK_SAH,
        lambda issuer: signed(Issuer(issuer.address)),
    ),
    "bukan token": (TOKEN_TIDAK_SAH, lambda _: "bukan.token.sama-sekali"),
    "kosong": (TOKEN_TIDAK_SAH, lambda _: "x"),
}


async def status_with(app: FastAPI, bearer_token: str) -> httpx.Response:
    """At the first closed route; the good token of the next test goes through there."""
    satu = next(satu for satu in akses.rute(app) if satu.izin)
    async with client(app) as http:
        headers = {"Authorization": f"Bearer {bearer_token}"}
        return await http.request(satu.metode, address(satu), headers=headers)


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(("refusal", "make"), BAD.values(), ids=BAD.keys())
async def test_a_token_that_is_not_ours_is_refused(
    refusal: Refusal,
    make: Callable[[Issuer], str],
    app_of: Callable[[str], FastAPI],
    issuer: Issuer,
) -> None:
    answer = await status_with(app_of("sanksi"), make(issuer))
    assert is_refusal(answer, refusal, 401), answer.text
    assert answer.headers["www-authenticate"] == 'Bearer realm="perizinan"'


async def test_the_same_token_unspoiled_is_accepted(
    app_of: Callable[[str], FastAPI], issuer: Issuer
) -> None:
    almost = int(time.time()) - LEEWAY + 5
    for good in (signed(issuer), signed(issuer, exp=almost)):
        answer = await status_with(app_of("sanksi"), good)
        assert answer.status_code != 401, answer.text


@pytest.mark.parametrize(
    "changes",
    [{"peran": None}, {"peran": "RAJA"}, {"fungsi": ["RAJA"]}, {"fungsi": 7}],
    ids=["tanpa peran", "peran di luar daftar", "fungsi di luar daftar", "fungsi bukan daftar"],
)
@pytest.mark.rule("PB8-9-3")
async def test_a_good_token_of_nobody_known(
    changes: dict[str, Any], app_of: Callable[[str], FastAPI], issuer: Issuer
) -> None:
    answer = await status_with(app_of("sanksi"), signed(issuer, **changes))
    assert is_refusal(answer, PERAN_DITOLAK, 403)


async def test_an_issuer_that_cannot_be_reached_is_not_the_callers_fault(issuer: Issuer) -> None:
    app = aplikasi(satu_layanan("sanksi"), pengaturan())
    answer = await status_with(app, signed(issuer))
    assert (answer.status_code, answer.json()["kode"]) == (503, "PENERBIT_TOKEN_TIDAK_TERJANGKAU")
    assert answer.headers["retry-after"] == "2"


def app_with(**route: Any) -> FastAPI:
    app, router = FastAPI(docs_url=None, redoc_url=None), APIRouter()
    router.add_api_route("/berkas", lambda: None, **route)
    app.include_router(router)
    return app


@pytest.mark.parametrize(
    ("dependencies", "why"),
    [([], "0 gerbang"), ([boleh()], "gerbang tanpa peran"), ([publik("x"), publik("y")], "2 gerb")],
)
def test_a_route_that_forgot_would_be_seen(dependencies: list[Any], why: str) -> None:
    with pytest.raises(akses.TanpaPeran, match=f"/berkas: {why}"):
        akses.rute(app_with(dependencies=dependencies))


def test_a_route_outside_the_gates_would_be_seen() -> None:
    app = FastAPI(docs_url=None, redoc_url=None)
    app.add_route("/rahasia", lambda _: PlainTextResponse("rahasia"))
    with pytest.raises(akses.TanpaPeran, match="/rahasia"):
        akses.rute(app)
