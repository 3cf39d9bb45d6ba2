"""The modules that declare background tasks: importing one is what lets the worker run its jobs."""

from types import ModuleType

TASK_MODULES: tuple[ModuleType, ...] = ()
