"""Configuration of an installation, beside the one that is shipped."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shared import aturan

KEPUTUSAN = "Keputusan Bupati Sijunjung 1/2026"
SATUAN = {int: "KALI", str: "PILIHAN", list: "DAFTAR"}


class Pilihan:
    """Said before what it decides; forgotten at the end of the test."""

    def __init__(self, folder: Path) -> None:
        self.berkas = folder / "ketentuan-pemasangan.json"
        self.entri: list[dict[str, Any]] = []

    def __call__(self, kunci: str, nilai: Any, daerah: str | None = "KAB_SIJUNJUNG") -> None:
        self.entri.append(
            {
                "kunci": kunci,
                "nilai": nilai,
                "satuan": SATUAN[type(nilai)],
                "berlaku_mulai": "2021-01-01",
                "dasar_hukum": KEPUTUSAN,
                "aturan": [],
                "daerah": daerah,
            }
        )
        self.berkas.write_text(json.dumps(self.entri))
        aturan.gunakan(self.berkas)


@pytest.fixture
def pilihan(tmp_path: Path) -> Iterator[Pilihan]:
    yield Pilihan(tmp_path)
    aturan.gunakan()
