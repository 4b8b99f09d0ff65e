"""A figure is what repeated runs gave; a comparison puts ours beside a ceiling of the same run."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Goal:
    target: float
    aim: float
    higher: bool = True
    """Whether more is better."""

    def verdict(self, value: float) -> str:
        def reached(goal: float) -> bool:
            return value >= goal if self.higher else value <= goal

        return "aim" if reached(self.aim) else "target" if reached(self.target) else "missed"

    def __str__(self) -> str:
        sign = "≥" if self.higher else "≤"
        return f"{sign} {number(self.target)} / {number(self.aim)}"


@dataclass
class Comparison:
    """Values of the same place were taken right after each other."""

    what: str
    unit: str
    beside: str
    goal: Goal | None = None
    ours: list[float] = field(default_factory=list[float])
    theirs: list[float] = field(default_factory=list[float])

    @property
    def judged(self) -> list[float]:
        """What the goal is about."""
        return [mine / other for mine, other in zip(self.ours, self.theirs, strict=True)]


@dataclass
class Absolute:
    what: str
    unit: str
    goal: Goal | None = None
    ours: list[float] = field(default_factory=list[float])

    @property
    def judged(self) -> list[float]:
        return self.ours


Figure = Comparison | Absolute


@dataclass
class Section:
    """What one measurement gave, and what a reader needs to judge it."""

    title: str
    how: str
    figures: list[Figure] = field(default_factory=list[Figure])
    plans: dict[str, str] = field(default_factory=dict[str, str])


def spread(values: Sequence[float]) -> str:
    """Median, and the range when there is one."""
    if not values:
        return "–"
    middle = number(median(values))
    return middle if len(values) == 1 else f"{middle} [{number(min(values))}–{number(max(values))}]"


def number(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
