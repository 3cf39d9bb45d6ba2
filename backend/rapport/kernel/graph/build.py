"""Composing the schema from what the domains declared."""

from collections.abc import Iterable, Iterator
from typing import Any

import strawberry
from strawberry.extensions import ParserCache, SchemaExtension, ValidationCache
from strawberry.schema.config import StrawberryConfig
from strawberry.tools import create_type
from strawberry.types import ExecutionResult
from strawberry.types.field import StrawberryField
from strawberry.types.graphql import OperationType

from rapport.kernel.graph import fields
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.executor import MutationExecutor
from rapport.kernel.graph.known_documents import KnownDocuments
from rapport.kernel.graph.limits import DocumentLimits
from rapport.kernel.graph.masking import PublicErrors
from rapport.kernel.graph.mutations import mutations

# Parsed, a document takes up to ninety times its length, and anybody may send different ones.
_CACHED_DOCUMENTS = 200
_LONGEST_CACHED = 10_000


class RapportSchema(strawberry.Schema):
    """The schema; errors are logged by ``PublicErrors``, so Strawberry's own logging of them is left out."""

    def process_errors(self, errors: Any, execution_context: Any = None) -> None:
        return

    async def execute(self, *args: Any, allowed_operation_types: Any = None, **kwargs: Any) -> ExecutionResult:
        """One answer, so never to a subscription: that needs a transport which streams, and is refused on others."""
        allowed = set(allowed_operation_types or OperationType) - {OperationType.SUBSCRIPTION}
        return await super().execute(*args, allowed_operation_types=allowed, **kwargs)  # type: ignore[misc]


def build_schema(types: Iterable[type] = ()) -> RapportSchema:
    """The schema of every root field declared so far; call it after importing all resolvers."""
    return RapportSchema(
        query=create_type("Query", _sorted(fields.queries)),
        mutation=create_type("Mutation", _sorted(spec.field for spec in mutations.values())),
        subscription=create_type("Subscription", _sorted(fields.subscriptions)),
        types=types,
        extensions=extensions(),
        execution_context_class=MutationExecutor,
        config=StrawberryConfig(disable_field_suggestions=True, relay_max_results=100, info_class=Info.__origin__),  # type: ignore[attr-defined]
    )


def extensions() -> list[Any]:
    """Fresh for each request, outermost first."""
    return [PublicErrors, KnownDocuments, _parser_cache, _validation_cache, DocumentLimits]


class _ShortParserCache(ParserCache):
    def on_parse(self) -> Iterator[None]:
        if _is_short(self):
            yield from super().on_parse()
        else:
            yield


class _ShortValidationCache(ValidationCache):
    def on_validate(self) -> Iterator[None]:
        if _is_short(self):
            yield from super().on_validate()
        else:
            yield


def _is_short(extension: SchemaExtension) -> bool:
    return len(extension.execution_context.query or "") <= _LONGEST_CACHED


def _parser_cache() -> SchemaExtension:
    return _ShortParserCache(maxsize=_CACHED_DOCUMENTS)


def _validation_cache() -> SchemaExtension:
    return _ShortValidationCache(maxsize=_CACHED_DOCUMENTS)


def _sorted(declared: Iterable[StrawberryField]) -> list[StrawberryField]:
    return sorted(declared, key=lambda field: field.python_name)
