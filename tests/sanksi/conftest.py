from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from services.sanksi.inbound import INBOUND
from shared.http.access import Fungsi
from tests.sanksi.bahan import DAERAH, PELAKU_USAHA
from tests.sanksi.klien import masuk
from tests.sanksi.test_api import CALLERS, pelaku
from tests.support.databases import Opened
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def sanksi(database: Opened) -> Layanan:
    return Layanan(await database("sanksi"), INBOUND, DAERAH)


@pytest.fixture
async def klien_dokumen(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    async with masuk(
        sanksi, CALLERS | {"kurator": pelaku(PELAKU_USAHA, Fungsi.KURATOR)}, tmp_path
    ) as klien:
        yield klien
