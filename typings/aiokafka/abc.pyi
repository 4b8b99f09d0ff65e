import abc
from collections.abc import Coroutine, Set
from typing import Any

from .structs import TopicPartition

class ConsumerRebalanceListener(abc.ABC):
    # A plain function or a coroutine function: the coordinator awaits what is a coroutine.
    @abc.abstractmethod
    def on_partitions_revoked(
        self, revoked: Set[TopicPartition]
    ) -> Coroutine[Any, Any, None] | None: ...
    @abc.abstractmethod
    def on_partitions_assigned(
        self, assigned: Set[TopicPartition]
    ) -> Coroutine[Any, Any, None] | None: ...

class AbstractTokenProvider(abc.ABC):
    @abc.abstractmethod
    async def token(self) -> str: ...
    def extensions(self) -> dict[str, str]: ...
