"""Frozen contracts: `python -m deploy.tools.kontrak periksa|beku|contoh TYPE|dokumen FOLDER`.

For each published version two files beside the classes in shared/contracts:
`schemas/<type>.json`, its JSON Schema, and `golden/<type>.json`, one whole Kafka message. Neither
is ever edited. A compatible addition inside a version is a further pair, `<type>.r2.json`.

- `periksa` says what is missing or has changed, and ends with 1 when anything has.
- `beku` writes the schema of what is new, and refuses what would break a reader.
- `contoh TYPE` makes the golden message from a body on standard input.
- `dokumen FOLDER` writes AsyncAPI and OpenAPI of each service, all schemas and golden messages,
  and the list of events, for agencies.
"""

import importlib
import json
import pkgutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import shared.contracts
from deploy.tools.kesesuaian import pelanggaran
from deploy.tools.layanan import aplikasi, layanan
from shared.contracts import asyncapi
from shared.contracts.contract import KATALOG, Contract
from shared.messaging.envelope import Envelope, write_headers

AKAR = Path(shared.contracts.__file__).parent
SKEMA = AKAR / "schemas"
GOLDEN = AKAR / "golden"
DIALEK = "https://json-schema.org/draft/2020-12/schema"
PELAKU_USAHA = "0199b1d0-4e6f-7a33-b5c8-92e04d17fa60"
SAAT = datetime(2026, 3, 16, 2, 15, tzinfo=UTC)


def katalog() -> dict[str, type[Contract]]:
    """All published versions; importing the modules is what fills the catalogue."""
    for modul in pkgutil.iter_modules(shared.contracts.__path__, "shared.contracts."):
        importlib.import_module(modul.name)
    return dict(sorted(KATALOG.items()))


def skema(kontrak: type[Contract]) -> dict[str, Any]:
    kepala = {"$schema": DIALEK, "$id": f"urn:perizinan:kontrak:{kontrak.TYPE}"}
    return kepala | asyncapi.payload_schema(kontrak)


def berkas(folder: Path, jenis: str) -> list[Path]:
    """Of one version, oldest first."""
    lanjutan = folder.glob(f"{jenis}.r*.json")
    semua = [folder / f"{jenis}.json", *sorted(lanjutan, key=_revisi)]
    return [satu for satu in semua if satu.exists()]


def baca(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text())


def masalah(kontrak: type[Contract], folder: Path = SKEMA) -> list[str]:
    """Why the frozen schemas forbid the class as it is now."""
    kini = skema(kontrak)
    return [
        f"{file.name}: {sebab}"
        for file in berkas(folder, kontrak.TYPE)
        for sebab in pelanggaran(baca(file), kini)
    ]


def bekukan(kontrak: type[Contract], folder: Path = SKEMA) -> Path | None:
    """The new file, or None when nothing is new; ValueError when a reader would break."""
    lama = berkas(folder, kontrak.TYPE)
    if lama and baca(lama[-1]) == skema(kontrak):
        return None
    if sebab := masalah(kontrak, folder):
        raise ValueError(f"{kontrak.TYPE}: buat versi baru\n  " + "\n  ".join(sebab))
    revisi = f".r{len(lama) + 1}" if lama else ""
    file = folder / f"{kontrak.TYPE}{revisi}.json"
    _tulis(file, skema(kontrak))
    return file


def pesan(kontrak: type[Contract], isi: dict[str, Any]) -> dict[str, Any]:
    """The whole Kafka message of an example body, with every header that may occur."""
    fakta = kontrak.model_validate(isi)
    instansi = isi["instansi"] if kontrak.PENERBIT == "integrasi" else None
    daerah = "KAB_MUSI_BANYUASIN" if kontrak.ATURAN[0].startswith("SOP100") else "KAB_SIJUNJUNG"
    stream = isi.get("pelaku_usaha") or (PELAKU_USAHA if instansi else kontrak.FAKTA.split(".")[0])
    envelope = Envelope(
        id=uuid5(NAMESPACE_URL, f"golden/{kontrak.TYPE}"),
        type=kontrak.TYPE,
        source=f"/instansi/{instansi}" if instansi else f"/perizinan/{kontrak.PENERBIT}",
        stream=stream,
        version=None if instansi else 7,  # an agency keeps no count
        time=SAAT,
        tenant=daerah,
        correlation=str(uuid5(NAMESPACE_URL, f"golden/korelasi/{stream}")),
        causation=str(uuid5(NAMESPACE_URL, f"golden/sebab/{kontrak.TYPE}")),
        actor=instansi or "petugas-0412",
        legal_basis=fakta.legal_basis,
        subject=fakta.subject,
        traceparent="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    )
    return {"headers": write_headers(envelope), "key": stream, "body": isi}


def contoh(jenis: str, isi: dict[str, Any]) -> Path:
    """Goes with the newest schema; never over an existing file."""
    revisi = len(berkas(SKEMA, jenis))
    file = GOLDEN / f"{jenis}{f'.r{revisi}' if revisi > 1 else ''}.json"
    if file.exists():
        raise ValueError(f"{file.name} sudah beku")
    _tulis(file, pesan(katalog()[jenis], isi))
    return file


def keadaan() -> list[str]:
    """Everything that is not as it must be."""
    daftar: list[str] = []
    for jenis, kontrak in katalog().items():
        beku = berkas(SKEMA, jenis)
        if not beku or baca(beku[-1]) != skema(kontrak):
            daftar += masalah(kontrak) or [f"{jenis}: belum dibekukan (jalankan beku)"]
        tanpa = {file.name for file in beku} - {file.name for file in berkas(GOLDEN, jenis)}
        daftar += [f"golden/{nama}: tidak ada (jalankan contoh)" for nama in sorted(tanpa)]
    dikenal = katalog().keys()
    for file in [*SKEMA.glob("*.json"), *GOLDEN.glob("*.json")]:
        if _jenis(file) not in dikenal:
            daftar.append(f"{file.parent.name}/{file.name}: kontraknya sudah tidak ada")
    return daftar


def main(argumen: list[str]) -> int:
    match argumen:
        case ["periksa"]:
            daftar = keadaan()
            print("\n".join(daftar) or f"{len(katalog())} kontrak beku")
            return 1 if daftar else 0
        case ["beku"]:
            return _beku_semua()
        case ["contoh", jenis] if jenis in katalog():
            print(contoh(jenis, json.load(sys.stdin)).name)
            return 0
        case ["dokumen", folder]:
            dokumen(Path(folder))
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def pembaca() -> dict[str, list[str]]:
    """Type -> the services that react to it; agencies may read all of them."""
    oleh: dict[str, list[str]] = {}
    for service in layanan():
        for jenis in service.inbound.contracts:
            oleh.setdefault(jenis, []).append(service.name)
    return oleh


def daftar_peristiwa() -> str:
    """The catalogue of events as a page."""
    oleh = pembaca()
    baris = [
        f"| `{jenis}` | {', '.join(oleh.get(jenis, ()))} | {', '.join(kelas.ATURAN)} "
        f"| {kelas.DASAR_HUKUM} |"
        for jenis, kelas in katalog().items()
    ]
    kepala = ["# Daftar peristiwa", "", "| Jenis | Dibaca oleh | Aturan | Dasar hukum |"]
    return "\n".join([*kepala, "| --- | --- | --- | --- |", *baris]) + "\n"


def dokumen(folder: Path) -> None:
    for file in [*SKEMA.glob("*.json"), *GOLDEN.glob("*.json")]:
        _tulis(folder / file.parent.name / file.name, baca(file))
    for service in layanan():
        kejadian = asyncapi.document(service.name, "produksi", service.inbound, service.outbound)
        _tulis(folder / f"asyncapi-{service.name}.json", kejadian)
        _tulis(folder / f"openapi-{service.name}.json", aplikasi(service).openapi())
    (folder / "peristiwa.md").write_text(daftar_peristiwa())


def _beku_semua() -> int:
    gagal = 0
    for kontrak in katalog().values():
        try:
            if file := bekukan(kontrak):
                print(file.name)
        except ValueError as salah:
            print(salah, file=sys.stderr)
            gagal = 1
    return gagal


def _revisi(file: Path) -> int:
    return int(file.name.removesuffix(".json").rpartition(".r")[2])


def _jenis(file: Path) -> str:
    nama = file.name.removesuffix(".json")
    jenis, titik, angka = nama.rpartition(".r")
    return jenis if titik and angka.isdigit() else nama


def _tulis(file: Path, isi: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(isi, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
