"""Everything that goes out: domain event -> published contract, one list per service."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from shared.contracts.contract import Contract

E = TypeVar("E")
C = TypeVar("C", bound=Contract)


@dataclass(frozen=True)
class Sending:
    event: type[Any]
    contract: type[Contract]
    translate: Callable[[Any], Contract]


def send(event: type[E], contract: type[C], translate: Callable[[E], C]) -> Sending:
    return Sending(event, contract, translate)


class Outbound:
    def __init__(self, *sendings: Sending) -> None:
        self.sendings = sendings
        self._by_event: dict[type[Any], list[Sending]] = {}
        for sending in sendings:
            self._by_event.setdefault(sending.event, []).append(sending)

    def contracts(self, events: Iterable[object]) -> list[Contract]:
        """In order; a domain event that nobody publishes is a defect (KeyError)."""
        return [
            sending.translate(event) for event in events for sending in self._by_event[type(event)]
        ]
