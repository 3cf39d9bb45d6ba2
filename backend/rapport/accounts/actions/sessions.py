"""Signing in and out, and the sessions that this makes."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from rapport.accounts.actions.access_changes import note_access_change
from rapport.accounts.actions.attempts import count_attempt, forget_attempts
from rapport.accounts.authentication import access_for_member
from rapport.accounts.emails import normalise_email
from rapport.accounts.errors import SessionNotFound, WrongCredentials
from rapport.accounts.models import Person, Session
from rapport.accounts.passwords import hash_password, needs_rehash, verify_password
from rapport.accounts.queries import credentials_of
from rapport.accounts.tokens import new_token, token_hash
from rapport.kernel.database import execute, fetch
from rapport.kernel.ids import new_id
from rapport.kernel.work import Subject, Work, clock, open_work

SESSION_LENGTH = timedelta(days=90)

_ATTEMPT_LIMIT = 254
_USER_AGENT_LIMIT = 300


async def sign_in(
    email: str, password: str, *, client_address: str, user_agent: str, replaced: UUID | None = None
) -> str:
    """The token of a new session; ``replaced`` is the session that the browser had until now.

    Raises WrongCredentials, as fast or slow for an address that nobody has, and TooManyAttempts.
    """
    known = normalise_email(email)
    address = known or _printable(email)[:_ATTEMPT_LIMIT]
    await count_attempt(address, client_address, clock().now())
    found = await credentials_of(known or "")
    is_right = await verify_password(found.password_hash if found else None, password)
    access = await access_for_member(found.member_id) if found and found.member_id else None
    if not is_right or found is None or access is None:
        raise WrongCredentials
    renewed = await hash_password(password) if found.password_hash and needs_rehash(found.password_hash) else None
    async with open_work(access) as work:
        await forget_attempts(address, client_address)
        if renewed is not None:
            await Person.filter(id=found.person_id, password_hash=found.password_hash).update(password_hash=renewed)
        if replaced is not None:
            await end_session(replaced)
        return await start_session(work, user_agent)


async def start_session(work: Work, user_agent: str) -> str:
    """A new session of the member at work; the token is kept nowhere else."""
    token = new_token()
    await Session.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        member_id=work.access.member_id,
        token_hash=token_hash(token),
        user_agent=_printable(user_agent)[:_USER_AGENT_LIMIT],
        created_at=work.now,
        last_seen_at=work.now,
        expires_at=work.now + SESSION_LENGTH,
    )
    return token


async def sign_out(work: Work, *, everywhere: bool) -> None:
    """End the session at work, or all of its member."""
    access = work.access
    if everywhere and access.member_id is not None:
        await end_sessions_of(work, access.member_id)
    elif access.session_id is not None:
        await end_session(access.session_id)
    note_access_change(work)


async def revoke_session(work: Work, session_id: UUID) -> None:
    """End one of the member's own sessions. Raises SessionNotFound."""
    ended = await execute(
        "UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND member_id = $2 AND revoked_at IS NULL",
        session_id,
        work.access.member_id,
        work.now,
    )
    if not ended:
        raise SessionNotFound(path=("input", "sessionId"))
    note_access_change(work)
    work.record("session.revoked", Subject())


async def end_session(session_id: UUID) -> None:
    await Session.filter(id=session_id, revoked_at=None).update(revoked_at=clock().now())


async def end_sessions_of(work: Work, member_id: UUID, *, but: UUID | None = None) -> None:
    """End every session of a member, ``but`` one."""
    await _end_sessions(work, [member_id], but)
    note_access_change(work)


async def end_sessions_of_person(work: Work, person_id: UUID, *, but: UUID | None = None) -> None:
    """End every session of somebody in all their workspaces, ``but`` one."""
    rows = await fetch("SELECT id, workspace_id FROM members WHERE person_id = $1", person_id)
    await _end_sessions(work, [row["id"] for row in rows], but)
    note_access_change(work, *(row["workspace_id"] for row in rows))


async def _end_sessions(work: Work, member_ids: Sequence[UUID], but: UUID | None) -> None:
    await execute(
        "UPDATE sessions SET revoked_at = $3"
        " WHERE member_id = ANY($1::uuid[]) AND revoked_at IS NULL AND id IS DISTINCT FROM $2",
        list(member_ids),
        but,
        work.now,
    )


def _printable(text: str) -> str:
    return "".join(c for c in text if c.isprintable())
