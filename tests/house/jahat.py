"""Input that means harm, or was mangled on the way: a fixed list, put into every place in turn."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import quote

PANJANG = "a" * 10_000
NILAI: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**400,
    1.5,
    "",
    " ",
    "\x00",
    "\ud800",  # half of a pair: no text
    "\u202e\u0007\uffff",
    PANJANG,
    "'; DROP TABLE x; --",
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    [],
    {},
    [[["x"]]],
    {"$ref": "#"},
)
TERBANYAK = 300
DALAM = 50_000
BADAN = (
    b"",
    b"null",
    b"[]",
    b"0",
    b'"teks"',
    b"{",
    b"\xff\xfe",
    b"\xef\xbb\xbf{}",
    b"NaN",
    b'{"a": Infinity}',
    b'{"a": 1e999999}',
    b"9" * 5_000,
    b"[" * DALAM + b"]" * DALAM,
    b'{"a":' * DALAM + b"1" + b"}" * DALAM,
)
JENIS = ("text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16")
ALAMAT = ("%00", "..%2F..", "%ED%A0%80", "%F0%9F%99%88", "9" * 400, "-1", "a" * 3_000, "%27--")
PARAMETER = ("", "-1", "99999999999999999999", "%00", "%ED%A0%80", "2026-02-30", "[]", PANJANG)
KEPALA = (
    {"If-Match": '"99999999999999999999"'},
    {"If-Match": "*"},
    {"If-Match": "\xff"},
    {"Idempotency-Key": "x" * 300},
    {"Idempotency-Key": "\xe9"},
    {"Content-Length": "0"},
    {"Authorization": "Bearer " + "a." * 2_000},
    {"Authorization": "Basic \xff"},
)


def isi(contoh: Any) -> Iterator[bytes]:
    """The example with each of its values replaced by each of the list; of very many, a part."""
    semua = [(jalan, nilai) for jalan in _jalan(contoh) for nilai in NILAI]
    langkah = len(semua) // TERBANYAK + 1
    while langkah > 1 and len(NILAI) % langkah == 0:
        langkah += 1  # else some of the list would never be taken
    for jalan, nilai in semua[::langkah]:
        yield json.dumps(_ganti(contoh, jalan, nilai)).encode()


def formulir(bidang: list[str]) -> Iterator[tuple[str, bytes]]:
    """Parts of a multipart form that break its rules, and each field with each text."""
    for nilai in NILAI:
        if isinstance(nilai, str):
            for nama in bidang:
                yield _bagian(nama, nilai.encode(errors="surrogatepass"))
    yield "multipart/form-data; boundary=x", b"--x\r\n\r\n--x--"
    yield "multipart/form-data; boundary=x", b"--x"
    yield "multipart/form-data", b"--x--"
    yield _bagian("berkas\x00", b"%PDF", nama_berkas="../../etc/passwd\x00")
    yield _bagian("berkas", b"%PDF-1.4", nama_berkas=PANJANG)


def alamat(jalur: str, nilai: dict[str, str]) -> Iterator[str]:
    """The address with each part replaced by each hostile one, the others as they are."""
    for nama in nilai:
        for jahat in ALAMAT:
            yield _isi(jalur, nilai | {nama: jahat})


def benar(jalur: str, nilai: dict[str, str]) -> str:
    return _isi(jalur, {nama: quote(satu, safe="") for nama, satu in nilai.items()})


def _isi(jalur: str, nilai: dict[str, str]) -> str:
    for nama, satu in nilai.items():
        jalur = jalur.replace(f"{{{nama}}}", satu)
    return jalur


def _bagian(nama: str, isi: bytes, *, nama_berkas: str = "") -> tuple[str, bytes]:
    berkas = f'; filename="{nama_berkas}"' if nama_berkas else ""
    kepala = f'--x\r\nContent-Disposition: form-data; name="{nama}"{berkas}\r\n\r\n'
    return "multipart/form-data; boundary=x", kepala.encode() + isi + b"\r\n--x--\r\n"


def _jalan(nilai: Any, awal: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a document, leaves and branches; of a list the first is like the others."""
    if isinstance(nilai, dict):
        anak: list[tuple[Any, Any]] = list(nilai.items())
    elif isinstance(nilai, list):
        anak = list(enumerate(nilai))[:1]
    else:
        anak = []
    for kunci, satu in anak:
        yield (*awal, kunci)
        yield from _jalan(satu, (*awal, kunci))


def _ganti(contoh: Any, jalan: tuple[Any, ...], nilai: Any) -> Any:
    hasil = deepcopy(contoh)
    tempat = hasil
    for satu in jalan[:-1]:
        tempat = tempat[satu]
    tempat[jalan[-1]] = nilai
    return hasil
