"""`perizinan up`: Ctrl-C stops it cleanly, and a second one goes on where the first stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from deploy.embedded.system import Addresses

ROOT = Path(__file__).parents[2]
WITHIN = 120
USAHA = {
    "jenis": "ORANG_PERSEORANGAN",
    "nama": "Siti Aminah",
    "wilayah": "16.06.01",
    "alamat": "Jalan Merdeka 1, Sekayu",
    "nik": "1606014107900001",
}

pytestmark = pytest.mark.slow


@contextmanager
def running(data: Path) -> Iterator[Addresses]:
    process = subprocess.Popen(
        [sys.executable, "-m", "deploy.cli", "up"], cwd=ROOT,
        env=os.environ | {"PERIZINAN_DATA": str(data)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout
    try:
        for line in process.stdout:
            if "Ctrl-C" in line:
                break
        yield Addresses.load(data / "system.json")
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=WITHIN)
    assert process.returncode == 0, rest


def token(addresses: Addresses, **claims: object) -> dict[str, str]:
    answer = httpx.post(f"{addresses.issuer}/token", json=claims)
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


def test_a_second_start_goes_on(folder: Path) -> None:
    data = folder / "data saya"
    with running(data) as first:
        usaha = httpx.post(
            f"{first.services['registrasi']}/pelaku-usaha", json=USAHA,
            headers=token(first, sub="siti", peran="PELAKU_USAHA"),
        )  # fmt: skip
        assert usaha.status_code == 201, usaha.text
        id = usaha.json()["id"]
    assert not (data / "system.json").exists()

    with running(data) as second:
        siti = token(second, sub="siti", peran="PELAKU_USAHA", pelaku_usaha=id)
        again = httpx.get(f"{second.services['registrasi']}/pelaku-usaha/{id}", headers=siti)
        assert again.json()["nama"] == USAHA["nama"]
        ajukan = {"kbli": "62012", "skala": "KECIL", "lokasi": "16.06.01", "alamat": "Jalan 1"}
        filed = httpx.post(
            f"{second.services['registrasi']}/permohonan", json=ajukan, headers=siti
        )  # fmt: skip
        assert filed.status_code == 201, filed.text
        petugas = token(
            second, sub="p", peran="PEMERINTAH_DAERAH_KABUPATEN_KOTA", fungsi=["DPMPTSP"],
            daerah="KAB_MUSI_BANYUASIN", wilayah=["16.06"],
        )  # fmt: skip
        assert told(second, petugas), "the notice of an event that was sent after the restart"


def told(addresses: Addresses, petugas: dict[str, str]) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        answer = httpx.get(f"{addresses.services['notifikasi']}/pemberitahuan", headers=petugas)
        if json.loads(answer.text)["data"]:
            return True
        time.sleep(0.1)
    return False
