"""What a decree changes in the calendar, and the years that wait for theirs (CALC-1)."""

from collections.abc import Iterable
from dataclasses import asdict
from uuid import uuid5

import structlog
from prometheus_client import Counter

from services.notifikasi import queries
from services.notifikasi.domain.kalender import KalenderDiperbarui
from services.notifikasi.domain.keadaan import RUANG, TANPA_PELAKU_USAHA
from services.notifikasi.domain.pemberitahuan import Perihal
from services.notifikasi.domain.penerima import Ke, Surat
from services.notifikasi.handlers import pemberitahuan
from services.notifikasi.outbound import OUTBOUND
from shared.calendar import HariLapisan, Kalender
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay
from shared.refusal import Refusal

log = structlog.get_logger()

PROVISIONAL = Counter(
    "perizinan_tenggat_sementara_total",
    "Clocks counted in a year whose decree is not known",
    ["daerah", "tahun"],
)
DASAR = "CALC-1"
SEMENTARA = Surat("kalender_sementara", (Ke.DPMPTSP,))


async def perbarui(tx: Transaction, hari: HariLapisan) -> Kalender | Refusal:
    """Open clocks follow one by one: the worker counts each of them anew, none ends before."""
    lama = await queries.lapisan(tx.session, hari.tanggal)
    await save_overlay(tx.session, hari)
    kalender = await tx.kalender()
    tx.outbox(*OUTBOUND.contracts([KalenderDiperbarui(kalender.versi, hari)]))
    tx.audit(
        "kalender.diperbarui",
        hari.tanggal.isoformat(),
        sebelum=[asdict(satu) for satu in lama],
        sesudah=asdict(hari),
        dasar_hukum=hari.dasar_hukum,
    )
    return kalender


async def peringatkan_sementara(tx: Transaction, tahun: Iterable[int]) -> None:
    """Every such count for the alarm; to the office once for a region and year."""
    for satu in tahun:
        PROVISIONAL.labels(tx.daerah.kode, satu).inc()
        id = uuid5(RUANG, f"{SEMENTARA.jenis}/{tx.daerah.kode}/{satu}")
        perihal = Perihal(id, SEMENTARA.jenis, tx.daerah.kode, TANPA_PELAKU_USAHA, DASAR)
        if await pemberitahuan.kirim(tx, SEMENTARA, perihal, {"tahun": satu}):
            log.warning("kalender_sementara", daerah=tx.daerah.kode, tahun=satu)
