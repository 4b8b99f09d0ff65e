"""One delivery over HTTP, by hand: no redirect is followed, and the address that was judged is
the address that is connected to, so that a name cannot change between the two."""

import asyncio
import socket
import ssl
from urllib.parse import SplitResult, urlsplit

from services.notifikasi.domain.langganan import ALAMAT_DITOLAK, umum
from shared.refusal import Refusal

HTTP, HTTPS = 80, 443
TIDAK_UMUM = "alamat tujuan tidak di jaringan umum"


class Ditolak(Exception):
    """Not taken: an answer other than 2xx, or no address to send to."""


def periksa_alamat(url: str, *, ketat: bool) -> Refusal | None:
    """`ketat`: everywhere but in the embedded mode. Names are resolved later, at each sending."""
    try:
        bagian = urlsplit(url)
        sah = bool(bagian.hostname) and bagian.port != 0 and not bagian.username
    except ValueError:
        return ALAMAT_DITOLAK
    skema = ("https",) if ketat else ("https", "http")
    return None if sah and bagian.scheme in skema else ALAMAT_DITOLAK


async def kirim(
    url: str, kepala: dict[str, str], isi: bytes, *, hanya_umum: bool, batas_waktu: float
) -> None:
    """Raises Ditolak, OSError or TimeoutError when it was not taken."""
    bagian = urlsplit(url)
    async with asyncio.timeout(batas_waktu):
        alamat, port = await _alamat(bagian, hanya_umum=hanya_umum)
        aman = bagian.scheme == "https"
        baca, tulis = await asyncio.open_connection(
            alamat,
            port,
            ssl=ssl.create_default_context() if aman else None,
            server_hostname=bagian.hostname if aman else None,
        )
        try:
            tulis.write(_permintaan(bagian, kepala, isi))
            await tulis.drain()
            status = await _status(baca)
        finally:
            tulis.close()
    if not 200 <= status < 300:
        raise Ditolak(f"dijawab dengan status {status}")


async def _alamat(bagian: SplitResult, *, hanya_umum: bool) -> tuple[str, int]:
    port = bagian.port or (HTTPS if bagian.scheme == "https" else HTTP)
    loop = asyncio.get_running_loop()
    ditemukan = await loop.getaddrinfo(bagian.hostname, port, type=socket.SOCK_STREAM)
    semua = [str(satu[4][0]) for satu in ditemukan]
    if hanya_umum and not all(map(umum, semua)):
        raise Ditolak(TIDAK_UMUM)
    return semua[0], port


def _permintaan(bagian: SplitResult, kepala: dict[str, str], isi: bytes) -> bytes:
    tujuan = (bagian.path or "/") + (f"?{bagian.query}" if bagian.query else "")
    tuan_rumah = bagian.netloc.encode("idna" if not bagian.netloc.isascii() else "ascii").decode()
    baris = {
        "Host": tuan_rumah,
        "User-Agent": "perizinan-webhook/1",
        "Content-Type": "application/json",
        "Content-Length": str(len(isi)),
        "Connection": "close",
    } | kepala
    awal = "".join(f"{nama}: {nilai}\r\n" for nama, nilai in baris.items())
    return f"POST {tujuan} HTTP/1.1\r\n{awal}\r\n".encode("ascii") + isi


async def _status(baca: asyncio.StreamReader) -> int:
    """Of the final answer: 1xx only announces one."""
    while True:
        bagian = (await baca.readline()).split(maxsplit=2)
        if len(bagian) < 2 or not bagian[0].startswith(b"HTTP/1.") or not bagian[1].isdigit():
            raise Ditolak("jawaban bukan HTTP")
        if (status := int(bagian[1])) >= 200:
            return status
        while (await baca.readline()).strip():
            pass
