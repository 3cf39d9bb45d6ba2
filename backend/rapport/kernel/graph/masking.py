"""Unexpected failures are masked in one place: logged with an id, and the reader is told the id only."""

import secrets
from collections.abc import Iterator
from typing import Any

import structlog
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from rapport.kernel.errors import DomainError
from rapport.kernel.graph.context import Context

log = structlog.get_logger(__name__)


class PublicErrors(SchemaExtension):
    """Errors as clients may see them: domain errors with their code, the rest as a sentence with an id."""

    def on_operation(self) -> Iterator[None]:
        yield
        self._clean(self.execution_context.result)

    def on_stream_result(self, result: Any) -> Iterator[None]:
        self._clean(result)
        yield

    def _clean(self, result: Any) -> None:
        errors = getattr(result, "errors", None)
        if errors:
            result.errors = [public_error(error, self.execution_context.context) for error in errors]


def public_error(error: GraphQLError, context: Any) -> GraphQLError:
    """What a client is shown for ``error``. Errors about the document itself (no cause) pass as they are."""
    cause = error.original_error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    if isinstance(cause, DomainError):
        return _located(error, cause.message, {"code": cause.code(), "path": list(cause.path)})
    if cause is None or isinstance(cause, GraphQLError):
        return error
    if error.path is None and isinstance(cause, ValueError):
        # No resolver has run: a literal or a variable that Python can't read (an integer of 5,000 digits, say).
        return _located(error, "A value in this document can't be read.", {"code": "UNREADABLE_VALUE"})
    error_id = secrets.token_hex(6)
    request_id = context.request_id if isinstance(context, Context) else ""
    log.error("graphql.unexpected_error", error_id=error_id, request_id=request_id, path=error.path, exc_info=cause)
    message = f"Something went wrong on our side. Please quote {error_id} when you report it."
    return _located(error, message, {"code": "INTERNAL", "errorId": error_id})


def _located(error: GraphQLError, message: str, extensions: dict[str, Any]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
