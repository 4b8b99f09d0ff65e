"""The access matrix, read from the gates of the routes: who may call what (PB8-9-3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts

from deploy.tools.layanan import aplikasi, layanan
from shared.http.access import Gate, Izin, Peran, PublicGate

TERBUKA = "TERBUKA"
SEMUA = "ya"
SEMUA_PERAN = "semua peran"
BAWAAN = frozenset(
    {"/openapi.json", "/dokumen", "/rujukan", "/dokumen-statis", "/docs/oauth2-redirect"}
)
"""The description of the interface, with the pages that show it: open to everybody."""
KOLOM = ("layanan", "metode", "rute", "publik", *(peran.value.lower() for peran in Peran))


class TanpaPeran(Exception):
    """A route that declares no role is closed to nobody: never allowed."""


@dataclass(frozen=True)
class Rute:
    metode: str
    jalur: str
    izin: tuple[Izin, ...]
    """Empty: open to everybody."""
    guna: str

    @property
    def siapa(self) -> str:
        if all(self.sel(peran) == SEMUA for peran in Peran):
            return SEMUA_PERAN
        return ", ".join(dict.fromkeys(map(str, self.izin))) or TERBUKA

    def sel(self, peran: Peran) -> str:
        """`ya` for the whole role, functions where only these may, empty for nobody."""
        fungsi = [izin.fungsi for izin in self.izin if izin.peran is peran]
        if None in fungsi:
            return SEMUA
        return " ".join(sorted(str(satu) for satu in fungsi))


def rute(app: FastAPI) -> list[Rute]:
    return sorted(_semua(app), key=lambda satu: (satu.jalur, satu.metode))


def matriks() -> list[tuple[str, ...]]:
    """One row per route, in the columns KOLOM."""
    return [
        (service.name, satu.metode, satu.jalur, *sel(satu))
        for service in layanan()
        for satu in rute(aplikasi(service))
    ]


def sel(satu: Rute) -> tuple[str, ...]:
    return (SEMUA if not satu.izin else "", *(satu.sel(peran) for peran in Peran))


def _semua(app: FastAPI) -> Iterator[Rute]:
    for route in iter_route_contexts(app.routes):
        if route.path in BAWAAN:
            continue
        if not isinstance(route.original_route, APIRoute):
            raise TanpaPeran(str(route.path))
        izin = _izin(route)
        for metode in sorted(route.methods or ()):
            yield Rute(metode, str(route.path), izin, route.summary or "")


def _izin(route: RouteContext) -> tuple[Izin, ...]:
    gerbang = [
        satu.dependency
        for satu in route.dependencies
        if isinstance(satu.dependency, Gate | PublicGate)
    ]
    if len(gerbang) != 1:
        raise TanpaPeran(f"{route.path}: {len(gerbang)} gerbang, harus satu")
    satu = gerbang[0]
    if isinstance(satu, PublicGate):
        return ()
    if not satu.izin:
        raise TanpaPeran(f"{route.path}: gerbang tanpa peran")
    return satu.izin
