"""Where time comes from: the machine, or a file that moves simulated time forward."""

import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware, UTC."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class FileClock:
    """Simulated time that several processes share: `{"at": iso, "set": epoch seconds}`.

    It runs on from `at` at the pace of the machine; a new file moves it. Development only.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._offset = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self._read_offset(), UTC)

    def move_to(self, moment: datetime) -> None:
        """Atomically, so that no reader meets half a file."""
        temporary = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        temporary.write_text(json.dumps({"at": moment.isoformat(), "set": time.time()}))
        temporary.replace(self._path)

    def _read_offset(self) -> float:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return 0.0
        stamp = (stat.st_mtime_ns, stat.st_ino)
        if stamp != self._stamp:
            content = json.loads(self._path.read_text())
            self._offset = datetime.fromisoformat(content["at"]).timestamp() - content["set"]
            self._stamp = stamp
        return self._offset


def build_clock(clock_file: Path | None) -> Clock:
    return FileClock(clock_file) if clock_file else SystemClock()
