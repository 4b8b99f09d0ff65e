"""`perizinan pesan-mati`: list, explain, redrive in order, skip."""

import asyncio
import importlib
import json
from base64 import b64decode
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from sqlalchemy.exc import NoResultFound

from deploy.cli.where import database_url
from deploy.embedded.faces import SERVICES
from shared.clock import SystemClock
from shared.messaging import dead_letters
from shared.messaging.database import Database
from shared.messaging.inbox import Consumer, NotYet

app = typer.Typer(help="Pesan yang tidak dapat diterapkan.", no_args_is_help=True)
console = Console()
T = TypeVar("T")

Layanan = Annotated[str, typer.Option("--layanan", "-l", help="Nama layanan penerima.")]
Nomor = Annotated[int, typer.Argument(help="Nomor pesan mati.")]

ALASAN = {
    "KEPALA_RUSAK": "kepala pesan tidak terbaca",
    "BUKAN_PENERBIT": "pengirim tidak berhak atas isinya, atau menjawab atas nama pihak lain",
    "TANPA_VERSI": "tanpa versi aliran",
    "TANPA_ALIRAN": "tanpa kunci aliran",
    "ISI_KOSONG": "tanpa isi (tombstone)",
    "ISI_RUSAK": "isi tidak sesuai kontrak",
    "PENANGAN_GAGAL": "penangan gagal",
    "KONFLIK": "versi sudah dipakai peristiwa lain: periksa sumbernya",
}


@app.command("daftar")
def daftar(layanan: Layanan = "") -> None:
    """Semua pesan mati yang terbuka, dengan berapa banyak yang menunggu di belakangnya."""
    baris = [
        ringkas(name, letter)
        for name in ([layanan] if layanan else SERVICES)
        for letter in _with_database(name, dead_letters.list_open)
    ]
    typer.echo("\n".join(baris) or "Tidak ada pesan mati.")


def ringkas(layanan: str, letter: dead_letters.DeadLetter) -> str:
    """Two lines that no width of a terminal cuts: what is copied into the next command is whole."""
    alasan = ALASAN.get(letter.reason, letter.reason)
    menunggu = f"{letter.behind} menunggu di belakangnya" if letter.behind else "tidak ada antrean"
    return (
        f"{layanan} nomor {letter.id}, sejak {letter.dead_at:%d-%m-%Y %H:%M}: {alasan}\n"
        f"  {letter.type or 'jenis tidak terbaca'}, aliran {letter.stream or '-'}, "
        f"versi {letter.version or '-'}; {menunggu}"
    )


@app.command("jelaskan")
def jelaskan(nomor: Nomor, layanan: Layanan) -> None:
    """Alasan lengkap, kepala, tempat asal dan isi sebuah pesan."""
    row = _with_database(layanan, lambda database: dead_letters.explain(database, nomor))
    if row is None:
        typer.echo(f"Tidak ada pesan mati nomor {nomor} pada {layanan}.", err=True)
        raise typer.Exit(2)
    record = row["record"]
    headers = {name: _text(value) for name, value in record["headers"]}
    console.print_json(
        json.dumps(
            {
                "alasan": ALASAN.get(row["reason"], row["reason"]),
                "rincian": row["detail"],
                "tempat": f"{record['topic']}/{record['partition']}/{record['offset']}",
                "kepala": headers,
                "isi": bytes(row["body"] or b"").decode(errors="replace"),
                "ditutup": row["closed_as"],
            },
            ensure_ascii=False,
        )
    )


@app.command("ulang")
def ulang(layanan: Layanan, nomor: Annotated[int | None, typer.Argument()] = None) -> None:
    """Terapkan lagi menurut urutan versi, satu pesan atau semua, lalu yang menunggu."""

    async def run(database: Database) -> dict[int, bool]:
        letters = await dead_letters.list_open(database)
        chosen = [letter for letter in letters if nomor in (None, letter.id)]
        return await dead_letters.redrive(_consumer(layanan, database), chosen)

    outcome = _with_database(layanan, run)
    for letter, alive in outcome.items():
        console.print(f"{letter}: {'diterapkan' if alive else 'masih mati'}")
    if nomor is not None and nomor not in outcome:
        typer.echo(f"Tidak ada pesan mati terbuka nomor {nomor} pada {layanan}.", err=True)
        raise typer.Exit(2)
    if not all(outcome.values()):
        raise typer.Exit(1)


@app.command("lewati")
def lewati(nomor: Nomor, layanan: Layanan) -> None:
    """Anggap selesai tanpa akibat, agar yang menunggu di belakangnya berjalan."""

    async def run(database: Database) -> bool:
        return await _consumer(layanan, database).skip(nomor)

    try:
        _with_database(layanan, run)
    except NoResultFound as error:
        typer.echo(f"Tidak ada pesan mati terbuka nomor {nomor} pada {layanan}.", err=True)
        raise typer.Exit(2) from error
    except NotYet as error:
        typer.echo(f"Belum dapat: {error}.", err=True)
        raise typer.Exit(1) from error
    console.print(f"{nomor}: dilewati")


def _consumer(service: str, database: Database) -> Consumer:
    inbound = importlib.import_module(f"services.{service}.inbound").INBOUND
    return Consumer(f"perizinan-{service}", database, inbound)


def _with_database(service: str, work: Callable[[Database], Awaitable[T]]) -> T:
    async def run() -> T:
        database = Database(database_url(service), service=service, clock=SystemClock())
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(run())


def _text(value: Any) -> str | None:
    return None if value is None else b64decode(value).decode(errors="replace")
