"""`perizinan sop`: an operator adds an SOP from a file, and is told what is wrong by its field."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.registrasi.klien import Registrasi
from tests.registrasi.sop import CONTOH, ubah
from tests.support.process import ROOT


async def perizinan(url: str, *argumen: str) -> tuple[int, str, str]:
    proses = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "deploy.cli", "sop", *argumen),
        cwd=ROOT,
        env=os.environ | {"PERIZINAN_DATABASE_URL_REGISTRASI": url, "COLUMNS": "200"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    keluar, salah = await proses.communicate()
    return proses.returncode or 0, keluar.decode(), salah.decode()


def tulis(folder: Path, isi: Any) -> str:
    berkas = folder / "sop.json"
    berkas.write_text(json.dumps(isi), encoding="utf-8")
    return str(berkas)


@pytest.mark.rule("SOP100-1", "SOP100-2", "SOP100-3")
async def test_impor_dua_kali_satu_sop(registrasi: Registrasi, tmp_path: Path) -> None:
    url, berkas = registrasi.database.url, tulis(tmp_path, CONTOH)
    for _ in range(2):
        kode, keluar, salah = await perizinan(url, "impor", berkas, "--sahkan")
        assert (kode, salah) == (0, "")
        assert "SOPCONTOH versi 1: disahkan" in keluar
    assert await registrasi.fakta() == [
        "sop.didaftarkan",
        "sop.disimpan",
        "arsip.disimpan",
        "sop.disahkan",
    ]
    berkas = tulis(tmp_path, ubah(CONTOH, lampiran__standar_biaya="Rp0"))
    kode, _, salah = await perizinan(url, "impor", berkas)
    assert (kode, "SOP sudah disahkan" in salah) == (1, True)


@pytest.mark.parametrize(
    ("isi", "kode", "pesan"),
    [
        (ubah(CONTOH, versi="satu"), 1, "  versi: bukan bilangan bulat\n"),
        (ubah(CONTOH, apa=1), 1, "  apa: tidak dikenal\n"),
        (ubah(CONTOH, daerah=None), 1, "  daerah: wajib diisi\n"),
        (ubah(CONTOH, tabel__kode_kbli="00000"), 1, "  tabel/kode_kbli: KBLI 00000 tidak ada di"),
        ([], 2, "bukan JSON yang sah"),
    ],
    ids=["bentuk", "tidak dikenal", "kurang", "isi", "bukan objek"],
)
async def test_kesalahan_disebut_bidangnya(isi: Any, kode: int, pesan: str, tmp_path: Path) -> None:
    keluar = await perizinan("postgresql://tidak-dipakai", "periksa", tulis(tmp_path, isi))
    assert keluar[0] == kode, keluar
    assert pesan in keluar[2]


async def test_contoh_dapat_diperiksa_dan_digambar(tmp_path: Path) -> None:
    kode, keluar, _ = await perizinan("", "contoh")
    assert (kode, json.loads(keluar)) == (0, CONTOH)
    berkas = tulis(tmp_path, json.loads(keluar))
    assert (await perizinan("", "periksa", berkas))[0] == 0
    kode, keluar, _ = await perizinan("", "gambar", berkas)
    assert (kode, keluar.startswith("<svg ")) == (0, True)
