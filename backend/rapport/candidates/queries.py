"""Named reads of people. Each knows the workspace and what the member may see."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import orjson

from rapport.candidates.models import ContactPointKind
from rapport.kernel.access import Access
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import Conditions
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


@dataclass(frozen=True, slots=True)
class TagRow:
    id: UUID
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class ContactPointRow:
    id: UUID
    candidate_id: UUID
    kind: ContactPointKind
    value: str
    normalized: str
    label: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    id: UUID
    candidate_id: UUID
    job_id: UUID | None
    author_id: UUID | None
    body: str
    created_at: datetime
    edited_at: datetime | None


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
    _select(conditions, selection)
    total, total_values = conditions.where, list(conditions.values)
    ordering = _ORDERINGS[order]
    if request.after is not None:
        conditions.add(ordering.after, *request.after)
    rows = await fetch(
        f"SELECT {_CANDIDATE} FROM candidates c WHERE {conditions.where} ORDER BY {ordering.sql} LIMIT {request.limit}",
        *conditions.values,
    )
    return make_page(
        request,
        [CandidateRow(**row) for row in rows],
        ordering.key,
        _counter(f"candidates c WHERE {total}", total_values),
    )


def _select(conditions: Conditions, selection: CandidateSelection) -> None:
    conditions.add("c.archived_at IS NOT NULL" if selection.archived else "c.archived_at IS NULL")
    for term in fold_for_search(selection.search).split(" ")[:MAX_SEARCH_TERMS]:
        if term:
            conditions.add("c.search_text LIKE {}", f"%{_escape_like(term)}%")
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


def _counter(source: str, values: list[Any]) -> Callable[[], Awaitable[int]]:
    async def count() -> int:
        row = await fetch_one(f"SELECT count(*) AS n FROM {source}", *values)
        return int(row["n"]) if row else 0

    return count


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
        "SELECT candidate_id FROM contact_points WHERE workspace_id = $1 AND normalized = $2 AND kind = 'email' AND is_live",
        access.workspace_id,
        normalized,
    )
    return row["candidate_id"] if row else None


async def tags_by_candidate(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[TagRow]]:
    """Tags of people, by name; ids that have none are left out. The caller has checked that the people are visible."""
    rows = await fetch(
        "SELECT ct.candidate_id, t.id, t.name, t.color FROM candidate_tags ct JOIN tags t ON t.id = ct.tag_id"
        " WHERE ct.workspace_id = $1 AND ct.candidate_id = ANY($2::uuid[]) ORDER BY t.folded_name",
        access.workspace_id,
        list(ids),
    )
    found: dict[UUID, list[TagRow]] = {}
    for row in rows:
        found.setdefault(row["candidate_id"], []).append(TagRow(row["id"], row["name"], row["color"]))
    return found


async def contact_points_by_candidate(access: Access, ids: Sequence[UUID]) -> dict[UUID, list[ContactPointRow]]:
    """Contact points of people whom the caller may see, in their own order."""
    rows = await fetch(
        "SELECT id, candidate_id, kind, value, normalized, label, is_primary FROM contact_points"
        " WHERE workspace_id = $1 AND candidate_id = ANY($2::uuid[]) ORDER BY position, id",
        access.workspace_id,
        list(ids),
    )
    found: dict[UUID, list[ContactPointRow]] = {}
    for row in rows:
        point = ContactPointRow(**{**row, "kind": ContactPointKind(row["kind"])})
        found.setdefault(point.candidate_id, []).append(point)
    return found


async def all_tags(access: Access) -> list[TagRow]:
    rows = await fetch(
        "SELECT id, name, color FROM tags WHERE workspace_id = $1 ORDER BY folded_name", access.workspace_id
    )
    return [TagRow(**row) for row in rows]


async def all_sources(access: Access) -> list[SourceRow]:
    rows = await fetch("SELECT id, name FROM sources WHERE workspace_id = $1 ORDER BY folded_name", access.workspace_id)
    return [SourceRow(**row) for row in rows]


async def sources_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[SourceRow | None]:
    rows = await fetch(
        "SELECT id, name FROM sources WHERE workspace_id = $1 AND id = ANY($2::uuid[])", access.workspace_id, list(ids)
    )
    found = {row["id"]: SourceRow(**row) for row in rows}
    return [found.get(key) for key in ids]


async def tags_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[TagRow | None]:
    rows = await fetch(
        "SELECT id, name, color FROM tags WHERE workspace_id = $1 AND id = ANY($2::uuid[])",
        access.workspace_id,
        list(ids),
    )
    found = {row["id"]: TagRow(**row) for row in rows}
    return [found.get(key) for key in ids]


def _visible_notes(access: Access) -> Conditions:
    conditions = visible_candidates(access)
    conditions.add("n.workspace_id = {} AND n.deleted_at IS NULL", access.workspace_id)
    if access.sees_granted_only:
        # A note outside any job is about a person whom the first condition has already let through.
        conditions.add("n.scope_id IS NULL OR n.scope_id = ANY({}::uuid[])", access.scope_list())
    else:
        conditions.add(access.scope_predicate("n.scope_id", "{}"), access.scope_list())
    return conditions


_NOTE = "n.id, n.candidate_id, n.job_id, n.author_id, n.body, n.created_at, n.edited_at"
_NOTES = "notes n JOIN candidates c ON c.id = n.candidate_id"

NOTE_KEY = (datetime, UUID)


async def notes_page(access: Access, candidate_id: UUID, request: PageRequest) -> Page[NoteRow]:
    """A person's notes that the member may see, newest first."""
    conditions = _visible_notes(access)
    conditions.add("n.candidate_id = {}", candidate_id)
    total, total_values = conditions.where, list(conditions.values)
    if request.after is not None:
        conditions.add("(n.created_at, n.id) < ({}::timestamptz, {}::uuid)", *request.after)
    rows = await fetch(
        f"SELECT {_NOTE} FROM {_NOTES} WHERE {conditions.where} ORDER BY n.created_at DESC, n.id DESC LIMIT {request.limit}",
        *conditions.values,
    )
    notes = [NoteRow(**row) for row in rows]
    return make_page(
        request,
        notes,
        lambda n: (n.created_at.isoformat(), str(n.id)),
        _counter(f"{_NOTES} WHERE {total}", total_values),
    )


async def notes_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[NoteRow | None]:
    conditions = _visible_notes(access)
    conditions.add("n.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {_NOTE} FROM {_NOTES} WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: NoteRow(**row) for row in rows}
    return [found.get(key) for key in ids]


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
