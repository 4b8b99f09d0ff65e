"""Real bearer tokens for the tests of access: an issuer with a key, and its key set over HTTP."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from deploy.embedded.issuer import Issuer


@contextmanager
def issuer() -> Generator[Issuer]:
    """Its `address` serves `/jwks`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name that http.server calls
            body = json.dumps(made.jwks()).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = Issuer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def claims(issuer: Issuer, **changes: Any) -> dict[str, Any]:
    """All that a good token holds; None takes one away."""
    now = int(time.time())
    good = {
        "iss": issuer.address,
        "aud": "perizinan",
        "sub": "petugas-1",
        "iat": now,
        "exp": now + 600,
        "peran": "LEMBAGA_OSS",
    }
    return {name: value for name, value in (good | changes).items() if value is not None}


def forged(header: dict[str, Any], claims: dict[str, Any], secret: bytes | None) -> str:
    """Signed with a shared secret, or not at all: what no library would agree to make."""
    signed = b".".join(_part(json.dumps(part).encode()) for part in (header, claims))
    signature = hmac.digest(secret, signed, hashlib.sha256) if secret else b""
    return b".".join((signed, _part(signature))).decode()


def _part(content: bytes) -> bytes:
    return base64.urlsafe_b64encode(content).rstrip(b"=")
