"""Queries and mutations on people."""

from typing import Any

import strawberry
from strawberry.scalars import JSON

from rapport.accounts.errors import MemberNotFound
from rapport.accounts.permissions import CanAddNotes, CanEditCandidates, CanSeeContactPoints, CanSeeNotes
from rapport.candidates.actions import notes, records
from rapport.candidates.errors import (
    CandidateArchived,
    CandidateNotArchived,
    CandidateNotFound,
    EmailTaken,
    NoteNotFound,
    NotYourNote,
)
from rapport.candidates.inputs import (
    ArchiveCandidateInput,
    CandidateFilter,
    CreateCandidateInput,
    RestoreCandidateInput,
    UpdateCandidateInput,
    UpdateNoteInput,
    candidate_changes,
    candidate_selection,
    contact_drafts,
    owner_key,
)
from rapport.candidates.loaders import CandidatesByIdLoader, NotesByIdLoader, SourcesByIdLoader, ValuesByActivityLoader
from rapport.candidates.queries.belongings import all_sources, all_tags, contact_points_by_id, tags_by_id
from rapport.candidates.queries.notes import notes_by_id
from rapport.candidates.queries.people import CandidateOrder, candidate_by_id, candidates_page, cursor_kinds
from rapport.candidates.types import (
    CANDIDATE_PREFIX,
    CONTACT_PREFIX,
    NOTE_PREFIX,
    SOURCE_PREFIX,
    TAG_PREFIX,
    Candidate,
    ContactPoint,
    Note,
    Source,
    Tag,
    load_candidate,
    to_candidate,
    to_contact_point,
    to_note,
    to_source,
    to_tag,
)
from rapport.kernel.graph.activity_types import ACTIVITY_PREFIX, Activity
from rapport.kernel.graph.connection import Connection, connect
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.extend import extend
from rapport.kernel.graph.fields import query
from rapport.kernel.graph.mutations import mutation
from rapport.kernel.graph.node import parse_id, register_node
from rapport.kernel.ids import decode_id, encode_id
from rapport.kernel.models import Activity as ActivityModel
from rapport.kernel.paging import page_request
from rapport.kernel.work import Work


@strawberry.type
class CreateCandidateSuccess:
    candidate: Candidate
    activity_id: strawberry.ID | None


@strawberry.type
class UpdateCandidateSuccess:
    candidate: Candidate
    activity_id: strawberry.ID | None = strawberry.field(description="Null when nothing differed.")


@strawberry.type
class ArchiveCandidateSuccess:
    candidate: Candidate
    activity_id: strawberry.ID | None


@strawberry.type
class RestoreCandidateSuccess:
    candidate: Candidate
    activity_id: strawberry.ID | None


@strawberry.type
class UpdateNoteSuccess:
    note: Note
    activity_id: strawberry.ID | None


def activity_id(activity: ActivityModel | None) -> strawberry.ID | None:
    return strawberry.ID(encode_id(ACTIVITY_PREFIX, activity.id)) if activity else None


async def candidate_now(work: Work, key: Any) -> Candidate:
    row = await candidate_by_id(work.access, key)
    assert row is not None  # the verb has just found it
    return to_candidate(row)


@query(description="People, found by name or e-mail as one types.")
async def candidates(
    info: Info,
    filter: CandidateFilter | None = None,
    search: str | None = None,
    order_by: CandidateOrder = CandidateOrder.NAME,
    first: int = 50,
    after: str | None = None,
) -> Connection[Candidate]:
    access = info.context.access
    selection = await candidate_selection(access, filter, search)
    page = await candidates_page(access, selection, order_by, page_request(first, after, cursor_kinds(order_by)))
    return connect(page, to_candidate)


@query()
async def candidate(info: Info, id: strawberry.ID) -> Candidate | None:
    return await load_candidate(info, decode_id(CANDIDATE_PREFIX, id))


@query()
async def tags(info: Info) -> list[Tag]:
    return [to_tag(row) for row in await all_tags(info.context.access)]


@query()
async def sources(info: Info) -> list[Source]:
    return [to_source(row) for row in await all_sources(info.context.access)]


@mutation(permission=CanEditCandidates, raises=(EmailTaken, MemberNotFound))
async def create_candidate(info: Info, work: Work, input: CreateCandidateInput) -> CreateCandidateSuccess:
    """Make a new record. EmailTaken offers the person who has an address already."""
    draft = records.CandidateDraft(
        name=input.name,
        headline=input.headline,
        location=input.location,
        time_zone=input.time_zone,
        owner_id=owner_key(input.owner_id),
        source=input.source,
        tags=input.tags,
        contact_points=contact_drafts(input.contact_points),
    )
    made, activity = await records.create_candidate(work, draft)
    return CreateCandidateSuccess(candidate=await candidate_now(work, made.id), activity_id=activity_id(activity))


@mutation(permission=CanEditCandidates, raises=(CandidateNotFound, CandidateArchived, EmailTaken, MemberNotFound))
async def update_candidate(info: Info, work: Work, input: UpdateCandidateInput) -> UpdateCandidateSuccess:
    """Change some fields of a record."""
    key = parse_id(CANDIDATE_PREFIX, input.candidate_id, CandidateNotFound, ("input", "candidateId"))
    _, activity = await records.update_candidate(work, key, candidate_changes(input))
    return UpdateCandidateSuccess(candidate=await candidate_now(work, key), activity_id=activity_id(activity))


@mutation(permission=CanEditCandidates, raises=(CandidateNotFound, CandidateArchived))
async def archive_candidate(info: Info, work: Work, input: ArchiveCandidateInput) -> ArchiveCandidateSuccess:
    """Put a record aside; it can be restored."""
    key = parse_id(CANDIDATE_PREFIX, input.candidate_id, CandidateNotFound, ("input", "candidateId"))
    _, activity = await records.archive_candidate(work, key)
    return ArchiveCandidateSuccess(candidate=await candidate_now(work, key), activity_id=activity_id(activity))


@mutation(permission=CanEditCandidates, raises=(CandidateNotFound, CandidateNotArchived, EmailTaken))
async def restore_candidate(info: Info, work: Work, input: RestoreCandidateInput) -> RestoreCandidateSuccess:
    """Bring an archived record back."""
    key = parse_id(CANDIDATE_PREFIX, input.candidate_id, CandidateNotFound, ("input", "candidateId"))
    _, activity = await records.restore_candidate(work, key)
    return RestoreCandidateSuccess(candidate=await candidate_now(work, key), activity_id=activity_id(activity))


@mutation(permission=CanAddNotes, raises=(NoteNotFound, NotYourNote))
async def update_note(info: Info, work: Work, input: UpdateNoteInput) -> UpdateNoteSuccess:
    """Change one's own note."""
    key = parse_id(NOTE_PREFIX, input.note_id, NoteNotFound, ("input", "noteId"))
    _, activity = await notes.update_note(work, key, input.body)
    [row] = await notes_by_id(work.access, [key])
    assert row is not None
    return UpdateNoteSuccess(note=to_note(row), activity_id=activity_id(activity))


@extend(Activity)
@strawberry.field(name="candidate")
async def activity_candidate(root: Activity, info: Info) -> Candidate | None:
    return await load_candidate(info, root.row.candidate_id)


@extend(Activity)
@strawberry.field(name="note")
async def activity_note(root: Activity, info: Info) -> Note | None:
    key = root.row.note_id if CanSeeNotes.allows(info.context.principal) else None
    row = await info.context.loader(NotesByIdLoader).load(key) if key else None
    return to_note(row) if row else None


@extend(Activity)
@strawberry.field(
    name="details",
    description="What the sentence needs: names of stages and reasons, and `changes` with values that the reader "
    "may see.",
)
async def activity_details(root: Activity, info: Info) -> JSON:
    details = dict(root.row.details)
    if root.row.changed_fields and root.row.candidate_id is not None:
        values = await info.context.loader(ValuesByActivityLoader).load(root.row.id)
        if values is not None and (root.row.note_id is None or CanSeeNotes.allows(info.context.principal)):
            before, after = values
            details["changes"] = [
                {"field": name, "before": before.get(name), "after": after.get(name)}
                for name in sorted(after)
                if name != "contact_points" or CanSeeContactPoints.allows(info.context.principal)
            ]
    return JSON(details)


async def _candidates(context: Context, keys: Any) -> list[Candidate | None]:
    rows = await context.loader(CandidatesByIdLoader).load_many(keys)
    return [to_candidate(row) if row else None for row in rows]


async def _notes(context: Context, keys: Any) -> list[Note | None]:
    return [to_note(row) if row else None for row in await context.loader(NotesByIdLoader).load_many(keys)]


async def _sources(context: Context, keys: Any) -> list[Source | None]:
    return [to_source(row) if row else None for row in await context.loader(SourcesByIdLoader).load_many(keys)]


async def _tags(context: Context, keys: Any) -> list[Tag | None]:
    return [to_tag(row) if row else None for row in await tags_by_id(context.access, keys)]


async def _contact_points(context: Context, keys: Any) -> list[ContactPoint | None]:
    if not CanSeeContactPoints.allows(context.principal):
        return [None] * len(keys)
    return [to_contact_point(row) if row else None for row in await contact_points_by_id(context.access, keys)]


register_node(CANDIDATE_PREFIX, _candidates)
register_node(CONTACT_PREFIX, _contact_points)
register_node(NOTE_PREFIX, _notes)
register_node(SOURCE_PREFIX, _sources)
register_node(TAG_PREFIX, _tags)
