"""Graph types of people."""

from datetime import datetime
from uuid import UUID

import strawberry

from rapport.accounts.loaders import MembersByIdLoader
from rapport.accounts.permissions import CanSeeContactPoints, CanSeeNotes
from rapport.accounts.types import Member, to_member
from rapport.candidates.errors import EmailTaken
from rapport.candidates.loaders import (
    CandidatesByIdLoader,
    ContactPointsByCandidateLoader,
    SourcesByIdLoader,
    TagsByCandidateLoader,
)
from rapport.candidates.models import ContactPointKind
from rapport.candidates.queries.belongings import ContactPointRow, SourceRow, TagRow
from rapport.candidates.queries.notes import NOTE_KEY, NoteRow, notes_page
from rapport.candidates.queries.people import CandidateOrder, CandidateRow
from rapport.kernel.activities import TIMELINE_KEY, ActivitySelection, timeline_page
from rapport.kernel.graph.activity_types import Activity, to_activity
from rapport.kernel.graph.connection import Connection, connect, no_nodes
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, describes
from rapport.kernel.graph.fields import private_field
from rapport.kernel.graph.node import Node
from rapport.kernel.ids import encode_id
from rapport.kernel.paging import page_request

CANDIDATE_PREFIX = "cand"
NOTE_PREFIX = "note"
TAG_PREFIX = "tag"
SOURCE_PREFIX = "src"
CONTACT_PREFIX = "cp"

strawberry.enum(ContactPointKind, name="ContactPointKind")
strawberry.enum(CandidateOrder, name="CandidateOrder")


@strawberry.type
class Tag(Node):
    name: str
    color: str = strawberry.field(
        description="A colour name: gray, red, pink, grape, violet, indigo, blue, cyan, teal, green …"
    )


@strawberry.type(description="Where a person came from.")
class Source(Node):
    name: str


@strawberry.type(description="A way to reach a person.")
class ContactPoint(Node):
    kind: ContactPointKind
    value: str
    label: str
    is_primary: bool


@strawberry.type(description="A person: one record and one timeline, whether or not an application exists.")
class Candidate(Node):
    name: str
    headline: str
    location: str
    time_zone: str | None
    created_at: datetime
    updated_at: datetime
    archived_at: datetime | None
    row: strawberry.Private[CandidateRow]
    loaded_tags: strawberry.Private[list[TagRow] | None] = None

    @strawberry.field
    async def owner(self, info: Info) -> Member | None:
        return await load_member(info, self.row.owner_id)

    @strawberry.field
    async def source(self, info: Info) -> Source | None:
        key = self.row.source_id
        row = await info.context.loader(SourcesByIdLoader).load(key) if key else None
        return to_source(row) if row else None

    @strawberry.field
    async def tags(self, info: Info) -> list[Tag]:
        rows = self.loaded_tags
        if rows is None:
            rows = await info.context.loader(TagsByCandidateLoader).load(self.row.id)
        return [to_tag(row) for row in rows]

    @private_field(permission=CanSeeContactPoints, otherwise=list, description="Empty for those who may not see them.")
    async def contact_points(self, info: Info) -> list[ContactPoint]:
        rows = await info.context.loader(ContactPointsByCandidateLoader).load(self.row.id)
        return [to_contact_point(row) for row in rows]

    @private_field(permission=CanSeeContactPoints)
    async def primary_email(self, info: Info) -> str | None:
        rows = await info.context.loader(ContactPointsByCandidateLoader).load(self.row.id)
        return next((row.value for row in rows if row.kind is ContactPointKind.EMAIL and row.is_primary), None)

    @private_field(
        permission=CanSeeNotes, otherwise=no_nodes, description="Newest first; none for those who may not see notes."
    )
    async def notes(self, info: Info, first: int = 50, after: str | None = None) -> "Connection[Note]":
        page = await notes_page(info.context.access, self.row.id, page_request(first, after, NOTE_KEY))
        return connect(page, to_note)

    @strawberry.field(description="The timeline, newest first.")
    async def activities(self, info: Info, first: int = 50, after: str | None = None) -> Connection[Activity]:
        selection = ActivitySelection(candidate_id=self.row.id)
        return connect(
            await timeline_page(info.context.access, selection, page_request(first, after, TIMELINE_KEY)), to_activity
        )


@strawberry.type(description="What a member wrote about a person.")
class Note(Node):
    body: str
    created_at: datetime
    edited_at: datetime | None
    row: strawberry.Private[NoteRow]

    @strawberry.field
    async def author(self, info: Info) -> Member | None:
        return await load_member(info, self.row.author_id)

    @strawberry.field
    async def candidate(self, info: Info) -> Candidate:
        found = await load_candidate(info, self.row.candidate_id)
        assert found is not None  # a note is read only together with its person
        return found


@describes(EmailTaken)
@strawberry.type(name="EmailTaken", description="Another living person has this e-mail address.")
class EmailTakenError(Error):
    candidate_id: strawberry.Private[UUID | None]

    @strawberry.field(description="The person who has it; null for those who may not see them.")
    async def candidate(self, info: Info) -> Candidate | None:
        return await load_candidate(info, self.candidate_id)


async def load_candidate(info: Info, key: UUID | None) -> Candidate | None:
    row = await info.context.loader(CandidatesByIdLoader).load(key) if key else None
    return to_candidate(row) if row else None


async def load_member(info: Info, key: UUID | None) -> Member | None:
    row = await info.context.loader(MembersByIdLoader).load(key) if key else None
    return to_member(row) if row else None


def to_candidate(row: CandidateRow, tags: list[TagRow] | None = None) -> Candidate:
    return Candidate(
        id=strawberry.ID(encode_id(CANDIDATE_PREFIX, row.id)),
        name=row.name,
        headline=row.headline,
        location=row.location,
        time_zone=row.time_zone,
        created_at=row.created_at,
        updated_at=row.updated_at,
        archived_at=row.archived_at,
        row=row,
        loaded_tags=tags,
    )


def to_tag(row: TagRow) -> Tag:
    return Tag(id=strawberry.ID(encode_id(TAG_PREFIX, row.id)), name=row.name, color=row.color)


def to_source(row: SourceRow) -> Source:
    return Source(id=strawberry.ID(encode_id(SOURCE_PREFIX, row.id)), name=row.name)


def to_contact_point(row: ContactPointRow) -> ContactPoint:
    return ContactPoint(
        id=strawberry.ID(encode_id(CONTACT_PREFIX, row.id)),
        kind=row.kind,
        value=row.value,
        label=row.label,
        is_primary=row.is_primary,
    )


def to_note(row: NoteRow) -> Note:
    return Note(
        id=strawberry.ID(encode_id(NOTE_PREFIX, row.id)),
        body=row.body,
        created_at=row.created_at,
        edited_at=row.edited_at,
        row=row,
    )
