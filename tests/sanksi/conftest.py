from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from services.sanksi import api
from services.sanksi.inbound import INBOUND
from services.sanksi.outbound import OUTBOUND
from shared.http.access import Fungsi
from tests.sanksi.bahan import DAERAH, PELAKU_USAHA
from tests.sanksi.test_api import CALLERS, pelaku
from tests.support.databases import Opened
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def sanksi(database: Opened) -> Layanan:
    return Layanan(await database("sanksi"), INBOUND, DAERAH)


@pytest.fixture
async def klien_dokumen(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    klien = Klien(
        sanksi.database,
        CALLERS | {"kurator": pelaku(PELAKU_USAHA, Fungsi.KURATOR)},
        routers=api.ROUTERS,
        status=api.STATUS,
        inbound=INBOUND,
        outbound=OUTBOUND,
        folder=tmp_path,
    )
    yield klien
    await klien.close()
