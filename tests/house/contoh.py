"""The examples of an OpenAPI document, sent as they stand."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from deploy.tools import kontrak
from deploy.tools.akses import Rute
from shared.http.access import Izin
from shared.http.shell import example, resolve
from tests.house.hidup import Hidup, claims

ADA = "0199b1d0-4e6f-7a33-b5c8-92e04d17fa60"


def dikenal() -> dict[str, Any]:
    """Field -> a value that occurs, from the golden messages."""
    semua = {
        nama: nilai
        for file in sorted(kontrak.GOLDEN.glob("*.json"))
        for nama, nilai in kontrak.baca(file)["body"].items()
        if isinstance(nilai, str | int)
    }
    return semua | {"pelaku_usaha": ADA, "tahun": 2026}


def contoh(document: dict[str, Any], operation: dict[str, Any]) -> list[Any]:
    """Of the JSON body: of the operation itself, or of its schema."""
    media = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    schema = resolve(document, media.get("schema", {}))
    named = [one["value"] for one in media.get("examples", {}).values()]
    single = [part["example"] for part in (media, schema) if "example" in part]
    return [*named, *single, *schema.get("examples", [])]


def kirim(http: httpx.Client, layanan: Hidup, satu: Rute) -> Iterator[httpx.Response]:
    """Each example of this route, by each kind of caller that may."""
    document = layanan.app.openapi()
    operation = document["paths"][satu.jalur][satu.metode.lower()]
    for izin in satu.izin:
        headers = pemegang(layanan, izin) | {"If-Match": '"1"'}
        for isi in contoh(document, operation):
            yield http.request(satu.metode, alamat(document, satu), json=isi, headers=headers)


def tempel(perintah: str, layanan: Hidup, satu: Rute, folder: Path) -> str:
    """What a shell prints when the command is pasted: by the first kind of caller that may."""
    token = pemegang(layanan, satu.izin[0])["Authorization"].split()[1] if satu.izin else ""
    nama = re.findall(r"\$([A-Z_]+)", perintah)
    nilai = {satu: str(dikenal().get(satu.lower(), ADA)) for satu in nama}
    around = os.environ | nilai | {"ALAMAT": layanan.alamat, "TOKEN": token}
    shell = ["bash", "-euo", "pipefail", "-c", perintah]
    ran = subprocess.run(shell, cwd=folder, env=around, capture_output=True, timeout=60, check=True)
    return ran.stdout.decode(errors="replace")


def pemegang(layanan: Hidup, izin: Izin) -> dict[str, str]:
    fungsi = [izin.fungsi.value] if izin.fungsi else []
    token = layanan.issuer.token(claims(peran=izin.peran.value, fungsi=fungsi, pelaku_usaha=ADA))
    return {"Authorization": f"Bearer {token}"}


def alamat(document: dict[str, Any], satu: Rute) -> str:
    """With an example for each path parameter: its own, an enum's first, or a known value."""
    operation = document["paths"][satu.jalur][satu.metode.lower()]
    jalur = satu.jalur
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            nilai = _nilai(document, parameter)
            jalur = jalur.replace(f"{{{parameter['name']}}}", str(nilai))
    return jalur


def _nilai(document: dict[str, Any], parameter: dict[str, Any]) -> Any:
    given = example(document, parameter if "example" in parameter else parameter["schema"])
    return dikenal().get(parameter["name"], ADA) if given is None else given
