"""Pieces of a drawing: text that wraps, lines, and the symbols of a flow chart, as SVG."""

from collections.abc import Iterator, Sequence
from html import escape

from services.registrasi.domain.sop.diagram import Simbol

Titik = tuple[float, float]
HURUF = "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif"
SEMPIT, LEBAR = frozenset("ijltfrI.,:;!'|()[]-/ "), frozenset("mwMW@%—")


def panjang(kalimat: str, ukuran: float) -> float:
    """Rather too wide than too narrow: which font is at hand is not known here."""
    satuan = (
        0.37 if huruf in SEMPIT
        else 0.95 if huruf in LEBAR
        else 0.74 if huruf.isupper()
        else 0.6
        for huruf in kalimat
    )  # fmt: skip
    return sum(satuan) * ukuran


def teks(kalimat: str, lebar: float, ukuran: float) -> list[str]:
    """Lines that fit; a word that fits nowhere is broken."""
    baris = [""]
    for kata in _kata(kalimat, lebar, ukuran):
        calon = f"{baris[-1]} {kata}".strip() if not baris[-1].endswith("/") else baris[-1] + kata
        if panjang(calon, ukuran) <= lebar or not baris[-1]:
            baris[-1] = calon
        else:
            baris.append(kata)
    return baris


def _kata(kalimat: str, lebar: float, ukuran: float) -> Iterator[str]:
    for kata in kalimat.split():
        while panjang(kata, ukuran) > lebar:
            potong = kata.find("/") + 1
            if not 0 < potong < len(kata) or panjang(kata[:potong], ukuran) > lebar:
                potong = max(n for n in range(1, len(kata))
                             if n == 1 or panjang(kata[:n], ukuran) <= lebar)  # fmt: skip
            yield kata[:potong]
            kata = kata[potong:]
        yield kata


def tulis(
    baris: Sequence[str],
    letak: Titik,
    ukuran: float,
    *,
    rata: str = "start",
    tebal: bool = False,
    latar: bool = False,
) -> str:
    """`latar`: a white edge around the letters, where they stand on a line."""
    x, y = letak
    gaya = ' font-weight="bold"' if tebal else ""
    if latar:
        gaya += ' paint-order="stroke" stroke="#fff" stroke-width="3"'
    isi = "".join(
        f'<tspan x="{x:.1f}" y="{y + n * ukuran * 1.35:.1f}">{escape(satu)}</tspan>'
        for n, satu in enumerate(baris)
    )
    return f'<text font-size="{ukuran}" text-anchor="{rata}"{gaya}>{isi}</text>'


def garis(titik: Sequence[Titik], *, panah: bool = False, putus: bool = False) -> str:
    jalur = " ".join(f"{x:.1f},{y:.1f}" for x, y in titik)
    gaya = ' stroke-width="1.3" marker-end="url(#panah)"' if panah else ' stroke-width="0.8"'
    if putus:
        gaya += ' stroke-dasharray="4 3"'
    return f'<polyline points="{jalur}" fill="none" stroke="#000"{gaya}/>'


def kotak(
    x: float, y: float, lebar: float, tinggi: float, *, isi: str = "none", lengkung: float = 0
) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{lebar:.1f}" height="{tinggi:.1f}" '
        f'rx="{lengkung:.1f}" fill="{isi}" stroke="#000" stroke-width="1.2"/>'
    )


def lambang(simbol: Simbol, letak: Titik, setengah: Titik, label: str) -> str:
    """PB8-3-4: what each kind of activity looks like."""
    (x, y), (a, b) = letak, setengah
    match simbol:
        case Simbol.TERMINATOR:
            bentuk = kotak(x - a, y - b, 2 * a, 2 * b, isi="#fff", lengkung=b)
        case Simbol.PROSES:
            bentuk = kotak(x - a, y - b, 2 * a, 2 * b, isi="#fff")
        case Simbol.KEPUTUSAN:
            bentuk = _jalur(f"M{x - a} {y}L{x} {y - b}L{x + a} {y}L{x} {y + b}Z")
        case Simbol.DOKUMEN:
            bawah, gelombang = y + b - 5, b / 2
            bentuk = _jalur(
                f"M{x - a} {y - b}H{x + a}V{bawah}Q{x + a / 2} {bawah - gelombang} {x} {bawah}"
                f"T{x - a} {bawah}Z"
            )
    return bentuk + (tulis([label], (x, y + 4), 11, rata="middle") if label else "")


def _jalur(d: str) -> str:
    return f'<path d="{d}" fill="#fff" stroke="#000" stroke-width="1.2"/>'
