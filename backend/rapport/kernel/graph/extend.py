"""Adding a field to a type of a lower domain, in one way.

``merge_types`` breaks once another type refers to the original. Instead the field is appended to the type's
definition before the schema is built. Only ``<domain>/resolvers.py`` calls this; a clash of names fails.
"""

from collections.abc import Callable
from typing import Any

from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case


class FieldClash(TypeError):
    """Two domains gave a type a field of one name."""


def extend(graph_type: type) -> Callable[[Any], StrawberryField]:
    """Append the decorated ``strawberry.field`` to ``graph_type``."""

    def append(field: StrawberryField) -> StrawberryField:
        definition: Any = graph_type.__strawberry_definition__  # type: ignore[attr-defined]
        if field.base_resolver is not None and not field.python_name:
            field.python_name = field.base_resolver.name
        name = _shown_name(field)
        if any(_shown_name(known) == name for known in definition.fields):
            raise FieldClash(f"{definition.name} already has a field {name}")
        field.origin = graph_type
        definition.fields.append(field)
        return field

    return append


def _shown_name(field: StrawberryField) -> str:
    return to_camel_case(field.graphql_name or field.python_name)
