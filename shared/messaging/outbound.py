"""Everything that goes out: domain event -> published contract, one list per service."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
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


def alike(event: type[Any], contract: type[Contract]) -> Sending:
    """For an event that says in the same names what its contract says; a TypeError at import
    where it says more (which would be lost) or less."""
    said = {field.name for field in fields(event)}
    asked = {name for name, field in contract.model_fields.items() if field.is_required()}
    if differing := (said - set(contract.model_fields)) | (asked - said):
        raise TypeError(f"{event.__name__} and {contract.__name__} differ in {sorted(differing)}")
    return Sending(event, contract, lambda e: contract.model_validate(e, from_attributes=True))


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
