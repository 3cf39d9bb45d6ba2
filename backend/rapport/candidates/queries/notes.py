"""Named reads of notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rapport.candidates.queries.people import visible_candidates
from rapport.kernel.access import Access
from rapport.kernel.database import fetch
from rapport.kernel.paging import Page, PageRequest, make_page
from rapport.kernel.sql import Conditions, counter


@dataclass(frozen=True, slots=True)
class NoteRow:
    id: UUID
    candidate_id: UUID
    job_id: UUID | None
    author_id: UUID | None
    body: str
    created_at: datetime
    edited_at: datetime | None


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
    count = counter(_NOTES, conditions)
    if request.after is not None:
        conditions.add("(n.created_at, n.id) < ({}::timestamptz, {}::uuid)", *request.after)
    rows = await fetch(
        f"SELECT {_NOTE} FROM {_NOTES} WHERE {conditions.where}"
        f" ORDER BY n.created_at DESC, n.id DESC LIMIT {request.limit}",
        *conditions.values,
    )
    notes = [NoteRow(**row) for row in rows]
    return make_page(request, notes, lambda n: (n.created_at.isoformat(), str(n.id)), count)


async def notes_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[NoteRow | None]:
    conditions = _visible_notes(access)
    conditions.add("n.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(f"SELECT {_NOTE} FROM {_NOTES} WHERE {conditions.where}", *conditions.values)
    found = {row["id"]: NoteRow(**row) for row in rows}
    return [found.get(key) for key in ids]
