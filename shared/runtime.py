"""How a service runs: `python -m services.<name> [serve|consume|relay|migrate|all]`."""

import argparse
import asyncio
import contextlib
import gc
import os
import signal
from collections.abc import Callable, Coroutine, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
import uvicorn
import uvloop
from aiokafka import TopicPartition
from aiokafka.errors import KafkaError
from fastapi import APIRouter, FastAPI
from faststream.kafka.subscriber.usecase import BatchSubscriber

from shared import aturan, observability, sapuan
from shared.berkas import BerkasStore
from shared.clock import build_clock
from shared.crypto import Cipher
from shared.health import (
    Check,
    Lag,
    Readiness,
    consumer_progresses,
    outbox_is_published,
)
from shared.http.app import create_app
from shared.messaging import relay
from shared.messaging.broker import build_broker, subscribe
from shared.messaging.database import Database
from shared.messaging.inbound import Inbound
from shared.messaging.inbox import Consumer
from shared.messaging.migrate import migrate
from shared.messaging.outbound import Outbound
from shared.messaging.watchdog import Watchdog
from shared.settings import Settings

log = structlog.get_logger()

COMMANDS = ("serve", "consume", "relay", "migrate", "all")
START_AGAIN_AFTER = 2.0
LAG_EVERY = 10.0
YOUNG = 10_000
"""Objects that are made between two looks for cycles; a request makes some thousands."""

Worker = Callable[["Parts"], Coroutine[Any, Any, None]]


@dataclass(frozen=True)
class Service:
    """What one service is made of; its app.py says it."""

    name: str
    title: str
    description: str
    routers: tuple[APIRouter, ...]
    inbound: Inbound
    outbound: Outbound
    refusal_status: Mapping[str, int]
    migrations: Path
    workers: tuple[Worker, ...] = ()
    checks: tuple[Callable[[Database], Check], ...] = ()
    under_regulation: bool = False
    """Its commands are acts under the regulation of their region, dated today (PB8-30)."""


class Parts:
    """Everything that is opened, once, for one process."""

    def __init__(self, service: Service, settings: Settings) -> None:
        self.service = service
        self.settings = settings
        self.clock = build_clock(settings.clock_file)
        cipher = Cipher(settings.encryption_key)
        self.database = self._database(settings.database_pool, cipher)
        self.background = self._database(settings.consumer_pool, cipher)
        self.consumer = Consumer(f"perizinan-{service.name}", self.background, service.inbound)
        self.lag = Lag(self.consumer.name)
        self.readiness = Readiness(
            outbox_is_published(self.database),
            *(make(self.database) for make in service.checks),
        )

    def app(self, lifespan: Any = None) -> FastAPI:
        service = self.service
        return create_app(
            service=service.name,
            title=service.title,
            description=service.description,
            version="1.0.0",
            routers=service.routers,
            settings=self.settings,
            database=self.database,
            inbound=service.inbound,
            outbound=service.outbound,
            refusal_status=service.refusal_status,
            readiness=self.readiness,
            under_regulation=service.under_regulation,
            lifespan=lifespan,
        )

    async def consume(self) -> None:
        """For ever. Kafka may be away at the start: HTTP serves all the same."""
        self.readiness.add(consumer_progresses(self.consumer))
        self.readiness.add(self.lag.check)
        topics = [self.settings.topic(name) for name in self.service.inbound.publishers]
        broker = build_broker(self.settings.kafka, self.service.name)
        subscriber = subscribe(broker, self.consumer, topics, wait_ms=self.settings.kafka_wait_ms)
        try:
            await _start(broker)
            async with asyncio.TaskGroup() as group:
                group.create_task(Watchdog(subscriber, self.consumer).run())
                group.create_task(self._observe_lag(subscriber, topics))
        finally:
            self.consumer.give_up.set()
            await broker.stop()

    async def close(self) -> None:
        await self.database.close()
        await self.background.close()

    def _database(self, pool: int, cipher: Cipher) -> Database:
        return Database(
            self.settings.database_url,
            service=self.service.name,
            clock=self.clock,
            pool_size=pool,
            cipher=cipher,
        )

    async def _observe_lag(self, subscriber: BatchSubscriber, topics: list[str]) -> None:
        while True:
            await asyncio.sleep(LAG_EVERY)
            with contextlib.suppress(KafkaError, TimeoutError):
                self.lag.observe(await _group_lag(subscriber, topics))


async def _start(broker: Any) -> None:
    while True:
        try:
            await broker.start()
        except (KafkaError, OSError, TimeoutError) as error:
            log.warning("kafka_belum_ada", error=repr(error))
            await broker.stop()
            await asyncio.sleep(START_AGAIN_AFTER)
        else:
            return


async def _group_lag(subscriber: BatchSubscriber, topics: list[str]) -> int:
    client = subscriber.consumer
    if client is None:
        return 0
    partitions = [
        TopicPartition(topic, number)
        for topic in topics
        for number in client.partitions_for_topic(topic) or ()
    ]
    ends = await client.end_offsets(partitions)
    total = 0
    for partition, end in ends.items():
        total += max(0, end - (await client.committed(partition) or 0))
    return total


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """The runtime has the signals: one place decides how the process ends."""
        yield


async def _serve(parts: Parts) -> None:
    server = _Server(
        uvicorn.Config(
            parts.app(),
            host=parts.settings.host,
            port=parts.settings.port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=10,
            timeout_keep_alive=30,
            server_header=False,
        )
    )
    _settle()
    try:
        await server.serve()
    except asyncio.CancelledError:
        server.should_exit = True
        await server.shutdown()
        raise


def _settle() -> None:
    """What a process has imported stays until its end: no collection needs to walk it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)


def _tasks(parts: Parts, command: str) -> list[Coroutine[Any, Any, None]]:
    work: list[Coroutine[Any, Any, None]] = []
    if command in ("serve", "all"):
        work.append(_serve(parts))
        work.append(sapuan.run(BerkasStore(parts.settings.object_store), parts.background))
    if command in ("consume", "all"):
        work.append(parts.consume())
        work.extend(worker(parts) for worker in parts.service.workers)
    return work


async def run_until_signalled(work: list[Coroutine[Any, Any, None]], deadline: float) -> int:
    """Ends when a signal comes or a task ends; stopping longer than the deadline is cut short."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    tasks = [asyncio.create_task(one) for one in work]
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait([*tasks, waiting], return_when=asyncio.FIRST_COMPLETED)
    failed = [task for task in tasks if task.done() and not task.cancelled() and task.exception()]
    for task in failed:
        log.error("berhenti_karena_cacat", exc_info=task.exception())
    for task in [*tasks, waiting]:
        task.cancel()
    _, late = await asyncio.wait([*tasks, waiting], timeout=deadline)
    if late:
        log.warning("berhenti_paksa", tugas=len(late))
        os._exit(1 if failed else 0)  # safe: nothing that is not stored was acknowledged
    return 1 if failed else 0


async def _run(service: Service, settings: Settings, command: str) -> int:
    _settle()
    if command == "relay":
        source = relay.Source(service.name, settings.database_url, settings.topic(service.name))
        return await run_until_signalled(
            [relay.run(source, settings.kafka)], settings.shutdown_deadline
        )
    parts = Parts(service, settings)
    try:
        return await run_until_signalled(_tasks(parts, command), settings.shutdown_deadline)
    finally:
        await parts.close()


def main(service: Service, arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog=f"services.{service.name}")
    parser.add_argument("command", nargs="?", default="all", choices=COMMANDS)
    command = parser.parse_args(arguments).command
    settings = Settings()  # pyright: ignore[reportCallIssue]  # filled from the environment
    aturan.gunakan(*filter(None, (settings.ketentuan,)))
    observability.configure(service.name, json=settings.log_json)
    if command == "migrate":
        migrate(settings.database_url, service.migrations)
        return 0
    return uvloop.run(_run(service, settings, command))
