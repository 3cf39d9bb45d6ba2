"""What a higher domain asks to be told, inside the transaction, about subjects of a lower one.

A board shows a person's name and tags; when these change, every board that the person is on must get a new version
in the same transaction. ``candidates`` does not know boards: it tells whoever has registered here.
"""

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from rapport.kernel.work import Work

Watcher = Callable[[Work, Sequence[UUID]], Awaitable[None]]

_watchers: dict[str, list[Watcher]] = {}

CANDIDATE_SHOWN = "candidate shown"
"""Something that a card shows of these candidates has changed."""

MEMBER_SHOWN = "member shown"
"""The name of these members has changed."""


def watch(event: str, watcher: Watcher) -> None:
    """Have ``watcher`` called in the transaction of each ``event``; registered at import, in one place a domain."""
    known = _watchers.setdefault(event, [])
    if watcher not in known:
        known.append(watcher)


async def tell(event: str, work: Work, ids: Sequence[UUID]) -> None:
    for watcher in _watchers.get(event, ()):
        await watcher(work, ids)
