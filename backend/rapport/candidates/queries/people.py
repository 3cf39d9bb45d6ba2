"""Named reads of people: lists, search, single records, and who last changed one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import orjson

from rapport.accounts.permissions import CanSeeContactPoints
from rapport.kernel.access import Access
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import Conditions, counter
from rapport.kernel.texts import fold_for_search

MAX_SEARCH_TERMS = 8


@dataclass(frozen=True, slots=True)
class CandidateRow:
    id: UUID
    name: str
    name_sort_key: bytes
    headline: str
    location: str
    time_zone: str | None
    owner_id: UUID | None
    source_id: UUID | None
    created_at: datetime
    updated_at: datetime
    archived_at: datetime | None


class CandidateOrder(StrEnum):
    NAME = "name"
    CREATED_AT_DESC = "created_at_desc"
    UPDATED_AT_DESC = "updated_at_desc"


@dataclass(frozen=True, slots=True)
class CandidateSelection:
    """Which people; empty lists mean any. ``scope_ids`` are those of jobs that the person must be in; None for any."""

    search: str = ""
    owner_ids: Sequence[UUID] = ()
    tag_ids: Sequence[UUID] = ()
    source_ids: Sequence[UUID] = ()
    scope_ids: Sequence[UUID] | None = None
    archived: bool = False


_CANDIDATE = (
    "c.id, c.name, c.name_sort_key, c.headline, c.location, c.time_zone, c.owner_id, c.source_id,"
    " c.created_at, c.updated_at, c.archived_at"
)


@dataclass(frozen=True, slots=True)
class _Ordering:
    sql: str
    after: str
    key_kinds: tuple[type, ...]
    key: Callable[[CandidateRow], tuple[Any, ...]] = field(repr=False)


_ORDERINGS = {
    CandidateOrder.NAME: _Ordering(
        "c.name_sort_key, c.id",
        "(c.name_sort_key, c.id) > ({}::bytea, {}::uuid)",
        (bytes, UUID),
        lambda r: (r.name_sort_key, str(r.id)),
    ),
    CandidateOrder.CREATED_AT_DESC: _Ordering(
        "c.created_at DESC, c.id DESC",
        "(c.created_at, c.id) < ({}::timestamptz, {}::uuid)",
        (datetime, UUID),
        lambda r: (r.created_at.isoformat(), str(r.id)),
    ),
    CandidateOrder.UPDATED_AT_DESC: _Ordering(
        "c.updated_at DESC, c.id DESC",
        "(c.updated_at, c.id) < ({}::timestamptz, {}::uuid)",
        (datetime, UUID),
        lambda r: (r.updated_at.isoformat(), str(r.id)),
    ),
}


def cursor_kinds(order: CandidateOrder) -> tuple[type, ...]:
    """The types in this order's cursors, for ``page_request``."""
    return _ORDERINGS[order].key_kinds


def visible_candidates(access: Access) -> Conditions:
    """Conditions over ``candidates c`` for the people whom the member may see at all."""
    conditions = Conditions()
    conditions.add("c.workspace_id = {}", access.workspace_id)
    conditions.add("c.merged_into_id IS NULL")
    if access.sees_granted_only:
        conditions.add(access.subject_predicate("c.id", "{}"), access.scope_list())
    return conditions


async def candidates_page(
    access: Access, selection: CandidateSelection, order: CandidateOrder, request: PageRequest
) -> Page[CandidateRow]:
    """People who match ``selection``, in ``order``."""
    conditions = visible_candidates(access)
    _select(access, conditions, selection)
    count = counter("candidates c", conditions)
    ordering = _ORDERINGS[order]
    if request.after is not None:
        conditions.add(ordering.after, *request.after)
    rows = await fetch(
        f"SELECT {_CANDIDATE} FROM candidates c WHERE {conditions.where} ORDER BY {ordering.sql} LIMIT {request.limit}",
        *conditions.values,
    )
    return make_page(request, [CandidateRow(**row) for row in rows], ordering.key, count)


def _select(access: Access, conditions: Conditions, selection: CandidateSelection) -> None:
    conditions.add("c.archived_at IS NOT NULL" if selection.archived else "c.archived_at IS NULL")
    for term in fold_for_search(selection.search).split()[:MAX_SEARCH_TERMS]:
        pattern = conditions.value(f"%{_escape_like(term)}%")
        conditions.add(f"c.search_text LIKE {pattern}")
        if not CanSeeContactPoints.allows(access):
            # Who may not see addresses must not find them out by searching either: the name is the first line.
            conditions.add(f"split_part(c.search_text, chr(10), 1) LIKE {pattern}")
    if selection.owner_ids:
        conditions.add("c.owner_id = ANY({}::uuid[])", list(selection.owner_ids))
    if selection.source_ids:
        conditions.add("c.source_id = ANY({}::uuid[])", list(selection.source_ids))
    if selection.tag_ids:
        conditions.add(
            "EXISTS (SELECT 1 FROM candidate_tags t WHERE t.candidate_id = c.id AND t.tag_id = ANY({}::uuid[]))",
            list(selection.tag_ids),
        )
    if selection.scope_ids is not None:
        conditions.add(
            "EXISTS (SELECT 1 FROM subject_scopes s WHERE s.subject_id = c.id AND s.scope_id = ANY({}::uuid[]))",
            list(selection.scope_ids),
        )


def _escape_like(term: str) -> str:
    return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


async def candidates_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[CandidateRow | None]:
    """In the order of ``ids``; None where the member may not see the person."""
    conditions = visible_candidates(access)
    conditions.add("c.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {_CANDIDATE} FROM candidates c WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: CandidateRow(**row) for row in rows}
    return [found.get(key) for key in ids]


async def candidate_by_id(access: Access, key: UUID) -> CandidateRow | None:
    return (await candidates_by_id(access, [key]))[0]


async def owner_of_email(access: Access, normalized: str) -> UUID | None:
    """The living person with this normalised address, whoever may see them."""
    row = await fetch_one(
        "SELECT candidate_id FROM contact_points"
        " WHERE workspace_id = $1 AND normalized = $2 AND kind = 'email' AND is_live",
        access.workspace_id,
        normalized,
    )
    return row["candidate_id"] if row else None


async def personal_values(
    access: Access, activity_ids: Sequence[UUID]
) -> dict[UUID, tuple[dict[str, Any], dict[str, Any]]]:
    """(before, after) of activities that the caller may see, by activity."""
    rows = await fetch(
        "SELECT activity_id, before::text AS before, after::text AS after FROM activity_values"
        " WHERE workspace_id = $1 AND activity_id = ANY($2::uuid[])",
        access.workspace_id,
        list(activity_ids),
    )
    return {row["activity_id"]: (orjson.loads(row["before"]), orjson.loads(row["after"])) for row in rows}


async def last_editor(access: Access, candidate_id: UUID, fields: Sequence[str]) -> dict[str, Any] | None:
    """Who last changed one of these fields of a person, in the form in which a board version keeps an actor."""
    row = await fetch_one(
        "SELECT actor_kind, member_id::text AS member, api_key_id::text AS key FROM activities"
        " WHERE workspace_id = $1 AND candidate_id = $2 AND changed_fields ?| $3::text[]"
        " ORDER BY at DESC, sequence DESC LIMIT 1",
        access.workspace_id,
        candidate_id,
        list(fields),
    )
    return {"kind": row["actor_kind"], "member": row["member"], "key": row["key"]} if row else None
