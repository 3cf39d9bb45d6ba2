"""Many new people in one transaction, with one statement per table: for imports and the demo.

The caller has checked everything that people type; here it is only written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rapport.candidates.actions.labels import tag_color
from rapport.candidates.contact_points import CheckedContact
from rapport.candidates.models import ContactPointKind
from rapport.candidates.names import name_sort_key, search_text
from rapport.kernel.bulk import insert_rows
from rapport.kernel.database import fetch
from rapport.kernel.ids import new_id
from rapport.kernel.texts import fold_for_search
from rapport.kernel.work import Subject, Work


@dataclass(frozen=True, slots=True)
class NewNote:
    body: str
    author_id: UUID | None = None
    at: datetime | None = None
    job_id: UUID | None = None
    scope_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A checked record to be. ``at`` is when it was made and ``made_by`` by whom, where that was not now and us."""

    id: UUID
    name: str
    headline: str = ""
    location: str = ""
    time_zone: str | None = None
    owner_id: UUID | None = None
    source_id: UUID | None = None
    tag_ids: Sequence[UUID] = ()
    contacts: Sequence[CheckedContact] = ()
    notes: Sequence[NewNote] = ()
    at: datetime | None = None
    made_by: UUID | None = None


_CANDIDATE = {
    "id": "uuid",
    "workspace_id": "uuid",
    "name": "text",
    "name_sort_key": "bytea",
    "headline": "text",
    "location": "text",
    "time_zone": "text",
    "owner_id": "uuid",
    "source_id": "uuid",
    "search_text": "text",
    "created_at": "timestamptz",
    "updated_at": "timestamptz",
}
_CONTACT = {
    "id": "uuid",
    "workspace_id": "uuid",
    "candidate_id": "uuid",
    "kind": "text",
    "value": "text",
    "normalized": "text",
    "label": "text",
    "is_primary": "bool",
    "is_live": "bool",
    "position": "int2",
}
_TAG = {"id": "uuid", "workspace_id": "uuid", "candidate_id": "uuid", "tag_id": "uuid"}
_NOTE = {
    "id": "uuid",
    "workspace_id": "uuid",
    "candidate_id": "uuid",
    "job_id": "uuid",
    "scope_id": "uuid",
    "author_id": "uuid",
    "body": "text",
    "created_at": "timestamptz",
}


async def insert_people(work: Work, people: Sequence[NewPerson]) -> None:
    """Write people who are known to be new.

    Raises IntegrityError (of the unique index over normalised e-mail) when one of them has become somebody else's
    meanwhile; the whole transaction is then to be tried again.
    """
    await insert_rows("candidates", _CANDIDATE, [_candidate_row(work, person) for person in people])
    await insert_rows("contact_points", _CONTACT, [row for person in people for row in _contact_rows(work, person)])
    await insert_rows(
        "candidate_tags",
        _TAG,
        [(new_id(), work.workspace_id, person.id, tag) for person in people for tag in person.tag_ids],
    )
    for person in people:
        activity = work.record("candidate.created", Subject(candidate_id=person.id), revert={}, at=person.at)
        activity.member_id = person.made_by or activity.member_id
    await insert_notes(work, [(person.id, note) for person in people for note in person.notes])


async def insert_notes(work: Work, notes: Sequence[tuple[UUID, NewNote]]) -> None:
    """Write notes as (person, note)."""
    rows = []
    for candidate_id, note in notes:
        key, at = new_id(), note.at or work.now
        rows.append(
            (
                *(key, work.workspace_id, candidate_id, note.job_id, note.scope_id),
                *(note.author_id or work.access.member_id, note.body, at),
            )
        )
        subject = Subject(candidate_id=candidate_id, job_id=note.job_id, note_id=key, scope_id=note.scope_id)
        activity = work.record("note.added", subject, revert={}, at=note.at)
        activity.member_id = note.author_id or activity.member_id
    await insert_rows("notes", _NOTE, rows)


def _candidate_row(work: Work, person: NewPerson) -> tuple[object, ...]:
    emails = (each.normalized for each in person.contacts if each.kind is ContactPointKind.EMAIL)
    at = person.at or work.now
    return (
        *(person.id, work.workspace_id, person.name, name_sort_key(person.name), person.headline, person.location),
        *(person.time_zone, person.owner_id, person.source_id, search_text(person.name, emails), at, at),
    )


def _contact_rows(work: Work, person: NewPerson) -> Iterable[tuple[object, ...]]:
    for position, each in enumerate(person.contacts):
        yield (
            *(new_id(), work.workspace_id, person.id, str(each.kind), each.value, each.normalized, each.label),
            *(each.is_primary, True, position),
        )


async def tag_keys(work: Work, names: Iterable[str]) -> dict[str, UUID]:
    """Keys of tags by folded name, made where missing."""
    wanted = {fold_for_search(name): name for name in sorted(set(names), reverse=True)}
    columns = {"id": "uuid", "workspace_id": "uuid", "name": "text", "folded_name": "text", "color": "text"}
    rows = [(new_id(), work.workspace_id, wanted[folded], folded, tag_color(folded)) for folded in sorted(wanted)]
    return await _keys(work, "tags", columns, rows)


async def source_keys(work: Work, names: Iterable[str]) -> dict[str, UUID]:
    """Keys of sources by folded name, made where missing."""
    wanted = {fold_for_search(name): name for name in sorted(set(names), reverse=True)}
    columns = {"id": "uuid", "workspace_id": "uuid", "name": "text", "folded_name": "text"}
    rows = [(new_id(), work.workspace_id, wanted[folded], folded) for folded in sorted(wanted)]
    return await _keys(work, "sources", columns, rows)


async def _keys(work: Work, table: str, columns: dict[str, str], rows: Sequence[tuple[object, ...]]) -> dict[str, UUID]:
    if not rows:
        return {}
    folded = [row[3] for row in rows]
    known = await fetch(
        f"SELECT folded_name, id FROM {table} WHERE workspace_id = $1 AND folded_name = ANY($2::text[])",
        work.workspace_id,
        folded,
    )
    found: dict[str, UUID] = {row["folded_name"]: row["id"] for row in known}
    missing = [row for row in rows if row[3] not in found]
    if missing:
        await insert_rows(table, columns, missing, on_conflict="ON CONFLICT (workspace_id, folded_name) DO NOTHING")
        return await _keys(work, table, columns, rows)
    return found
