"""A delivery that failed for good: what an alert rests on (CALC-9)."""

from uuid import UUID

import structlog
from prometheus_client import Counter

log = structlog.get_logger()

FAILED = Counter("perizinan_kiriman_gagal_total", "Deliveries that failed for good", ["kanal"])


def gagal_selamanya(kanal: str, id: UUID, sebab: str) -> None:
    FAILED.labels(kanal).inc()
    log.error("kiriman_gagal", kanal=kanal, kiriman=str(id), sebab=sebab)
