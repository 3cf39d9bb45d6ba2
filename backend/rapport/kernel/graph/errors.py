"""Domain exceptions as schema types, made in one place.

Every exception class becomes an object type of its own name that implements ``Error``. A domain that wants to say
more with one (the person who has the address, say) decorates a type with ``describes``.
"""

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar

import strawberry

from rapport.kernel.errors import DomainError


@strawberry.interface(
    name="Error",
    description="An expected failure. `path` names the input field it is about, from `input` on; empty when none.",
)
class Error:
    code: str
    message: str
    path: list[str]


_types: dict[type[DomainError], type[Error]] = {}
T = TypeVar("T", bound=type[Error])


def describes(error: type[DomainError]) -> Callable[[T], T]:
    """Make a Strawberry type the schema type of an exception. The exception's attributes fill its further fields."""

    def register(graph_type: T) -> T:
        _types[error] = graph_type
        return graph_type

    return register


def error_type(error: type[DomainError]) -> type[Error]:
    """The schema type of an exception class."""
    if error not in _types:
        plain = type(error.__name__, (Error,), {"__doc__": error.__doc__, "__annotations__": {}})
        description = error.__doc__ or error.default_message
        _types[error] = strawberry.type(plain, description=" ".join(description.split()))
    return _types[error]


def to_graph(error: DomainError) -> Error:
    """The answer that stands for a raised exception."""
    graph_type = error_type(type(error))
    common = ("code", "message", "path")
    # Private attributes are fields of the dataclass too: what the type's own resolvers start from.
    names = [field.name for field in dataclasses.fields(graph_type) if field.init and field.name not in common]
    extra: dict[str, Any] = {name: getattr(error, name) for name in names}
    made = graph_type(code=error.code(), message=error.message, path=list(error.path), **extra)
    made.__dict__["error"] = error
    return made
