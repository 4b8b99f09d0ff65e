"""Tests wait for conditions, never for time to pass."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any


async def until(
    condition: Callable[[], Awaitable[Any]] | Callable[[], Any],
    what: str,
    *,
    seconds: float = 30.0,
    every: float = 0.05,
) -> Any:
    """The first truthy answer of the condition; fails with `what` when there is none in time."""
    deadline = monotonic() + seconds
    while True:
        answer = condition()
        if inspect.isawaitable(answer):
            answer = await answer
        if answer:
            return answer
        if monotonic() > deadline:
            raise AssertionError(f"not within {seconds:.0f} s: {what} (last answer: {answer!r})")
        await asyncio.sleep(every)
