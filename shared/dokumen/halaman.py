"""The page behind a QR code: the live status of one document, for anybody; no script, no name."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from shared.dokumen.surat import tanggal

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}
GAYA = """
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem}
.asal{margin:0;color:#444}
.status{border:2px solid;border-left-width:.75rem;border-radius:.25rem;padding:.75rem 1rem;margin:0}
.status strong{display:block;font-size:1.25rem}
.berlaku{color:#0b5d2a}.perhatian{color:#6b4700}.gawat{color:#96121a}
dl{margin:1.25rem 0}
dt,footer{color:#444;font-size:.9375rem}
dd{margin:0 0 .625rem;font-weight:600;overflow-wrap:anywhere}
footer{border-top:1px solid #bbb;margin-top:1.5rem;padding-top:.75rem}
"""
BERLAKU, PERHATIAN, GAWAT = "berlaku", "perhatian", "gawat"


@dataclass(frozen=True)
class Lembar:
    """What the public may know of a document (no name, no address, no personal number)."""

    daerah: str
    judul: str
    nomor: str
    status: str
    sifat: str
    """BERLAKU, PERHATIAN or GAWAT: the colour; the words stand in `status` and `uraian`."""
    uraian: tuple[str, ...]
    butir: tuple[tuple[str, str], ...]


def saat(sekarang: datetime, zona: str = "Asia/Jakarta") -> str:
    setempat = sekarang.astimezone(ZoneInfo(zona))
    return f"{tanggal(setempat)} pukul {setempat:%H.%M %Z}"


def halaman(lembar: Lembar, diperiksa: str) -> str:
    butir = "".join(f"<dt>{escape(nama)}</dt><dd>{escape(isi)}</dd>" for nama, isi in lembar.butir)
    return _bungkus(
        f"{lembar.judul} {lembar.nomor}: {lembar.status}",
        f"<p class=asal>{escape(lembar.daerah)}</p><h1>{escape(lembar.judul)}</h1>"
        + _status(lembar.sifat, lembar.status, lembar.uraian)
        + f"<dl><dt>Nomor</dt><dd>{escape(lembar.nomor)}</dd>{butir}</dl>",
        f"Diperiksa pada {diperiksa}. Cocokkan nomor dan tanggal di atas dengan dokumen yang Anda "
        "pegang. Halaman ini tidak memuat data pribadi.",
    )


def tidak_dikenal(diperiksa: str) -> str:
    uraian = (
        "Tidak ada dokumen dengan kode ini. Periksa kembali kode yang tertera di bawah QR.",
        "Bila kode sudah benar, dokumen itu tidak pernah diterbitkan oleh sistem ini.",
    )
    return _bungkus(
        "Dokumen tidak dikenal",
        "<h1>Pemeriksaan keaslian dokumen</h1>" + _status(GAWAT, "Dokumen tidak dikenal", uraian),
        f"Diperiksa pada {diperiksa}.",
    )


def _status(sifat: str, status: str, uraian: tuple[str, ...]) -> str:
    isi = "".join(f"<br>{escape(satu)}" for satu in uraian).removeprefix("<br>")
    return f'<p class="status {sifat}"><strong>{escape(status)}</strong>{isi}</p>'


def _bungkus(judul: str, isi: str, kaki: str) -> str:
    return (
        "<!DOCTYPE html><html lang=id><head><meta charset=utf-8>"
        "<meta name=viewport content='width=device-width, initial-scale=1'>"
        f"<title>{escape(judul)}</title><style>{GAYA}</style></head>"
        f"<body><main>{isi}<footer>{escape(kaki)}</footer></main></body></html>"
    )
