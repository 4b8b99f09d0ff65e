"""Keyset pagination: a page continues after the last row that was seen, however the table grows."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

import orjson
from fastapi import Depends, Query
from pydantic import BaseModel, TypeAdapter

from shared.http.problem import Refused, teknis

A = TypeVar("A")
B = TypeVar("B")
T = TypeVar("T")
R = TypeVar("R")

PENANDA = TypeAdapter(list[str])

PENANDA_TIDAK_SAH = teknis(
    "PENANDA_TIDAK_SAH",
    "Penanda halaman tidak sah",
    "Nilai `setelah` bukan penanda dari sistem ini.",
    perbaikan="Mulai lagi dari halaman pertama, atau pakai nilai `lanjut` apa adanya.",
)


class Halaman(BaseModel, Generic[T]):
    data: list[T]
    lanjut: str | None = None
    """Kirim sebagai `setelah` untuk halaman berikutnya; kosong di halaman terakhir."""


class Page:
    def __init__(
        self,
        setelah: Annotated[
            str | None, Query(max_length=500, description="Penanda dari `lanjut`.")
        ] = None,
        jumlah: Annotated[int, Query(ge=1, le=200, description="Baris per halaman.")] = 50,
    ) -> None:
        self.limit = jumlah
        self._after: list[str] | None = decode_cursor(setelah) if setelah else None

    def last(self, read: Callable[[str], A]) -> A | None:
        """What the last row that was seen was sorted by; None on the first page."""
        if self._after is None:
            return None
        try:
            (one,) = self._after
            return read(one)
        except ValueError as error:
            raise Refused(PENANDA_TIDAK_SAH, 422) from error

    def last_pair(
        self, first: Callable[[str], A], second: Callable[[str], B]
    ) -> tuple[A, B] | None:
        if self._after is None:
            return None
        try:
            one, two = self._after
            return first(one), second(two)
        except ValueError as error:
            raise Refused(PENANDA_TIDAK_SAH, 422) from error

    def cut(
        self,
        rows: Sequence[R],
        key: Callable[[R], Sequence[Any]],
        show: Callable[[R], T],
    ) -> Halaman[T]:
        """From `limit + 1` rows: the page, and the mark of the next if there is one."""
        page = rows[: self.limit]
        more = len(rows) > self.limit
        return Halaman(
            data=[show(row) for row in page],
            lanjut=encode_cursor([str(part) for part in key(page[-1])]) if more else None,
        )


KeHalaman = Annotated[Page, Depends()]


def moment(text: str) -> datetime:
    """A part of a mark; without its zone it is none of ours."""
    parsed = datetime.fromisoformat(text)
    if parsed.tzinfo is None:
        raise ValueError("no zone")
    return parsed


def encode_cursor(parts: list[str]) -> str:
    return urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


def decode_cursor(cursor: str) -> list[str]:
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return PENANDA.validate_json(raw)
    except ValueError as error:
        raise Refused(PENANDA_TIDAK_SAH, 422) from error
