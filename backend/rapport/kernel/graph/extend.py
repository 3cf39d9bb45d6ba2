"""Adding a field to a type of a lower domain, in one way.

``merge_types`` breaks once another type refers to the original. Instead the field is appended to the type's
definition before the schema is built. Only ``<domain>/resolvers.py`` calls this; a clash of names fails.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from strawberry.types.field import StrawberryField

F = TypeVar("F", bound=StrawberryField)


class FieldClash(TypeError):
    """Two domains gave a type a field of one name."""


def extend(graph_type: type) -> Callable[[F], F]:
    """Append the decorated ``strawberry.field`` to ``graph_type``."""

    def append(field: F) -> F:
        definition: Any = graph_type.__strawberry_definition__  # type: ignore[attr-defined]
        name = field.python_name
        if name is None and field.base_resolver is not None:
            name = field.base_resolver.name
            field.python_name = name
        if any(known.python_name == name for known in definition.fields):
            raise FieldClash(f"{definition.name} already has a field {name}")
        field.origin = graph_type
        definition.fields.append(field)
        return field

    return append
