"""A record as the inbox sees it: an event to apply, or poison with the reason."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from pydantic import ValidationError

from shared.contracts.contract import Contract
from shared.daerah import Daerah, daerah
from shared.messaging.envelope import Envelope, Malformed, Record, read_envelope
from shared.messaging.inbound import Inbound
from shared.messaging.topics import PUBLISHERS

AGENCY = "/instansi/"
"""Source of an agency, followed by its code; our own services have a topic each."""
MAX_DETAIL = 2_000


@dataclass(frozen=True, slots=True)
class Message:
    record: Record
    id: UUID
    envelope: Envelope | None = None
    event: Contract | None = None
    """None: a type that this service does not know; its version advances all the same."""
    daerah: Daerah | None = None
    poison: str | None = None
    detail: str = ""

    @property
    def key(self) -> tuple[str, str]:
        assert self.envelope
        return self.envelope.source, self.envelope.stream

    @property
    def version(self) -> int:
        assert self.envelope
        assert self.envelope.version is not None
        return self.envelope.version

    def dead(self, reason: str, detail: str) -> "Message":
        return replace(self, poison=reason, detail=detail[:MAX_DETAIL])


def read_message(record: Record, inbound: Inbound) -> Message:
    """Never raises: what can't be read is poison, with the reason."""
    try:
        envelope = read_envelope(record)
    except Malformed as error:
        return _unreadable(record, "KEPALA_RUSAK", str(error))
    publisher = record.topic.split(".")[-2]
    if not _may_publish(publisher, envelope):
        return _unreadable(record, "BUKAN_PENERBIT", f"{envelope.source}, {envelope.type}")
    from_agency = publisher == "integrasi"
    message = Message(record, _agency_id(envelope) if from_agency else envelope.id, envelope)
    if envelope.version is None and not from_agency:
        return message.dead("TANPA_VERSI", "ce_streamversion is missing")
    if not envelope.stream:
        return message.dead("TANPA_ALIRAN", "the record has no key")
    contract = inbound.contracts.get(envelope.type)
    if contract is None:
        return message
    if record.body is None:
        return message.dead("ISI_KOSONG", "tombstone")
    try:
        event, where = contract.model_validate_json(record.body), daerah(envelope.tenant)
    except (ValidationError, LookupError) as error:
        return message.dead("ISI_RUSAK", str(error))
    if from_agency and (lain := _on_behalf_of(envelope, event)):
        return _unreadable(record, "BUKAN_PENERBIT", f"{envelope.source} as {lain}")
    return Message(record, message.id, envelope, event, where)


def _unreadable(record: Record, reason: str, detail: str) -> Message:
    return Message(record, record.own_id).dead(reason, detail)


def _may_publish(publisher: str, envelope: Envelope) -> bool:
    """Write access is given per topic: the topic says who wrote, the rest must agree with it."""
    if not envelope.type.startswith(f"perizinan.{publisher}."):
        return False
    if publisher == "integrasi":
        return envelope.source.startswith(AGENCY) and _agency(envelope) not in ("", *PUBLISHERS)
    return envelope.source == f"/perizinan/{publisher}"


def _on_behalf_of(envelope: Envelope, event: Contract) -> str | None:
    """An agency speaks for itself alone: whom else it names as the one who answers."""
    named = getattr(event, "instansi", None)
    return None if named is None or named.lower() == _agency(envelope) else str(named)


def _agency(envelope: Envelope) -> str:
    """Of /instansi/DUKCAPIL/siak: dukcapil."""
    return envelope.source.removeprefix(AGENCY).split("/")[0].strip().lower()


def _agency_id(envelope: Envelope) -> UUID:
    """An id is unique within its source: one that an agency copied must not hide a fact of ours."""
    return uuid5(envelope.id, envelope.source)
