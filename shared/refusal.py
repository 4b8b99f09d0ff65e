"""A refusal is a value: what the law does not allow, with the article that says so."""

from dataclasses import dataclass, replace
from typing import Any, Self


@dataclass(frozen=True)
class Refusal:
    """RFC 9457 content without its HTTP status; `title` and `detail` are Indonesian.

    `perbaikan` says what would make the request acceptable; `rincian` lists failing items;
    `peristiwa` are domain events that the law wants published although nothing else changes.
    """

    kode: str
    aturan: str
    dasar_hukum: str
    title: str
    detail: str
    perbaikan: str | None = None
    rincian: tuple[dict[str, Any], ...] = ()
    peristiwa: tuple[Any, ...] = ()

    def dengan(self, **changes: Any) -> Self:
        """The same refusal with the particulars of a case."""
        return replace(self, **changes)
