"""Everything that comes in: event type -> handlers, one list per service."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.contracts.contract import Contract
from shared.messaging.transaction import Transaction

Handler = Callable[[Transaction, Any], Awaitable[None]]


@dataclass(frozen=True)
class Entry:
    contract: type[Contract]
    handler: Handler
    when: Mapping[str, object] = field(default_factory=dict[str, object])

    def concerns(self, event: Contract) -> bool:
        return all(getattr(event, name) == value for name, value in self.when.items())


def on(
    contract: type[Contract], handler: Handler, when: Mapping[str, object] | None = None
) -> Entry:
    """`when` narrows by equality of fields; a field that the contract lacks is a defect."""
    unknown = set(when or {}) - contract.model_fields.keys()
    if unknown:
        raise TypeError(f"{contract.TYPE} has no field {', '.join(sorted(unknown))}")
    return Entry(contract, handler, dict(when or {}))


class Inbound:
    def __init__(self, *entries: Entry) -> None:
        self.entries = entries
        self.contracts = {entry.contract.TYPE: entry.contract for entry in entries}

    @property
    def publishers(self) -> list[str]:
        return sorted({entry.contract.PENERBIT for entry in self.entries})

    def handlers(self, event: Contract) -> Iterator[Handler]:
        for entry in self.entries:
            if entry.contract is type(event) and entry.concerns(event):
                yield entry.handler
