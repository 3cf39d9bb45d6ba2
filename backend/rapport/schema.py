"""The schema: every domain's fields, declared by importing its resolvers in a fixed order."""

import importlib

from rapport.kernel.graph.build import RapportSchema, build_schema

RESOLVERS = (
    "rapport.accounts.resolvers",
    "rapport.candidates.resolvers",
    "rapport.pipeline.resolvers.jobs",
    "rapport.pipeline.resolvers.applications",
    "rapport.pipeline.resolvers.people",
    "rapport.changes.resolvers",
    "rapport.imports.resolvers",
    "rapport.live.resolvers",
    "rapport.live.import_progress",
)
"""Lower domains first: a higher one adds fields to their types."""

UNDOERS = ("rapport.candidates.actions.undoing", "rapport.pipeline.actions.undoing")
"""Modules that register how their domain's verbs are taken back."""

for module in (*RESOLVERS, *UNDOERS):
    importlib.import_module(module)

schema: RapportSchema = build_schema()


def schema_text() -> str:
    """The schema as it is committed in ``schema.graphql``."""
    return f"{schema.as_str()}\n"
