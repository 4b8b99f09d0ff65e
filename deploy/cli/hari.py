"""`perizinan hari`: count a period by hand, with every day that was passed over and why."""

import asyncio
import json
from datetime import date
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from deploy.cli.where import known_database
from shared.calendar import Arah, HariLapisan, Perhitungan, sebelum, setelah, setelah_bulan
from shared.daerah import daerah as cari_daerah

SALAH_PAKAI = 2
SABAR = 5.0
"""Seconds for a database that may have stopped."""
TANPA_KEPUTUSAN = "Kalender bawaan: hari yang dicatat operator tidak ikut dihitung."


# All options are text: what typer refuses by itself, it refuses in English.
def hari(
    sejak: Annotated[str, typer.Option(help="Tanggal awal, misalnya 2026-03-16.")] = "",
    hari: Annotated[str, typer.Option(help="Banyaknya hari kerja.")] = "",
    bulan: Annotated[str, typer.Option(help="Banyaknya bulan kalender.")] = "",
    mundur: Annotated[bool, typer.Option("--mundur", help="Hitung mundur dari tanggal.")] = False,
    daerah: Annotated[str, typer.Option(help="Kode daerah.")] = "KAB_SIJUNJUNG",
    sebagai_json: Annotated[bool, typer.Option("--json", help="Satu objek JSON saja.")] = False,
) -> None:
    """Hitung hari terakhir suatu jangka waktu dan jelaskan hari yang dilewati."""
    alamat = known_database("notifikasi")
    try:
        hasil = hitung(sejak, hari, bulan, mundur, daerah, _lapisan(alamat) if alamat else ())
    except (ValueError, LookupError) as salah:
        typer.echo(salah.args[0], err=True)
        raise typer.Exit(SALAH_PAKAI) from salah
    if sebagai_json:
        typer.echo(json.dumps(hasil.json(), ensure_ascii=False))
    else:
        tampilkan(hasil)
        if alamat is None:
            Console().print(TANPA_KEPUTUSAN, style="dim")


def hitung(
    sejak: str,
    hari: str,
    bulan: str,
    mundur: bool,
    daerah: str,
    lapisan: tuple[HariLapisan, ...] = (),
) -> Perhitungan:
    if bool(hari) == bool(bulan):
        raise ValueError("Sebutkan salah satu: --hari atau --bulan.")
    if bulan and mundur:
        raise ValueError("--mundur hanya untuk --hari.")
    kalender = cari_daerah(daerah).kalender(lapisan)
    tanggal = _tanggal(sejak)
    if bulan:
        return setelah_bulan(kalender, _bilangan("--bulan", bulan), tanggal)
    return (sebelum if mundur else setelah)(kalender, _bilangan("--hari", hari), tanggal)


def _lapisan(alamat: str) -> tuple[HariLapisan, ...]:
    """What operators recorded from decrees: the same dates as GET /hari gives."""
    # Imported here: without a system there is nothing to ask.
    from asyncpg import PostgresError, connect

    from shared.overlay import read_overlay

    async def baca() -> tuple[HariLapisan, ...]:
        connection = await connect(alamat, timeout=SABAR)
        try:
            return await read_overlay(connection)
        finally:
            await connection.close()

    try:
        return asyncio.run(baca())
    except (OSError, TimeoutError, PostgresError) as salah:
        sebab = "Kalender sistem tidak dapat dibaca; tanpa itu tanggalnya mungkin salah."
        raise ValueError(f"{sebab} ({type(salah).__name__})") from salah


def tampilkan(hasil: Perhitungan) -> None:
    console = Console()
    terakhir = "Paling lambat" if hasil.arah is Arah.SEBELUM else "Hari terakhir"
    console.print(f"{terakhir}: [bold]{hasil.hari_terakhir:%d-%m-%Y}[/bold]")
    console.print(f"Berlaku mulai: {hasil.berlaku:%d-%m-%Y pukul %H:%M %Z}")
    if hasil.dilewati:
        table = Table("Dilewati", "Sebab")
        for libur in hasil.dilewati:
            table.add_row(f"{libur.tanggal:%d-%m-%Y}", libur.sebab)
        console.print(table)
    console.print(hasil.penjelasan(), highlight=False, markup=False, soft_wrap=True)
    console.print(f"Kalender {hasil.kalender_versi}", style="dim", highlight=False)


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        raise ValueError(
            f"--sejak {teks or 'kosong'}: tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-03-16."
        ) from None


def _bilangan(opsi: str, teks: str) -> int:
    try:
        return int(teks)
    except ValueError:
        raise ValueError(f"{opsi} {teks}: harus bilangan bulat.") from None
