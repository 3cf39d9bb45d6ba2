"""Graph types of workspaces, members and the ways to sign in."""

from datetime import datetime
from enum import Enum
from uuid import UUID

import strawberry

from rapport.accounts.errors import TooManyAttempts
from rapport.accounts.ids import API_KEY_PREFIX, SESSION_PREFIX, WORKSPACE_PREFIX
from rapport.accounts.ids import MEMBER_PREFIX as MEMBER_PREFIX
from rapport.accounts.loaders import MembersByIdLoader
from rapport.accounts.permissions import (
    CanAddNotes,
    CanEditCandidates,
    CanImport,
    CanManageApiKeys,
    CanManageJobs,
    CanManageMembers,
    CanManageWorkspace,
    CanMoveCards,
    CanSeeContactPoints,
    CanSeeMemberEmails,
)
from rapport.accounts.queries import ApiKeyRow, MemberRow, SessionRow, WorkspaceRow, workspace_of
from rapport.kernel.access import Role as Role
from rapport.kernel.graph.context import Info
from rapport.kernel.graph.errors import Error, describes
from rapport.kernel.graph.fields import private_field
from rapport.kernel.graph.node import Node
from rapport.kernel.graph.permissions import Permission
from rapport.kernel.ids import encode_id

strawberry.enum(Role, name="Role", description="What a member may do; see the table in the documentation.")


@strawberry.enum(description="What the viewer's role allows; what depends on a job is told by the job.")
class Capability(Enum):
    MANAGE_WORKSPACE = CanManageWorkspace
    MANAGE_MEMBERS = CanManageMembers
    MANAGE_JOBS = CanManageJobs
    MOVE_CARDS = CanMoveCards
    EDIT_CANDIDATES = CanEditCandidates
    SEE_CONTACT_POINTS = CanSeeContactPoints
    ADD_NOTES = CanAddNotes
    IMPORT = CanImport
    CREATE_API_KEYS = CanManageApiKeys

    @property
    def permission(self) -> Permission:
        rule: Permission = self.value
        return rule


@strawberry.type(description="A company, with everything that belongs to it.")
class Workspace(Node):
    name: str
    slug: str = strawberry.field(description="Its name in addresses.")
    time_zone: str = strawberry.field(description="The IANA zone in which working days are counted.")


@strawberry.type(description="Somebody who works in a workspace, or did.")
class Member(Node):
    name: str
    role: Role
    time_zone: str
    is_active: bool = strawberry.field(description="False once the member was deactivated.")
    is_invited: bool = strawberry.field(description="True until the invitation is accepted.")
    created_at: datetime
    address: strawberry.Private[str]

    @private_field(permission=CanSeeMemberEmails, otherwise=str, description="Empty for those who may not see it.")
    def email(self, info: Info) -> str:
        return self.address


@strawberry.type(description="A browser that is signed in.")
class Session(Node):
    created_at: datetime
    last_seen_at: datetime
    user_agent: str
    is_current: bool = strawberry.field(description="Whether this request came through it.")


@strawberry.type(description="Lets a program act as the member who made it.")
class ApiKey(Node):
    name: str
    prefix: str = strawberry.field(description="How the key begins, to tell it from others.")
    read_only: bool
    created_at: datetime
    last_used_at: datetime | None
    member_key: strawberry.Private[UUID]

    @strawberry.field
    async def member(self, info: Info) -> Member:
        row = await info.context.loader(MembersByIdLoader).load(self.member_key)
        assert row is not None  # members are deactivated, never deleted
        return to_member(row)


@strawberry.type(description="The person who asks, in one workspace.")
class Viewer:
    @strawberry.field
    async def member(self, info: Info) -> Member:
        return await _own_member(info)

    @strawberry.field(description="The viewer's own address, whatever the role.")
    async def email(self, info: Info) -> str:
        return (await _own_member(info)).address

    @strawberry.field
    async def workspace(self, info: Info) -> Workspace:
        return to_workspace(await workspace_of(info.context.access))

    @strawberry.field
    def can(self, info: Info) -> list[Capability]:
        access = info.context.access
        return [capability for capability in Capability if capability.permission.allows(access)]


@strawberry.type(description="What a page may know before anyone signs in.")
class Instance:
    name: str = strawberry.field(description="The workspace's name, or Rapport.")
    version: str
    needs_setup: bool = strawberry.field(description="True until `setUpWorkspace` was answered.")
    is_demo: bool


@strawberry.type(description="What an invitation is about, for whoever holds its link.")
class InvitationPreview:
    workspace_name: str
    name: str
    email: str
    has_password: bool = strawberry.field(
        description="The person signs in to another workspace already: accepting takes that password."
    )


@describes(TooManyAttempts)
@strawberry.type(
    name="TooManyAttempts", description="So many wrong passwords came from this place that it has to wait."
)
class TooManyAttemptsError(Error):
    retry_after_seconds: int


async def load_member(info: Info, key: UUID | None) -> Member | None:
    row = await info.context.loader(MembersByIdLoader).load(key) if key else None
    return to_member(row) if row else None


async def _own_member(info: Info) -> Member:
    member = await load_member(info, info.context.access.member_id)
    assert member is not None  # who is signed in is a member
    return member


def to_workspace(row: WorkspaceRow) -> Workspace:
    return Workspace(
        id=strawberry.ID(encode_id(WORKSPACE_PREFIX, row.id)), name=row.name, slug=row.slug, time_zone=row.time_zone
    )


def to_member(row: MemberRow) -> Member:
    return Member(
        id=strawberry.ID(encode_id(MEMBER_PREFIX, row.id)),
        name=row.name,
        role=row.role,
        time_zone=row.time_zone,
        is_active=row.is_active,
        is_invited=row.is_invited,
        created_at=row.created_at,
        address=row.email,
    )


def to_session(row: SessionRow, current: UUID | None) -> Session:
    return Session(
        id=strawberry.ID(encode_id(SESSION_PREFIX, row.id)),
        created_at=row.created_at,
        last_seen_at=row.last_seen_at,
        user_agent=row.user_agent,
        is_current=row.id == current,
    )


def to_api_key(row: ApiKeyRow) -> ApiKey:
    return ApiKey(
        id=strawberry.ID(encode_id(API_KEY_PREFIX, row.id)),
        name=row.name,
        prefix=row.prefix,
        read_only=row.read_only,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        member_key=row.member_id,
    )
