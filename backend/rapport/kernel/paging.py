"""Keyset paging: a cursor holds the sort key of a row, so a page costs the same wherever it lies."""

import base64
import binascii
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson

from rapport.kernel.errors import InvalidInput
from rapport.kernel.texts import is_storable

MAX_PAGE = 100
_INT_LIMIT = 2**63

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """Rows in order, whether more follow, and how to count them all (done only when asked)."""

    rows: Sequence[R]
    cursors: Sequence[str]
    has_next: bool
    has_previous: bool
    count: Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The first ``first`` rows (1 to 100) after the row that ``after`` names."""

    first: int
    after: tuple[Any, ...] | None

    @property
    def limit(self) -> int:
        """How many rows to read: one more than asked, to know whether more follow."""
        return self.first + 1


def page_request(first: int, after: str | None, kinds: Sequence[type]) -> PageRequest:
    """Check what a client asked for; ``kinds`` are the types in this list's sort key."""
    if not 1 <= first <= MAX_PAGE:
        raise InvalidInput(f"`first` goes from 1 to {MAX_PAGE}.", path=("first",))
    return PageRequest(first, decode_cursor(after, kinds) if after else None)


def make_page(
    request: PageRequest, rows: Sequence[R], key: Callable[[R], Sequence[Any]], count: Callable[[], Awaitable[int]]
) -> Page[R]:
    """A page from up to ``request.limit`` rows."""
    shown = rows[: request.first]
    return Page(
        rows=shown,
        cursors=[encode_cursor(key(row)) for row in shown],
        has_next=len(rows) > request.first,
        has_previous=request.after is not None,
        count=count,
    )


def encode_cursor(values: Sequence[Any]) -> str:
    plain = [value.hex() if isinstance(value, bytes) else value for value in values]
    return base64.urlsafe_b64encode(orjson.dumps(plain)).decode().rstrip("=")


def decode_cursor(text: str, kinds: Sequence[type]) -> tuple[Any, ...]:
    """The values in a cursor, as ``kinds``; raises InvalidInput when it is not one of this list's."""
    try:
        values = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(values, list) or len(values) != len(kinds):
            raise ValueError
        return tuple(_READERS[kind](value) for kind, value in zip(kinds, values, strict=True))
    except (ValueError, TypeError, KeyError, OverflowError, binascii.Error, AttributeError):
        raise InvalidInput("This cursor does not belong to this list.", path=("after",)) from None


def _read_time(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _read_int(value: Any) -> int:
    number = int(value)
    if not 0 <= number < _INT_LIMIT:
        raise ValueError
    return number


def _read_text(value: Any) -> str:
    if not is_storable(value):
        raise ValueError
    return str(value)


_READERS: dict[type, Callable[[Any], Any]] = {
    str: _read_text,
    int: _read_int,
    bytes: bytes.fromhex,
    UUID: UUID,
    datetime: _read_time,
}
