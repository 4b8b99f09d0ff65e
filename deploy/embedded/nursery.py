"""Processes that start fast: the libraries are imported once, each service is a fork of that."""

import multiprocessing
import os
import runpy
import sys
from multiprocessing import forkserver
from multiprocessing.context import ForkServerProcess
from pathlib import Path

PRELOADED = ["__main__", "shared.runtime", "sqlmodel", "deploy.embedded.nursery"]

_context = multiprocessing.get_context("forkserver")


def warm() -> None:
    """Begins to import; returns at once."""
    _context.set_forkserver_preload(PRELOADED)
    forkserver.ensure_running()


def start(command: list[str], environment: dict[str, str], log: Path) -> ForkServerProcess:
    """Like `python -m <command>` with more environment, output to the end of `log`."""
    process = _context.Process(target=_become, args=(command, environment, str(log)))
    process.start()
    return process


def _become(command: list[str], environment: dict[str, str], log: str) -> None:
    os.setsid()  # Ctrl-C is the supervisor's; it tells the others in order
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.dup2(output, sys.stdout.fileno())
    os.dup2(output, sys.stderr.fileno())
    os.environ.update(environment)
    sys.argv = list(command)
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
