"""What registrasi is made of."""

from pathlib import Path

from services.registrasi.api import ROUTERS, STATUS
from services.registrasi.inbound import INBOUND
from services.registrasi.outbound import OUTBOUND
from shared.runtime import Service

SERVICE = Service(
    name="registrasi",
    title="Registrasi",
    description="Permohonan menurut SOP, NIB dan perizinan, profil Pelaku Usaha, Hak Akses.",
    routers=ROUTERS,
    inbound=INBOUND,
    outbound=OUTBOUND,
    refusal_status=STATUS,
    migrations=Path(__file__).parent / "migrations",
)
