import pytest

from services.sanksi.inbound import INBOUND
from tests.sanksi.bahan import DAERAH
from tests.sanksi.pesan import Layanan
from tests.support.databases import Opened


@pytest.fixture
async def sanksi(database: Opened) -> Layanan:
    return Layanan(await database("sanksi"), INBOUND, DAERAH)
