"""The modules that declare background tasks: importing one is what lets the worker run its jobs."""

from types import ModuleType

from rapport.imports import tasks as imports
from rapport.pipeline.actions import interviews

TASK_MODULES: tuple[ModuleType, ...] = (interviews, imports)
