"""Parquet, if its reader is installed (extra `impor`). Numbers of identity must be text in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

CIRI = b"PAR1"
BARIS = 10_000


class Rusak(Exception):
    """Cannot be read, and why."""


def mengenali(path: Path) -> bool:
    with path.open("rb") as berkas:
        return berkas.read(len(CIRI)) == CIRI


class Tabel:
    def __init__(self, path: Path) -> None:
        try:
            import pyarrow as pa  # optional: CSV needs none of it
            from pyarrow import parquet
        except ImportError as error:
            raise Rusak("Parquet memerlukan paket pyarrow (requirements-impor.txt).") from error
        try:
            self._berkas = parquet.ParquetFile(path)
        except (pa.ArrowException, OSError) as error:
            raise Rusak(f"bukan Parquet yang utuh ({error}).") from error
        bukan_teks = [
            satu.name
            for satu in self._berkas.schema_arrow
            if not any(
                uji(satu.type)
                for uji in (
                    pa.types.is_string,
                    pa.types.is_large_string,
                    pa.types.is_string_view,
                    pa.types.is_null,
                )
            )
        ]
        if bukan_teks:
            raise Rusak(
                f"kolom {', '.join(bukan_teks)} harus bertipe teks: angka kehilangan nol di depan."
            )
        self._rusak: tuple[type[Exception], ...] = (pa.ArrowException, OSError)

    @property
    def kolom(self) -> Sequence[str]:
        return self._berkas.schema_arrow.names

    def baris(self) -> Iterator[Sequence[str]]:
        try:
            for potongan in self._berkas.iter_batches(BARIS):
                yield from zip(*map(_teks, potongan.columns), strict=True)
        except self._rusak as error:
            raise Rusak(f"tidak terbaca sampai habis ({error}).") from error


def _teks(kolom: Any) -> list[str]:
    return [nilai or "" for nilai in kolom.to_pylist()]
