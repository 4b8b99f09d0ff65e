"""The whole story of the first path, told to a running system from outside."""

import time
from pathlib import Path

import httpx
from rich.console import Console
from rich.table import Table

from deploy.embedded.system import Addresses
from deploy.story import (
    dua_tahap,
    inspeksi,
    ledger,
    pencabutan,
    permohonan,
    putusan,
    risiko,
    sop_kedua,
)
from deploy.story.stage import Stage, StoryFailed
from shared.clock import FileClock

START = "2026-01-05T08:00"


async def tell(addresses: Addresses, console: Console, started: float) -> bool:
    """False, with the reason printed, when something did not happen as the law says."""
    async with httpx.AsyncClient(timeout=30) as http:
        stage = Stage(addresses, FileClock(Path(addresses.clock_file)), http, console)
        stage.move_to(START)
        try:
            siti = await permohonan.tell(stage)
            await sop_kedua.tell(stage)
            lansek = await risiko.tell(stage)
            sijunjung = await permohonan.existing_business(stage)
            await inspeksi.tell(stage, siti)
            stage.move_to("2026-03-02T09:00")
            await risiko.give_up(stage, lansek)
            kopi = await dua_tahap.begin(stage)
            await putusan.tell(stage)
            await pencabutan.tell(stage, sijunjung["petugas"], sijunjung["usaha"])
            await dua_tahap.end(stage, kopi)
            return await _close(stage, console, started)
        except (StoryFailed, AssertionError) as error:
            console.print(f"[red]Cerita gagal: {error}[/red]")
            return False


async def _close(stage: Stage, console: Console, started: float) -> bool:
    await ledger.quiet(stage)
    lines = await ledger.read_topics(stage.addresses)
    ledger.show_timeline(console, [*lines, *stage.refusals])
    notices, clocks = await ledger.notices_and_clocks(stage)
    dead = await ledger.dead_letters(stage.addresses, stage.http)
    entries, whole = await ledger.audit_is_whole(stage.addresses)
    table = Table("Ukuran", "Hasil", title="Penutup")
    for topic, count in sorted(ledger.per_topic(lines).items()):
        table.add_row(f"peristiwa di topik {topic}", str(count))
    table.add_row("penolakan yang ditunjukkan", str(len(stage.refusals)))
    table.add_row("pemberitahuan", notices)
    table.add_row("tenggat", clocks)
    table.add_row("pesan mati", str(dead))
    table.add_row("rantai audit", f"{'utuh' if whole else 'RUSAK'}, {entries} entri")
    table.add_row("waktu nyata", f"{time.monotonic() - started:.1f} detik")
    console.print(table)
    return dead == 0 and whole
