"""Creates the topics explicitly. `python -m shared.messaging.topics`; safe to run again."""

import asyncio
import os
import sys

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import KafkaError, for_code

PUBLISHERS = ("registrasi", "pengawasan", "sanksi", "notifikasi", "integrasi")
EXISTS = 36
GIVE_UP_AFTER = 60.0


class TopicError(Exception):
    """A topic could not be created: name and reason."""


def topic_name(topic_env: str, publisher: str) -> str:
    return f"{topic_env}.perizinan.{publisher}.v1"


async def create_topics(
    bootstrap: list[str],
    topic_env: str,
    *,
    partitions: int = 12,
    replication: int = 1,
    min_insync: int = 1,
) -> list[str]:
    """Errors come inside the answer, not as exceptions; one that exists is a success."""
    names = [topic_name(topic_env, publisher) for publisher in PUBLISHERS]
    settings = {
        "cleanup.policy": "delete",
        "compression.type": "uncompressed",  # an agency's codec may be one that we can't read
        "retention.ms": "-1",
        "min.insync.replicas": str(min_insync),
    }
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    try:
        answer = await admin.create_topics(
            [NewTopic(name, partitions, replication, topic_configs=settings) for name in names]
        )
    finally:
        await admin.close()
    for name, code, *message in answer.topic_errors:
        if code not in (0, EXISTS):
            raise TopicError(f"{name}: {message[0] if message else for_code(code).__name__}")
    return names


async def main() -> None:
    bootstrap = os.environ["PERIZINAN_KAFKA"].split(",")
    replication = int(os.environ.get("PERIZINAN_TOPIC_REPLICATION", "1"))
    async with asyncio.timeout(GIVE_UP_AFTER):
        while True:
            try:
                names = await create_topics(
                    bootstrap,
                    os.environ.get("PERIZINAN_TOPIC_ENV", "dev"),
                    partitions=int(os.environ.get("PERIZINAN_TOPIC_PARTITIONS", "12")),
                    replication=replication,
                    min_insync=int(os.environ.get("PERIZINAN_TOPIC_MIN_INSYNC", "1")),
                )
            except KafkaError as error:
                print(f"waiting for Kafka: {error!r}", file=sys.stderr)
                await asyncio.sleep(1)
            else:
                print("\n".join(names))
                return


if __name__ == "__main__":
    asyncio.run(main())
