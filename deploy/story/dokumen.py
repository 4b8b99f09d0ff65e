"""A document as a person holds it: a PDF on the disk, and the public page that its QR leads to."""

import os
import re
import zlib
from html import unescape
from pathlib import Path

from deploy.story.stage import Caller, Stage, StoryFailed

LINK = re.compile(rb"/periksa/([A-Z2-7]+)")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
STATUS = re.compile(r"<strong>(.*?)</strong>")


async def save(stage: Stage, caller: Caller, path: str, name: str) -> str:
    """Writes the PDF of `path`; the code under its QR is the answer."""
    content = await caller.download("registrasi", path)
    stage.say(f"Tercetak: {_write(stage, name, content)} ({len(content) // 1024} KiB)")
    return code(content)


def _write(stage: Stage, name: str, content: bytes) -> str:
    folder = Path(stage.addresses.clock_file).parent / "dokumen"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.pdf").write_bytes(content)
    return os.path.relpath(folder / f"{name}.pdf")


def code(pdf: bytes) -> str:
    """Where the link under the QR leads, found as any reader finds it."""
    for stream in (pdf, *map(_inflated, STREAM.findall(pdf))):
        if found := LINK.search(stream):
            return found[1].decode()
    raise StoryFailed("dokumen tidak memuat tautan ke halaman pemeriksaan")


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:  # a picture or a font that is packed in another way
        return b""


async def checked(stage: Stage, kode: str, wanted: str) -> None:
    """What anybody with a phone sees: the live status, and nothing private."""

    async def shown() -> str | None:
        url = f"{stage.addresses.services['registrasi']}/periksa/{kode}"
        found = STATUS.search((await stage.http.get(url)).text)
        status = unescape(found[1]) if found else ""
        return status if wanted in status.upper() else None

    status = await stage.until(f"halaman pemeriksaan menyebut {wanted}", shown)
    stage.say(f"QR dipindai siapa pun, tanpa masuk: {status}")
