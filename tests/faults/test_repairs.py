"""The repairs of aiokafka against a real broker, each beside the client as it comes."""

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._acl import (
    AclBinding,
    AclBindingFilter,
    AclOperation,
    AclPermissionType,
)
from confluent_kafka.admin._resource import ResourcePatternType, ResourceType

from tests.support.databases import Opened
from tests.support.load import Load
from tests.support.process import Process
from tests.support.proxy import Proxy
from tests.support.servers import Choice, Kafka
from tests.support.system import System, fresh_topics, redelivered, wire
from tests.support.waiting import until

pytestmark = [pytest.mark.faults, pytest.mark.containers]

LOADING, NOT_COORDINATOR, FORBIDDEN, UNKNOWN = 14, 16, 30, -1
DENIED_FOR = 4.0  # longer than from one heartbeat to the next
AUTHORIZER = {
    "KAFKA_AUTHORIZER_CLASS_NAME": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
    "KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND": "true",
    "KAFKA_SUPER_USERS": "User:nobody",
}


@pytest.fixture(scope="module")
async def proxy() -> AsyncGenerator[Proxy]:
    one = Proxy()
    yield one
    await one.close()


@pytest.fixture(scope="module")
async def kafka_behind_proxy(choice: Choice, proxy: Proxy) -> AsyncGenerator[str]:
    port = await proxy.listen()
    advertised = f"CLIENT://127.0.0.1:{port},INTERNAL://localhost:9094"
    server = await choice.kafka(settings={"KAFKA_ADVERTISED_LISTENERS": advertised}, through=proxy)
    yield f"127.0.0.1:{port}"
    server.close()


@pytest.fixture
async def behind_proxy(
    kafka_behind_proxy: str,
    choice: Choice,
    database: Opened,
    process: Callable[..., Process],
    tmp_path: Path,
) -> System:
    kafka = [kafka_behind_proxy]
    topics = await fresh_topics(kafka, choice)
    return await wire(database, kafka, topics, process, tmp_path)


async def consume_and_leave(system: System) -> None:
    """A first life of the group: everything is applied and committed."""
    first = system.consumer()
    await Load(system.source, seed=61).run(transactions=40)
    await system.applied_all()
    first.terminate()
    await until(lambda: first.returncode == 0, "it leaves")


@pytest.mark.parametrize("code", [LOADING, NOT_COORDINATOR, FORBIDDEN, UNKNOWN])
async def test_a_group_error_is_not_taken_for_no_offset(
    behind_proxy: System, proxy: Proxy, code: int
) -> None:
    """One OffsetFetch answer of a starting member carries an error of the whole group."""
    system = behind_proxy
    system.relay()
    await consume_and_leave(system)
    proxy.alter_next_answer(code)
    system.consumer()
    await Load(system.source, seed=62).run(transactions=40)
    await system.applied_all()
    assert proxy.altered == 1
    assert redelivered(system.read_batches()) == 0
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def test_control_without_the_repair_the_whole_topic_comes_again(
    behind_proxy: System, proxy: Proxy
) -> None:
    system = behind_proxy
    system.relay()
    await consume_and_leave(system)
    proxy.alter_next_answer(NOT_COORDINATOR)
    system.unrepaired_consumer()
    await until(lambda: redelivered(system.read_batches()), "old records come again")
    assert proxy.altered == 1


@pytest.fixture(scope="module")
async def strict_kafka(choice: Choice) -> AsyncGenerator[Kafka]:
    server = await choice.kafka(settings=AUTHORIZER)
    yield server
    server.close()


@pytest.fixture
async def guarded(
    strict_kafka: Kafka,
    choice: Choice,
    database: Opened,
    process: Callable[..., Process],
    tmp_path: Path,
) -> System:
    kafka = [strict_kafka.bootstrap]
    topics = await fresh_topics(kafka, choice)
    return await wire(database, kafka, topics, process, tmp_path)


@contextmanager
def denied(kafka: Kafka, group: str) -> Generator[None]:
    """Nobody may read this group, until the end of the block."""
    admin = AdminClient({"bootstrap.servers": kafka.bootstrap})
    rule = (ResourceType.GROUP, group, ResourcePatternType.LITERAL, "User:*", "*")
    deny = (AclOperation.READ, AclPermissionType.DENY)
    for answer in admin.create_acls([AclBinding(*rule, *deny)]).values():
        answer.result(10)
    try:
        yield
    finally:
        for answer in admin.delete_acls([AclBindingFilter(*rule, *deny)]).values():
            assert len(answer.result(10)) == 1


async def test_a_member_that_was_denied_its_group_comes_back(
    guarded: System, strict_kafka: Kafka
) -> None:
    consumer = guarded.consumer()
    await deny_and_give_back(guarded, strict_kafka)
    assert consumer.returncode is None
    assert "consumer_restarted" not in consumer.output  # by itself, not by the watchdog
    verdict = await guarded.verdict()
    assert verdict.clean, verdict


async def test_the_watchdog_restarts_a_member_without_the_repair(
    guarded: System, strict_kafka: Kafka
) -> None:
    consumer = guarded.unrepaired_consumer()
    await deny_and_give_back(guarded, strict_kafka)
    assert "consumer_restarted" in consumer.output
    verdict = await guarded.verdict()
    assert verdict.clean, verdict


async def deny_and_give_back(system: System, kafka: Kafka) -> None:
    system.relay()
    load = Load(system.source, seed=63)
    await load.run(transactions=20)
    await system.applied_all()
    with denied(kafka, system.group):
        given_back_at = monotonic() + DENIED_FOR
        await load.run(transactions=20)
        await until(lambda: monotonic() >= given_back_at, "at least one heartbeat is refused")
    await load.run(transactions=20)
    await system.applied_all(seconds=50)
