"""Relay's Node: every thing with an id, and how it is found again by it.

A domain registers its types: the prefix of its ids and a named read that answers rows for keys, in order, None
where the member may not see one. Forbidden and absent look the same.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import strawberry

from rapport.kernel.errors import DomainError, Path
from rapport.kernel.graph.context import Context
from rapport.kernel.ids import decode_id, id_prefix

Fetch = Callable[[Context, Sequence[UUID]], Awaitable[Sequence[Any | None]]]


@strawberry.interface(description="Anything with an id that is unique across all of Rapport.")
class Node:
    id: strawberry.ID


@dataclass(frozen=True, slots=True)
class NodeKind:
    prefix: str
    fetch: Fetch


_kinds: dict[str, NodeKind] = {}


def register_node(prefix: str, fetch: Fetch) -> None:
    """Let ``node(id)`` find things whose ids begin with ``prefix``."""
    if prefix in _kinds:
        raise TypeError(f"two kinds of node share the prefix {prefix}")
    _kinds[prefix] = NodeKind(prefix, fetch)


async def fetch_nodes(context: Context, ids: Sequence[str]) -> list[Any | None]:
    """The things behind outside ids, in order; None for malformed, absent and forbidden ones."""
    found: dict[str, Any] = {}
    for prefix in {id_prefix(text) for text in ids} & set(_kinds):
        keys = {text: key for text in ids if (key := decode_id(prefix, text)) is not None}
        rows = await _kinds[prefix].fetch(context, list(keys.values()))
        found.update(zip(keys, rows, strict=True))
    return [found.get(text) for text in ids]


def parse_id(prefix: str, text: str, missing: type[DomainError], path: Path = ()) -> UUID:
    """The row key of an id in an input; a malformed one raises ``missing``, as an absent one would."""
    key = decode_id(prefix, text)
    if key is None:
        raise missing(path=path)
    return key
