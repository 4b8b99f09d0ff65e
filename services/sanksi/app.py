"""What sanksi is made of."""

from pathlib import Path

from services.sanksi.api import ROUTERS, STATUS
from services.sanksi.inbound import INBOUND
from services.sanksi.outbound import OUTBOUND
from shared.runtime import Service

SERVICE = Service(
    name="sanksi",
    title="Sanksi",
    description="Pembatalan dan Pencabutan atas permohonan, verifikasi, dan fiktif positif.",
    routers=ROUTERS,
    inbound=INBOUND,
    outbound=OUTBOUND,
    refusal_status=STATUS,
    migrations=Path(__file__).parent / "migrations",
    under_regulation=True,
)
