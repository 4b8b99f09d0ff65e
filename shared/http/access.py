"""Who may call what: the seven roles of PB8-9-3, functions inside them, OIDC bearer tokens."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any

import jwt
from fastapi import Depends, Request
from fastapi.params import Depends as Dependency
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from shared.actor import Actor
from shared.daerah import DAERAH, Daerah
from shared.http.problem import Refused
from shared.refusal import Refusal

ALGORITHMS = ["RS256", "ES256"]  # pinned: never `none`, never a shared secret
LEEWAY = 10
CACHED_TOKENS = 2_000
PASAL = "Peraturan Bupati Sijunjung 8/2022 Pasal 9 ayat (3)"


class Peran(StrEnum):  # PB8-9-3
    PELAKU_USAHA = "PELAKU_USAHA"
    LEMBAGA_OSS = "LEMBAGA_OSS"  # PB8-1-11
    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH_PROVINSI = "PEMERINTAH_DAERAH_PROVINSI"
    PEMERINTAH_DAERAH_KABUPATEN_KOTA = "PEMERINTAH_DAERAH_KABUPATEN_KOTA"  # PB8-1-3, AMB-12
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"  # PB8-1-13
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"  # PB8-1-17


class Fungsi(StrEnum):  # inside a role: AMB-61, PB8-3-3b, PB8-23-1, PB8-26-1
    DPMPTSP = "DPMPTSP"  # PB8-1-4
    OPD_TEKNIS = "OPD_TEKNIS"
    TIM_TEKNIS = "TIM_TEKNIS"
    INSPEKTUR = "INSPEKTUR"
    BKPM = "BKPM"
    PELAKSANA = "PELAKSANA"
    AHLI_MUDA = "AHLI_MUDA"
    AHLI_MADYA = "AHLI_MADYA"
    SEKRETARIS = "SEKRETARIS"
    KEPALA_DINAS = "KEPALA_DINAS"  # PB8-1-5
    LIKUIDATOR = "LIKUIDATOR"
    TIM_PENYELESAIAN = "TIM_PENYELESAIAN"
    KURATOR = "KURATOR"  # PB8-27-2a
    KEPALA_KANTOR_PERWAKILAN = "KEPALA_KANTOR_PERWAKILAN"  # PB8-26-1
    KEPALA_BADAN_USAHA_LUAR_NEGERI = "KEPALA_BADAN_USAHA_LUAR_NEGERI"
    PENANGGUNG_JAWAB = "PENANGGUNG_JAWAB"
    OPERATOR = "OPERATOR"
    INTEGRASI = "INTEGRASI"
    """Who connects the systems of an agency: its webhooks."""


@dataclass(frozen=True)
class Izin:
    peran: Peran
    fungsi: Fungsi | None = None
    """None: the role alone is enough."""

    def meliputi(self, caller: "Caller") -> bool:
        return caller.peran is self.peran and (self.fungsi is None or self.fungsi in caller.fungsi)

    def __str__(self) -> str:
        return f"{self.peran}/{self.fungsi}" if self.fungsi else str(self.peran)


DPMPTSP = Izin(Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, Fungsi.DPMPTSP)
TIM_TEKNIS = Izin(Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, Fungsi.TIM_TEKNIS)
PELAKU_USAHA = Izin(Peran.PELAKU_USAHA)
LEMBAGA_OSS = Izin(Peran.LEMBAGA_OSS)
BKPM = Izin(Peran.LEMBAGA_OSS, Fungsi.BKPM)  # AMB-38


@dataclass(frozen=True)
class Caller:
    sub: str
    peran: Peran
    fungsi: frozenset[Fungsi] = frozenset()
    daerah: str | None = None
    wilayah: tuple[str, ...] = ()
    """Codes that this caller reaches, as 13.03; empty for a Pelaku Usaha, who reaches itself."""
    pelaku_usaha: str | None = None
    instansi: str | None = None
    """Which agency a KEMENTERIAN_LEMBAGA is, as AHU: it reads what it was asked to validate."""

    @property
    def actor(self) -> Actor:
        return Actor(self.sub, self.peran.value, tuple(sorted(self.fungsi)), self.pelaku_usaha)

    def reaches(self, daerah: Daerah) -> bool:
        """Whether the region lies in the caller's area (PB8-9-3)."""
        if self.peran in (Peran.LEMBAGA_OSS, Peran.KEMENTERIAN_LEMBAGA):
            return True
        return any(
            daerah.wilayah == kode or daerah.wilayah.startswith(f"{kode}.") for kode in self.wilayah
        )

    def home(self) -> Daerah:
        """The one region that an officer acts for; refused when the token names none."""
        daerah = DAERAH.get(self.daerah or "")
        if daerah is None:
            raise Refused(DI_LUAR_WILAYAH, 403)
        return daerah


def _akses(kode: str, title: str, detail: str, perbaikan: str | None = None) -> Refusal:
    return Refusal(kode, "PB8-9-3", PASAL, title, detail, perbaikan)


TANPA_TOKEN = _akses(
    "TANPA_TOKEN",
    "Belum masuk",
    "Permintaan ini memerlukan token akses.",
    "Sertakan header Authorization: Bearer.",
)
TOKEN_TIDAK_SAH = _akses(
    "TOKEN_TIDAK_SAH",
    "Token tidak sah",
    "Token akses tidak dapat diterima.",
    "Masuk kembali untuk mendapat token baru.",
)
TOKEN_KEDALUWARSA = _akses(
    "TOKEN_KEDALUWARSA",
    "Token kedaluwarsa",
    "Masa berlaku token akses sudah lewat.",
    "Masuk kembali untuk mendapat token baru.",
)
PENERBIT_JAUH = _akses(
    "PENERBIT_TOKEN_TIDAK_TERJANGKAU",
    "Token belum dapat diperiksa",
    "Penerbit token belum dapat dicapai.",
    "Ulangi beberapa saat lagi.",
)
PERAN_DITOLAK = _akses(
    "PERAN_TIDAK_BERWENANG",
    "Tidak berwenang",
    "Peran Anda tidak berwenang atas tindakan ini.",
)
DI_LUAR_WILAYAH = _akses(
    "DI_LUAR_WILAYAH",
    "Di luar wilayah",
    "Data ini berada di luar wilayah kewenangan Anda.",
)
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="perizinan"'}


@dataclass
class Authenticator:
    """Verifies bearer tokens against the issuer's keys; remembers a verified one till it ends."""

    issuer: str
    jwks_url: str
    audience: str
    _keys: jwt.PyJWKClient = field(init=False)
    _known: OrderedDict[str, tuple[float, Caller]] = field(init=False)

    def __post_init__(self) -> None:
        self._keys = jwt.PyJWKClient(self.jwks_url, cache_keys=True, timeout=5)
        self._known = OrderedDict()

    async def caller(self, token: str) -> Caller:
        known = self._known.get(token)
        if known and known[0] > time.time():
            return known[1]
        claims = await self._verify(token)
        caller = read_claims(claims)
        self._known[token] = (float(claims["exp"]), caller)
        if len(self._known) > CACHED_TOKENS:
            self._known.popitem(last=False)
        return caller

    async def _verify(self, token: str) -> dict[str, Any]:
        try:
            if jwt.get_unverified_header(token).get("alg") not in ALGORITHMS:
                raise Refused(TOKEN_TIDAK_SAH, 401, CHALLENGE)
            key = await asyncio.to_thread(self._keys.get_signing_key_from_jwt, token)
            return jwt.decode(
                token,
                key,
                algorithms=ALGORITHMS,
                audience=self.audience,
                issuer=self.issuer,
                leeway=LEEWAY,
                options={"require": ["exp", "iat", "sub", "iss", "aud"]},
            )
        except jwt.ExpiredSignatureError as error:
            raise Refused(TOKEN_KEDALUWARSA, 401, CHALLENGE) from error
        except jwt.PyJWKClientConnectionError as error:
            raise Refused(PENERBIT_JAUH, 503, {"Retry-After": "2"}) from error
        except (jwt.PyJWTError, ValueError) as error:
            raise Refused(TOKEN_TIDAK_SAH, 401, CHALLENGE) from error


def read_claims(claims: Mapping[str, Any]) -> Caller:
    """A token that is well signed but names no role of the list is nobody here: 403."""
    try:
        return Caller(
            sub=str(claims["sub"]),
            peran=Peran(claims["peran"]),
            fungsi=frozenset(Fungsi(one) for one in claims.get("fungsi", ())),
            daerah=claims.get("daerah"),
            wilayah=tuple(str(one) for one in claims.get("wilayah", ())),
            pelaku_usaha=claims.get("pelaku_usaha"),
            instansi=claims.get("instansi"),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise Refused(PERAN_DITOLAK, 403) from error


_bearer = HTTPBearer(
    auto_error=False,
    scheme_name="oidc",
    description="Token akses OIDC dari penerbit setempat.",
)


async def _caller(
    request: Request,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Caller:
    if credentials is None:
        raise Refused(TANPA_TOKEN, 401, CHALLENGE)
    caller = await request.app.state.authenticator.caller(credentials.credentials)
    request.state.caller = caller
    return caller


Pemanggil = Annotated[Caller, Depends(_caller)]


@dataclass(frozen=True)
class Gate:
    """The declared roles of a route; the walk over all routes reads them from here."""

    izin: tuple[Izin, ...]

    async def __call__(self, caller: Pemanggil) -> None:
        if not any(izin.meliputi(caller) for izin in self.izin):
            raise Refused(PERAN_DITOLAK, 403)


@dataclass(frozen=True)
class PublicGate:
    """Declared open to everybody, with the reason."""

    alasan: str

    async def __call__(self) -> None:
        return None


def boleh(*izin: Izin) -> Dependency:
    return Depends(Gate(izin))


def publik(alasan: str) -> Dependency:
    return Depends(PublicGate(alasan))
