"""Registrasi with its database and a registered Pelaku Usaha."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import SITI
from tests.support.databases import Opened


@pytest.fixture
async def registrasi(database: Opened, tmp_path: Path) -> AsyncGenerator[Registrasi]:
    satu = Registrasi(await database("registrasi"), tmp_path)
    yield satu
    await satu.close()


@pytest.fixture
async def siti(registrasi: Registrasi) -> str:
    """A perorangan of Sekayu, registered and signed in as `siti`."""
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI)
    assert jawaban.status_code == 201, jawaban.text
    pelaku_usaha = jawaban.json()["id"]
    registrasi.masuk("siti", pelaku_usaha)
    return pelaku_usaha
