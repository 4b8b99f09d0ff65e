"""A line above the base calendar, from a decree (CALC-1)."""

from dataclasses import dataclass

from shared.calendar import HariLapisan


@dataclass(frozen=True)
class KalenderDiperbarui:
    """`versi`: of the calendar that holds from now on."""

    versi: str
    hari: HariLapisan
