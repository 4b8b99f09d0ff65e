"""Restarts a consumer that stopped without saying so; readiness sees what it can't."""

import asyncio
import os
from operator import attrgetter
from time import monotonic

import structlog
from aiokafka.consumer.subscription_state import Assignment
from faststream.kafka.subscriber.usecase import BatchSubscriber

from shared.messaging import metrics
from shared.messaging.inbox import Consumer

log = structlog.get_logger()

CHECK_EVERY = 2.0
FAILED_TASK_FOR = 5.0
NO_PROGRESS_FOR = 25.0
STOP_WITHIN, START_WITHIN = 15.0, 60.0
EXIT_STUCK_CONSUMER = 70

# Private, because the public `position` waits for what may never come.
ASSIGNMENT = attrgetter("_subscription.subscription.assignment")


class Watchdog:
    def __init__(self, subscriber: BatchSubscriber, consumer: Consumer) -> None:
        self._subscriber = subscriber
        self._consumer = consumer
        self._failed_since: float | None = None
        self._lagging_since: float | None = None

    async def run(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY)
            reason = self._reason()
            if reason:
                await self._restart(reason)

    def _reason(self) -> str | None:
        now = monotonic()
        self._failed_since = (self._failed_since or now) if self._has_failed_task() else None
        if self._failed_since and now - self._failed_since >= FAILED_TASK_FOR:
            return "a background task of the client failed"
        moved = max(self._consumer.progress_at, self._lagging_since or 0)
        if not self._lags():
            self._lagging_since = None
        elif self._lagging_since is None:
            self._lagging_since = now
        elif now - moved >= NO_PROGRESS_FOR and not self._consumer.busy:
            return "records are there, and none is taken"
        return None

    def _has_failed_task(self) -> bool:
        coordinator = getattr(self._subscriber.consumer, "_coordinator", None)
        tasks = [
            getattr(coordinator, name, None)
            for name in (
                "_coordination_task",
                "_heartbeat_task",
                "_commit_refresh_task",
            )
        ]
        return any(
            task is not None and task.done() and not task.cancelled() and task.exception()
            for task in tasks
        )

    def _lags(self) -> bool:
        client = self._subscriber.consumer
        if client is None:
            return False
        for partition in client.assignment():
            end = client.highwater(partition)
            assignment: Assignment = ASSIGNMENT(client)
            state = assignment.state_value(partition)
            if end and state and state.has_valid_position and state.position < end:
                return True
        return False

    async def _restart(self, reason: str) -> None:
        log.error("consumer_restarted", consumer=self._consumer.name, reason=reason)
        metrics.RESTARTS.labels(self._consumer.name).inc()
        self._failed_since = self._lagging_since = None
        try:
            async with asyncio.timeout(STOP_WITHIN):
                await self._subscriber.stop()
            async with asyncio.timeout(START_WITHIN):
                await self._subscriber.start()
        except Exception as error:
            log.error("consumer_does_not_restart", error=repr(error))
            os._exit(EXIT_STUCK_CONSUMER)
