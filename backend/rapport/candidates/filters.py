"""Filters of the candidate list that higher domains add: each turns an outside id into the scopes to look in."""

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from rapport.kernel.access import Access
from rapport.kernel.ids import id_prefix

ScopeFinder = Callable[[Access, str], Awaitable[Sequence[UUID]]]

_finders: dict[str, ScopeFinder] = {}


def register_scope_finder(prefix: str, finder: ScopeFinder) -> None:
    """Let people be filtered by ids that begin with ``prefix`` (a job's, say)."""
    _finders[prefix] = finder


async def scopes_behind(access: Access, text: str) -> Sequence[UUID]:
    """The scopes of a thing that people can be in; none when it is absent or hidden."""
    finder = _finders.get(id_prefix(text))
    return await finder(access, text) if finder else ()
