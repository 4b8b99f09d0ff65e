"""`perizinan rules`: rule, code, tests; how many of the 329 the last test run proved."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from deploy.tools.aturan import TERBUKTI, Aturan, TidakDikenal, semua

GALAT = 1
SALAH_PAKAI = 2


def rules(
    id: Annotated[str, typer.Argument(help="Satu aturan, misalnya PB8-23-5.")] = "",
    pemilik: Annotated[str, typer.Option(help="Layanan pemilik aturan.")] = "",
    belum: Annotated[bool, typer.Option("--belum", help="Hanya yang belum terbukti.")] = False,
    catatan: Annotated[Path, typer.Option(help="Catatan uji; bawaan: yang terakhir.")] = TERBUKTI,
) -> None:
    """Tampilkan aturan, kodenya, dan ujinya; di baris terakhir berapa yang terbukti."""
    try:
        aturan = semua(catatan)
    except TidakDikenal as salah:
        typer.echo(salah.args[0], err=True)
        raise typer.Exit(GALAT) from salah
    if id:
        _satu(id, aturan)
        return
    _banyak([satu for satu in aturan if _dipilih(satu, pemilik, belum)])
    _ringkas(aturan)


def _dipilih(satu: Aturan, pemilik: str, belum: bool) -> bool:
    return pemilik in ("", satu.pemilik) and not (belum and satu.lulus)


def _satu(id: str, aturan: list[Aturan]) -> None:
    pilihan = {satu.id: satu for satu in aturan}
    if id not in pilihan:
        typer.echo(f"{id}: tidak ada di antara {len(aturan)} aturan.", err=True)
        raise typer.Exit(SALAH_PAKAI)
    satu = pilihan[id]
    typer.echo(f"{satu.id} ({satu.pemilik})")
    for judul, isi in (("Kode", satu.kode), ("Uji", satu.uji), ("Lulus", satu.lulus)):
        typer.echo(f"{judul}:" + "".join(f"\n  {baris}" for baris in isi or ("tidak ada",)))


def _banyak(aturan: list[Aturan]) -> None:
    tabel = Table("Aturan", "Pemilik", "Kode", "Uji", "Lulus")
    for satu in aturan:
        tabel.add_row(
            satu.id, satu.pemilik, _berkas(satu.kode), _berkas(satu.uji), str(len(satu.lulus))
        )
    Console(width=None if sys.stdout.isatty() else 160).print(tabel)


def _berkas(tempat: tuple[str, ...]) -> str:
    return "\n".join(dict.fromkeys(satu.rpartition(":")[0] for satu in tempat))


def _ringkas(aturan: list[Aturan]) -> None:
    banyak = Counter(satu.pemilik for satu in aturan)
    lulus = Counter(satu.pemilik for satu in aturan if satu.lulus)
    for pemilik in banyak:
        typer.echo(f"{pemilik}: {lulus[pemilik]} dari {banyak[pemilik]}")
    typer.echo(f"tanpa kode: {sum(not satu.kode for satu in aturan)}")
    typer.echo(f"dengan kode, tanpa uji yang lulus: {_tak_diuji(aturan)}")
    typer.echo(f"terbukti {sum(lulus.values())} dari {len(aturan)}")


def _tak_diuji(aturan: list[Aturan]) -> int:
    return sum(bool(satu.kode) and not satu.lulus for satu in aturan)


if __name__ == "__main__":
    typer.run(rules)
