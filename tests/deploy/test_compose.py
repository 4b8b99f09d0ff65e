"""The containers, brought up from nothing, told the whole story from outside, and taken down."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from deploy.embedded.faces import SERVICES
from deploy.embedded.system import Addresses
from deploy.story.tell import tell

ROOT = Path(__file__).parents[2]
PROJECT = "perizinan-uji"
WITHIN = 600

pytestmark = [pytest.mark.containers, pytest.mark.slow]


def _free_ports(count: int) -> list[int]:
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


@pytest.fixture
def compose(tmp_path: Path) -> Iterator[Addresses]:
    names = ["issuer", *SERVICES, "kafka", "postgres"]
    ports = dict(zip(names, _free_ports(len(names)), strict=True))
    stage = tmp_path / "panggung"
    stage.mkdir(mode=0o755)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(folder.stat().st_mode | 0o111)  # the services are another user
    environment = os.environ | {
        "COMPOSE_PROJECT_NAME": PROJECT,
        "PERIZINAN_COMPOSE": "publish-postgres story",
        "PERIZINAN_STORY_DIR": str(stage),
        "PERIZINAN_CLOCK_FILE": "/clock/waktu.json",
        "PERIZINAN_OIDC_ISSUER": f"http://127.0.0.1:{ports['issuer']}",
        **{f"PERIZINAN_{name.upper()}_PORT": str(port) for name, port in ports.items()},
    }
    down = ("--profile", "pengembangan", "down", "--volumes", "--timeout", "30")
    _compose(environment, *down)  # what a run that was cut off may have left
    try:
        _compose(environment, "--profile", "pengembangan", "up", "--build", "--wait")
        yield _addresses(ports, stage)
    finally:
        _compose(environment, *down)


def _compose(environment: dict[str, str], *arguments: str) -> None:
    done = subprocess.run(
        [ROOT / "deploy/offline/compose.sh", *arguments], cwd=ROOT, env=environment,
        capture_output=True, text=True, timeout=WITHIN, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-3000:]}\n{done.stderr[-6000:]}"


def _addresses(ports: dict[str, int], stage: Path) -> Addresses:
    return Addresses(
        issuer=f"http://127.0.0.1:{ports['issuer']}",
        services={name: f"http://127.0.0.1:{ports[name]}" for name in SERVICES},
        databases={
            name: f"postgresql://{name}:pengembangan-{name}@127.0.0.1:{ports['postgres']}/{name}"
            for name in SERVICES
        },
        kafka=f"127.0.0.1:{ports['kafka']}",
        topic_env="dev",
        clock_file=str(stage / "waktu.json"),
        agencies_file=str(stage / "instansi.json"),
        encryption_key="",
        object_store="",
    )


async def test_the_story_in_containers(compose: Addresses) -> None:
    assert await tell(compose, Console(width=160), time.monotonic())
