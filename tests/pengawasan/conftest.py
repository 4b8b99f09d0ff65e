from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from services.pengawasan import api
from services.pengawasan.app import SERVICE
from services.pengawasan.inbound import INBOUND
from services.pengawasan.outbound import OUTBOUND
from tests.pengawasan.bahan import DAERAH
from tests.pengawasan.pesan import CALLERS, GUDANG, LAIN, TERBIT, dengar, kegiatan, muat, terbit
from tests.support.databases import Opened
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def pengawasan(database: Opened) -> Layanan:
    return Layanan(await database("pengawasan"), INBOUND, DAERAH)


@pytest.fixture
async def klien(pengawasan: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    klien = Klien(
        pengawasan.database,
        CALLERS,
        routers=api.ROUTERS,
        status=api.STATUS,
        inbound=INBOUND,
        outbound=OUTBOUND,
        folder=tmp_path,
        under_regulation=SERVICE.under_regulation,
    )
    yield klien
    await klien.close()


@pytest.fixture
async def terencana(pengawasan: Layanan, klien: Klien) -> Layanan:
    """A subject with one entry of the plan of 2026, and another subject without."""
    await dengar(pengawasan, TERBIT, terbit(LAIN, kegiatan(GUDANG)))
    assert (await muat(klien)).status_code == 201
    return pengawasan
