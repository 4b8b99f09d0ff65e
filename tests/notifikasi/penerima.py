"""A real HTTP server in a thread, that keeps what it is sent and answers as it is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Penerima:
    def __init__(self) -> None:
        self.pesan: list[tuple[dict[str, str], bytes]] = []
        self.jawaban = 200
        self.lanjut_ke = ""
        self.url = ""


@contextmanager
def penerima() -> Iterator[Penerima]:
    satu = Penerima()

    class Pelayan(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the name that http.server calls
            isi = self.rfile.read(int(self.headers["content-length"]))
            satu.pesan.append(({nama.lower(): nilai for nama, nilai in self.headers.items()}, isi))
            self.send_response(satu.jawaban)
            if satu.lanjut_ke:
                self.send_header("Location", satu.lanjut_ke)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pelayan)
    satu.url = f"http://127.0.0.1:{server.server_port}/peristiwa?a=1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield satu
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
