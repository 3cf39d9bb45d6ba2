"""Who looks, who works here, and the things behind ids."""

from collections.abc import Sequence
from importlib.metadata import version
from uuid import UUID

import strawberry

from rapport.accounts import queries
from rapport.accounts.ids import API_KEY_PREFIX, MEMBER_PREFIX, SESSION_PREFIX, WORKSPACE_PREFIX
from rapport.accounts.loaders import ApiKeysByIdLoader, MembersByIdLoader
from rapport.accounts.permissions import CanManageOwnSessions, CanSeeApiKeys
from rapport.accounts.tokens import token_hash
from rapport.accounts.types import (
    ApiKey,
    Instance,
    InvitationPreview,
    Member,
    Session,
    Viewer,
    Workspace,
    load_member,
    to_api_key,
    to_member,
    to_session,
    to_workspace,
)
from rapport.kernel.access import ActorKind
from rapport.kernel.graph.activity_types import Actor
from rapport.kernel.graph.context import Context, Info
from rapport.kernel.graph.extend import extend
from rapport.kernel.graph.fields import query
from rapport.kernel.graph.node import register_node
from rapport.kernel.graph.permissions import Anyone
from rapport.kernel.work import clock


@query(permission=Anyone(), description="The signed-in person, or null.")
async def viewer(info: Info) -> Viewer | None:
    return Viewer() if info.context.principal else None


@query(permission=Anyone(), description="What a page may know before anyone signs in.")
async def instance(info: Info) -> Instance:
    row = await queries.instance()
    return Instance(name=row.name, version=version("rapport"), needs_setup=row.needs_setup, is_demo=row.is_demo)


@query(permission=Anyone(), description="What an invitation is about; null when it can't be accepted any more.")
async def invitation(info: Info, token: str) -> InvitationPreview | None:
    row = await queries.open_invitation(token_hash(token), clock().now())
    if row is None:
        return None
    return InvitationPreview(
        workspace_name=row.workspace_name, name=row.name, email=row.email, has_password=row.has_password
    )


@query(description="Everyone who works in the workspace, or did, by name.")
async def members(info: Info) -> list[Member]:
    return [to_member(row) for row in await queries.all_members(info.context.access)]


@query(permission=CanManageOwnSessions, description="The viewer's browsers, the last one used first.")
async def sessions(info: Info) -> list[Session]:
    access = info.context.access
    return [to_session(row, access.session_id) for row in await queries.own_sessions(access, clock().now())]


@query(permission=CanSeeApiKeys, description="The workspace's keys, the newest first.")
async def api_keys(info: Info) -> list[ApiKey]:
    return [to_api_key(row) for row in await queries.live_api_keys(info.context.access)]


@extend(Actor)
@strawberry.field(name="member", description="The member, also behind a key or an import; null for Rapport itself.")
async def actor_member(root: Actor, info: Info) -> Member | None:
    return await load_member(info, root.member_id)


@extend(Actor)
@strawberry.field(name="name", description="The member's name, or the key's.")
async def actor_name(root: Actor, info: Info) -> str:
    if root.kind is ActorKind.API_KEY and root.api_key_id is not None:
        key = await info.context.loader(ApiKeysByIdLoader).load(root.api_key_id)
        return key.name if key else "API key"
    member = await load_member(info, root.member_id)
    return member.name if member else "Rapport"


async def _workspaces(context: Context, keys: Sequence[UUID]) -> list[Workspace | None]:
    return [to_workspace(row) if row else None for row in await queries.workspaces_by_id(context.access, keys)]


async def _members(context: Context, keys: Sequence[UUID]) -> list[Member | None]:
    return [to_member(row) if row else None for row in await context.loader(MembersByIdLoader).load_many(keys)]


async def _sessions(context: Context, keys: Sequence[UUID]) -> list[Session | None]:
    access = context.access
    rows = await queries.own_sessions(access, clock().now()) if CanManageOwnSessions.allows(access) else []
    found = {row.id: to_session(row, access.session_id) for row in rows}
    return [found.get(key) for key in keys]


async def _api_keys(context: Context, keys: Sequence[UUID]) -> list[ApiKey | None]:
    if not CanSeeApiKeys.allows(context.access):
        return [None] * len(keys)
    return [to_api_key(row) if row else None for row in await context.loader(ApiKeysByIdLoader).load_many(keys)]


register_node(WORKSPACE_PREFIX, _workspaces)
register_node(MEMBER_PREFIX, _members)
register_node(SESSION_PREFIX, _sessions)
register_node(API_KEY_PREFIX, _api_keys)
