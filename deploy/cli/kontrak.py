"""`perizinan kontrak`: published facts, who sends and who reads them; one of them whole."""

import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from deploy.tools.kontrak import GOLDEN, SKEMA, berkas, katalog, keadaan, pembaca

GALAT = 1
SALAH_PAKAI = 2


def kontrak(
    jenis: Annotated[str, typer.Argument(help="Satu jenis peristiwa, lengkap.")] = "",
    periksa: Annotated[bool, typer.Option("--periksa", help="Apakah semuanya beku?")] = False,
) -> None:
    """Tampilkan kontrak peristiwa: penerbit, pembaca, aturan; atau satu kontrak seutuhnya."""
    if periksa:
        _periksa()
    elif jenis:
        _satu(jenis)
    else:
        _semua()


def _semua() -> None:
    membaca = pembaca()
    tabel = Table("Jenis", "Dibaca oleh", "Aturan")
    for jenis, kelas in katalog().items():
        tabel.add_row(jenis, ", ".join(membaca.get(jenis, ())), ", ".join(kelas.ATURAN))
    Console(width=None if sys.stdout.isatty() else 160).print(tabel)


def _satu(jenis: str) -> None:
    if jenis not in katalog():
        typer.echo(f"{jenis}: tidak ada di antara {len(katalog())} kontrak.", err=True)
        raise typer.Exit(SALAH_PAKAI)
    for folder in (SKEMA, GOLDEN):
        for file in berkas(folder, jenis):
            typer.echo(file.read_text(), nl=False)


def _periksa() -> None:
    daftar = keadaan()
    typer.echo("\n".join(daftar) or f"{len(katalog())} kontrak beku")
    if daftar:
        raise typer.Exit(GALAT)


if __name__ == "__main__":
    typer.run(kontrak)
