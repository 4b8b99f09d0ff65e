"""`perizinan tenggat`: every statutory clock, with what it counts on a day."""

import json
import sys
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from services.notifikasi.api.jenis_jam import KEPALA, JamTampil, baris, hari_ini, semua_jam
from shared.daerah import DAERAH

SALAH_PAKAI = 2
LEBAR = 600
"""Columns when no terminal says how many it has: a name that is broken in two can't be found."""


def tenggat(
    pada: Annotated[str, typer.Option(help="Nilai yang berlaku pada tanggal ini.")] = "",
    sebagai_json: Annotated[bool, typer.Option("--json", help="JSON saja.")] = False,
) -> None:
    """Tampilkan setiap jam menurut peraturan: mulai, lama, dasar hukum, berhenti, akibat."""
    try:
        daftar = _daftar(pada)
    except (ValueError, LookupError) as salah:
        typer.echo(f"--pada {pada}: {salah.args[0]}", err=True)
        raise typer.Exit(SALAH_PAKAI) from salah
    if sebagai_json:
        typer.echo(json.dumps([jam.model_dump(mode="json") for jam in daftar], ensure_ascii=False))
    else:
        tampilkan(daftar)


def _daftar(pada: str) -> list[JamTampil]:
    if not pada:
        return semua_jam(hari_ini(datetime.now(UTC)))
    try:
        tanggal = date.fromisoformat(pada)
    except ValueError:
        raise ValueError("tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-03-16.") from None
    return semua_jam(dict.fromkeys(DAERAH, tanggal))


def tampilkan(daftar: list[JamTampil]) -> None:
    table = Table(show_lines=True)
    for nama in KEPALA:
        table.add_column(nama, overflow="fold")
    for jam in daftar:
        table.add_row(*baris(jam))
    Console(width=None if sys.stdout.isatty() else LEBAR, markup=False).print(table)
