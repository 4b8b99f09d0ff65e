"""A real SMTP server in a thread, that keeps what it takes and refuses when told."""

import socket
from email import message_from_bytes
from email.message import Message
from typing import Any

from aiosmtpd.controller import Controller


class Kotak:
    def __init__(self) -> None:
        self.pesan: list[Message] = []
        self.menolak = False
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._server = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # the name that aiosmtpd calls
        if self.menolak:
            return "451 4.3.0 Coba lagi nanti"
        self.pesan.append(message_from_bytes(envelope.content))
        return "250 OK"

    def buka(self) -> None:
        self._server.start()

    def tutup(self) -> None:
        self._server.stop()
