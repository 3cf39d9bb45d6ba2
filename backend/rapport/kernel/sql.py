"""A small builder for named reads: conditions with numbered placeholders, so that no value is put into SQL text."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from rapport.kernel.database import fetch_one


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


def counter(source: str, conditions: Conditions) -> Callable[[], Awaitable[int]]:
    """How many rows of ``source`` (a FROM clause) meet what the conditions are by now; counted when called."""
    statement, values = f"SELECT count(*) AS n FROM {source} WHERE {conditions.where}", list(conditions.values)

    async def count() -> int:
        row = await fetch_one(statement, *values)
        return int(row["n"]) if row else 0

    return count
