"""Inserting many rows in one statement.

Tortoise builds a model object and a tuple per row, which costs several times what the database needs. Verbs that
write hundreds of rows pass columns as arrays instead.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from rapport.kernel.database import execute


async def insert_rows(
    table: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]], *, on_conflict: str = ""
) -> None:
    """Insert ``rows`` into ``table``; ``columns`` maps each name, in the order of the rows' values, to its SQL type.

    Names and types are written into the statement and must be constants of the program.
    """
    if not rows:
        return
    names = ", ".join(f'"{name}"' for name in columns)
    arrays = ", ".join(f"${number}::{kind}[]" for number, kind in enumerate(columns.values(), start=1))
    await execute(
        f"INSERT INTO {table} ({names}) SELECT * FROM unnest({arrays}) {on_conflict}", *zip(*rows, strict=True)
    )


def json_value(value: Any) -> str:
    """A value for a ``jsonb`` column."""
    return orjson.dumps(value).decode()
