"""The topic is lost with everything in it: the outbox is the record."""

import pytest
from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient

from shared.messaging import relay
from shared.messaging.topics import create_topics
from tests.messaging.records import rows
from tests.support import history
from tests.support.load import Load
from tests.support.system import System
from tests.support.waiting import until

pytestmark = [pytest.mark.faults, pytest.mark.containers]

UNPUBLISHED = "SELECT id FROM outbox WHERE published_at IS NULL"


async def test_a_topic_is_deleted_and_made_again(system: System) -> None:
    """Offsets differ afterwards, since the old log had repeats; consumers are stopped meanwhile."""
    publisher, consumer = system.relay(), system.consumer()
    await Load(system.source, seed=71).run(transactions=40)
    await system.applied_all()
    await relay.republish(system.source.url)
    await until(lambda: _all_published(system), "the old log has every record twice")
    for process in (consumer, publisher):
        process.terminate()
        await until(lambda process=process: process.returncode == 0, "it stops")

    await recreate(system)
    written = await relay.republish(system.source.url)
    await Load(system.source, seed=72).run(transactions=40)
    system.relay()
    system.consumer()
    await system.applied_all()
    log = await system.log()
    assert len(log) > written
    assert history.repeats(log) == 0
    verdict = await system.verdict()
    assert verdict.clean, verdict


async def recreate(system: System) -> None:
    admin = AdminClient({"bootstrap.servers": ",".join(system.kafka)})
    for answer in admin.delete_topics([system.topic]).values():
        answer.result(10)

    def gone() -> bool:
        try:
            return system.topic not in admin.list_topics(timeout=5).topics
        except KafkaException:
            return False

    await until(gone, "the topic is gone")
    await create_topics(system.kafka, system.topics, partitions=4)


async def _all_published(system: System) -> bool:
    return not await rows(system.source, UNPUBLISHED)
