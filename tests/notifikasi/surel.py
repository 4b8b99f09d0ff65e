"""A real SMTP server in a thread, that keeps what it takes, and refuses, tarries or kills its
sender when told."""

import asyncio
import os
import signal
import socket
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller

DITERIMA = "250 OK"
NANTI = "451 4.3.0 Coba lagi nanti"


class Kotak:
    def __init__(self) -> None:
        self.pesan: list[Message] = []
        self.menolak = False
        self.jawab_rcpt = DITERIMA
        self.jawab_data = DITERIMA
        self.lambat = False
        """Takes the message and then says nothing, until it is closed."""
        self.bunuh: int | None = None
        """The process that dies after its message was taken, before it hears so."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._server = Controller(self, hostname="127.0.0.1", port=self.port)
        self._tutup: asyncio.Event | None = None

    async def handle_RCPT(  # noqa: N802  # the name that aiosmtpd calls  # the name that aiosmtpd calls
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if self.jawab_rcpt == DITERIMA:
            envelope.rcpt_tos.append(address)
        return self.jawab_rcpt

    async def handle_DATA(  # noqa: N802  # the name that aiosmtpd calls
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        if self.menolak:
            return NANTI
        if self.jawab_data != DITERIMA:
            return self.jawab_data
        self.pesan.append(message_from_bytes(envelope.content))
        if self.bunuh is not None:
            os.kill(self.bunuh, signal.SIGKILL)
        if self.lambat:
            self._tutup = asyncio.Event()
            await self._tutup.wait()
        return DITERIMA

    def buka(self) -> None:
        self._server.start()

    def tutup(self) -> None:
        if self._tutup:
            self._server.loop.call_soon_threadsafe(self._tutup.set)
        self._server.stop()
