"""The faults, each ending with everything healed, drawn from one seeded source."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic

from tests.soak.cluster import Cluster
from tests.support.containers import KafkaContainer
from tests.support.process import Supervised
from tests.support.system import System
from tests.support.waiting import until


@dataclass
class Mix:
    system: System
    cluster: Cluster
    relays: list[Supervised]
    consumers: list[Supervised]
    random: random.Random
    say: Callable[[str], None]
    done: Counter[str] = field(default_factory=Counter[str])

    async def go_on_until(self, end: float) -> None:
        faults: list[Callable[[], Awaitable[None]]] = [
            self.kill_a_relay,
            self.freeze_a_relay,
            self.kill_a_consumer,
            self.freeze_a_consumer,
            self.stop_a_consumer_in_good_order,
            self.one_more_consumer,
            self.kill_a_broker,
            self.kill_two_brokers,
            self.freeze_a_broker,
            self.restart_a_broker_in_good_order,
            self.crash_postgres,
        ]
        while monotonic() < end:
            await self._last(1, 6)
            fault = self.random.choice(faults)
            self.done[fault.__name__] += 1
            self.say(fault.__name__.replace("_", " "))
            await fault()

    async def kill_a_relay(self) -> None:
        self.random.choice(self.relays).now.kill()

    async def freeze_a_relay(self) -> None:
        """Longer than PostgreSQL keeps its session, or not."""
        await self._freeze(self.random.choice(self.relays), 2, 22)

    async def kill_a_consumer(self) -> None:
        self.random.choice(self.consumers).now.kill()

    async def freeze_a_consumer(self) -> None:
        """Longer than the group keeps it, or not."""
        await self._freeze(self.random.choice(self.consumers), 2, 16)

    async def stop_a_consumer_in_good_order(self) -> None:
        self.random.choice(self.consumers).now.terminate()

    async def one_more_consumer(self) -> None:
        one = self.system.consumer()
        await self._last(3, 15)
        one.terminate()
        await until(lambda: one.returncode is not None, "it leaves", seconds=40)

    async def kill_a_broker(self) -> None:
        await self._kill(self.random.sample(self.cluster.brokers, 1))

    async def kill_two_brokers(self) -> None:
        await self._kill(self.random.sample(self.cluster.brokers, 2))

    async def freeze_a_broker(self) -> None:
        broker = self.random.choice(self.cluster.brokers)
        broker.freeze()
        await self._last(2, 20)
        broker.thaw()

    async def restart_a_broker_in_good_order(self) -> None:
        broker = self.random.choice(self.cluster.brokers)
        await asyncio.to_thread(broker.signal, "TERM")
        await self._start([broker])

    async def crash_postgres(self) -> None:
        self.cluster.postgres.crash()
        await self._last(0, 8)
        self.cluster.postgres.start_again()
        await self.cluster.postgres.answers()

    async def _freeze(self, one: Supervised, shortest: float, longest: float) -> None:
        life = one.now
        life.freeze()
        await self._last(shortest, longest)
        life.thaw()

    async def _kill(self, brokers: list[KafkaContainer]) -> None:
        for broker in brokers:
            broker.kill()
        await self._last(1, 12)
        await self._start(brokers)

    async def _start(self, brokers: list[KafkaContainer]) -> None:
        for broker in brokers:
            broker.start_again()
        await asyncio.gather(*(broker.answers() for broker in brokers))

    async def _last(self, shortest: float, longest: float) -> None:
        """How long a fault, or the peace between two, lasts."""
        await asyncio.sleep(self.random.uniform(shortest, longest))
