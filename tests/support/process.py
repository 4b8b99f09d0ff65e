"""A real operating system process that a test may kill, freeze and continue by its id."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Process:
    def __init__(self, *arguments: str, env: Mapping[str, str], log: Path) -> None:
        """`python -m arguments...`, with its output in the file `log`."""
        self.name = log.stem
        self._log = log
        with log.open("wb") as output:
            self._popen = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                env={**os.environ, **env},
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def pid(self) -> int:
        return self._popen.pid

    @property
    def returncode(self) -> int | None:
        return self._popen.poll()

    @property
    def output(self) -> str:
        return self._log.read_text(errors="replace")

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        self._popen.kill()
        self._popen.wait()

    def freeze(self) -> None:
        self._popen.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._popen.send_signal(signal.SIGCONT)

    def terminate(self) -> None:
        self._popen.terminate()

    def tail(self, characters: int = 4_000) -> str:
        return f"--- {self.name} (pid {self.pid}, {self.returncode})\n{self.output[-characters:]}"


class Supervised:
    """A process that is started again whenever it ends, as `restart: always` does."""

    def __init__(self, start: Callable[[], Process]) -> None:
        self._start = start
        self.lives = [start()]

    @property
    def now(self) -> Process:
        return self.lives[-1]

    @property
    def output(self) -> str:
        return "".join(life.output for life in self.lives)

    async def watch(self) -> None:
        while True:
            if self.now.returncode is not None:
                self.lives.append(self._start())
            await asyncio.sleep(0.1)


@contextlib.asynccontextmanager
async def supervised(*starts: Callable[[], Process]) -> AsyncGenerator[list[Supervised]]:
    ones = [Supervised(start) for start in starts]
    watching = [asyncio.create_task(one.watch()) for one in ones]
    try:
        yield ones
    finally:
        for task in watching:
            task.cancel()
