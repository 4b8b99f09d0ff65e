import pytest

from services.notifikasi.inbound import INBOUND
from tests.notifikasi.bahan import DAERAH
from tests.sanksi.pesan import Layanan
from tests.support.databases import Opened


@pytest.fixture
async def notifikasi(database: Opened) -> Layanan:
    return Layanan(await database("notifikasi"), INBOUND, DAERAH)
