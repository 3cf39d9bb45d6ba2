"""Creating, editing, archiving and restoring a person's record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict
from uuid import UUID

from rapport.accounts.queries import require_member
from rapport.candidates.actions.labels import ensure_source, ensure_tags
from rapport.candidates.actions.profile import (
    SHOWN_ON_CARD,
    changed_parts,
    checked_value,
    contact_value,
    read_profile,
    replace_contacts,
    save_candidate,
    write_profile,
)
from rapport.candidates.contact_points import ContactDraft, check_contacts
from rapport.candidates.errors import CandidateArchived, CandidateNotArchived, CandidateNotFound, EmailTaken
from rapport.candidates.models import Candidate, ContactPoint
from rapport.candidates.queries.belongings import contact_points_by_candidate
from rapport.candidates.queries.people import candidate_by_id, owner_of_email
from rapport.kernel.ids import new_id
from rapport.kernel.models import Activity
from rapport.kernel.texts import clean_line
from rapport.kernel.time_zones import check_time_zone
from rapport.kernel.watchers import CANDIDATE_SHOWN, tell
from rapport.kernel.work import Subject, Work

CANDIDATE_PATH = ("input", "candidateId")


@dataclass(frozen=True, slots=True)
class CandidateDraft:
    """A new person as typed; ``source`` and ``tags`` are names."""

    name: str
    headline: str = ""
    location: str = ""
    time_zone: str | None = None
    owner_id: UUID | None = None
    source: str = ""
    tags: Sequence[str] = ()
    contact_points: Sequence[ContactDraft] = field(default_factory=tuple)


class CandidateChanges(TypedDict, total=False):
    """An edit as typed; an absent key leaves its field alone."""

    name: str
    headline: str
    location: str
    time_zone: str | None
    owner_id: UUID | None
    source: str
    tags: Sequence[str]
    contact_points: Sequence[ContactDraft]


async def create_candidate(work: Work, draft: CandidateDraft) -> tuple[Candidate, Activity]:
    """A new record. Raises InvalidInput by field, EmailTaken with the living person who has an address."""
    parts = await _checked_parts(work, _as_changes(draft))
    candidate = Candidate(
        id=new_id(),
        workspace_id=work.workspace_id,
        name=parts["name"],
        name_sort_key=b"",
        created_at=work.now,
        updated_at=work.now,
    )
    await candidate.save(force_create=True)
    await write_profile(work, candidate, parts, ("input", "contactPoints"))
    activity = work.record("candidate.created", Subject(candidate_id=candidate.id), revert={})
    return candidate, activity


async def update_candidate(
    work: Work, candidate_id: UUID, changes: CandidateChanges
) -> tuple[Candidate, Activity | None]:
    """Edit some fields; without a difference nothing is written and no activity made."""
    candidate = await lock_candidate(work, candidate_id)
    if candidate.archived_at is not None:
        raise CandidateArchived(path=CANDIDATE_PATH)
    wanted = await _checked_parts(work, changes)
    return candidate, await apply_changes(work, candidate, wanted)


async def apply_changes(work: Work, candidate: Candidate, wanted: Mapping[str, Any]) -> Activity | None:
    """Write those parts of a profile that differ, as one activity whose values undo can bring back."""
    profile = await read_profile(work.access, candidate)
    after = changed_parts(profile, wanted)
    if not after:
        return None
    before = {name: profile.get(name) for name in after}
    await write_profile(work, candidate, after, ("input", "contactPoints"))
    activity = work.record(
        "candidate.updated",
        Subject(candidate_id=candidate.id),
        fields=tuple(sorted(after)),
        personal=(before, after),
        revert={},
    )
    if SHOWN_ON_CARD & after.keys():
        await tell(CANDIDATE_SHOWN, work, [candidate.id])
    return activity


async def archive_candidate(work: Work, candidate_id: UUID) -> tuple[Candidate, Activity]:
    """Put a record aside: it blocks no import and is in no list. Cards of the person stay and show that they are.

    It is never refused for a running application: that would tell of confidential jobs.
    """
    candidate = await lock_candidate(work, candidate_id)
    if candidate.archived_at is not None:
        raise CandidateArchived(path=CANDIDATE_PATH)
    candidate.archived_at = work.now
    await ContactPoint.filter(workspace_id=work.workspace_id, candidate_id=candidate.id).update(is_live=False)
    await candidate.save()
    await tell(CANDIDATE_SHOWN, work, [candidate.id])
    return candidate, work.record("candidate.archived", Subject(candidate_id=candidate.id), revert={})


async def restore_candidate(work: Work, candidate_id: UUID) -> tuple[Candidate, Activity]:
    """Bring an archived record back. Raises EmailTaken when a living person has its address by now."""
    candidate = await lock_candidate(work, candidate_id)
    if candidate.archived_at is None:
        raise CandidateNotArchived(path=CANDIDATE_PATH)
    contacts = (await contact_points_by_candidate(work.access, [candidate.id])).get(candidate.id, [])
    for contact in contacts:
        owner = await owner_of_email(work.access, contact.normalized) if contact.kind == "email" else None
        if owner is not None:
            raise EmailTaken(owner, path=CANDIDATE_PATH)
    # Written anew rather than flipped, so that a race with a new record meets the unique index in one place.
    await replace_contacts(work, candidate.id, [checked_value(contact_value(c)) for c in contacts], CANDIDATE_PATH)
    candidate.archived_at = None
    await save_candidate(work, candidate)
    await tell(CANDIDATE_SHOWN, work, [candidate.id])
    return candidate, work.record("candidate.restored", Subject(candidate_id=candidate.id), revert={})


async def lock_candidate(work: Work, candidate_id: UUID) -> Candidate:
    """The row of a person whom the member may see, locked. Raises CandidateNotFound."""
    found = None
    if await candidate_by_id(work.access, candidate_id) is not None:
        people = Candidate.filter(workspace_id=work.workspace_id, id=candidate_id)
        found = await people.select_for_update().get_or_none()
    if found is None:  # or removed since, with the import that made the record
        raise CandidateNotFound(path=CANDIDATE_PATH)
    return found


def _as_changes(draft: CandidateDraft) -> CandidateChanges:
    return CandidateChanges(
        name=draft.name,
        headline=draft.headline,
        location=draft.location,
        time_zone=draft.time_zone,
        owner_id=draft.owner_id,
        source=draft.source,
        tags=draft.tags,
        contact_points=draft.contact_points,
    )


async def _checked_parts(work: Work, changes: CandidateChanges) -> dict[str, Any]:
    """What was typed, as parts of a profile. Raises InvalidInput by field."""
    parts: dict[str, Any] = {}
    for name in ("name", "headline", "location"):
        if name in changes:
            parts[name] = clean_line(changes[name], path=("input", name), required=name == "name")
    if "time_zone" in changes:
        zone = changes["time_zone"]
        parts["time_zone"] = check_time_zone(zone, ("input", "timeZone")) if zone else None
    if "owner_id" in changes:
        owner = changes["owner_id"]
        if owner is not None:
            await require_member(work.access, owner, ("input", "ownerId"))
        parts["owner_id"] = str(owner) if owner else None
    if "source" in changes:
        source = await ensure_source(work, changes["source"], ("input", "source"))
        parts["source_id"] = str(source) if source else None
    if "tags" in changes:
        parts["tag_ids"] = [str(key) for key in await ensure_tags(work, changes["tags"], ("input", "tags"))]
    if "contact_points" in changes:
        contacts = check_contacts(changes["contact_points"], ("input", "contactPoints"))
        parts["contact_points"] = [contact_value(contact) for contact in contacts]
    return parts
