import pytest

from shared.messaging.database import Database
from shared.messaging.inbox import Consumer
from tests.support.databases import KERNEL, Opened
from tests.support.service import INBOUND


@pytest.fixture
async def target(database: Opened) -> Database:
    """Of the consuming service, with the kernel's tables only."""
    return await database("sanksi", template=KERNEL)


@pytest.fixture
async def source(database: Opened) -> Database:
    return await database("pengawasan", template=KERNEL)


@pytest.fixture
def consumer(target: Database) -> Consumer:
    return Consumer("perizinan-sanksi", target, INBOUND)
