"""A TCP proxy before one broker that may answer an OffsetFetch in the broker's name."""

import asyncio
import contextlib
import struct

OFFSET_FETCH, VERSION = 9, 3


class Proxy:
    """The broker advertises this address, so that every connection of a client comes by."""

    def __init__(self) -> None:
        self._server: asyncio.Server | None = None
        self._upstream = 0
        self._code = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self.altered = 0

    async def listen(self) -> int:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return self._server.sockets[0].getsockname()[1]

    def forward_to(self, port: int) -> None:
        self._upstream = port

    def alter_next_answer(self, code: int) -> None:
        """One OffsetFetch answer: no topics, and this error of the whole group."""
        self._code, self.altered = code, 0

    async def close(self) -> None:
        assert self._server
        self._server.close()
        for task in self._tasks:
            task.cancel()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            inside, outside = await asyncio.open_connection("127.0.0.1", self._upstream)
            asked: set[bytes] = set()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._requests(reader, outside, asked))
                group.create_task(self._answers(inside, writer, asked))
        writer.close()

    async def _requests(
        self, client: asyncio.StreamReader, broker: asyncio.StreamWriter, asked: set[bytes]
    ) -> None:
        while True:
            frame = await _frame(client)
            api, version = struct.unpack(">hh", frame[:4])
            if api == OFFSET_FETCH:
                assert version == VERSION
                asked.add(frame[4:8])
            await _send(broker, frame)

    async def _answers(
        self, broker: asyncio.StreamReader, client: asyncio.StreamWriter, asked: set[bytes]
    ) -> None:
        while True:
            frame = await _frame(broker)
            correlation = frame[:4]
            if correlation in asked and self._code:
                frame = correlation + struct.pack(">iih", 0, 0, self._code)
                self._code, self.altered = 0, self.altered + 1
            asked.discard(correlation)
            await _send(client, frame)


async def _frame(reader: asyncio.StreamReader) -> bytes:
    (size,) = struct.unpack(">i", await reader.readexactly(4))
    return await reader.readexactly(size)


async def _send(writer: asyncio.StreamWriter, frame: bytes) -> None:
    writer.write(struct.pack(">i", len(frame)) + frame)
    await writer.drain()
