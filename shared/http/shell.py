"""A command to paste into a shell, for each operation of an OpenAPI document.

`$ALAMAT` and `$TOKEN` are the reader's; so is a path parameter that has no example, as `$ID`.
"""

import json
import re
from collections.abc import Iterator
from shlex import quote
from typing import Any

Document = dict[str, Any]
NAME = re.compile(r"\{(\w+)\}")


def add_samples(document: Document) -> None:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            operation["x-codeSamples"] = [
                {
                    "lang": "Shell",
                    "label": "curl",
                    "source": sample(document, method.upper(), path, operation),
                }
            ]


def sample(document: Document, method: str, path: str, operation: Document) -> str:
    address = _path(document, path, operation) + _query(document, operation)
    parts = [f'curl -sS -X {method} "$ALAMAT{address}"']
    parts += [f"-H {one}" for one in _headers(operation)]
    parts += _body(document, operation.get("requestBody", {}).get("content", {}))
    return " \\\n  ".join(parts)


def example(document: Document, schema: Document) -> Any:
    """The first one given, an enum's first value, or None."""
    schema = resolve(document, schema)
    if "example" in schema:
        return schema["example"]
    return next(iter(schema.get("examples", schema.get("enum", []))), None)


def resolve(document: Document, schema: Document) -> Document:
    if "$ref" not in schema:
        return schema
    return document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]


def _path(document: Document, path: str, operation: Document) -> str:
    known = {
        one["name"]: example(document, one if "example" in one else one["schema"])
        for one in operation.get("parameters", [])
        if one["in"] == "path"
    }

    def value(found: re.Match[str]) -> str:
        given = known.get(found[1])
        return f"${found[1].upper()}" if given is None else str(given)

    return NAME.sub(value, path)


def _query(document: Document, operation: Document) -> str:
    """What may not be left out, and what has an example of its own."""
    values = [
        f"{one['name']}={_value(document, one)}"
        for one in operation.get("parameters", [])
        if one["in"] == "query" and (one.get("required") or "examples" in one["schema"])
    ]
    return f"?{'&'.join(values)}" if values else ""


def _value(document: Document, parameter: Document) -> Any:
    schema = resolve(document, parameter["schema"])
    given = example(document, parameter if "example" in parameter else schema)
    by_form = {"date": "2026-03-16", "uuid": f"${parameter['name'].upper()}"}
    return given or by_form.get(schema.get("format", ""), schema.get("minimum", 1))


def _headers(operation: Document) -> Iterator[str]:
    named = {
        one["name"].lower() for one in operation.get("parameters", []) if one["in"] == "header"
    }
    if operation.get("security"):
        yield '"Authorization: Bearer $TOKEN"'
    if "idempotency-key" in named:
        yield '"Idempotency-Key: contoh-$(date +%s%N)"'
    if "if-match" in named:
        yield "'If-Match: \"1\"'"


def _body(document: Document, content: Document) -> Iterator[str]:
    if media := content.get("application/json"):
        yield "-H 'Content-Type: application/json'"
        named = (one["value"] for one in media.get("examples", {}).values())
        given = next(named, media.get("example", example(document, media.get("schema", {}))))
        yield f"-d {quote(json.dumps(given, ensure_ascii=False))}"
    if media := content.get("multipart/form-data"):
        schema = resolve(document, media["schema"])
        for name, field in schema.get("properties", {}).items():
            if name in schema.get("required", ()) or _is_file(document, field):
                yield f"-F {_field(document, name, field)}"


def _field(document: Document, name: str, field: Document) -> str:
    if _is_file(document, field):
        return f"{name}=@{name}.pdf"
    return quote(f"{name}={example(document, field)}")


def _is_file(document: Document, field: Document) -> bool:
    kinds = [field, *field.get("anyOf", []), field.get("items", {})]
    return any(
        one.get("format") == "binary" or "contentMediaType" in one
        for one in (resolve(document, kind) for kind in kinds)
    )
