"""`perizinan up`, `demo`, `waktu`, `terbit-ulang`: the local system and its time."""

import asyncio
import shutil
import signal
import threading
import time
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console

from deploy.cli.tokens import mint
from deploy.cli.where import FOLDER, database_url, running_system
from deploy.embedded.system import PORTS, NotReady, System
from shared.clock import FileClock
from shared.daerah import DAERAH
from shared.messaging.relay import republish

console = Console()
DEMO_FOLDER = FOLDER.with_name("demo")
SUPERVISE_EVERY = 0.5


def up() -> None:
    """Jalankan seluruh sistem di mesin ini sampai Ctrl-C; data tetap ada untuk kali berikut."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    system = System(FOLDER.resolve())
    started = time.monotonic()
    try:
        with console.status("Memulai") as status:
            system.start(lambda part: status.update(f"Memulai: {part}"))
        console.print(f"Siap dalam {time.monotonic() - started:.1f} detik.")
        _show(system)
        while not stop.wait(SUPERVISE_EVERY):
            system.supervise()
        console.print("Berhenti …")
    except NotReady as error:
        console.print(f"[red]{error}[/red]")
        raise typer.Exit(1) from error
    finally:
        system.stop()


def demo() -> None:
    """Ceritakan seluruh jalur dalam waktu simulasi, lalu berhenti sendiri."""
    from deploy.story.tell import tell  # only the demo needs the story

    shutil.rmtree(DEMO_FOLDER, ignore_errors=True)
    system = System(DEMO_FOLDER.resolve(), ports=dict.fromkeys(PORTS, 0))
    started = time.monotonic()
    try:
        with console.status("Memulai") as status:
            system.start(lambda part: status.update(f"Memulai: {part}"))
        console.print(f"Sistem siap dalam {time.monotonic() - started:.1f} detik.")
        assert system.addresses
        good = asyncio.run(tell(system.addresses, console, started))
    except NotReady as error:
        console.print(f"[red]{error}[/red]")
        raise typer.Exit(1) from error
    finally:
        system.stop()
    if not good:
        raise typer.Exit(1)


def waktu(
    maju: Annotated[
        str | None, typer.Option(help="Waktu simulasi baru, misalnya 2026-03-31T00:00.")
    ] = None,
    daerah: Annotated[str, typer.Option(help="Zona waktu menurut daerah.")] = "KAB_SIJUNJUNG",
) -> None:
    """Tunjukkan waktu simulasi sistem lokal, atau majukan."""
    clock = FileClock(Path(running_system().clock_file))
    zone = ZoneInfo(DAERAH[daerah].zona)
    if maju is not None:
        try:
            moment = datetime.fromisoformat(maju)
        except ValueError as error:
            typer.echo("Waktu ditulis seperti 2026-03-31T00:00.", err=True)
            raise typer.Exit(2) from error
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        if moment < clock.now():
            typer.echo("Waktu simulasi tidak dapat mundur.", err=True)
            raise typer.Exit(2)
        clock.move_to(moment)
    console.print(f"{clock.now().astimezone(zone):%d-%m-%Y %H:%M:%S %Z}")


def terbit_ulang(
    layanan: Annotated[str, typer.Option("--layanan", "-l", help="Penerbit.")],
    sejak: Annotated[int, typer.Option(help="Nomor baris outbox pertama.")] = 0,
) -> None:
    """Terbitkan lagi peristiwa dari outbox: untuk topik yang dibuat ulang atau konsumen baru."""
    count = asyncio.run(republish(database_url(layanan), since=sejak))
    console.print(f"{count} peristiwa {layanan} akan diterbitkan lagi.")


def _show(system: System) -> None:
    assert system.addresses
    for name, address in system.addresses.services.items():
        console.print(f"  {name:<11} {address}/dokumen  {address}/kontrak/asyncapi.json")
    token = mint(
        system.addresses.issuer, sub="petugas-1", peran="PEMERINTAH_DAERAH_KABUPATEN_KOTA",
        fungsi=["DPMPTSP"], daerah="KAB_SIJUNJUNG", wilayah=["13.03"],
    )  # fmt: skip
    console.print("Token petugas DPMPTSP Sijunjung (peran lain: `perizinan token --help`):")
    console.print(token, soft_wrap=True, highlight=False)
    console.print("Ctrl-C untuk berhenti.")
