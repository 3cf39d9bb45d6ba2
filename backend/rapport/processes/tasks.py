"""The modules that declare background tasks: importing one is what lets the worker run its jobs."""

from types import ModuleType

from rapport.accounts import tasks as accounts
from rapport.imports import tasks as imports
from rapport.kernel import upkeep
from rapport.live import tasks as live
from rapport.pipeline.actions import interviews

TASK_MODULES: tuple[ModuleType, ...] = (upkeep, accounts, interviews, imports, live)
