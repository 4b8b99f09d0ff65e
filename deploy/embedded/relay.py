"""One relay process for all four services; the embedded broker's brake on each.

`python -m deploy.embedded.relay`: PERIZINAN_DATABASE_URLS is a JSON object, service -> address.
"""

import asyncio
import json
import os
import sys

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient

from deploy.embedded.agencies import GROUP
from deploy.embedded.faces import SUBSCRIPTIONS
from shared import observability
from shared.messaging import relay
from shared.messaging.topics import topic_name
from shared.runtime import run_until_signalled

ROOM = 2_000_000  # bytes; the broker keeps about 5 MB a partition, and all may go to one
LOOK_AGAIN = 0.05


class Brake:
    """Never further ahead of the slowest consumer than the broker keeps."""

    def __init__(self, bootstrap: list[str], topic: str, groups: list[str]) -> None:
        self._bootstrap = bootstrap
        self._topic = topic
        self._groups = groups
        self._sent = 0

    async def __call__(self, size: int) -> None:
        if self._sent + size > ROOM:
            await self._wait_for_consumers()
            self._sent = 0
        self._sent += size

    async def _wait_for_consumers(self) -> None:
        reader = AIOKafkaConsumer(bootstrap_servers=self._bootstrap)
        admin = AIOKafkaAdminClient(bootstrap_servers=self._bootstrap)
        await reader.start()
        await admin.start()
        try:
            numbers = reader.partitions_for_topic(self._topic) or set()
            partitions = [TopicPartition(self._topic, number) for number in numbers]
            ends = await reader.end_offsets(partitions)
            for group in self._groups:
                while not await self._has_read(admin, group, ends):
                    await asyncio.sleep(LOOK_AGAIN)
        finally:
            await admin.close()
            await reader.stop()

    async def _has_read(
        self, admin: AIOKafkaAdminClient, group: str, ends: dict[TopicPartition, int]
    ) -> bool:
        offsets = await admin.list_consumer_group_offsets(group, partitions=list(ends))
        return all(end == 0 or offsets[partition].offset >= end for partition, end in ends.items())


def readers(publisher: str) -> list[str]:
    groups = [
        f"perizinan-{name}" for name, sources in SUBSCRIPTIONS.items() if publisher in sources
    ]
    return [*groups, GROUP] if publisher in ("registrasi", "sanksi") else groups


def main() -> int:
    observability.configure("relay", json=os.environ.get("PERIZINAN_LOG_JSON") != "false")
    bootstrap = os.environ["PERIZINAN_KAFKA"].split(",")
    topic_env = os.environ.get("PERIZINAN_TOPIC_ENV", "dev")
    work = []
    for service, url in json.loads(os.environ["PERIZINAN_DATABASE_URLS"]).items():
        topic = topic_name(topic_env, service)
        brake = Brake(bootstrap, topic, readers(service))
        work.append(relay.run(relay.Source(service, url, topic), bootstrap, brake))
    return asyncio.run(run_until_signalled(work, 10))


if __name__ == "__main__":
    sys.exit(main())
