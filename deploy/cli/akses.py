"""`perizinan akses`: who may call what, one line a route."""

import csv
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from deploy.tools.akses import KOLOM, matriks
from shared.http.access import Peran

SINGKAT = {
    Peran.PELAKU_USAHA: "Pelaku Usaha",
    Peran.LEMBAGA_OSS: "OSS",
    Peran.KEMENTERIAN_LEMBAGA: "K/L",
    Peran.PEMERINTAH_DAERAH_PROVINSI: "Provinsi",
    Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA: "Kabupaten/kota",
    Peran.ADMINISTRATOR_KEK: "KEK",
    Peran.BADAN_PENGUSAHAAN_KPBPB: "KPBPB",
}


def akses(
    sebagai_csv: Annotated[bool, typer.Option("--csv", help="Sebagai CSV.")] = False,
) -> None:
    """Tampilkan matriks akses: rute demi rute, peran demi peran."""
    if sebagai_csv:
        tulisan = csv.writer(sys.stdout, lineterminator="\n")
        tulisan.writerows([KOLOM, *matriks()])
        return
    tabel = Table("Layanan", "Rute", "Publik", *SINGKAT.values(), show_lines=True)
    for layanan, metode, rute, *sel in matriks():
        tabel.add_row(layanan, f"{metode} {rute}", *(satu.replace(" ", "\n") for satu in sel))
    Console().print(tabel)


if __name__ == "__main__":
    typer.run(akses)
