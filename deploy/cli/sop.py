"""`perizinan sop`: an SOP is a file that an operator writes, checks, keeps and approves."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import ValidationError
from rich.console import Console

from deploy.cli.where import database_url
from services.registrasi import diagram, katalog
from services.registrasi.domain.sop import SopApaPun
from services.registrasi.domain.sop.pemeriksaan import periksa_bagian, periksa_isi
from services.registrasi.domain.sop.versi import RekamanSop
from services.registrasi.handlers.sop import ALIRAN, SimpanSop, VersiSop, sahkan_sop, simpan_sop
from services.registrasi.tables.sop import baca
from shared import rujukan
from shared.actor import Actor
from shared.clock import SystemClock
from shared.daerah import DAERAH
from shared.http.pesan import pesan
from shared.messaging.database import Database
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

app = typer.Typer(help="SOP sebagai data.", no_args_is_help=True)
console = Console()
OPERATOR = Actor(id="operator", peran="OPERATOR")
P = TypeVar("P")

Berkas = Annotated[Path, typer.Argument(help="Berkas JSON satu SOP.")]


@app.command("contoh")
def contoh() -> None:
    """Cetak contoh SOP yang lengkap, untuk disalin dan diubah."""
    typer.echo(json.dumps(katalog.contoh_sop(), ensure_ascii=False, indent=2))


@app.command("periksa")
def periksa(berkas: Berkas) -> None:
    """Periksa satu berkas SOP tanpa menyimpannya."""
    sop = _baca(berkas)
    _lapor(_isi(sop) or periksa_bagian(sop))
    console.print(f"{sop.kode} versi {sop.versi}: tidak ada kesalahan.")


@app.command("gambar")
def gambar(berkas: Berkas) -> None:
    """Cetak diagram alir satu berkas SOP sebagai SVG."""
    sop = _baca(berkas)
    _lapor(_isi(sop))
    if sop.diagram is None:
        typer.echo("SOP ini tidak memuat diagram alir.", err=True)
        raise typer.Exit(1)
    typer.echo(diagram.svg(sop, sop.diagram))


@app.command("impor")
def impor(
    berkas: Berkas,
    sahkan: Annotated[bool, typer.Option("--sahkan", help="Sekaligus catat sahnya.")] = False,
    hardcopy: Annotated[str, typer.Option(help="Letak hardcopy.")] = "",
) -> None:
    """Simpan satu SOP atau versi barunya; yang sama persis tidak disimpan dua kali."""
    sop = _baca(berkas)
    if sop.daerah not in DAERAH:
        _kesalahan([("daerah", f"{sop.daerah} tidak dikenal; yang ada: {', '.join(DAERAH)}")])
    hasil = asyncio.run(_impor(sop, hardcopy or None, sahkan))
    if isinstance(hasil, Refusal):
        _lapor(hasil)
        return
    status = f"{hasil.status.lower()}, sidik {hasil.sha256}"
    console.print(f"{sop.kode} versi {sop.versi}: {status}", soft_wrap=True)


def _isi(sop: SopApaPun) -> Refusal | None:
    return periksa_isi(sop, rujukan.kbli(rujukan.EDISI_BERLAKU))


def _baca(berkas: Path) -> SopApaPun:
    try:
        return baca(berkas.read_text(encoding="utf-8"))
    except OSError:
        typer.echo(f"{berkas}: tidak dapat dibaca.", err=True)
    except ValidationError as salah:
        _kesalahan([("/".join(map(str, satu["loc"])), pesan(satu)) for satu in salah.errors()])
    except ValueError:
        typer.echo(f"{berkas}: bukan JSON yang sah.", err=True)
    raise typer.Exit(2)


def _lapor(refusal: Refusal | None) -> None:
    """Ends the command when there is something to say."""
    if refusal is None:
        return
    typer.echo(f"{refusal.title}: {refusal.detail} ({refusal.dasar_hukum})", err=True)
    _kesalahan([(str(satu["bidang"]), str(satu["alasan"])) for satu in refusal.rincian])


def _kesalahan(daftar: list[tuple[str, str]]) -> None:
    for bidang, alasan in daftar:
        typer.echo(f"  {bidang}: {alasan}", err=True)
    raise typer.Exit(1)


async def _impor(sop: SopApaPun, hardcopy: str | None, sahkan: bool) -> RekamanSop | Refusal:
    url = database_url("registrasi")
    database = Database(url, service="registrasi", clock=SystemClock())
    try:
        hasil = await _jalankan(database, sop, simpan_sop, SimpanSop(sop, hardcopy))
        if isinstance(hasil, Refusal) or not sahkan:
            return hasil
        return await _jalankan(database, sop, sahkan_sop, VersiSop(sop.kode, sop.versi))
    finally:
        await database.close()


async def _jalankan(
    database: Database,
    sop: SopApaPun,
    handler: Callable[[Transaction, P], Awaitable[RekamanSop | Refusal]],
    perintah: P,
) -> RekamanSop | Refusal:
    async with database.transaction(stream=ALIRAN, daerah=DAERAH[sop.daerah], actor=OPERATOR) as tx:
        hasil = await handler(tx, perintah)
        if isinstance(hasil, Refusal):
            tx.uow.cancel()
        return hasil
