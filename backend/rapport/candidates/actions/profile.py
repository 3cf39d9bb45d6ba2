"""A person's editable fields as one comparable value: what edits and undo compare and write."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict
from uuid import UUID

from tortoise.exceptions import IntegrityError

from rapport.candidates.contact_points import CheckedContact
from rapport.candidates.errors import EmailTaken
from rapport.candidates.models import Candidate, CandidateTag, ContactPoint, ContactPointKind
from rapport.candidates.names import name_sort_key, search_text
from rapport.candidates.queries.belongings import contact_points_by_candidate, tags_by_candidate
from rapport.candidates.queries.people import owner_of_email
from rapport.kernel.access import Access
from rapport.kernel.database import transaction
from rapport.kernel.errors import Path
from rapport.kernel.ids import new_id
from rapport.kernel.work import Work

TEXT_FIELDS = ("name", "headline", "location", "time_zone")
REFERENCE_FIELDS = ("owner_id", "source_id")
SHOWN_ON_CARD = frozenset({"name", "headline", "owner_id", "tag_ids"})
"""Fields that a board's card shows: a change to one of them is a change to every board the person is on."""


class Profile(TypedDict, total=False):
    """JSON-ready: ids as text, contact points as dicts of their own fields. An absent key means: leave it."""

    name: str
    headline: str
    location: str
    time_zone: str | None
    owner_id: str | None
    source_id: str | None
    tag_ids: list[str]
    contact_points: list[dict[str, Any]]


async def read_profile(access: Access, candidate: Candidate) -> Profile:
    tags = (await tags_by_candidate(access, [candidate.id])).get(candidate.id, [])
    contacts = (await contact_points_by_candidate(access, [candidate.id])).get(candidate.id, [])
    return Profile(
        name=candidate.name,
        headline=candidate.headline,
        location=candidate.location,
        time_zone=candidate.time_zone,
        owner_id=str(candidate.owner_id) if candidate.owner_id else None,
        source_id=str(candidate.source_id) if candidate.source_id else None,
        tag_ids=sorted(str(tag.id) for tag in tags),
        contact_points=[contact_value(c) for c in contacts],
    )


def contact_value(contact: Any) -> dict[str, Any]:
    return {
        "kind": str(contact.kind),
        "value": contact.value,
        "normalized": contact.normalized,
        "label": contact.label,
        "is_primary": contact.is_primary,
    }


def changed_parts(before: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of ``wanted`` that differ from ``before``."""
    return {name: value for name, value in wanted.items() if before.get(name) != value}


async def write_profile(work: Work, candidate: Candidate, changes: Mapping[str, Any], path: Path) -> None:
    """Write changed fields. Raises EmailTaken (at ``path``) when another living person has an address."""
    for name in TEXT_FIELDS:
        if name in changes:
            setattr(candidate, name, changes[name])
    for name in REFERENCE_FIELDS:
        if name in changes:
            setattr(candidate, name, UUID(changes[name]) if changes[name] else None)
    if "tag_ids" in changes:
        await _replace_tags(work, candidate.id, [UUID(key) for key in changes["tag_ids"]])
    if "contact_points" in changes:
        await replace_contacts(work, candidate.id, [checked_value(value) for value in changes["contact_points"]], path)
    await save_candidate(work, candidate)


async def save_candidate(work: Work, candidate: Candidate) -> None:
    """Save the row with what is derived from its name and addresses."""
    contacts = (await contact_points_by_candidate(work.access, [candidate.id])).get(candidate.id, [])
    candidate.name_sort_key = name_sort_key(candidate.name)
    candidate.search_text = search_text(
        candidate.name, (c.normalized for c in contacts if c.kind is ContactPointKind.EMAIL)
    )
    candidate.updated_at = work.now
    await candidate.save()


async def _replace_tags(work: Work, candidate_id: UUID, tag_ids: Sequence[UUID]) -> None:
    await CandidateTag.filter(workspace_id=work.workspace_id, candidate_id=candidate_id).delete()
    await CandidateTag.bulk_create(
        [
            CandidateTag(id=new_id(), workspace_id=work.workspace_id, candidate_id=candidate_id, tag_id=tag)
            for tag in tag_ids
        ]
    )


async def replace_contacts(work: Work, candidate_id: UUID, contacts: Sequence[CheckedContact], path: Path) -> None:
    """Make ``contacts`` the person's contact points, in this order."""
    rows = [
        ContactPoint(
            id=new_id(),
            workspace_id=work.workspace_id,
            candidate_id=candidate_id,
            kind=contact.kind,
            value=contact.value,
            normalized=contact.normalized,
            label=contact.label,
            is_primary=contact.is_primary,
            position=index,
        )
        for index, contact in enumerate(contacts)
    ]
    # In one order for everybody, so that two writers of the same addresses never wait for each other in a circle.
    rows.sort(key=lambda row: (row.kind, row.normalized))
    try:
        async with transaction():
            await ContactPoint.filter(workspace_id=work.workspace_id, candidate_id=candidate_id).delete()
            await ContactPoint.bulk_create(rows)
    except IntegrityError:
        raise await _email_taken(work.access, candidate_id, contacts, path) from None


async def _email_taken(
    access: Access, candidate_id: UUID, contacts: Sequence[CheckedContact], path: Path
) -> EmailTaken:
    """Which address it was, and whose it is."""
    for index, contact in enumerate(contacts):
        if contact.kind is ContactPointKind.EMAIL:
            owner = await owner_of_email(access, contact.normalized)
            if owner is not None and owner != candidate_id:
                return EmailTaken(owner, path=(*path, str(index), "value"))
    return EmailTaken(None, path=path)


def checked_value(value: Mapping[str, Any]) -> CheckedContact:
    """A contact point that was stored before, from what ``contact_value`` made of it."""
    return CheckedContact(
        kind=ContactPointKind(value["kind"]),
        value=value["value"],
        normalized=value["normalized"],
        label=value["label"],
        is_primary=value["is_primary"],
    )
