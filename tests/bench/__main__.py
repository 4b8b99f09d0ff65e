"""Measures this system beside its ceilings, in one run: `python -m tests.bench [PART...]`.

Medians and ranges of repeated runs; what is compared was measured right after each other.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from rich.console import Console

from tests.bench import machine, report
from tests.bench.clocks import clocks
from tests.bench.clocks.midnight import midnight
from tests.bench.clocks.queues import queues
from tests.bench.documents import documents
from tests.bench.figures import Section
from tests.bench.http import http
from tests.bench.kafka import Container, Embedded
from tests.bench.nib import nib
from tests.bench.parts import ROWS, Parts, opened
from tests.bench.pipeline.drain import drain
from tests.bench.pipeline.latency import latency
from tests.bench.plans import plans
from tests.bench.registrasi.imports import imports
from tests.bench.registrasi.lists import lists
from tests.bench.startup import startup

Measure = Callable[[Parts, int], Awaitable[Section]]
MEASURES: dict[str, Measure] = {
    "drain": drain,
    "latency": latency,
    "http": http,
    "nib": nib,
    "clocks": clocks,
    "midnight": midnight,
    "queues": queues,
    "documents": documents,
    "startup": startup,
    "plans": plans,
    "imports": imports,
    "lists": lists,
}
KAFKAS = {"embedded": Embedded, "container": Container}
NOT_QUIET = 3


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*MEASURES, []], metavar="PART")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--rows", type=int, default=ROWS, help="of imports, lists, clocks, midnight"
    )
    parser.add_argument("--kafka", choices=KAFKAS, default="embedded")
    parser.add_argument("--markdown", type=Path, help="write the tables to this file, too")
    parser.add_argument("--anyway", action="store_true", help="although the machine is busy")
    return parser.parse_args()


async def measure(names: list[str], runs: int, parts: Parts, console: Console) -> list[Section]:
    sections = []
    for name in names:
        console.print(f"measuring {name}, {runs} runs ...", style="dim")
        sections.append(await MEASURES[name](parts, runs))
    return sections


def main() -> int:
    options, console = arguments(), Console()
    before = machine.look()
    if not before.quiet and not options.anyway:
        console.print(f"not quiet enough to measure: {before}\n--anyway measures all the same")
        return NOT_QUIET
    with opened(KAFKAS[options.kafka](), options.rows) as parts:
        work = measure(options.parts or list(MEASURES), options.runs, parts, console)
        sections = asyncio.run(work)
    heading = f"{before}; medians of {options.runs} runs [range]"
    report.show(console, sections, heading)
    if options.markdown:
        options.markdown.write_text(report.markdown(sections, heading))
    return 0


if __name__ == "__main__":
    sys.exit(main())
