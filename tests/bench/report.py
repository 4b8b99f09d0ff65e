"""The same table twice: for a terminal, and as Markdown for the README."""

from collections.abc import Iterator, Sequence
from statistics import median

from rich.console import Console
from rich.table import Table

from tests.bench.figures import Comparison, Figure, Section, spread

HEAD = ("what", "ours", "beside it", "ratio", "target / aim", "reached")


def rows(section: Section) -> Iterator[tuple[str, ...]]:
    for figure in section.figures:
        yield _row(figure)


def _row(figure: Figure) -> tuple[str, ...]:
    compared = isinstance(figure, Comparison)
    return (
        f"{figure.what}, {figure.unit}",
        spread(figure.ours),
        f"{figure.beside}: {spread(figure.theirs)}" if compared else "",
        spread(figure.judged) if compared else "",
        str(figure.goal or ""),
        figure.goal.verdict(median(figure.judged)) if figure.goal and figure.judged else "",
    )


def show(console: Console, sections: Sequence[Section], heading: str) -> None:
    console.print(heading, soft_wrap=True)
    for section in sections:
        console.print(f"\n[bold]{section.title}[/]\n{section.how}", soft_wrap=True)
        if section.figures:
            table = Table(*HEAD)
            for row in rows(section):
                table.add_row(*row)
            console.print(table)
        for name, plan in section.plans.items():
            console.print(f"\n{name}\n{plan}", markup=False, highlight=False, soft_wrap=True)


def markdown(sections: Sequence[Section], heading: str) -> str:
    lines = [heading, ""]
    for section in sections:
        lines += [f"**{section.title}.** {section.how}", ""]
        if section.figures:
            lines += [_line(HEAD), _line(["---"] * len(HEAD)), *map(_line, rows(section)), ""]
        for name, plan in section.plans.items():
            lines += [f"{name}:", "```", plan, "```", ""]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
