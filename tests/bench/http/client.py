"""A small HTTP client that keeps its connections and is never what is measured."""

import asyncio
from collections.abc import Callable
from time import perf_counter

Request = Callable[[], bytes]


async def load(port: int, requests: list[Request], seconds: float) -> list[float]:
    """One connection for each entry, each asking again as soon as it is answered.

    Gives the milliseconds of each answer.
    """
    until = perf_counter() + seconds
    took = await asyncio.gather(*(_repeat(port, request, until) for request in requests))
    return [one for many in took for one in many]


async def _repeat(port: int, request: Request, until: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    took: list[float] = []
    try:
        while (started := perf_counter()) < until:
            writer.write(request())
            await _read_answer(reader)
            took.append((perf_counter() - started) * 1000)
    finally:
        writer.close()
    return took


async def _read_answer(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
    body = await reader.readexactly(length)
    if b" 200 " not in head[:20]:
        raise RuntimeError(f"{head.decode()}{body.decode()}")
