"""What pengawasan is made of."""

from pathlib import Path

from services.pengawasan.api import ROUTERS, STATUS
from services.pengawasan.inbound import INBOUND
from services.pengawasan.outbound import OUTBOUND
from shared.runtime import Service

SERVICE = Service(
    name="pengawasan",
    title="Pengawasan",
    description="Subjek pengawasan, rencana inspeksi lapangan tahunan yang telah ditetapkan, "
    "jadwal inspeksi rutin dan insidental, LKPM, dan bagian profil Pelaku Usaha milik pengawasan.",
    routers=ROUTERS,
    inbound=INBOUND,
    outbound=OUTBOUND,
    refusal_status=STATUS,
    migrations=Path(__file__).parent / "migrations",
    under_regulation=True,
)
