import pytest

from services.notifikasi.inbound import INBOUND
from tests.notifikasi.bahan import DAERAH
from tests.support.databases import Opened
from tests.support.layanan import Layanan


@pytest.fixture
async def notifikasi(database: Opened) -> Layanan:
    return Layanan(await database("notifikasi"), INBOUND, DAERAH)
