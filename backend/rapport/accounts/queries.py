"""Named reads of workspaces, members, sessions and keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from rapport.accounts.errors import MemberNotFound
from rapport.kernel.access import Access, Role
from rapport.kernel.database import fetch, fetch_one
from rapport.kernel.errors import Path
from rapport.kernel.texts import fold_for_search

SESSION_IDLE = timedelta(days=30)
"""A session that was not seen for this long has ended."""


@dataclass(frozen=True, slots=True)
class WorkspaceRow:
    id: UUID
    name: str
    slug: str
    time_zone: str
    is_demo: bool


@dataclass(frozen=True, slots=True)
class MemberRow:
    id: UUID
    name: str
    email: str
    role: Role
    time_zone: str
    is_active: bool
    is_invited: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SessionRow:
    id: UUID
    created_at: datetime
    last_seen_at: datetime
    user_agent: str


@dataclass(frozen=True, slots=True)
class ApiKeyRow:
    id: UUID
    name: str
    prefix: str
    read_only: bool
    created_at: datetime
    last_used_at: datetime | None
    member_id: UUID


@dataclass(frozen=True, slots=True)
class Credentials:
    """``member_id`` is the membership that a sign-in leads to: the one used last; None where there is none."""

    person_id: UUID
    password_hash: str | None
    member_id: UUID | None


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """An invitation that can be accepted."""

    id: UUID
    member_id: UUID
    person_id: UUID
    workspace_name: str
    name: str
    email: str
    has_password: bool


@dataclass(frozen=True, slots=True)
class InstanceRow:
    """``name`` is the workspace's where there is one; ``needs_setup`` where there is none."""

    name: str
    needs_setup: bool
    is_demo: bool


_MEMBER = (
    "SELECT m.id, m.name, p.email, m.role, m.time_zone, m.created_at,"
    " m.deactivated_at IS NULL AS is_active, m.joined_at IS NULL AS is_invited"
    " FROM members m JOIN people p ON p.id = m.person_id"
)
_WORKSPACE = "SELECT id, name, slug, time_zone, is_demo FROM workspaces"
_API_KEY = "SELECT id, name, prefix, read_only, created_at, last_used_at, member_id FROM api_keys"


async def instance() -> InstanceRow:
    """What may be known before anyone signs in."""
    row = await fetch_one("SELECT count(*) AS n, min(name) AS name, bool_or(is_demo) AS is_demo FROM workspaces")
    count = row["n"] if row else 0
    return InstanceRow(
        name=row["name"] if row and count == 1 else "Rapport",
        needs_setup=count == 0,
        is_demo=bool(row and row["is_demo"]),
    )


async def all_workspaces() -> Sequence[WorkspaceRow]:
    """Every workspace of the installation, oldest first; for its operator (commands), not for members."""
    return [WorkspaceRow(**dict(row)) for row in await fetch(f"{_WORKSPACE} ORDER BY created_at, id")]


async def workspace_of(access: Access) -> WorkspaceRow:
    [row] = await workspaces_by_id(access, [access.workspace_id])
    assert row is not None  # an access is computed from an existing workspace
    return row


async def workspaces_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[WorkspaceRow | None]:
    """A member sees the workspace that the session is in."""
    rows = await fetch(f"{_WORKSPACE} WHERE id = $1 AND id = ANY($2::uuid[])", access.workspace_id, list(ids))
    return _in_order(ids, [WorkspaceRow(**dict(row)) for row in rows])


async def workspace_time_zone(workspace_id: UUID) -> str:
    """The IANA zone in which the workspace counts working days."""
    row = await fetch_one("SELECT time_zone FROM workspaces WHERE id = $1", workspace_id)
    return row["time_zone"] if row else "UTC"


async def all_members(access: Access) -> Sequence[MemberRow]:
    """Everyone who is or was a member, by name."""
    rows = await fetch(f"{_MEMBER} WHERE m.workspace_id = $1", access.workspace_id)
    return sorted(map(_to_member, rows), key=lambda row: (fold_for_search(row.name), row.id))


async def members_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[MemberRow | None]:
    rows = await fetch(
        f"{_MEMBER} WHERE m.workspace_id = $1 AND m.id = ANY($2::uuid[])", access.workspace_id, list(ids)
    )
    return _in_order(ids, list(map(_to_member, rows)))


async def member_by_email(access: Access, email: str) -> MemberRow | None:
    """The member with a normalised address, a deactivated one too."""
    row = await fetch_one(f"{_MEMBER} WHERE m.workspace_id = $1 AND p.email = $2", access.workspace_id, email)
    return _to_member(row) if row else None


async def require_member(access: Access, member_id: UUID, path: Path) -> MemberRow:
    """An active member of the workspace. Raises MemberNotFound at ``path``."""
    [member] = await members_by_id(access, [member_id])
    if member is None or not member.is_active:
        raise MemberNotFound(path=path)
    return member


async def own_sessions(access: Access, now: datetime) -> Sequence[SessionRow]:
    """The member's browsers that are signed in, the last one seen first."""
    rows = await fetch(
        "SELECT id, created_at, last_seen_at, user_agent FROM sessions"
        " WHERE workspace_id = $1 AND member_id = $2 AND revoked_at IS NULL AND expires_at > $3 AND last_seen_at > $4"
        " ORDER BY last_seen_at DESC, id DESC",
        access.workspace_id,
        access.member_id,
        now,
        now - SESSION_IDLE,
    )
    return [SessionRow(**dict(row)) for row in rows]


async def live_api_keys(access: Access) -> Sequence[ApiKeyRow]:
    """The workspace's keys that were not revoked, the newest first."""
    rows = await fetch(
        f"{_API_KEY} WHERE workspace_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id DESC",
        access.workspace_id,
    )
    return [ApiKeyRow(**dict(row)) for row in rows]


async def api_keys_by_id(access: Access, ids: Sequence[UUID]) -> Sequence[ApiKeyRow | None]:
    """Keys of the workspace, revoked ones too: the log names them for ever."""
    rows = await fetch(f"{_API_KEY} WHERE workspace_id = $1 AND id = ANY($2::uuid[])", access.workspace_id, list(ids))
    return _in_order(ids, [ApiKeyRow(**dict(row)) for row in rows])


async def credentials_of(email: str) -> Credentials | None:
    """What a sign-in with a normalised address is checked against."""
    row = await fetch_one(
        "SELECT p.id AS person_id, p.password_hash, ("
        " SELECT m.id FROM members m WHERE m.person_id = p.id AND m.deactivated_at IS NULL AND m.joined_at IS NOT NULL"
        " ORDER BY (SELECT max(s.last_seen_at) FROM sessions s WHERE s.member_id = m.id) DESC NULLS LAST, m.created_at"
        " LIMIT 1) AS member_id FROM people p WHERE p.email = $1",
        email,
    )
    return Credentials(**dict(row)) if row else None


async def open_invitation(token_hash: str, now: datetime) -> InvitationRow | None:
    """The invitation behind a link; None when it was used, replaced, or is too old."""
    row = await fetch_one(
        "SELECT i.id, i.member_id, m.person_id, w.name AS workspace_name, m.name, p.email,"
        " p.password_hash IS NOT NULL AS has_password"
        " FROM invitations i JOIN members m ON m.id = i.member_id JOIN people p ON p.id = m.person_id"
        " JOIN workspaces w ON w.id = i.workspace_id"
        " WHERE i.token_hash = $1 AND i.ended_at IS NULL AND i.expires_at > $2 AND m.deactivated_at IS NULL",
        token_hash,
        now,
    )
    return InvitationRow(**dict(row)) if row else None


def _to_member(row: Any) -> MemberRow:
    return MemberRow(**{**dict(row), "role": Role(row["role"])})


def _in_order(ids: Sequence[UUID], rows: Sequence[Any]) -> list[Any]:
    found = {row.id: row for row in rows}
    return [found.get(key) for key in ids]
