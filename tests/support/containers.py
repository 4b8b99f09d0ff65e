"""PostgreSQL and Apache Kafka as containers, each on a loopback port that it keeps.

The reaper image of testcontainers is not used: containers carry the id of the test process in
a label, and those whose process is gone are removed at the next start.
"""

import os
import socket
from pathlib import Path
from typing import Any

os.environ.setdefault("TESTCONTAINERS_RYUK_DISABLED", "true")
os.environ.setdefault("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1")  # else the bridge's address

import asyncpg
import docker
from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient
from docker.errors import DockerException, ImageNotFound
from testcontainers.core.container import DockerContainer
from testcontainers.core.network import Network
from testcontainers.core.wait_strategies import ExecWaitStrategy

from tests.support.waiting import until

LABEL = "perizinan.tests"
CLUSTER_ID = "cGVyaXppbmFuLXRlc3Rpbmc"
START_WITHIN = 90


def engine() -> docker.DockerClient | None:
    """The Docker engine, if one answers."""
    try:
        client = docker.from_env(timeout=5)
        client.ping()
    except DockerException:
        return None
    return client


def remove_abandoned(client: docker.DockerClient) -> None:
    for container in client.containers.list(all=True, filters={"label": LABEL}):
        if not Path(f"/proc/{container.labels[LABEL]}").exists():
            container.remove(force=True, v=True)
    for network in client.networks.list(filters={"label": LABEL}):
        if not Path(f"/proc/{network.attrs['Labels'][LABEL]}").exists():
            network.remove()


def image(variable: str, official: str, offline: str) -> str:
    """As set; else the official one, unless only that of deploy/offline is here."""
    if chosen := os.environ.get(variable):
        return chosen
    return offline if not _is_here(official) and _is_here(offline) else official


def own_label() -> dict[str, str]:
    return {LABEL: str(os.getpid())}


class Server(DockerContainer):
    """One loopback port, the same after a restart."""

    def __init__(self, name: str, inside: int, **kwargs: Any) -> None:
        super().__init__(name, labels=own_label(), **kwargs)
        self.port = free_port()
        self.ports[f"{inside}/tcp"] = ("127.0.0.1", self.port)  # pyright: ignore[reportArgumentType]  # docker takes a pair

    def signal(self, name: str) -> None:
        self.get_wrapped_container().kill(signal=name)
        if name != "HUP":
            self.get_wrapped_container().wait()

    def start_again(self) -> None:
        self.get_wrapped_container().start()

    def freeze(self) -> None:
        self.get_wrapped_container().pause()

    def thaw(self) -> None:
        self.get_wrapped_container().unpause()

    @property
    def frozen(self) -> bool:
        self.reload()
        return self.status == "paused"


class PostgresContainer(Server):
    def __init__(self) -> None:
        super().__init__(
            image("PERIZINAN_IMAGE_POSTGRES", "postgres:18", "perizinan/postgres:17"),
            5432,
            env={
                "POSTGRES_USER": "perizinan",
                "POSTGRES_PASSWORD": "pengujian",
                "POSTGRES_INITDB_ARGS": "--no-sync",
            },
            shm_size="256m",
        )
        # Without fsync: processes are killed here, never the machine.
        self.with_command(["postgres", "-c", "max_connections=300", "-c", "fsync=off"])
        # Over TCP: the official image has a temporary server without it.
        ready = ExecWaitStrategy(["pg_isready", "-q", "-h", "127.0.0.1"])
        self.waiting_for(ready.with_startup_timeout(START_WITHIN).with_poll_interval(0.2))

    def url(self, database: str) -> str:
        return f"postgresql://perizinan:pengujian@127.0.0.1:{self.port}/{database}"

    def crash(self) -> None:
        """Immediate stop: no checkpoint, every connection cut."""
        self.signal("QUIT")

    async def answers(self) -> None:
        await until(lambda: _connects(self.url("postgres")), "PostgreSQL answers", seconds=60)

    def close(self) -> None:
        self.stop()


class KafkaContainer(Server):
    """One node; several of them with one `voters` list make a cluster."""

    def __init__(
        self,
        *,
        number: int = 1,
        voters: str = "1@localhost:9093",
        network: Network | None = None,
        settings: dict[str, str] | None = None,
    ) -> None:
        name = image("PERIZINAN_IMAGE_KAFKA", "apache/kafka:4.3.1", "perizinan/kafka:4.3.1")
        super().__init__(name, 9092)
        host = f"kafka{number}" if network else "localhost"
        if network:
            self.with_network(network).with_network_aliases(host)
        self.env = _settings(number, host, self.port, voters) | (settings or {})

    @property
    def bootstrap(self) -> str:
        return f"127.0.0.1:{self.port}"

    def kill(self) -> None:
        self.signal("KILL")

    async def answers(self) -> None:
        await until(self._has_brokers, "Kafka answers a metadata request", seconds=START_WITHIN)

    def close(self) -> None:
        self.stop()

    def _has_brokers(self) -> bool:
        client = AdminClient({"bootstrap.servers": self.bootstrap, "log_level": 0})
        try:
            return bool(client.list_topics(timeout=1).brokers)
        except KafkaException:
            return False


def _settings(number: int, host: str, port: int, voters: str) -> dict[str, str]:
    """With any KAFKA_* variable the image's own properties are not used at all."""
    copies = str(min(3, voters.count("@")))
    return {
        "CLUSTER_ID": CLUSTER_ID,
        "KAFKA_NODE_ID": str(number),
        "KAFKA_PROCESS_ROLES": "broker,controller",
        "KAFKA_LISTENERS": "CLIENT://:9092,CONTROLLER://:9093,INTERNAL://:9094",
        "KAFKA_ADVERTISED_LISTENERS": f"CLIENT://127.0.0.1:{port},INTERNAL://{host}:9094",
        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": (
            "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT"
        ),
        "KAFKA_INTER_BROKER_LISTENER_NAME": "INTERNAL",
        "KAFKA_CONTROLLER_LISTENER_NAMES": "CONTROLLER",
        "KAFKA_CONTROLLER_QUORUM_VOTERS": voters,
        "KAFKA_LOG_DIRS": "/var/lib/kafka/data",
        "KAFKA_AUTO_CREATE_TOPICS_ENABLE": "false",
        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS": "0",
        "KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE": "false",
        "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR": copies,
        "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS": "5",
        "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR": copies,
        "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR": str(max(1, int(copies) - 1)),
        "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS": "5",
        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR": copies,
        "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR": "1",
        "KAFKA_HEAP_OPTS": "-Xms192m -Xmx320m",
        "KAFKA_JVM_PERFORMANCE_OPTS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    }


def _is_here(name: str) -> bool:
    try:
        docker.from_env().images.get(name)
    except ImageNotFound:
        return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def _connects(url: str) -> bool:
    try:
        connection = await asyncpg.connect(url, timeout=2)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return False
    await connection.close()
    return True
