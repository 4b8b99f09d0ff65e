"""Uploaded files by content hash in a local folder: whole or not there, never by their name."""

import fcntl
import hashlib
import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile, mkstemp
from typing import Any, BinaryIO, cast

import filetype  # pyright: ignore[reportMissingTypeStubs]  # it has none

from shared.refusal import Refusal

POTONGAN = 64 * 1024
UNGGAH, JANJI = ".unggah-", ".janji-"
KEPALA = 8_192
"""Bytes that are enough to tell the kind."""


class JenisBerkas(StrEnum):
    PDF = "PDF"
    JPEG = "JPEG"
    PNG = "PNG"

    @property
    def media_type(self) -> str:
        return MEDIA_TYPE[self]


MEDIA_TYPE = {
    JenisBerkas.PDF: "application/pdf",
    JenisBerkas.JPEG: "image/jpeg",
    JenisBerkas.PNG: "image/png",
}
DITERIMA = {media: jenis for jenis, media in MEDIA_TYPE.items()}


@dataclass(frozen=True)
class Berkas:
    sha256: str
    ukuran: int
    jenis: JenisBerkas


def _tolak(kode: str, title: str, detail: str, perbaikan: str) -> Refusal:
    return Refusal(
        kode=kode,
        aturan="PB8-20-2",
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (2)",
        title=title,
        detail=detail,
        perbaikan=perbaikan,
    )


BERKAS_KOSONG = _tolak(
    "BERKAS_KOSONG", "Berkas kosong", "Berkas yang diunggah tidak berisi.", "Unggah berkas lain."
)
BERKAS_TERLALU_BESAR = _tolak(
    "BERKAS_TERLALU_BESAR",
    "Berkas terlalu besar",
    "Berkas melampaui batas ukuran.",
    "Unggah berkas yang lebih kecil.",
)
JENIS_BERKAS_DITOLAK = _tolak(
    "JENIS_BERKAS_TIDAK_DITERIMA",
    "Jenis berkas tidak diterima",
    "Isi berkas bukan PDF, JPEG atau PNG, apa pun nama berkasnya.",
    "Unggah berkas PDF, JPEG atau PNG.",
)


class Titipan:
    """A file that was received whole but has no name yet: gone unless it is given one."""

    def __init__(self, store: "BerkasStore", sementara: Path, berkas: Berkas) -> None:
        self._store = store
        self._sementara = sementara
        self._janji: Path | None = None
        self.berkas = berkas

    def tetapkan(self) -> None:
        """Its name, and a mark that stays until a row names it; the same content is one file."""
        path = self._store.path(self.berkas.sha256)
        path.parent.mkdir(exist_ok=True)
        with self._store.kunci(fcntl.LOCK_SH):
            self._janji = self._store.janji(self.berkas.sha256)
            self._sementara.replace(path)  # atomic
        for folder in (path.parent, self._store.root):
            _fsync_folder(folder)

    def tercatat(self) -> None:
        """The row that names it is committed."""
        if self._janji:
            self._janji.unlink(missing_ok=True)

    def buang(self) -> None:
        """Never the name: whether its commit failed is known to the sweep alone."""
        self._sementara.unlink(missing_ok=True)


class BerkasStore:
    """Blocking: call it through `asyncio.to_thread`. Callers put their own article on a refusal."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def terima(self, stream: BinaryIO, batas: int) -> Titipan | Refusal:
        """On the disk when it returns; what is refused or interrupted leaves nothing."""
        self.root.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self.root, prefix=UNGGAH, delete=False) as file:
            sementara = Path(file.name)
            try:
                hasil = _salin(stream, file, batas)
            except BaseException:
                sementara.unlink(missing_ok=True)
                raise
        if isinstance(hasil, Refusal):
            sementara.unlink(missing_ok=True)
            return hasil
        return Titipan(self, sementara, hasil)

    def simpan(self, stream: BinaryIO, batas: int) -> Berkas | Refusal:
        """Stored for good when it returns."""
        hasil = self.terima(stream, batas)
        if isinstance(hasil, Refusal):
            return hasil
        hasil.tetapkan()
        hasil.tercatat()
        return hasil.berkas

    @contextmanager
    def kunci(self, jenis: int) -> Generator[None]:
        """LOCK_SH while a file gets its name, LOCK_EX while the sweep takes one away."""
        folder = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.flock(folder, jenis)
            yield
        finally:
            os.close(folder)

    def janji(self, sha256: str) -> Path:
        """A new mark for a file of this content."""
        nomor, nama = mkstemp(dir=self.root, prefix=f"{JANJI}{sha256}.")
        os.close(nomor)
        return Path(nama)

    def lokasi(self, sha256: str) -> Path | None:
        """Where a stored file is; None when there is none."""
        path = self.path(sha256)
        return path if path.is_file() else None

    def path(self, sha256: str) -> Path:
        if not re.fullmatch("[0-9a-f]{64}", sha256):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self.root / sha256[:2] / sha256


def _salin(stream: BinaryIO, tujuan: Any, batas: int) -> Berkas | Refusal:
    hash_, ukuran, kepala = hashlib.sha256(), 0, b""
    while potongan := stream.read(POTONGAN):
        ukuran += len(potongan)
        if ukuran > batas:
            return BERKAS_TERLALU_BESAR.dengan(detail=f"Berkas melampaui batas {batas} byte.")
        if len(kepala) < KEPALA:
            kepala += potongan
        hash_.update(potongan)
        tujuan.write(potongan)
    jenis = jenis_isi(kepala)
    if jenis is None:
        return JENIS_BERKAS_DITOLAK if ukuran else BERKAS_KOSONG
    tujuan.flush()
    os.fsync(tujuan.fileno())
    return Berkas(hash_.hexdigest(), ukuran, jenis)


def jenis_isi(kepala: bytes) -> JenisBerkas | None:
    """By the first bytes; a file name or a declared type says nothing."""
    tebakan = cast(str | None, cast(Any, filetype).guess_mime(kepala)) if kepala else None
    return DITERIMA.get(tebakan) if tebakan else None


def _fsync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
