"""What Prometheus raises an alarm about is counted by the services under that very name."""

import re
from pathlib import Path

import pytest
from prometheus_client import REGISTRY, Counter

from services.notifikasi import notices
from services.notifikasi.handlers import kalender, kegagalan
from shared.messaging import metrics

FOLDER = Path(__file__).parents[2] / "deploy"
ATURAN = (FOLDER / "pemantauan" / "aturan.yaml").read_text()
DIHITUNG = {f"{satu.name}_total" for satu in REGISTRY.collect() if satu.type == "counter"}


def _nama(ukuran: Counter) -> str:
    [satu] = ukuran.describe()
    return f"{satu.name}_total"


@pytest.mark.rule("CALC-1", "CALC-9")
def test_setiap_peringatan_memakai_ukuran_yang_ada() -> None:
    disebut = set(re.findall(r"perizinan_\w+", ATURAN))
    ukuran = (
        kegagalan.FAILED,
        kalender.PROVISIONAL,
        notices.BROKEN,
        metrics.DEAD,
        metrics.CONFLICTS,
    )
    assert {_nama(satu) for satu in ukuran} == disebut
    assert disebut <= DIHITUNG


@pytest.mark.parametrize("berkas", ["pemantauan/prometheus.yaml", "compose.yaml"])
def test_aturannya_dibaca_prometheus(berkas: str) -> None:
    assert "/etc/prometheus/aturan.yaml" in (FOLDER / berkas).read_text()
