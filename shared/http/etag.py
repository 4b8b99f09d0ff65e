"""ETag and If-Match on what people edit: nobody overwrites what they have not seen."""

from typing import Annotated

from fastapi import Depends, Header

from shared.http.problem import Refused, teknis

TANPA_VERSI = teknis(
    "IF_MATCH_WAJIB",
    "Versi belum disebut",
    "Perubahan ini memerlukan header If-Match.",
    perbaikan="Baca data ini dulu dan kirim ETag-nya sebagai If-Match.",
)
VERSI_USANG = teknis(
    "VERSI_USANG",
    "Data sudah berubah",
    "Data ini sudah diubah sejak Anda membacanya.",
    perbaikan="Baca ulang, lalu ulangi perubahan Anda.",
)


def etag(version: int) -> dict[str, str]:
    return {"ETag": f'"{version}"'}


async def _if_match(
    if_match: Annotated[str | None, Header(description="ETag dari pembacaan terakhir.")] = None,
) -> int:
    if if_match is None:
        raise Refused(TANPA_VERSI, 428)
    plain = if_match.removeprefix("W/").strip('"')
    if not (plain.isascii() and plain.isdigit() and len(plain) < 18):
        raise Refused(VERSI_USANG, 412)
    return int(plain)


IfMatch = Annotated[int, Depends(_if_match)]
"""The version that the caller has seen; compare it in the handler and return VERSI_USANG (412)."""
