"""A service starts, serves and stops while Kafka is not there."""

import socket
from collections.abc import Generator
from contextlib import closing

import httpx
import pytest

from tests.messaging.records import rows
from tests.support.containers import free_port
from tests.support.load import Load
from tests.support.servers import Kafka
from tests.support.system import System
from tests.support.waiting import until

pytestmark = pytest.mark.faults

DEADLINE, MARGIN = 25.0, 5.0


@pytest.fixture(params=["refuses", "says nothing"])
def nobody(request: pytest.FixtureRequest) -> Generator[str]:
    """An address that refuses every connection, or accepts it and never answers."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        if request.param == "says nothing":
            one.listen(64)
        yield f"127.0.0.1:{one.getsockname()[1]}"


async def status(port: int, path: str) -> int:
    try:
        async with httpx.AsyncClient() as client:
            return (await client.get(f"http://127.0.0.1:{port}{path}", timeout=2)).status_code
    except httpx.TransportError:
        return 0


async def test_a_service_serves_and_stops_without_kafka(system: System, nobody: str) -> None:
    port = free_port()
    service = system.run("all", PERIZINAN_KAFKA=nobody, PERIZINAN_PORT=str(port))
    await until(lambda: _is_ready(port), "HTTP is ready: commands need only the database")
    service.terminate()
    await until(lambda: service.returncode is not None, "it ends", seconds=DEADLINE + MARGIN)
    assert service.returncode == 0


async def test_a_relay_stops_without_kafka(system: System, nobody: str) -> None:
    await Load(system.source, seed=51).run(transactions=3)
    relay = system.relay(PERIZINAN_KAFKA=nobody)
    await until(lambda: "relay_leads" in relay.output, "it leads, and finds nobody")
    relay.terminate()
    await until(lambda: relay.returncode is not None, "it ends", seconds=DEADLINE + MARGIN)
    assert await rows(
        system.source, "SELECT count(*) FROM outbox WHERE published_at > '-infinity'"
    ) == [(0,)]


async def test_a_consumer_stops_while_kafka_is_frozen(
    system_on_own_kafka: System, own_kafka: Kafka
) -> None:
    system = system_on_own_kafka
    consumer, relay = system.consumer(), system.relay()
    await Load(system.source, seed=52).run(transactions=10)
    await system.applied_all()
    own_kafka.freeze()
    try:
        for process in (consumer, relay):
            process.terminate()
        await until(
            lambda: None not in (consumer.returncode, relay.returncode),
            "both end",
            seconds=DEADLINE + MARGIN,
        )
    finally:
        own_kafka.thaw()


async def _is_ready(port: int) -> bool:
    return await status(port, "/kesehatan/siap") == 200
