"""The whole system on one machine: PostgreSQL, broker, issuer, agencies, relay, four services.

Each is a process of its own; what ends is started again; data stays in one folder.
"""

import asyncio
import json
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from deploy.embedded import nursery
from deploy.embedded.faces import SERVICES
from deploy.embedded.postgres import EmbeddedPostgres
from deploy.embedded.refill import refill
from shared.messaging.topics import PUBLISHERS, topic_name

TOPIC_ENV = "lokal"
WAIT_MS = 25
"""The embedded broker answers an empty fetch when its time is up, whatever came meanwhile."""
READY_WITHIN = 60.0
STOP_WITHIN = 25.0
PORTS = {"issuer": 8100, "registrasi": 8101, "pengawasan": 8102, "sanksi": 8103, "notifikasi": 8104}

Progress = Callable[[str], None]


@dataclass
class Addresses:
    """What a client of the system needs; also written to `system.json` in the folder."""

    issuer: str
    services: dict[str, str]
    databases: dict[str, str]
    kafka: str
    topic_env: str
    clock_file: str
    agencies_file: str
    encryption_key: str
    object_store: str

    def save(self, file: Path) -> None:
        file.touch(mode=0o600)
        file.write_text(json.dumps(self.__dict__, indent=2))

    @classmethod
    def load(cls, file: Path) -> "Addresses":
        return cls(**json.loads(file.read_text()))


@dataclass
class System:
    folder: Path
    ports: dict[str, int] = field(default_factory=lambda: dict(PORTS))
    _processes: dict[str, ForkServerProcess] = field(default_factory=dict[str, ForkServerProcess])
    _broker: subprocess.Popen[bytes] | None = None
    _commands: dict[str, tuple[list[str], dict[str, str]]] = field(
        default_factory=dict[str, tuple[list[str], dict[str, str]]]
    )
    addresses: Addresses | None = None

    def start(self, progress: Progress) -> Addresses:
        self.folder.mkdir(parents=True, exist_ok=True)
        nursery.warm()  # in a process of its own, beside what follows here
        progress("PostgreSQL")
        self._postgres = EmbeddedPostgres(self.folder)
        self._postgres.start()
        self.addresses = self._plan()
        progress("broker")
        self.addresses.kafka = self._start_broker()
        progress("basis data")
        asyncio.run(self._prepare_databases())
        self.addresses.save(self.folder / "system.json")
        progress("layanan")
        for name, (command, environment) in self._plans(self.addresses).items():
            self._spawn(name, command, environment)
        self._wait_until_ready(progress)
        return self.addresses

    def supervise(self) -> None:
        """Start again what ended by itself: the relay ends when its producer is stuck."""
        for name, process in list(self._processes.items()):
            if process.exitcode is not None:
                self._spawn(name, *self._commands[name])

    def stop(self) -> None:
        """Services first, the broker and the database last; each within its deadline."""
        for process in self._processes.values():
            process.terminate()
        deadline = time.monotonic() + STOP_WITHIN + 5
        for process in self._processes.values():
            process.join(max(0.1, deadline - time.monotonic()))
            process.kill()
        self._processes.clear()
        if self._broker and self._broker.stdin:
            self._broker.stdin.close()
            self._broker.wait(STOP_WITHIN)
        self._postgres.stop()
        (self.folder / "system.json").unlink(missing_ok=True)

    def memory(self) -> dict[str, int]:
        """Resident bytes of each service process."""
        return {name: _resident(self.pid(name)) for name in SERVICES}

    def pid(self, name: str) -> int:
        pid = self._processes[name].pid
        assert pid
        return pid

    def _plan(self) -> Addresses:
        ports = {name: _free_port(port) for name, port in self.ports.items()}
        return Addresses(
            issuer=f"http://127.0.0.1:{ports['issuer']}",
            services={name: f"http://127.0.0.1:{ports[name]}" for name in SERVICES},
            databases={name: self._postgres.url(f"perizinan_{name}") for name in SERVICES},
            kafka="",
            topic_env=TOPIC_ENV,
            clock_file=str(self.folder / "waktu.json"),
            agencies_file=str(self.folder / "instansi.json"),
            encryption_key=_secret(self.folder / "kunci"),
            object_store=str(self.folder / "berkas"),
        )

    def _start_broker(self) -> str:
        topics = [topic_name(TOPIC_ENV, publisher) for publisher in PUBLISHERS]
        command = [sys.executable, "-m", "deploy.embedded.broker", *topics]
        with (self.folder / "broker.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=ROOT,
                start_new_session=True,
            )
        self._broker = process
        assert process.stdout
        return process.stdout.readline().decode().strip()

    async def _prepare_databases(self) -> None:
        from shared.messaging.migrate import migrate_async  # after the broker was started

        assert self.addresses
        for name in SERVICES:
            url = await self._postgres.create_database(f"perizinan_{name}")
            await migrate_async(url, ROOT / "services" / name / "migrations")
        await refill(self.addresses.databases)

    def _plans(self, where: Addresses) -> dict[str, tuple[list[str], dict[str, str]]]:
        common = {
            "PERIZINAN_ENV": "embedded",
            "PERIZINAN_KAFKA": where.kafka,
            "PERIZINAN_KAFKA_WAIT_MS": str(WAIT_MS),
            "PERIZINAN_TOPIC_ENV": TOPIC_ENV,
            "PERIZINAN_OIDC_ISSUER": where.issuer,
            "PERIZINAN_OIDC_JWKS_URL": f"{where.issuer}/jwks.json",
            "PERIZINAN_CLOCK_FILE": where.clock_file,
            "PERIZINAN_ENCRYPTION_KEY": where.encryption_key,
            "PERIZINAN_ISSUER_KEY": str(self.folder / "penerbit.pem"),
            "PERIZINAN_INSTANSI_FILE": where.agencies_file,
            "PERIZINAN_DATABASE_URLS": json.dumps(where.databases),
        }
        plans = {
            "relay": (["deploy.embedded.relay"], common),
            "agencies": (["deploy.embedded.agencies"], common),
            "issuer": (["deploy.embedded.issuer"], common | _port(where.issuer)),
        }
        for name in SERVICES:
            own = {
                "PERIZINAN_DATABASE_URL": where.databases[name],
                "PERIZINAN_OBJECT_STORE": str(Path(where.object_store) / name),
            }
            plans[name] = ([f"services.{name}", "all"], common | own | _port(where.services[name]))
        return plans

    def _spawn(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        self._commands[name] = (command, environment)
        log = self.folder / f"{name}.log"
        log.touch()
        self._processes[name] = nursery.start(command, environment, log)

    def _wait_until_ready(self, progress: Progress) -> None:
        assert self.addresses
        waiting = dict(self.addresses.services)
        deadline = time.monotonic() + READY_WITHIN
        while waiting:
            for name, address in list(waiting.items()):
                if _is_ready(address):
                    del waiting[name]
                    progress(name)
                elif self._processes[name].exitcode is not None or time.monotonic() > deadline:
                    raise NotReady(name, self.folder / f"{name}.log")
            time.sleep(0.05)


class NotReady(Exception):
    """A service ended, or took too long; its log says why."""

    def __init__(self, name: str, log: Path) -> None:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
        super().__init__(f"{name} tidak siap; catatannya ({log.name}):\n{tail}")


ROOT = Path(__file__).parents[2]


def _is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/kesehatan/siap", timeout=1) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _port(address: str) -> dict[str, str]:
    return {"PERIZINAN_PORT": address.rpartition(":")[2]}


def _free_port(wanted: int) -> int:
    """The wanted one unless something else has it; 0 asks for any."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            return _free_port(0)
        return probe.getsockname()[1]


def _secret(file: Path) -> str:
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(b64encode(secrets.token_bytes(32)).decode())
    return file.read_text()


def _resident(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0
