"""What may change inside one version of a contract: full compatibility, both ways.

Within `...v1` every earlier schema must be readable by today's consumers and today's events by
every earlier consumer. Against the old schema, therefore, the new one may

- add a field that is optional and has a default (an old event lacks it, an old reader skips it);
- change texts: title, description, examples;

and may never

- remove a field, change its type, format, bounds or pattern;
- make a field required (old events lack it) or optional (old readers insist on it);
- take a value from an enum (old events hold it) or add one (old readers refuse it);
- touch any of this inside a nested object or a list.

Everything else is a new meaning, and a new meaning is a new version.
"""

from collections.abc import Iterator
from typing import Any

TEXTS = frozenset({"title", "description", "examples", "default", "$schema", "$id", "$comment"})
HANDLED = frozenset({"properties", "required", "items", "anyOf", "enum", "const", "$ref", "$defs"})

Schema = dict[str, Any]


def pelanggaran(lama: Schema, baru: Schema) -> list[str]:
    """Why `baru` may not replace `lama`, one sentence a reason; empty when it may."""
    return list(_bandingkan(_Sisi(lama), _Sisi(baru), lama, baru, ""))


class _Sisi:
    """One document, for its own definitions."""

    def __init__(self, akar: Schema) -> None:
        self._defs: dict[str, Schema] = akar.get("$defs", {})

    def buka(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self._defs[schema["$ref"].rpartition("/")[2]]
        return schema


def _bandingkan(a: _Sisi, b: _Sisi, lama: Schema, baru: Schema, di: str) -> Iterator[str]:
    lama, baru = a.buka(lama), b.buka(baru)
    for kata in sorted((lama.keys() | baru.keys()) - TEXTS - HANDLED):
        if lama.get(kata) != baru.get(kata):
            yield f"{di or '/'}: {kata} {lama.get(kata)!r} -> {baru.get(kata)!r}"
    yield from _nilai(lama, baru, di)
    yield from _bidang(a, b, lama, baru, di)
    yield from _daftar(a, b, lama, baru, di)


def _nilai(lama: Schema, baru: Schema, di: str) -> Iterator[str]:
    """An enum of one value is written as const: the two are one thing here."""
    dulu, kini = _enum(lama), _enum(baru)
    if dulu is None and kini is None:
        return
    if dulu is None or kini is None:
        yield f"{di or '/'}: daftar nilai {'ditambahkan' if dulu is None else 'dihapus'}"
        return
    for nilai in sorted(dulu - kini):
        yield f"{di or '/'}: nilai {nilai} dihapus"
    for nilai in sorted(kini - dulu):
        yield f"{di or '/'}: nilai {nilai} ditambahkan"


def _enum(schema: Schema) -> set[str] | None:
    if "const" in schema:
        return {str(schema["const"])}
    return {str(nilai) for nilai in schema["enum"]} if "enum" in schema else None


def _bidang(a: _Sisi, b: _Sisi, lama: Schema, baru: Schema, di: str) -> Iterator[str]:
    dulu, kini = lama.get("properties", {}), baru.get("properties", {})
    wajib_dulu, wajib_kini = set(lama.get("required", ())), set(baru.get("required", ()))
    for nama in dulu:
        if nama not in kini:
            yield f"{di}/{nama}: dihapus"
        else:
            yield from _bandingkan(a, b, dulu[nama], kini[nama], f"{di}/{nama}")
    for nama in sorted((wajib_dulu ^ wajib_kini) & dulu.keys() & kini.keys()):
        yield f"{di}/{nama}: menjadi {'wajib' if nama in wajib_kini else 'tidak wajib'}"
    for nama in sorted(kini.keys() - dulu.keys()):
        if nama in wajib_kini:
            yield f"{di}/{nama}: bidang baru wajib"
        elif "default" not in kini[nama]:
            yield f"{di}/{nama}: bidang baru tanpa nilai bawaan"


def _daftar(a: _Sisi, b: _Sisi, lama: Schema, baru: Schema, di: str) -> Iterator[str]:
    if "items" in lama or "items" in baru:
        if "items" in lama and "items" in baru:
            yield from _bandingkan(a, b, lama["items"], baru["items"], f"{di}[]")
        else:
            yield f"{di}[]: isi daftar berubah"
    dulu, kini = lama.get("anyOf", []), baru.get("anyOf", [])
    if len(dulu) != len(kini):
        yield f"{di}: pilihan jenis berubah"
        return
    for satu, lain in zip(dulu, kini, strict=True):
        yield from _bandingkan(a, b, satu, lain, di)
