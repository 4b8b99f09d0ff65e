import pytest

from services.sanksi.inbound import INBOUND
from tests.sanksi.bahan import DAERAH
from tests.support.databases import Opened
from tests.support.layanan import Layanan


@pytest.fixture
async def sanksi(database: Opened) -> Layanan:
    return Layanan(await database("sanksi"), INBOUND, DAERAH)
