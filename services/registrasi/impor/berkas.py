"""What an operator hands over: CSV as offices write it, or Parquet. Every fault has a line."""

import codecs
import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from services.registrasi.impor import parquet

POTONGAN = 1 << 20
PEMISAH = (",", ";", "\t")
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class BerkasDitolak(Exception):
    """The file as a whole cannot be read; the message is for the operator."""


@dataclass(frozen=True)
class Bentuk:
    """The columns of a table."""

    wajib: tuple[str, ...]
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True)
class Baris:
    """`salah` says why the line makes no row at all."""

    nomor: int
    isi: Mapping[str, str]
    salah: str | None = None


@dataclass(frozen=True)
class Berkas:
    path: Path
    sha256: str
    ukuran: int

    @property
    def nama(self) -> str:
        return self.path.name

    def periksa(self, bentuk: Bentuk) -> None:
        """Raises BerkasDitolak for columns that are not those of the table."""
        next(self.baris(bentuk), None)

    def baris(self, bentuk: Bentuk) -> Iterator[Baris]:
        if parquet.mengenali(self.path):
            yield from _dari_parquet(self.path, bentuk)
        else:
            yield from _dari_csv(self.path, bentuk)


def buka(path: Path) -> Berkas:
    """Reads it once: its fingerprint, and whether it is text at all."""
    if not path.is_file():
        raise BerkasDitolak(f"Berkas {path} tidak ada.")
    ukuran = path.stat().st_size
    if ukuran == 0:
        raise BerkasDitolak(f"Berkas {path.name} kosong.")
    sidik = hashlib.sha256()
    teks = None if parquet.mengenali(path) else codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as berkas:
        while potongan := berkas.read(POTONGAN):
            sidik.update(potongan)
            if teks:
                _harus_teks(teks, potongan, path.name)
    if teks:
        _harus_teks(teks, b"", path.name, akhir=True)
    return Berkas(path, sidik.hexdigest(), ukuran)


def _harus_teks(
    teks: codecs.IncrementalDecoder, potongan: bytes, nama: str, *, akhir: bool = False
) -> None:
    if potongan.startswith(UTF_16):
        raise BerkasDitolak(f"Berkas {nama} ber-UTF-16. Simpan sebagai CSV UTF-8.")
    try:
        teks.decode(potongan, final=akhir)
    except UnicodeDecodeError as salah:
        raise BerkasDitolak(
            f"Berkas {nama} bukan teks UTF-8 (byte {salah.object[salah.start]:#04x}). "
            "Simpan sebagai CSV UTF-8."
        ) from salah
    if b"\0" in potongan:
        raise BerkasDitolak(f"Berkas {nama} bukan teks: ada byte nol di dalamnya.")


def _dari_csv(path: Path, bentuk: Bentuk) -> Iterator[Baris]:
    with path.open(encoding="utf-8-sig", newline="") as berkas:
        kepala = berkas.readline()
        pemisah = max(PEMISAH, key=kepala.count)
        kolom = _kolom(next(csv.reader([kepala], delimiter=pemisah), []), bentuk)
        pembaca = csv.reader(berkas, delimiter=pemisah, strict=True)
        selesai = 0
        while True:
            nomor = selesai + 2  # the header is line 1; a quoted value may hold line breaks
            try:
                nilai = next(pembaca)
            except StopIteration:
                return
            except csv.Error as salah:
                yield Baris(nomor, {}, f"baris CSV rusak ({salah})")
                selesai = pembaca.line_num
                continue
            selesai = pembaca.line_num
            if any(nilai):
                yield _baris(nomor, kolom, nilai)


def _baris(nomor: int, kolom: Sequence[str], nilai: Sequence[str]) -> Baris:
    isi = {nama: satu.strip() for nama, satu in zip(kolom, nilai, strict=False)}
    if len(nilai) != len(kolom):
        return Baris(nomor, isi, f"{len(nilai)} kolom; seharusnya {len(kolom)}")
    return Baris(nomor, isi)


def _kolom(kepala: Sequence[str], bentuk: Bentuk) -> list[str]:
    kolom = [nama.strip().lower().replace(" ", "_") for nama in kepala]
    dikenal = (*bentuk.wajib, *bentuk.pilihan)
    kurang = [nama for nama in bentuk.wajib if nama not in kolom]
    asing = [nama or "(tanpa nama)" for nama in kolom if nama not in dikenal]
    ganda = sorted({nama for nama in kolom if kolom.count(nama) > 1})
    keluhan = [
        f"{sebutan}: {', '.join(nama)}"
        for sebutan, nama in (("kurang", kurang), ("tidak dikenal", asing), ("ganda", ganda))
        if nama
    ]
    if keluhan:
        raise BerkasDitolak(
            f"Kolom {'; '.join(keluhan)}. Wajib: {', '.join(bentuk.wajib)}."
            + (f" Boleh: {', '.join(bentuk.pilihan)}." if bentuk.pilihan else "")
        )
    return kolom


def _dari_parquet(path: Path, bentuk: Bentuk) -> Iterator[Baris]:
    try:
        tabel = parquet.Tabel(path)
        kolom = _kolom(tabel.kolom, bentuk)
        for nomor, nilai in enumerate(tabel.baris(), start=1):
            yield _baris(nomor, kolom, nilai)
    except parquet.Rusak as salah:
        raise BerkasDitolak(f"Berkas {path.name}: {salah}") from salah
