"""A service on one page, from its own lists: `python -m deploy.tools.kanvas NAME [--tulis]`.

Prints the generated sections of services/NAME/README.md, or puts them in place with --tulis.
A test compares; `## Memutuskan` and the words above it are written by hand.
"""

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from deploy.tools.akses import rute
from deploy.tools.layanan import aplikasi, layanan, satu_layanan
from shared.contracts.contract import Contract
from shared.messaging.inbound import Entry
from shared.runtime import Service

ROOT = Path(__file__).parents[2]
TANGAN = "Memutuskan"
KOSONG = "Tidak ada."


def bagian(service: Service) -> dict[str, str]:
    """Heading -> text, in the order of the page."""
    return {
        "HTTP": _tabel(("Rute", "Siapa", "Guna"), _http(service)),
        "Peristiwa masuk": _tabel(("Jenis", "Bila", "Penangan"), _masuk(service)),
        "Peristiwa keluar": _tabel(("Jenis", "Dari", "Aturan"), _keluar(service)),
        "Tabel": _tabel(("Tabel", "Kunci", "Satu baris"), _tabel_data(service)),
        "Jam": _tabel(("Jam", "Aturan", "Mulai", "Sejak", "Lama", "Berhenti"), _jam(service)),
    }


def halaman(service: Service) -> str:
    return "\n".join(f"## {judul}\n\n{isi}" for judul, isi in bagian(service).items())


def berkas(service: Service) -> Path:
    return ROOT / "services" / service.name / "README.md"


def baca(teks: str) -> dict[str, str]:
    """Heading -> text of a page."""
    potongan = re.split(r"^## (.+)\n+", teks, flags=re.MULTILINE)
    return dict(zip(potongan[1::2], (isi.rstrip() + "\n" for isi in potongan[2::2]), strict=True))


def tulis(service: Service) -> None:
    file = berkas(service)
    file.write_text(susun(service, file.read_text() if file.exists() else _awal(service)))


def susun(service: Service, teks: str) -> str:
    """The page with its generated sections as they must be; the rest stays."""
    kepala = re.split(r"^## ", teks, maxsplit=1, flags=re.MULTILINE)[0].rstrip()
    lama = baca(teks)
    isi = {TANGAN: lama.get(TANGAN, "")} | bagian(service)
    isi |= {judul: sisa for judul, sisa in lama.items() if judul not in isi}
    return (
        "\n\n".join([kepala, *(f"## {judul}\n\n{sisa.rstrip()}" for judul, sisa in isi.items())])
        + "\n"
    )


def modul_domain(nama: str) -> set[str]:
    domain = importlib.import_module(f"services.{nama}.domain")
    return {modul.name for modul in pkgutil.iter_modules(domain.__path__)}


def jam(nama: str) -> list[Any]:
    """Of notifikasi all; of another service those that one of its events arms."""
    semua = importlib.import_module("services.notifikasi.clocks").CLOCKS
    if nama == "notifikasi":
        return list(semua)
    return [
        satu
        for satu in semua
        if nama in {kontrak.PENERBIT for kontrak in kontrak_dari(satu.armed_by)}
    ]


def kontrak_dari(nilai: Any) -> list[type[Contract]]:
    """A contract, or several, also where they stand inside a small value of the clock's own."""
    if inspect.isclass(nilai) and issubclass(nilai, Contract):
        return [nilai]
    if isinstance(nilai, Iterable) and not isinstance(nilai, str):
        return [kontrak for satu in nilai for kontrak in kontrak_dari(satu)]
    return [
        kontrak for isi in getattr(nilai, "__dict__", {}).values() for kontrak in kontrak_dari(isi)
    ]


def kelas_tabel(nama: str) -> list[type[SQLModel]]:
    modul = importlib.import_module(f"services.{nama}.tables")
    nama_modul = [modul.__name__] + [
        satu.name
        for satu in pkgutil.walk_packages(getattr(modul, "__path__", ()), f"{modul.__name__}.")
    ]
    kelas = {
        satu
        for satu_modul in nama_modul
        for satu in vars(importlib.import_module(satu_modul)).values()
        if inspect.isclass(satu) and issubclass(satu, SQLModel) and hasattr(satu, "__table__")
    }
    return sorted(kelas, key=lambda satu: satu.__table__.name)  # pyright: ignore[reportAttributeAccessIssue]  # SQLModel sets it


def _http(service: Service) -> Iterator[tuple[str, ...]]:
    for satu in rute(aplikasi(service)):
        yield f"`{satu.metode} {satu.jalur}`", satu.siapa, satu.guna


def _masuk(service: Service) -> Iterator[tuple[str, ...]]:
    for entry in sorted(service.inbound.entries, key=lambda entry: entry.contract.TYPE):
        yield f"`{entry.contract.TYPE}`", _bila(entry), f"`{_nama(entry.handler)}`"


def _bila(entry: Entry) -> str:
    return ", ".join(f"`{nama}={nilai}`" for nama, nilai in sorted(entry.when.items()))


def _keluar(service: Service) -> Iterator[tuple[str, ...]]:
    for sending in sorted(
        service.outbound.sendings, key=lambda satu: (satu.contract.TYPE, satu.event.__name__)
    ):
        aturan = ", ".join(sending.contract.ATURAN)
        yield f"`{sending.contract.TYPE}`", f"`{sending.event.__name__}`", aturan


def _tabel_data(service: Service) -> Iterator[tuple[str, ...]]:
    for kelas in kelas_tabel(service.name):
        tabel = kelas.__table__  # pyright: ignore[reportAttributeAccessIssue]  # SQLModel sets it
        kunci = ", ".join(f"`{kolom.name}`" for kolom in tabel.primary_key.columns)
        yield (
            f"`{tabel.name}`",
            kunci,
            (vars(kelas).get("__doc__") or "").strip().partition("\n")[0],
        )


def _jam(service: Service) -> Iterator[tuple[str, ...]]:
    for satu in jam(service.name):
        yield (
            f"`{satu.kind}`",
            satu.rule,
            _fakta(satu.armed_by),
            f"`{satu.anchor}`" if satu.anchor else "saat peristiwa",
            f"`{satu.length}` {satu.unit}",
            _fakta(satu.stopped_by),
        )


def _fakta(nilai: Any) -> str:
    return ", ".join(dict.fromkeys(f"`{kontrak.FAKTA}`" for kontrak in kontrak_dari(nilai)))


def _nama(handler: Any) -> str:
    return getattr(handler, "__name__", type(handler).__name__)


def _tabel(kepala: tuple[str, ...], baris: Iterable[tuple[str, ...]]) -> str:
    isi = [_baris(satu) for satu in baris]
    if not isi:
        return f"{KOSONG}\n"
    return "\n".join([_baris(kepala), _baris(("---",) * len(kepala)), *isi]) + "\n"


def _baris(sel: Iterable[str]) -> str:
    return "| " + " | ".join(satu.replace("|", "\\|") for satu in sel) + " |"


def _awal(service: Service) -> str:
    return f"# {service.title}\n\n{service.description}\n"


def main(argumen: list[str]) -> int:
    match argumen:
        case ["--tulis"]:
            for service in layanan():
                tulis(service)
        case [nama, "--tulis"]:
            tulis(satu_layanan(nama))
        case [nama]:
            print(halaman(satu_layanan(nama)))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
