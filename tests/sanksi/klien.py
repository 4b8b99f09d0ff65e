"""The HTTP of sanksi over its own database and lists."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from services.sanksi import api
from services.sanksi.inbound import INBOUND
from services.sanksi.outbound import OUTBOUND
from shared.http.access import Caller
from tests.support.klien import Klien
from tests.support.layanan import Layanan


def buka(sanksi: Layanan, callers: Mapping[str, Caller], folder: Path) -> Klien:
    return Klien(
        sanksi.database,
        callers,
        routers=api.ROUTERS,
        status=api.STATUS,
        inbound=INBOUND,
        outbound=OUTBOUND,
        folder=folder,
    )


@asynccontextmanager
async def masuk(
    sanksi: Layanan, callers: Mapping[str, Caller], folder: Path
) -> AsyncGenerator[Klien]:
    klien = buka(sanksi, callers, folder)
    yield klien
    await klien.close()
