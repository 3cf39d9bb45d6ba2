"""Structured logs, of our code and of libraries: JSON in production, readable lines in development."""

import logging
import sys

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import Processor

from rapport.kernel.settings import Settings

# What they say at their own "info" is said better by our request log and our worker.
QUIET = ("uvicorn.access", "procrastinate", "httpx", "asyncio", "watchfiles", "mail.log")


def configure_logging(settings: Settings) -> None:
    """Set up logging for this process; called once, before anything is logged."""
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(allow=()),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        # A cached logger keeps the set-up of its first use, which tests that read the log would not get past.
        cache_logger_on_first_use=settings.is_production,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_rendering(settings)],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))


def _rendering(settings: Settings) -> list[Processor]:
    # Tracebacks come without the values of variables, which hold passwords and people.
    if settings.is_production:
        return [ExceptionRenderer(ExceptionDictTransformer(show_locals=False)), structlog.processors.JSONRenderer()]
    return [ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain_traceback)]
