"""Graph inputs about people, and how they become what the verbs take."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import strawberry

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.types import MEMBER_PREFIX
from rapport.candidates.actions.records import CandidateChanges
from rapport.candidates.contact_points import ContactDraft
from rapport.candidates.errors import SourceNotFound, TagNotFound
from rapport.candidates.filters import scopes_behind
from rapport.candidates.models import ContactPointKind
from rapport.candidates.queries.people import CandidateSelection
from rapport.candidates.types import SOURCE_PREFIX, TAG_PREFIX
from rapport.kernel.access import Access
from rapport.kernel.errors import DomainError, Path
from rapport.kernel.graph.mutations import MutationInput
from rapport.kernel.graph.node import parse_id


@strawberry.input
class ContactPointInput:
    kind: ContactPointKind
    value: str
    label: str = ""
    is_primary: bool = False


@strawberry.input
class CreateCandidateInput(MutationInput):
    name: str
    headline: str = ""
    location: str = ""
    time_zone: str | None = None
    owner_id: strawberry.ID | None = None
    source: str = strawberry.field(default="", description="The source's name; made if it is new.")
    tags: list[str] = strawberry.field(default_factory=list, description="Names; made where they are new.")
    contact_points: list[ContactPointInput] = strawberry.field(default_factory=list)


@strawberry.input(description="An absent field is left alone.")
class UpdateCandidateInput(MutationInput):
    candidate_id: strawberry.ID
    name: str | None = strawberry.UNSET
    headline: str | None = strawberry.UNSET
    location: str | None = strawberry.UNSET
    time_zone: str | None = strawberry.UNSET
    owner_id: strawberry.ID | None = strawberry.UNSET
    source: str | None = strawberry.UNSET
    tags: list[str] | None = strawberry.UNSET
    contact_points: list[ContactPointInput] | None = strawberry.UNSET


@strawberry.input
class ArchiveCandidateInput(MutationInput):
    candidate_id: strawberry.ID


@strawberry.input
class RestoreCandidateInput(MutationInput):
    candidate_id: strawberry.ID


@strawberry.input
class UpdateNoteInput(MutationInput):
    note_id: strawberry.ID
    body: str


@strawberry.input(description="Empty lists and nulls mean any.")
class CandidateFilter:
    owner_ids: list[strawberry.ID] | None = None
    tag_ids: list[strawberry.ID] | None = None
    source_ids: list[strawberry.ID] | None = None
    job_id: strawberry.ID | None = None
    archived: bool = False


def owner_key(text: str | None) -> UUID | None:
    return None if text is None else parse_id(MEMBER_PREFIX, text, MemberNotFound, ("input", "ownerId"))


def contact_drafts(contacts: Sequence[ContactPointInput]) -> list[ContactDraft]:
    return [ContactDraft(contact.kind, contact.value, contact.label, contact.is_primary) for contact in contacts]


def candidate_changes(given: UpdateCandidateInput) -> CandidateChanges:
    """The fields that were given; null empties a field."""
    changes = CandidateChanges()
    for name in ("name", "headline", "location", "source"):
        value = getattr(given, name)
        if value is not strawberry.UNSET:
            changes[name] = value or ""
    if given.time_zone is not strawberry.UNSET:
        changes["time_zone"] = given.time_zone
    if given.owner_id is not strawberry.UNSET:
        changes["owner_id"] = owner_key(given.owner_id)
    if given.tags is not strawberry.UNSET:
        changes["tags"] = given.tags or []
    if given.contact_points is not strawberry.UNSET:
        changes["contact_points"] = contact_drafts(given.contact_points or [])
    return changes


async def candidate_selection(access: Access, wanted: CandidateFilter | None, search: str | None) -> CandidateSelection:
    """What the list is asked for. A malformed id raises the named error, an absent one matches nobody."""
    chosen = wanted or CandidateFilter()
    return CandidateSelection(
        search=search or "",
        owner_ids=_keys(MEMBER_PREFIX, chosen.owner_ids, MemberNotFound, ("filter", "ownerIds")),
        tag_ids=_keys(TAG_PREFIX, chosen.tag_ids, TagNotFound, ("filter", "tagIds")),
        source_ids=_keys(SOURCE_PREFIX, chosen.source_ids, SourceNotFound, ("filter", "sourceIds")),
        scope_ids=None if chosen.job_id is None else await scopes_behind(access, chosen.job_id),
        archived=chosen.archived,
    )


def _keys(prefix: str, ids: Sequence[Any] | None, missing: type[DomainError], path: Path) -> list[UUID]:
    return [parse_id(prefix, text, missing, path) for text in ids or ()]
