"""A small builder for named reads: conditions with numbered placeholders, so that no value is ever put into SQL text."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Conditions:
    """WHERE conditions that are collected one by one.

    ``add("c.owner_id = ANY({}::uuid[])", ids)`` numbers the placeholder and keeps the value.
    """

    values: list[Any] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)

    def value(self, value: Any) -> str:
        """A placeholder for ``value``."""
        self.values.append(value)
        return f"${len(self.values)}"

    def add(self, condition: str, *values: Any) -> None:
        self._parts.append(condition.format(*(self.value(value) for value in values)))

    @property
    def where(self) -> str:
        return " AND ".join(f"({part})" for part in self._parts) or "true"
