"""Time that a test sets."""

from datetime import UTC, datetime, timedelta


class SettableClock:
    def __init__(self, moment: datetime = datetime(2026, 3, 16, 2, 0, tzinfo=UTC)) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def set(self, moment: datetime) -> None:
        self._moment = moment

    def forward(self, **delta: float) -> None:
        self._moment += timedelta(**delta)
