"""`perizinan audit`: check that the log of official acts is whole and unaltered."""

import asyncio
from typing import Annotated

import asyncpg
import typer
from rich.console import Console

from deploy.cli.where import database_url
from deploy.embedded.faces import SERVICES
from shared.audit import Break, Chain

app = typer.Typer(help="Log audit yang berantai.", no_args_is_help=True)
console = Console()


@app.command("periksa")
def periksa(
    layanan: Annotated[str, typer.Option("--layanan", "-l", help="Kosong: semua.")] = "",
) -> None:
    """Hitung ulang seluruh rantai sidik dari entri pertama."""
    whole = True
    for name in [layanan] if layanan else SERVICES:
        count, broken = asyncio.run(check(database_url(name)))
        whole = whole and broken is None
        if broken:
            console.print(f"[red]{name}: rusak pada entri {broken.seq}: {broken.sebab}[/red]")
        else:
            console.print(f"{name}: utuh, {count} entri")
    if not whole:
        raise typer.Exit(1)


async def check(url: str) -> tuple[int, Break | None]:
    """How many entries were read, and where the chain breaks, if it does."""
    connection = await asyncpg.connect(url)
    chain = Chain()
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            async for row in connection.cursor("SELECT seq, entry, hash FROM audit ORDER BY seq"):
                broken = chain.add(row["seq"], row["entry"], row["hash"])
                if broken:
                    return chain.count, broken
            head = await connection.fetchrow("SELECT seq, hash FROM audit_head")
    finally:
        await connection.close()
    return chain.count, chain.end(head["seq"], head["hash"]) if head else Break(0, "tanpa kepala")
