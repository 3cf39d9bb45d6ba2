"""Structured logs, of our code and of libraries: JSON in production, readable lines in development."""

import io
import logging
import re
import sys
from typing import Any, TextIO

import structlog
from structlog.dev import ConsoleRenderer, plain_traceback
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import EventDict, ExcInfo, Processor

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
        transformer = ExceptionDictTransformer(show_locals=False)
        return [ExceptionRenderer(transformer), _without_rows, structlog.processors.JSONRenderer()]
    return [ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=_traceback_without_rows)]


# PostgreSQL quotes the row that it refuses, and asyncpg puts that into the text of its exceptions.
_DETAIL = re.compile(r"\nDETAIL:.*?(?=\nHINT:|\n\n|\Z)", re.DOTALL)


def _without_rows(_logger: Any, _method: str, event: EventDict) -> EventDict:
    for raised in event.get("exception", ()):
        raised["exc_value"] = _DETAIL.sub("", raised["exc_value"])
    return event


def _traceback_without_rows(out: TextIO, exc_info: ExcInfo) -> None:
    text = io.StringIO()
    plain_traceback(text, exc_info)
    out.write(_DETAIL.sub("", text.getvalue()))
