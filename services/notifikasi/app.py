"""The composition root of notifikasi."""

from pathlib import Path

from services.notifikasi.api import ROUTERS, STATUS
from services.notifikasi.inbound import INBOUND
from services.notifikasi.outbound import OUTBOUND
from services.notifikasi.penyiar import run_webhooks
from services.notifikasi.workers import clocks_are_punctual, run_clocks, run_sender
from shared.runtime import Service

SERVICE = Service(
    name="notifikasi",
    title="Notifikasi",
    description="Semua tenggat, pengingat, dan pemberitahuan menurut peraturan, serta kalender "
    "kerja yang menghitungnya.",
    routers=ROUTERS,
    inbound=INBOUND,
    outbound=OUTBOUND,
    refusal_status=STATUS,
    migrations=Path(__file__).parent / "migrations",
    workers=(run_clocks, run_sender, run_webhooks),
    checks=(clocks_are_punctual,),
)
