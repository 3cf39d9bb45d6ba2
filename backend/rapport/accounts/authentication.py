"""Recognising who asks: from a session's cookie, from an API key, and again while a connection lives.

Each is one SQL statement, run for every request, that answers all that the access depends on.
"""

from dataclasses import replace
from typing import Any
from uuid import UUID

from rapport.accounts.last_seen import note_api_key_used, note_session_seen
from rapport.accounts.queries import SESSION_IDLE
from rapport.accounts.tokens import is_api_key, token_hash
from rapport.kernel.access import Access, ActorKind, Role
from rapport.kernel.database import fetch_one
from rapport.kernel.work import clock

_ACCESS = """
    SELECT m.id AS member_id, m.workspace_id, m.role, w.grants_version, {columns},
        ARRAY(SELECT g.scope_id FROM grants g WHERE g.member_id = m.id) AS granted,
        ARRAY(
            SELECT s.id FROM scopes s WHERE s.workspace_id = m.workspace_id AND s.is_restricted
            AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.scope_id = s.id AND g.member_id = m.id)
        ) AS hidden
    FROM members m JOIN workspaces w ON w.id = m.workspace_id {join}
    WHERE m.deactivated_at IS NULL AND {condition}
"""


def _by_session(condition: str) -> str:
    return _ACCESS.format(
        columns="x.id AS session_id, x.last_seen_at",
        join="JOIN sessions x ON x.member_id = m.id",
        condition=f"x.revoked_at IS NULL AND x.expires_at > $2 AND x.last_seen_at > $3 AND {condition}",
    )


def _by_api_key(condition: str) -> str:
    return _ACCESS.format(
        columns="x.id AS api_key_id, x.read_only, x.last_used_at",
        join="JOIN api_keys x ON x.member_id = m.id",
        condition=f"x.revoked_at IS NULL AND {condition}",
    )


_SESSION_BY_TOKEN = _by_session("x.token_hash = $1")
_SESSION_BY_ID = _by_session("x.id = $1")
_API_KEY_BY_TOKEN = _by_api_key("x.token_hash = $1")
_API_KEY_BY_ID = _by_api_key("x.id = $1")
_MEMBER_BY_ID = _ACCESS.format(columns="NULL AS session_id", join="", condition="m.id = $1")


async def access_for_session(token: str) -> Access | None:
    """The access of the member whose browser holds ``token``; None when the session or the membership has ended."""
    return await _session_access(_SESSION_BY_TOKEN, token_hash(token), noting=True)


async def access_for_api_key(bearer: str) -> Access | None:
    """The access of a program that shows a key; None for text that is no key, and for revoked keys."""
    if not is_api_key(bearer):
        return None
    return await _api_key_access(_API_KEY_BY_TOKEN, token_hash(bearer), noting=True)


async def access_for_member(member_id: UUID, kind: ActorKind = ActorKind.MEMBER) -> Access | None:
    """The access of a member without a session: a job that works for one, a command, a sign-in under way."""
    row = await fetch_one(_MEMBER_BY_ID, member_id)
    return _access(row, kind) if row else None


async def refreshed(access: Access) -> Access | None:
    """The same principal's access as of now; None when the session, key or membership is gone."""
    if access.session_id is not None:
        return await _session_access(_SESSION_BY_ID, access.session_id, noting=False)
    if access.api_key_id is not None:
        return await _api_key_access(_API_KEY_BY_ID, access.api_key_id, noting=False)
    if access.actor_kind is ActorKind.MEMBER and access.member_id is not None:
        return await access_for_member(access.member_id)
    return access  # Rapport itself


async def _session_access(sql: str, key: str | UUID, *, noting: bool) -> Access | None:
    now = clock().now()
    row = await fetch_one(sql, key, now, now - SESSION_IDLE)
    if row is None:
        return None
    if noting:
        note_session_seen(row["session_id"], row["last_seen_at"], now)
    return replace(_access(row, ActorKind.MEMBER), session_id=row["session_id"])


async def _api_key_access(sql: str, key: str | UUID, *, noting: bool) -> Access | None:
    row = await fetch_one(sql, key)
    if row is None:
        return None
    if noting:
        note_api_key_used(row["api_key_id"], row["last_used_at"], clock().now())
    return replace(_access(row, ActorKind.API_KEY), api_key_id=row["api_key_id"], read_only=row["read_only"])


def _access(row: Any, kind: ActorKind) -> Access:
    return Access(
        workspace_id=row["workspace_id"],
        member_id=row["member_id"],
        role=Role(row["role"]),
        granted=frozenset(row["granted"]),
        hidden=frozenset(row["hidden"]),
        grants_version=row["grants_version"],
        actor_kind=kind,
    )
