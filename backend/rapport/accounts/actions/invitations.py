"""Invitations: a link that is shown once, and what happens when it is followed."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from tortoise.expressions import Q

from rapport.accounts.actions.access_changes import note_access_change
from rapport.accounts.actions.attempts import count_attempt, forget_attempts
from rapport.accounts.actions.members import ensure_person, insert_member
from rapport.accounts.actions.sessions import end_session, start_session
from rapport.accounts.authentication import access_for_member
from rapport.accounts.emails import check_email
from rapport.accounts.errors import InvitationInvalid, MemberExists, WrongPassword
from rapport.accounts.ids import MEMBER_PREFIX
from rapport.accounts.models import Invitation, Member, Person
from rapport.accounts.passwords import check_new_password, hash_password, verify_password
from rapport.accounts.queries import (
    InvitationRow,
    MemberRow,
    credentials_of,
    member_by_email,
    members_by_id,
    open_invitation,
)
from rapport.accounts.tokens import new_token, token_hash
from rapport.kernel.access import Role
from rapport.kernel.database import execute
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.texts import clean_line
from rapport.kernel.work import Subject, Work, clock, open_work

INVITATION_LENGTH = timedelta(hours=72)


@dataclass(frozen=True, slots=True)
class Invited:
    """``token`` is in the link and kept nowhere else."""

    member: MemberRow
    token: str


async def invite_member(work: Work, email: str, name: str, role: Role) -> Invited:
    """Offer somebody a membership. Inviting again makes a new link and ends the one before; a former member comes
    back with the name and role given now. Raises InvalidInput, and MemberExists for who has joined."""
    address = check_email(email, ("input", "email"))
    full_name = clean_line(name, path=("input", "name"), required=True)
    person_id = await ensure_person(work, address)
    member_id = await insert_member(work, new_id(), person_id, full_name, role, joined=False)
    if member_id is None:
        known = await member_by_email(work.access, address)
        if known is None or (known.is_active and not known.is_invited):
            raise MemberExists(path=("input", "email"))
        member_id = known.id
        # First the invitation, as who accepts it does; then who has joined meanwhile stays.
        await Invitation.filter(member_id=member_id, ended_at=None).update(ended_at=work.now)
        outside = Q(joined_at=None) | Q(deactivated_at__not_isnull=True)
        invited = await Member.filter(outside, workspace_id=work.workspace_id, id=member_id).update(
            name=full_name, role=role, joined_at=None, deactivated_at=None
        )
        if not invited:
            raise MemberExists(path=("input", "email"))
    token = new_token()
    await Invitation.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        member_id=member_id,
        token_hash=token_hash(token),
        expires_at=work.now + INVITATION_LENGTH,
    )
    note_access_change(work)
    work.record("member.invited", Subject(), details={"member": encode_id(MEMBER_PREFIX, member_id), "role": str(role)})
    [member] = await members_by_id(work.access, [member_id])
    assert member is not None
    return Invited(member, token)


async def accept_invitation(
    token: str, name: str, password: str, *, client_address: str, user_agent: str, replaced: UUID | None = None
) -> str:
    """Join by a link: the token of a new session.

    Somebody who has a password from another workspace proves to know it: whoever made the link has seen it too, and
    must not be able to take that person's place elsewhere. Raises InvitationInvalid, PasswordTooWeak,
    WrongPassword, TooManyAttempts, InvalidInput.
    """
    invitation = await open_invitation(token_hash(token), clock().now())
    if invitation is None:
        raise InvitationInvalid(path=("input", "token"))
    full_name = clean_line(name, path=("input", "name"), required=True)
    password_hash = await _checked_password(invitation, full_name, password, client_address)
    access = await access_for_member(invitation.member_id)
    if access is None:
        raise InvitationInvalid(path=("input", "token"))
    async with open_work(access) as work:
        await _use(work, invitation, full_name, password_hash)
        await forget_attempts(invitation.email, client_address)
        if replaced is not None:
            await end_session(replaced)
        return await start_session(work, user_agent)


async def _checked_password(
    invitation: InvitationRow, full_name: str, password: str, client_address: str
) -> str | None:
    """The hash of a first password; None where the person has shown to know the one they have."""
    if not invitation.has_password:
        await check_new_password(password, (invitation.email, full_name), ("input", "password"))
        return await hash_password(password)
    await count_attempt(invitation.email, client_address, clock().now())
    credentials = await credentials_of(invitation.email)
    if credentials is None or not await verify_password(credentials.password_hash, password):
        raise WrongPassword("This is not the password of your account.", path=("input", "password"))
    return None


async def _use(work: Work, invitation: InvitationRow, full_name: str, password_hash: str | None) -> None:
    """Of two who follow one link at once, one joins."""
    used = await execute(
        "UPDATE invitations SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL AND expires_at > $2",
        invitation.id,
        work.now,
    )
    if used and password_hash is not None:
        used = await Person.filter(id=invitation.person_id, password_hash=None).update(
            password_hash=password_hash, password_changed_at=work.now
        )
    if not used:
        raise InvitationInvalid(path=("input", "token"))
    await Member.filter(workspace_id=work.workspace_id, id=invitation.member_id).update(
        name=full_name, joined_at=work.now
    )
    note_access_change(work)
    work.record("member.joined", Subject(), details={"member": encode_id(MEMBER_PREFIX, invitation.member_id)})
