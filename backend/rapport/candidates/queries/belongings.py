"""Named reads of what belongs to people, who the caller has found visible: tags, sources, contact points."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from rapport.candidates.models import ContactPointKind
from rapport.candidates.queries.people import visible_candidates
from rapport.kernel.access import Access
from rapport.kernel.database import fetch


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


async def contact_points_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ContactPointRow | None]:
    """Of people whom the member may see; whether contact points may be seen at all, the caller has checked."""
    conditions = visible_candidates(access)
    conditions.add("p.id = ANY({}::uuid[])", list(ids))
    rows = await fetch(
        "SELECT p.id, p.candidate_id, p.kind, p.value, p.normalized, p.label, p.is_primary"
        f" FROM contact_points p JOIN candidates c ON c.id = p.candidate_id WHERE {conditions.where}",
        *conditions.values,
    )
    found = {row["id"]: ContactPointRow(**{**row, "kind": ContactPointKind(row["kind"])}) for row in rows}
    return [found.get(key) for key in ids]


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
