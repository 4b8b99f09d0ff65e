"""AsyncAPI 3 of one service, generated from its lists and the contracts: nothing kept by hand."""

from collections.abc import Iterable
from typing import Any

from shared.contracts.contract import Contract
from shared.messaging.envelope import ATTRIBUTES
from shared.messaging.inbound import Inbound
from shared.messaging.outbound import Outbound
from shared.messaging.topics import topic_name

VERSION = "1.0.0"
OPTIONAL = ("ce_streamversion", "ce_causationid", "ce_traceparent")
HEADERS: dict[str, Any] = {
    "type": "object",
    "required": [name for name in ATTRIBUTES if name not in OPTIONAL],
    "properties": {
        name: {"type": "string", "description": text} for name, text in ATTRIBUTES.items()
    },
}
KEY = {
    "type": "string",
    "description": "Stream, usually the id of the Pelaku Usaha; orders events.",
}


def document(service: str, topic_env: str, inbound: Inbound, outbound: Outbound) -> dict[str, Any]:
    sent = published_by(outbound)
    received = list(inbound.contracts.values())
    channels: dict[str, list[type[Contract]]] = {}
    for contract in [*sent, *received]:
        channels.setdefault(contract.PENERBIT, []).append(contract)
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": f"Perizinan: {service}",
            "version": VERSION,
            "description": "CloudEvents 1.0, Kafka binding, binary mode. The log may repeat an "
            "event: order by ce_streamversion per key and source, and drop a ce_id seen before.",
        },
        "defaultContentType": "application/json",
        "channels": {
            publisher: _channel(topic_env, publisher, contracts)
            for publisher, contracts in sorted(channels.items())
        },
        "operations": _operations(service, sent, received),
        "components": {
            "messages": {contract.TYPE: _message(contract) for contract in [*sent, *received]},
            "schemas": {"Kepala": HEADERS} | _parts([*sent, *received]),
        },
    }


def published_by(outbound: Outbound) -> list[type[Contract]]:
    return sorted(
        {sending.contract for sending in outbound.sendings},
        key=lambda contract: contract.TYPE,
    )


def payload_schema(contract: type[Contract]) -> dict[str, Any]:
    """Draft 2020-12, complete in itself: what is frozen."""
    return contract.model_json_schema(mode="serialization")


def _payload(contract: type[Contract]) -> dict[str, Any]:
    """The same inside a document, where a reference starts at the document's root."""
    return contract.model_json_schema(
        mode="serialization", ref_template=f"#/components/schemas/{contract.PENERBIT}.{{model}}"
    )


def _parts(contracts: Iterable[type[Contract]]) -> dict[str, Any]:
    return {
        f"{contract.PENERBIT}.{name}": part
        for contract in contracts
        for name, part in _payload(contract).get("$defs", {}).items()
    }


def _channel(topic_env: str, publisher: str, contracts: Iterable[type[Contract]]) -> dict[str, Any]:
    topic = topic_name(topic_env, publisher)
    return {
        "address": topic,
        "description": f"Facts published by {publisher}.",
        "messages": {
            contract.TYPE: {"$ref": f"#/components/messages/{contract.TYPE}"}
            for contract in contracts
        },
        "bindings": {"kafka": {"topic": topic, "bindingVersion": "0.5.0"}},
    }


def _operations(
    service: str, sent: list[type[Contract]], received: list[type[Contract]]
) -> dict[str, Any]:
    group = {"type": "string", "enum": [f"perizinan-{service}"]}
    operations = {f"kirim.{contract.TYPE}": _operation("send", contract) for contract in sent}
    for contract in received:
        operations[f"terima.{contract.TYPE}"] = _operation("receive", contract) | {
            "bindings": {"kafka": {"groupId": group, "bindingVersion": "0.5.0"}}
        }
    return operations


def _operation(action: str, contract: type[Contract]) -> dict[str, Any]:
    channel = f"#/channels/{contract.PENERBIT}"
    return {
        "action": action,
        "summary": f"{contract.FAKTA} ({', '.join(contract.ATURAN)})",
        "channel": {"$ref": channel},
        "messages": [{"$ref": f"{channel}/messages/{contract.TYPE}"}],
    }


def _message(contract: type[Contract]) -> dict[str, Any]:
    return {
        "name": contract.TYPE,
        "title": contract.FAKTA,
        "summary": contract.DASAR_HUKUM,
        "contentType": "application/json",
        "headers": {"$ref": "#/components/schemas/Kepala"},
        "payload": {name: part for name, part in _payload(contract).items() if name != "$defs"},
        "bindings": {"kafka": {"key": KEY, "bindingVersion": "0.5.0"}},
    }
