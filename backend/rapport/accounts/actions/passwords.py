"""Choosing another password: oneself, or an operator for somebody who has forgotten theirs."""

from uuid import UUID

from rapport.accounts.actions.attempts import count_attempt, forget_attempts
from rapport.accounts.actions.sessions import end_sessions_of_person
from rapport.accounts.errors import MemberNotFound, WrongPassword
from rapport.accounts.ids import MEMBER_PREFIX
from rapport.accounts.models import Member, Person
from rapport.accounts.passwords import check_new_password, hash_password, verify_password
from rapport.accounts.queries import MemberRow, credentials_of, require_member
from rapport.kernel.access import Access
from rapport.kernel.errors import Path
from rapport.kernel.ids import encode_id
from rapport.kernel.work import Subject, Work, clock, open_work


async def change_password(access: Access, current: str, new: str, *, client_address: str) -> None:
    """Give the member at work another password and end their other sessions.

    Raises WrongPassword, PasswordTooWeak and TooManyAttempts: a borrowed session is no way to guess the password.
    """
    if access.member_id is None:
        raise MemberNotFound
    member = await require_member(access, access.member_id, ())
    credentials = await credentials_of(member.email)
    await count_attempt(member.email, client_address, clock().now())
    if credentials is None or not await verify_password(credentials.password_hash, current):
        raise WrongPassword(path=("input", "currentPassword"))
    path = ("input", "newPassword")
    await check_new_password(new, (member.email, member.name), path)
    password_hash = await hash_password(new)
    async with open_work(access) as work:
        await forget_attempts(member.email, client_address)
        await _keep(work, member.id, password_hash)


async def set_password(work: Work, member: MemberRow, new: str, path: Path = ()) -> None:
    """An operator gives a member another password; all their sessions end. Raises PasswordTooWeak."""
    await check_new_password(new, (member.email, member.name), path)
    await _keep(work, member.id, await hash_password(new))


async def _keep(work: Work, member_id: UUID, password_hash: str) -> None:
    member = await Member.get(workspace_id=work.workspace_id, id=member_id)
    await Person.filter(id=member.person_id).update(password_hash=password_hash, password_changed_at=work.now)
    await end_sessions_of_person(work, member.person_id, but=work.access.session_id)
    work.record("member.password_changed", Subject(), details={"member": encode_id(MEMBER_PREFIX, member.id)})
