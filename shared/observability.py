"""Logs with fields and correlation.

Spans are recorded where the agent of OpenTelemetry runs the process, with its OTEL_ variables.
Without it nothing is recorded and nothing is paid; a caller's trace still passes through, from a
request to its events and on to the events that these cause.
"""

import logging
import sys

import structlog


def configure(service: str, *, json: bool = True) -> None:
    """Once for a process."""
    renderer = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(layanan=service)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
