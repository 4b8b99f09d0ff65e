"""FastStream's batch subscriber, set so that nothing is lost: the one place that builds it."""

import asyncio
from collections.abc import Sequence, Set
from typing import Any, cast

import structlog
from aiokafka import ConsumerRebalanceListener, ConsumerRecord, TopicPartition
from faststream import AckPolicy
from faststream.kafka import KafkaBroker
from faststream.kafka.message import KafkaAckableMessage
from faststream.kafka.subscriber.usecase import BatchSubscriber

from shared.messaging import aiokafka_repairs
from shared.messaging.envelope import Record
from shared.messaging.inbox import Consumer

log = structlog.get_logger()

HANDLER_PATIENCE = 10.0  # twice this stays below rebalance_timeout_ms
GRACEFUL_TIMEOUT = 15.0

aiokafka_repairs.install()


class Handover(ConsumerRebalanceListener):
    """Lets the running batch end before partitions move; then tells a retrying one to give up."""

    def __init__(self, consumer: Consumer) -> None:
        self._consumer = consumer
        self.idle = asyncio.Event()
        self.idle.set()

    async def on_partitions_revoked(self, revoked: Set[TopicPartition]) -> None:
        if await self._is_idle_within(HANDLER_PATIENCE):
            return
        self._consumer.give_up.set()
        if not await self._is_idle_within(HANDLER_PATIENCE):
            log.warning("partitions_taken_from_running_batch", partitions=len(revoked))

    async def on_partitions_assigned(self, assigned: Set[TopicPartition]) -> None:
        log.info("partitions_assigned", consumer=self._consumer.name, partitions=len(assigned))
        self._consumer.give_up.clear()

    async def _is_idle_within(self, seconds: float) -> bool:
        try:
            async with asyncio.timeout(seconds):
                await self.idle.wait()
        except TimeoutError:
            return False
        return True


def build_broker(bootstrap: Sequence[str], client_id: str) -> KafkaBroker:
    return KafkaBroker(
        list(bootstrap),
        client_id=client_id,
        consumer_only=True,
        allow_auto_create_topics=False,
        request_timeout_ms=40_000,
        graceful_timeout=GRACEFUL_TIMEOUT,
        apply_types=False,
        logger=None,
    )


def subscribe(
    broker: KafkaBroker,
    consumer: Consumer,
    topics: Sequence[str],
    *,
    max_records: int = 100,
    wait_ms: int = 500,
) -> BatchSubscriber:
    """Registers the one handler of a consumer group; the group has the consumer's name."""
    handover = Handover(consumer)

    async def parse(batch: tuple[ConsumerRecord[Any, Any], ...]) -> KafkaAckableMessage:
        """Reads nothing, so that nothing can raise: headers are the inbox's business."""
        return KafkaAckableMessage(
            body=b"", headers={}, raw_message=batch, consumer=subscriber.consumer
        )

    async def decode(message: KafkaAckableMessage) -> list[Record]:
        return [
            _record(raw)
            for raw in cast("tuple[ConsumerRecord[Any, Any], ...]", message.raw_message)
        ]

    async def apply(records: list[Record]) -> None:
        handover.idle.clear()
        try:
            await consumer.apply(records)
        finally:
            handover.idle.set()

    subscriber = broker.subscriber(
        *topics,
        batch=True,
        group_id=consumer.name,
        max_records=max_records,
        batch_timeout_ms=100,
        fetch_max_wait_ms=wait_ms,
        auto_offset_reset="earliest",  # never latest: an event would be skipped
        ack_policy=AckPolicy.NACK_ON_ERROR,
        session_timeout_ms=10_000,
        heartbeat_interval_ms=3_000,
        rebalance_timeout_ms=30_000,
        max_poll_interval_ms=300_000,
        parser=parse,
        decoder=decode,
        listener=handover,
    )
    subscriber(apply)
    return subscriber


def _record(raw: ConsumerRecord[Any, Any]) -> Record:
    return Record(
        topic=raw.topic,
        partition=raw.partition,
        offset=raw.offset,
        timestamp=raw.timestamp,
        key=raw.key,
        headers=tuple(raw.headers),
        body=raw.value,
    )
